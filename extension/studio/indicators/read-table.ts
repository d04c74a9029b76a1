import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import { type ReadTable, readSheet } from '../../../core/exchange/table/read-sheet.ts'
import { writeSheet } from '../../../core/exchange/table/write-sheet.ts'
import { err, type Result } from '../../../core/result.ts'
import type { Column } from '../../../core/studio/sheet/column.ts'
import { askedColumns, sheetTable } from '../../../core/studio/sheet/exchange-sheet.ts'
import { language } from '../../../ui/text/messages.ts'
import { fileBytes } from '../share/file-bytes.ts'
import type { SheetView } from './sheet-editor.ts'

/** What a file says of a sheet, or what is wrong with it. */
export async function readTable(
  file: File,
  columns: readonly Column[],
): Promise<Result<ReadTable, readonly ExchangeProblem[]>> {
  const bytes = await fileBytes(file)
  return bytes.kind === 'ok' ? readSheet(bytes.value, askedColumns(columns)) : err([bytes.error])
}

/** Hands a sheet over as a file, in the reader's language. */
export function saveTable({ rows, all }: SheetView, name: string, as: 'xlsx' | 'csv'): void {
  const bytes = writeSheet(sheetTable(rows, all, { name, language: language.value }), as)
  const type = as === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `${name}.${as}` })
  link.click()
  URL.revokeObjectURL(url)
}
