import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import { type AskedColumn, type ReadTable, readSheet } from '../../../core/exchange/table/read-sheet.ts'
import { err, type Result } from '../../../core/result.ts'
import { fileBytes } from '../share/file-bytes.ts'

/** What a file says of a sheet, or what is wrong with it. */
export async function readTable(
  file: File,
  columns: readonly AskedColumn[],
): Promise<Result<ReadTable, readonly ExchangeProblem[]>> {
  const bytes = await fileBytes(file)
  return bytes.kind === 'ok' ? readSheet(bytes.value, columns) : err([bytes.error])
}
