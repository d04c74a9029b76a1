import type { TextControl } from '../../core/form/model.ts'
import { cleared, value } from '../form/entry.ts'
import { words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'
import { lengthOf } from './text-length.tsx'

/** One line of words, and where the form knows some that fit, a button for each to take it over. */
export function TextField({ field, schema, ids, write }: FieldProps<TextControl>) {
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
      {lengthOf(text, schema)}
      {field.candidates !== null && field.candidates.length > 0 && (
        <Candidates all={field.candidates} text={text} onTake={(one) => write(textEntry(one))} />
      )}
    </>
  )
}

/** A text as an entry: blank says nothing. */
export function textEntry(text: string) {
  return text.trim() === '' ? cleared : value(text)
}

type CandidatesProps = {
  readonly all: readonly string[]
  readonly text: string
  readonly onTake: (text: string) => void
}

function Candidates({ all, text, onTake }: CandidatesProps) {
  const { field } = words.value
  return (
    <fieldset class="text-candidates">
      <legend class="soft">{field.takeOver}</legend>
      {[...new Set(all)].map((one) => (
        <button
          key={one}
          type="button"
          class="button text-candidate"
          aria-pressed={one === text}
          onClick={() => onTake(one === text ? '' : one)}
        >
          {one}
        </button>
      ))}
    </fieldset>
  )
}
