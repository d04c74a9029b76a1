import { measurementColumns } from '../../../core/people/measurement-field.ts'
import type { MeasurementList } from '../../../core/protocol/measurements.ts'
import type { Language } from '../../../core/text.ts'
import { saveFile } from '../save-file.ts'

/** An empty table with the titles that are known, and a row begun for each indicator that can be filled. */
export async function saveTemplate(
  language: Language,
  indicators: MeasurementList['indicators'],
): Promise<void> {
  const { writeSheet } = await import('../../../core/exchange/table/write-sheet.ts')
  const titles = measurementColumns.map(({ label }) => label[language])
  const rows = indicators.map(({ id, measure }) =>
    measurementColumns.map(({ field }) => (field === 'indicator' ? id : field === 'measure' ? measure : '')),
  )
  const name = language === 'id' ? 'Nilai' : 'Values'
  saveFile(`${name.toLowerCase()}.xlsx`, writeSheet({ name, titles, rows }, 'xlsx'))
}
