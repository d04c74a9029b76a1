import type { ChoiceControl } from '../../core/form/model.ts'
import type { Json } from '../../core/json.ts'
import { cleared, value } from '../form/entry.ts'
import { ChoiceText, keyOf } from './choice.tsx'
import type { FieldProps } from './field-props.ts'

/** Several of several, in the order in which they are offered. */
export function ChoicesField({ field, ids, write }: FieldProps<ChoiceControl>) {
  const chosen = new Set((Array.isArray(field.value) ? field.value : []).map(keyOf))
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    const answers: Json[] = field.choices
      .map((choice) => choice.value)
      .filter((each) => next.has(keyOf(each)))
    write(answers.length === 0 ? cleared : value(answers))
  }
  return (
    <div class="options">
      {field.choices.map((choice, index) => (
        <label key={keyOf(choice.value)} class="option">
          <input
            {...(index === 0 ? { id: ids.input } : {})}
            type="checkbox"
            checked={chosen.has(keyOf(choice.value))}
            aria-describedby={ids.describedBy}
            onChange={() => toggle(keyOf(choice.value))}
          />
          <span class="option-text">
            <ChoiceText choice={choice} />
          </span>
        </label>
      ))}
    </div>
  )
}
