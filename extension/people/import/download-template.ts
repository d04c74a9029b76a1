import { staffColumns } from '../../../core/people/staff-field.ts'
import type { Language } from '../../../core/text.ts'
import { saveFile } from '../save-file.ts'

/** An empty list with the titles that are known by heart. */
export async function downloadTemplate(language: Language): Promise<void> {
  const { writeSheet } = await import('../../../core/exchange/table/write-sheet.ts')
  const titles = staffColumns.map(({ label }) => label[language])
  const name = language === 'id' ? 'Pegawai' : 'Staff'
  saveFile(`${name.toLowerCase()}.xlsx`, writeSheet({ name, titles, rows: [] }, 'xlsx'))
}
