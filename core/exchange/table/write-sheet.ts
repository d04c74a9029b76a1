import type { Deflate } from '../workbook/write-archive.ts'
import { packWorkbook, type Written, writeWorkbook } from '../workbook/write-workbook.ts'
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
export function writeSheet(table: WrittenTable, as: 'xlsx' | 'csv'): Uint8Array<ArrayBuffer> {
  return as === 'xlsx' ? writeWorkbook([sheetOf(table)]) : csvOf(table)
}

/**
 * The same for a table that may be long: the workbook is compressed.
 * `packSheet({ name: 'Indikator', titles: ['Kode'], rows: [['a']] }, 'xlsx', deflate)`.
 */
export async function packSheet(
  table: WrittenTable,
  as: 'xlsx' | 'csv',
  deflate: Deflate,
): Promise<Uint8Array<ArrayBuffer>> {
  return as === 'xlsx' ? packWorkbook([sheetOf(table)], deflate) : csvOf(table)
}

function sheetOf({ name, titles, rows }: WrittenTable) {
  return { name, rows: [titles, ...rows] }
}

function csvOf({ titles, rows, decimal = '.' }: WrittenTable): Uint8Array<ArrayBuffer> {
  // As `writeWorkbook` gives them: a view over a buffer of its own.
  return Uint8Array.from(new TextEncoder().encode(writeCsv([titles, ...rows], { decimal })))
}
