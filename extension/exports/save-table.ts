import type { ExportCell } from '../../core/dashboard/export-tables.ts'
import { packSheet } from '../../core/exchange/table/write-sheet.ts'
import type { Written } from '../../core/exchange/workbook/write-workbook.ts'
import { say, type Text } from '../../core/text.ts'
import { language } from '../../ui/text/messages.ts'
import { saveFile } from '../people/save-file.ts'
import { deflate } from './deflate.ts'

/** How a table is saved: for Excel, or for any program. */
export type Format = 'xlsx' | 'csv'

/** Saves a table in the reader's language; no cell of it can become a formula. */
export async function saveTable(
  name: string,
  {
    titles,
    rows,
  }: { readonly titles: readonly (Text | string)[]; readonly rows: readonly (readonly ExportCell[])[] },
  format: Format,
): Promise<void> {
  const table = {
    name: name.slice(0, 31),
    titles: titles.map(written),
    rows: rows.map((row) => row.map(cell)),
    decimal: language.value === 'id' ? (',' as const) : ('.' as const),
  }
  saveFile(`${name}.${format}`, await packSheet(table, format, deflate))
}

function written(title: Text | string): string {
  return typeof title === 'string' ? title : say(title, language.value)
}

function cell(value: ExportCell): Written {
  return value === null || typeof value !== 'object' || 'date' in value ? value : say(value, language.value)
}
