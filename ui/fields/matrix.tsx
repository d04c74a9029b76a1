import type { MatrixControl } from '../../core/form/model.ts'
import { isObject, type Json } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { value } from '../form/entry.ts'
import { language } from '../text/messages.ts'
import { keyOf } from './choice.tsx'
import type { FieldProps } from './field-props.ts'

/** Several questions with the same choices, one row each; on a narrow page each row stands by itself. */
export function MatrixField({ field, ids, write }: FieldProps<MatrixControl>) {
  const answers = isObject(field.value) ? field.value : {}
  const answer = (property: string, choice: Json) => write(value({ ...answers, [property]: choice }))
  return (
    <table class="matrix">
      <thead>
        <tr>
          <td />
          {field.choices.map((choice) => (
            <th key={keyOf(choice.value)} scope="col">
              {say(choice.label, language.value)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {field.element.rows.map((row, index) => (
          <tr key={row.property}>
            <th scope="row">
              {say(row.label, language.value)}
              {row.hint && <span class="option-hint">{say(row.hint, language.value)}</span>}
            </th>
            {field.choices.map((choice, column) => (
              <td key={keyOf(choice.value)}>
                <label class="matrix-cell">
                  <input
                    {...(index === 0 && column === 0 ? { id: ids.input } : {})}
                    type="radio"
                    name={`${ids.input}-${row.property}`}
                    checked={keyOf(answers[row.property]) === keyOf(choice.value)}
                    aria-describedby={ids.describedBy}
                    aria-label={`${say(row.label, language.value)}: ${say(choice.label, language.value)}`}
                    onChange={() => answer(row.property, choice.value)}
                  />
                  <span class="matrix-choice" aria-hidden="true">
                    {say(choice.label, language.value)}
                  </span>
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
