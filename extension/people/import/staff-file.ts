import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import { readGrid } from '../../../core/exchange/table/read-grid.ts'
import { columnName } from '../../../core/exchange/workbook/column-name.ts'
import { guessColumns } from '../../../core/people/staff-field.ts'
import type { StaffRow } from '../../../core/people/staff-row.ts'
import { ok, type Result } from '../../../core/result.ts'
import { fieldsOf, type Mapping } from './mapping.ts'

/** A column of a file: its letter, its title, and what its first cell says. */
export type FileColumn = {
  readonly index: number
  readonly letter: string
  readonly title: string
  readonly sample: string
}

/** A list of staff as it was read, before anybody said which column is which. */
export type StaffFile = {
  readonly name: string
  readonly columns: readonly FileColumn[]
  readonly guess: Mapping
  readonly rows: (mapping: Mapping) => readonly StaffRow[]
}

/** Reads a list of staff. The first row that holds anything has the titles. */
export function readStaffFile(name: string, bytes: Uint8Array): Result<StaffFile, ExchangeProblem> {
  const grid = readGrid(bytes)
  if (grid.kind === 'err') return grid
  const [head, ...rest] = grid.value.rows
  const width = Math.max(0, ...(head?.cells.keys() ?? [])) + 1
  const titles = Array.from({ length: width }, (_, index) => head?.cells.get(index)?.text.trim() ?? '')
  const columns = titles.map((title, index) => ({
    index,
    letter: columnName(index),
    title,
    sample: rest[0]?.cells.get(index)?.text ?? '',
  }))
  const rows = (mapping: Mapping) =>
    rest.map(({ index, cells }): StaffRow => {
      const picked = fieldsOf(mapping).map(([field, column]) => [field, cells.get(column)] as const)
      const numeric = picked.filter(([, cell]) => cell?.kind === 'number').map(([field]) => field)
      return {
        n: index + 1,
        // What is far too long is told by the server, by row and column, and need not travel whole.
        cells: Object.fromEntries(picked.map(([field, cell]) => [field, (cell?.text ?? '').slice(0, 1_000)])),
        ...(numeric.length > 0 ? { numeric } : {}),
      }
    })
  const named = columns.filter(({ title }) => title !== '')
  return ok({ name, columns: named, guess: guessColumns(titles), rows })
}
