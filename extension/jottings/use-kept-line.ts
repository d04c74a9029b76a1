import { useEffect, useState } from 'preact/hooks'
import { jottedText } from '../../core/draft/jotting.ts'
import type { Jotting } from './open-jotting.ts'
import { useJotting } from './use-jotting.ts'

/** What stands in the line, how to write it (nothing empties it), and where it is kept: null for a moment. */
type KeptLine = readonly [text: string, write: (text: string) => void, jotting: Jotting | null]

/** One line that is typed outside of forms (a reason, a question, a title), kept from the first key on (FD1, MG6); `usual` is what is proposed. */
export function useKeptLine(of: string, usual = ''): KeptLine {
  const jotting = useJotting('line', of)
  // Who types before it is open loses no letter.
  const [early, setEarly] = useState<string | null>(null)
  useEffect(() => {
    if (jotting === null || early === null) return
    jotting.put({ '/text': early })
    setEarly(null)
  }, [jotting, early])
  // What is proposed stands there until somebody writes something else, nothing included.
  const [touched, setTouched] = useState(false)
  const kept = jotting === null ? '' : jottedText(jotting.fields.value, '/text')
  const write = (text: string) => {
    setTouched(true)
    if (jotting === null) setEarly(text)
    else jotting.put({ '/text': text })
  }
  return [early ?? (kept === '' && !touched ? usual : kept), write, jotting]
}
