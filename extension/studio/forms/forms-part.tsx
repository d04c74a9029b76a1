import type { PartProps } from '../parts.ts'
import { FormBuilder } from './form-builder.tsx'
import { FormList } from './form-list.tsx'

/** The forms of a region: the list of them, or one that is being built. */
export function FormsPart({ studio, at }: PartProps) {
  if (at === null) return <FormList studio={studio} />
  return <FormBuilder key={at} studio={studio} id={at} />
}
