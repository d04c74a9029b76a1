import type { PlainControl } from '../../core/form/model.ts'
import type { FieldProps } from './field-props.ts'
import { NumberInput } from './number-input.tsx'

/** A number with a fraction, hours or an index; without one where it is shown with no decimals. */
export function DecimalField(props: FieldProps<PlainControl>) {
  return <NumberInput {...props} whole={props.field.element.decimals === 0} />
}
