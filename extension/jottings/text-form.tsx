import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type JottingKind, jottedText } from '../../core/draft/jotting.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { JottingState } from './jotting-state.tsx'
import { TextBox } from './text-box.tsx'
import { useJotting } from './use-jotting.ts'

type TextFormProps = {
  readonly id: string
  /** What it is kept as until it has been sent, and of what. */
  readonly kept: { readonly kind: JottingKind; readonly of: string }
  readonly label: string
  readonly hint?: string
  readonly rows: number
  /** What is said where nothing is written. */
  readonly missing: string
  readonly submit: string
  readonly tone?: 'main' | 'danger' | 'plain'
  /** Sends what is written; false keeps it in the box. */
  readonly onSend: (text: string) => Promise<boolean>
  /** What stands before the buttons: why it was not taken. */
  readonly trouble?: ComponentChildren
  /** Further buttons. */
  readonly children?: ComponentChildren
}

const classes = { main: 'button button-main', danger: 'button button-danger', plain: 'button' }

/** A few sentences that have to be said, kept from the first key on, and a button that says them (FD1). */
export function TextForm(props: TextFormProps) {
  const { id, kept, label, hint, rows, missing, submit, tone = 'plain', onSend, trouble, children } = props
  const jotting = useJotting(kept.kind, kept.of)
  const [error, setError] = useState<string | null>(null)
  const text = jottedText(jotting?.fields.value ?? {}, '/text')
  const send = useOneAtATime(async () => {
    if (text.trim() === '') setError(missing)
    else if (await onSend(text.trim())) jotting?.letGo({ '/text': text })
  })
  if (jotting === null) return null
  return (
    <form
      class="stack stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextBox
        id={id}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        error={error}
        rows={rows}
        most={4000}
        value={text}
        onChange={(written) => {
          jotting.write({ '/text': written })
          setError(null)
        }}
      />
      <JottingState jotting={jotting} />
      {trouble}
      <div class="row">
        <button type="submit" class={classes[tone]}>
          {submit}
        </button>
        {children}
      </div>
    </form>
  )
}
