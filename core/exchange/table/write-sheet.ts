import { type Written, writeWorkbook } from '../workbook/write-workbook.ts'
import { writeCsv } from './csv.ts'

/** A table to write: titles, and rows of cells. */
export type WrittenTable = {
  readonly name: string
  readonly titles: readonly string[]
  readonly rows: readonly (readonly Written[])[]
  /** The decimal mark of a CSV; a workbook has none. */
  readonly decimal?: '.' | ','
}

/**
 * A table as an XLSX workbook or a CSV, in which no text can become a formula.
 * `writeSheet({ name: 'Indikator', titles: ['Kode'], rows: [['a']] }, 'xlsx')`.
 */
export function writeSheet(
  { name, titles, rows, decimal = '.' }: WrittenTable,
  as: 'xlsx' | 'csv',
): Uint8Array<ArrayBuffer> {
  const all = [titles, ...rows]
  return as === 'xlsx'
    ? writeWorkbook([{ name, rows: all }])
    : // As `writeWorkbook` gives them: a view over a buffer of its own.
      Uint8Array.from(new TextEncoder().encode(writeCsv(all, { decimal })))
}
