import type { PlainControl } from '../../core/form/model.ts'
import type { FieldProps } from './field-props.ts'
import { NumberInput } from './number-input.tsx'

/** A share in per cent: 72,5 is answered as 72.5. */
export function PercentageField(props: FieldProps<PlainControl>) {
  return <NumberInput {...props} after="%" />
}
