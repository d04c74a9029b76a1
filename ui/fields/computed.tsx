import type { PlainControl } from '../../core/form/model.ts'
import { answerText } from '../form/answer-text.ts'
import { useOffice } from '../form/office.ts'
import { words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

/** What the form works out by itself. */
export function ComputedField({ field, ids }: FieldProps<PlainControl>) {
  const office = useOffice()
  const { notYetComputed } = words.value.field
  return (
    <output id={ids.input} class="computed" aria-labelledby={ids.label}>
      {answerText(field.element, field.value, office) ?? <span class="soft">{notYetComputed}</span>}
    </output>
  )
}
