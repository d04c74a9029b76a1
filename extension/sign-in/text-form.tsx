import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { SimpleField } from './simple-field.tsx'

type TextFormProps = {
  readonly id: string
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

/** A few sentences that have to be said, and a button that says them. */
export function TextForm(props: TextFormProps) {
  const { id, label, hint, rows, missing, submit, tone = 'plain', onSend, trouble, children } = props
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const send = async () => {
    if (text.trim() === '') setError(missing)
    else if (await onSend(text.trim())) setText('')
  }
  return (
    <form
      class="stack stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <SimpleField id={id} label={label} {...(hint === undefined ? {} : { hint })} error={error}>
        {(field) => (
          <textarea
            {...field}
            class="input"
            rows={rows}
            maxLength={4000}
            value={text}
            onInput={({ currentTarget }) => {
              setText(currentTarget.value)
              setError(null)
            }}
          />
        )}
      </SimpleField>
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
