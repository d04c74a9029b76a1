import type { PlainControl } from '../../core/form/model.ts'
import type { FieldProps } from './field-props.ts'
import { textEntry } from './text.tsx'
import { lengthOf } from './text-length.tsx'

/** Words over several lines; the box grows with them. */
export function LongTextField({ field, schema, ids, write }: FieldProps<PlainControl>) {
  const text = typeof field.value === 'string' ? field.value : ''
  return (
    <>
      <textarea
        id={ids.input}
        class="input"
        rows={4}
        value={text}
        required={field.required}
        aria-describedby={ids.describedBy}
        aria-invalid={ids.invalid}
        onInput={({ currentTarget }) => write(textEntry(currentTarget.value))}
      />
      {lengthOf(text, schema)}
    </>
  )
}
