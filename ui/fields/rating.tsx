import type { ChoiceControl } from '../../core/form/model.ts'
import { say } from '../../core/text.ts'
import { value } from '../form/entry.ts'
import { language } from '../text/messages.ts'
import { ClearAnswer } from './clear-answer.tsx'
import type { FieldProps } from './field-props.ts'
import { keyOf } from './key-of.ts'

/** An anchored scale: each level says what one sees there, so that a number is never all there is to go by. */
export function RatingField({ field, ids, write }: FieldProps<ChoiceControl>) {
  return (
    <>
      <div class="levels">
        {field.choices.map((level, index) => (
          <label key={keyOf(level.value)} class="level">
            <input
              {...(index === 0 ? { id: ids.input } : {})}
              type="radio"
              name={ids.input}
              checked={keyOf(field.value) === keyOf(level.value)}
              required={field.required}
              onChange={() => write(value(level.value))}
            />
            <span class="level-value" aria-hidden="true">
              {typeof level.value === 'number' || typeof level.value === 'string' ? level.value : index + 1}
            </span>
            <span class="level-label">{say(level.label, language.value)}</span>
            {anchorOf(level) && <span class="level-anchor">{anchorOf(level)}</span>}
          </label>
        ))}
      </div>
      <ClearAnswer field={field} ids={ids} write={write} />
    </>
  )
}

/** What one sees at a level; nothing where its name says the same. */
function anchorOf({ label, description }: ChoiceControl['choices'][number]): string {
  const anchor = description ? say(description, language.value) : ''
  return anchor.trim() === say(label, language.value).trim() ? '' : anchor
}
