import { useEffect, useRef, useState } from 'preact/hooks'

/** Milliseconds without a key after which what was typed is one act. */
const pause = 800

type TypedProps = {
  readonly value: string
  readonly write: (text: string) => void
}

/** What is being typed, written once the person pauses or leaves; a part that goes meanwhile takes nothing with it. */
export function useTyped({ value, write }: TypedProps) {
  const [typing, setTyping] = useState<string | null>(null)
  const last = useRef<{ readonly text: string; readonly write: (text: string) => void } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const flush = () => {
    clearTimeout(timer.current)
    const waiting = last.current
    last.current = null
    if (waiting !== null) waiting.write(waiting.text)
  }
  useEffect(() => flush, [])
  return {
    shown: typing ?? value,
    type: (text: string) => {
      setTyping(text)
      last.current = { text, write }
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, pause)
    },
    leave: () => {
      flush()
      setTyping(null)
    },
  }
}
