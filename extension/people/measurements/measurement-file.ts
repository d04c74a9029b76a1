import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import { readGrid } from '../../../core/exchange/table/read-grid.ts'
import {
  guessMeasurementColumns,
  type MeasurementField,
  measurementColumns,
} from '../../../core/people/measurement-field.ts'
import type { GivenMeasurement } from '../../../core/protocol/measurements.ts'
import { ok, type Result } from '../../../core/result.ts'

/** A file of values: its rows as the server takes them, and the columns that no title was found for. */
export type MeasurementFile = {
  readonly name: string
  readonly values: readonly GivenMeasurement[]
  readonly missing: readonly MeasurementField[]
}

const dates: ReadonlySet<MeasurementField> = new Set(['from', 'to', 'measuredAt'])

/** Reads a file of values; the first row that holds anything has the titles. What is wrong in it is for the server to say. */
export function readMeasurementFile(
  name: string,
  bytes: Uint8Array,
): Result<MeasurementFile, ExchangeProblem> {
  const grid = readGrid(bytes)
  if (grid.kind === 'err') return grid
  const [head, ...rest] = grid.value.rows
  const width = Math.max(0, ...(head?.cells.keys() ?? [])) + 1
  const columns = guessMeasurementColumns(
    Array.from({ length: width }, (_, index) => head?.cells.get(index)?.text.trim() ?? ''),
  )
  const values = rest.map(({ index, cells }): GivenMeasurement => {
    const cell = (field: MeasurementField): string => {
      const column = columns[field]
      const found = column === undefined ? undefined : cells.get(column)
      const text = (found?.text ?? '').trim().slice(0, 1_000)
      if (dates.has(field)) return plainDate(text)
      return field === 'value' ? plainNumber(text, found?.kind === 'number') : text
    }
    return {
      row: index + 1,
      person: cell('person'),
      unit: cell('unit'),
      indicator: cell('indicator'),
      from: cell('from'),
      to: cell('to'),
      value: cell('value'),
      measure: cell('measure'),
      source: cell('source'),
      measuredAt: cell('measuredAt'),
    }
  })
  const missing = measurementColumns.flatMap(({ field }) =>
    // One of these two is enough.
    columns[field] !== undefined || field === 'person' || field === 'unit' ? [] : [field],
  )
  const isOfNobody = columns.person === undefined && columns.unit === undefined
  return ok({ name, values, missing: isOfNobody ? ['person', ...missing] : missing })
}

/** `31/12/2026`, `31-12-2026` and `2026-12-31 00:00` are what people and spreadsheets write for `2026-12-31`. */
function plainDate(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^\d{4}-\d{2}-\d{2}[ T]00:00(:00(\.000)?)?Z?$/.test(text) ? text.slice(0, 10) : text
}

/** `1.234,5` as an Indonesian writes it; a number of the spreadsheet has its point already. */
function plainNumber(text: string, isNumber: boolean): string {
  if (isNumber || !/^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+,\d+$/.test(text) || !text.includes(','))
    return text
  return text.replaceAll('.', '').replace(',', '.')
}
