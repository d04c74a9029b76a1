import type { Text } from '../text.ts'
import type { StaffField } from './staff-field.ts'

/** A row of somebody's list as it was read: texts by field, and which of the cells were numbers in the file. */
export type StaffRow = {
  /** As the spreadsheet counts. */
  readonly n: number
  readonly cells: { readonly [field in StaffField]?: string }
  readonly numeric?: readonly StaffField[]
}

/** What is wrong with a row, or to be looked at in it; `field` null for the row as a whole, `row` 0 for the file. */
export type RowFinding = {
  readonly row: number
  readonly field: StaffField | null
  readonly kind: string
  readonly text: Text
}
