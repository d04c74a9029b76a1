import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { language, words } from '../text/messages.ts'
import type { JsonCode, JsonTrouble } from './json-code.ts'
import { offerJson } from './json-complete.ts'

type JsonFieldProps = {
  readonly text: string
  /** True where the text is what was typed here: the editor has it, or something newer. */
  readonly isOwn: boolean
  readonly variables: readonly KnownVariable[]
  readonly troubles: readonly JsonTrouble[]
  readonly onChange: (text: string) => void
}

/** The place of the JSON editor, which is a file of its own and read when this is first shown. */
export function JsonField({ text, isOwn, variables, troubles, onChange }: JsonFieldProps) {
  const host = useRef<HTMLDivElement>(null)
  const [code, setCode] = useState<JsonCode | null>(null)
  const label = words.value.rule.json
  // The editor is opened once; what it asks and tells is always the newest.
  const now = useRef({ text, variables, onChange })
  now.current = { text, variables, onChange }
  useEffect(() => {
    let opened: JsonCode | null = null
    let isGone = false
    void import('./json-code.ts').then(({ openJsonCode }) => {
      if (isGone || host.current === null) return
      opened = openJsonCode(host.current, {
        text: now.current.text,
        label,
        onChange: (next) => now.current.onChange(next),
        offer: (next, caret) =>
          offerJson(next, caret, { variables: now.current.variables, language: language.value }),
      })
      setCode(opened)
    })
    return () => {
      isGone = true
      opened?.close()
      setCode(null)
    }
  }, [label])
  // Before the next key, which would be written over.
  useLayoutEffect(() => {
    if (!isOwn) code?.setText(text)
  }, [code, text, isOwn])
  useEffect(() => code?.setTroubles(troubles), [code, JSON.stringify(troubles), text])
  return (
    <div ref={host} class="json-host">
      {code === null && <pre class="formula-box">{text}</pre>}
    </div>
  )
}
