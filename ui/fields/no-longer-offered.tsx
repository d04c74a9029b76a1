import { CircleAlert } from 'lucide-preact'
import type { ChoiceControl } from '../../core/form/model.ts'
import type { Json } from '../../core/json.ts'
import { answerText } from '../form/answer-text.ts'
import { useOffice } from '../form/office.ts'
import { words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'
import { keyOf } from './key-of.ts'

/** What was chosen before other answers took it from the list: said, since no button of it is left to be seen. */
export function NoLongerOffered({ field }: { readonly field: FieldProps<ChoiceControl>['field'] }) {
  const office = useOffice()
  const given: readonly Json[] = Array.isArray(field.value) ? field.value : [field.value ?? null]
  const offered = new Set(field.choices.map((choice) => keyOf(choice.value)))
  const gone = given.filter((answer) => answer !== null && !offered.has(keyOf(answer)))
  if (gone.length === 0) return null
  const text = answerText(field.element, Array.isArray(field.value) ? gone : (gone[0] ?? null), office)
  return (
    <p class="field-gone">
      <CircleAlert size={16} aria-hidden="true" />
      {words.value.field.noLongerOffered(text ?? '')}
    </p>
  )
}
