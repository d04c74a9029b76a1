import { SimpleField } from '../sign-in/simple-field.tsx'

type BoxProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
  readonly rows: number
  /** Characters that it takes. */
  readonly most: number
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Room for a few sentences, with its label. */
export function TextBox({ id, label, hint, error = null, rows, most, value, onChange }: BoxProps) {
  return (
    <SimpleField id={id} label={label} error={error} {...(hint === undefined ? {} : { hint })}>
      {(field) => (
        <textarea
          {...field}
          class="input"
          rows={rows}
          maxLength={most}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </SimpleField>
  )
}
