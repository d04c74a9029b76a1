import { err, ok, type Result } from '../../result.ts'
import { importKind } from '../import-kind.ts'
import { type ExchangeProblem, wholeFile } from '../problem.ts'
import type { Sheet } from '../workbook/model.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { readCsv, withoutMark } from './csv.ts'

/**
 * The cells of a table in an XLSX workbook (its first filled sheet) or a CSV, as they stand there; which column is which
 * is for the reader to say. `readGrid(bytes)` is ok with `{ name: 'CSV', rows }`.
 */
export function readGrid(bytes: Uint8Array): Result<Sheet, ExchangeProblem> {
  const kind = importKind(bytes)
  if (kind.kind === 'err') return kind
  if (kind.value === 'workbook') {
    const workbook = readWorkbook(bytes)
    if (workbook.kind === 'err') return workbook
    const sheet = workbook.value.sheets.find(({ rows }) => rows.length > 0)
    return sheet ? ok(sheet) : err(noTable)
  }
  const cells = kind.value === 'text' ? readCsv(decoded(bytes)) : err(noTable)
  if (cells.kind === 'err') return cells
  const rows = cells.value.flatMap((row, index) => {
    const filled = row.flatMap((text, column) =>
      text.trim() === '' ? [] : [[column, { kind: 'text', text: withoutMark(text) }] as const],
    )
    return filled.length === 0 ? [] : [{ index, cells: new Map(filled) }]
  })
  return ok({ name: 'CSV', rows })
}

/** UTF-8, or what Excel on Windows writes where it is not asked. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A file without a table in it. */
export const noTable: ExchangeProblem = {
  kind: 'no-table',
  place: wholeFile,
  text: {
    id: 'Berkas ini tidak berisi tabel. Tulis judul kolom di baris pertama, lalu satu baris per butir.',
    en: 'This file holds no table. Write column titles into the first row, then one row for each item.',
  },
}
