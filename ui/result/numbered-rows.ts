import type { SkpRow, SkpSheet } from '../../core/case/view.ts'
import type { Json } from '../../core/json.ts'

/** A result of a plan with its number as it is read, and what it came to; undefined where it was not measured. */
export type NumberedRow = { readonly row: SkpRow; readonly number: number; readonly value: Json | undefined }

/** The results of a plan as they are read: main ones first, whatever the order in which they were written (DP4). */
export function numberedRows(
  { rows }: Pick<SkpSheet, 'rows'>,
  values: readonly Json[],
): readonly NumberedRow[] {
  const found = rows.map((row, index) => ({ row, value: values[index] }))
  return [
    ...found.filter(({ row }) => row.kind === 'main'),
    ...found.filter(({ row }) => row.kind === 'additional'),
  ].map((one, index) => ({ ...one, number: index + 1 }))
}
