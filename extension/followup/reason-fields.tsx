import { words } from '../../ui/text/messages.ts'
import { TextBox } from '../jottings/text-box.tsx'
import { SimpleField } from '../sign-in/simple-field.tsx'

type WordsProps = {
  readonly id: string
  readonly value: string
  readonly error: string | null
  readonly onChange: (value: string) => void
}

/** Why something is done, or is not. */
export function Reason({ id, value, error, onChange }: WordsProps) {
  return (
    <TextBox
      id={id}
      label={words.value.follow.reason}
      error={error}
      rows={2}
      most={4000}
      value={value}
      onChange={onChange}
    />
  )
}

/** Where the public has recognised somebody (FU5). */
export function Evidence({ id, value, error, onChange }: WordsProps) {
  const texts = words.value.follow
  return (
    <SimpleField id={id} label={texts.evidence} hint={texts.evidenceHint} error={error}>
      {(field) => (
        <input
          {...field}
          class="input"
          maxLength={1000}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </SimpleField>
  )
}
