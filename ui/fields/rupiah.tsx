import type { PlainControl } from '../../core/form/model.ts'
import type { FieldProps } from './field-props.ts'
import { NumberInput } from './number-input.tsx'

/** Money in whole rupiah. */
export function RupiahField(props: FieldProps<PlainControl>) {
  return <NumberInput {...props} whole before="Rp" />
}
