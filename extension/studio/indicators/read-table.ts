import { mostSheetRows } from '../../../core/exchange/limits.ts'
import { type ExchangeProblem, wholeFile } from '../../../core/exchange/problem.ts'
import { type AskedColumn, type ReadTable, readSheet } from '../../../core/exchange/table/read-sheet.ts'
import { err, type Result } from '../../../core/result.ts'
import { fileBytes } from '../share/file-bytes.ts'

/** What a file says of a sheet, or what is wrong with it. */
export async function readTable(
  file: File,
  columns: readonly AskedColumn[],
): Promise<Result<ReadTable, readonly ExchangeProblem[]>> {
  const bytes = await fileBytes(file)
  if (bytes.kind === 'err') return err([bytes.error])
  const read = readSheet(bytes.value, columns)
  return read.kind === 'ok' && read.value.rows.length > mostSheetRows ? err([tooManyRows]) : read
}

const tooManyRows: ExchangeProblem = {
  kind: 'too-many-rows',
  place: wholeFile,
  text: {
    id: `Tabel ini punya lebih dari ${mostSheetRows} baris. Hapus yang tidak diperlukan, atau bagi menjadi beberapa berkas.`,
    en: `This table has more than ${mostSheetRows} rows. Delete those that are not needed, or make several files of it.`,
  },
}
