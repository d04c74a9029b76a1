import { CircleAlert } from 'lucide-preact'
import type { MatrixControl } from '../../core/form/model.ts'
import { isObject, type Json } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { value } from '../form/entry.ts'
import { language, words } from '../text/messages.ts'
import { ClearAnswer } from './clear-answer.tsx'
import type { FieldProps } from './field-props.ts'
import { keyOf } from './key-of.ts'

/** Several questions with the same choices, one row each; on a narrow page each row stands by itself. */
export function MatrixField({ field, schema, ids, write }: FieldProps<MatrixControl>) {
  const answers = isObject(field.value) ? field.value : {}
  const answer = (property: string, choice: Json) => write(value({ ...answers, [property]: choice }))
  const needed: readonly Json[] = Array.isArray(schema.required) ? schema.required : []
  // The box to which a link in the summary leads: that of the first row that is missing.
  const open = field.element.rows.find(
    ({ property }) => needed.includes(property) && answers[property] === undefined,
  )
  const first = open ?? field.element.rows[0]
  return (
    <>
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
          {field.element.rows.map((row) => {
            const missing =
              field.problems.length > 0 &&
              needed.includes(row.property) &&
              answers[row.property] === undefined
            const label = say(row.label, language.value)
            return (
              <tr key={row.property} class={missing ? 'matrix-missing' : ''}>
                <th scope="row">
                  {label}
                  {row.hint && <span class="option-hint">{say(row.hint, language.value)}</span>}
                  {missing && (
                    <span class="matrix-mark">
                      <CircleAlert size={14} aria-hidden="true" /> {words.value.field.rowMissing}
                    </span>
                  )}
                </th>
                {field.choices.map((choice, column) => (
                  <td key={keyOf(choice.value)}>
                    <label class="matrix-cell">
                      <input
                        {...(row === first && column === 0 ? { id: ids.input } : {})}
                        type="radio"
                        name={`${ids.input}-${row.property}`}
                        checked={keyOf(answers[row.property]) === keyOf(choice.value)}
                        aria-label={`${label}: ${say(choice.label, language.value)}`}
                        onChange={() => answer(row.property, choice.value)}
                      />
                      <span class="matrix-choice" aria-hidden="true">
                        {say(choice.label, language.value)}
                      </span>
                    </label>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      <ClearAnswer field={field} ids={ids} write={write} />
    </>
  )
}
