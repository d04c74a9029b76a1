import { useId } from 'preact/hooks'
import type { NoteId } from '../help/notes.ts'
import { FieldRow } from './typed.tsx'

export type Choice = { readonly value: string; readonly label: string }

type ChooseProps = {
  readonly label: string
  readonly note?: NoteId
  readonly value: string
  readonly choices: readonly Choice[]
  readonly disabled?: boolean
  readonly write: (value: string) => void
}

/** One of several; a value that none of them has is kept and shown. */
export function Choose({ label, note, value, choices, disabled = false, write }: ChooseProps) {
  const id = useId()
  const known = choices.some((choice) => choice.value === value)
  return (
    <FieldRow label={label} id={id} {...(note ? { note } : {})}>
      <select
        id={id}
        class="input"
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      >
        {!known && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldRow>
  )
}
