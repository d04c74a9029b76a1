import type { PlainControl } from '../../core/form/model.ts'
import type { FieldProps } from './field-props.ts'
import { NumberInput } from './number-input.tsx'

/** A number without a fraction: pieces, people, days. */
export function IntegerField(props: FieldProps<PlainControl>) {
  return <NumberInput {...props} whole />
}
