import type { Control } from '../../core/form/model.ts'
import { answerText } from '../form/answer-text.ts'
import { AnswerView } from '../form/answer-view.tsx'
import { useOffice } from '../form/office.ts'
import { words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

/** What the form works out by itself, whatever its kind: nobody fills it, so nothing looks as if one could. */
export function ComputedField({ field, ids }: FieldProps<Control>) {
  const office = useOffice()
  const { notYetComputed } = words.value.field
  const known = field.items.length > 0 || answerText(field.element, field.value, office) !== undefined
  return (
    <output id={ids.input} class="computed" aria-labelledby={ids.label} tabIndex={-1}>
      {known ? <AnswerView field={field} /> : <span class="soft">{notYetComputed}</span>}
    </output>
  )
}
