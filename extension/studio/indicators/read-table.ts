import { mostSheetRows } from '../../../core/exchange/limits.ts'
import { type ExchangeProblem, wholeFile } from '../../../core/exchange/problem.ts'
import { type ReadTable, readSheet } from '../../../core/exchange/table/read-sheet.ts'
import { err, type Result } from '../../../core/result.ts'
import type { Column } from '../../../core/studio/sheet/column.ts'
import { askedColumns } from '../../../core/studio/sheet/exchange-sheet.ts'
import { fileBytes } from '../share/file-bytes.ts'

/** What a file says of a sheet, or what is wrong with it. */
export async function readTable(
  file: File,
  columns: readonly Column[],
): Promise<Result<ReadTable, readonly ExchangeProblem[]>> {
  const bytes = await fileBytes(file)
  if (bytes.kind === 'err') return err([bytes.error])
  const read = readSheet(bytes.value, askedColumns(columns))
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
