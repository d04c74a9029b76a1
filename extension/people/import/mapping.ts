import type { StaffField } from '../../../core/people/staff-field.ts'

/** Which column, by its place, holds which field. */
export type Mapping = { readonly [field in StaffField]?: number }

/** The fields that columns were found for. */
export function fieldsOf(mapping: Mapping): readonly (readonly [StaffField, number])[] {
  // Its keys are fields: nothing else is written into a mapping.
  return (Object.entries(mapping) as [StaffField, number | undefined][]).flatMap(([field, column]) =>
    column === undefined ? [] : [[field, column] as const],
  )
}
