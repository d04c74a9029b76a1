import { writeSheet } from '../../../core/exchange/table/write-sheet.ts'
import { sheetTable } from '../../../core/studio/sheet/exchange-sheet.ts'
import { language } from '../../../ui/text/messages.ts'
import type { SheetView } from './sheet-editor.ts'

/** Hands a sheet over as a file, in the reader's language. */
export function saveTable({ rows, all }: SheetView, name: string, as: 'xlsx' | 'csv'): void {
  const bytes = writeSheet(sheetTable(rows, all, { name, language: language.value }), as)
  const type = as === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `${name}.${as}` })
  link.click()
  URL.revokeObjectURL(url)
}
