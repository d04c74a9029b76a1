import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { jottedText } from '../../core/draft/jotting.ts'
import type { Jotting } from './open-jotting.ts'
import { useJotting } from './use-jotting.ts'

type KeptLine = readonly [
  /** What stands in the line. */
  text: string,
  write: (text: string) => void,
  /** Where it is kept: null for a moment. */
  jotting: Jotting | null,
  /** Empties the line once it was sent, unless somebody has typed on since. */
  empty: () => void,
]

/** One line that is typed outside of forms (a reason, a question, a title), kept from the first key on (FD1, MG6); `usual` is what is proposed. */
export function useKeptLine(of: string, usual = ''): KeptLine {
  const jotting = useJotting('line', of)
  // Who types before it is open loses no letter.
  const [early, setEarly] = useState<string | null>(null)
  const kept = jotting === null ? '' : jottedText(jotting.fields.value, '/text')
  // Before the next key: it is kept at once, and what stood there earlier may not come after it.
  useLayoutEffect(() => {
    if (jotting === null || early === null) return
    jotting.put({ '/text': typedAfter(kept, early, usual) })
    setEarly(null)
  }, [jotting, early])
  // What is proposed stands there until somebody writes something else, nothing included.
  const [touched, setTouched] = useState(false)
  const text = early ?? (kept === '' && !touched ? usual : kept)
  const write = (next: string) => {
    setTouched(true)
    if (jotting === null) setEarly(next)
    else jotting.put({ '/text': next })
  }
  // What empties it may have waited for an answer meanwhile.
  const latest = useRef(jotting)
  latest.current = jotting
  const empty = () => {
    setTouched(true)
    setEarly((now) => (now === early ? null : now))
    latest.current?.letGo({ '/text': text })
  }
  return [text, write, jotting, empty]
}

/** What was written before and what was typed until it was there again: the one takes no letter from the other. */
function typedAfter(kept: string, early: string, usual: string): string {
  if (kept === '' || early.startsWith(kept)) return early
  return kept + (early.startsWith(usual) ? early.slice(usual.length) : ` ${early}`)
}
