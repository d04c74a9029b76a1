import type { PlainControl } from '../../core/form/model.ts'
import { say } from '../../core/text.ts'
import { cleared, value } from '../form/entry.ts'
import { language } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

/** "I have read and understood this": the label itself is what one agrees to. */
export function AcknowledgementField({ field, ids, write }: FieldProps<PlainControl>) {
  return (
    <label class="option option-alone">
      <input
        id={ids.input}
        type="checkbox"
        checked={field.value === true}
        required={field.required}
        aria-describedby={ids.describedBy}
        aria-invalid={ids.invalid}
        onChange={({ currentTarget }) => write(currentTarget.checked ? value(true) : cleared)}
      />
      <span class="option-text" id={ids.label}>
        {say(field.element.label, language.value)}
      </span>
    </label>
  )
}
