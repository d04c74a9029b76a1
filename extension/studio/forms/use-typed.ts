import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useKeptBox } from '../../../ui/box/use-kept-box.ts'

/** Milliseconds without a key after which what was typed is written; what follows in the same box is one act with it. */
const pause = 800

type TypedProps = {
  /** What the box is called, which tells it from others at its place. */
  readonly name: string
  readonly value: string
  readonly write: (text: string) => void
}

/** What is being typed, written once the person pauses or leaves, and kept until then; a part that goes meanwhile takes nothing with it. */
export function useTyped({ name, value, write }: TypedProps) {
  const box = useKeptBox(name, value)
  const [typing, setTyping] = useState<string | null>(null)
  const last = useRef<{ readonly text: string; readonly write: (text: string) => void } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const flush = () => {
    clearTimeout(timer.current)
    const waiting = last.current
    last.current = null
    if (waiting === null) return
    waiting.write(waiting.text)
  }
  const wait = (text: string) => {
    last.current = {
      text,
      write: (typed) => {
        box.drop()
        box.act(() => write(typed))
      },
    }
  }
  useLayoutEffect(() => {
    // The page was gone in mid-sentence: it is written as if the box had been left.
    if (box.text === null) return
    wait(box.text)
    flush()
    box.leave()
  }, [box])
  useEffect(() => flush, [])
  return {
    shown: typing ?? value,
    type: (text: string) => {
      setTyping(text)
      box.keep(text, value)
      wait(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, pause)
    },
    leave: () => {
      flush()
      box.leave()
      setTyping(null)
    },
  }
}
