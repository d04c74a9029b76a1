import type { PlainControl } from '../../core/form/model.ts'
import { cleared, value } from '../form/entry.ts'
import type { FieldProps } from './field-props.ts'
import { TextLength } from './text-length.tsx'

/** One line of words. */
export function TextField({ field, schema, ids, write }: FieldProps<PlainControl>) {
  const text = typeof field.value === 'string' ? field.value : ''
  return (
    <>
      <input
        id={ids.input}
        class="input"
        type="text"
        autocomplete="off"
        value={text}
        required={field.required}
        aria-describedby={ids.describedBy}
        aria-invalid={ids.invalid}
        onInput={({ currentTarget }) => write(textEntry(currentTarget.value))}
      />
      <TextLength text={text} schema={schema} />
    </>
  )
}

/** A text as an entry: blank says nothing. */
export function textEntry(text: string) {
  return text.trim() === '' ? cleared : value(text)
}
