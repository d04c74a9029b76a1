import { compileForm } from '../../form/compile-form.ts'
import type { FormDocument } from '../../form/model.ts'
import { checkShape } from '../../pack/shapes.ts'
import { parseJson } from '../parse-json.ts'
import type { Sheet, Workbook } from '../workbook/model.ts'
import type { WrittenSheet } from '../workbook/write-workbook.ts'
import { xlsformSheets } from './write-xlsform.ts'

/**
 * The form that a workbook of ours was made of. It counts only while it says the very same sheets again, so that it can
 * never say anything else than what whoever opens the workbook sees; null where somebody has changed them since.
 * `readKeptForm({ sheets: [] })` is null.
 */
export function readKeptForm({ sheets }: Workbook): FormDocument | null {
  const kept = sheets.find(({ name }) => name === 'timbang')
  const text = kept?.rows
    .slice(1)
    .map(({ cells }) => cells.get(0)?.text ?? '')
    .join('')
  const json = text === undefined ? null : parseJson(text)
  if (json?.kind !== 'ok' || checkShape('form', 'form', json.value).length > 0) return null
  // checkShape has judged it.
  const form = json.value as unknown as FormDocument
  if (compileForm(form).kind === 'err') return null
  const written = xlsformSheets(form).content
  return written.every((sheet) =>
    isSame(
      sheet,
      sheets.find(({ name }) => name === sheet.name),
    ),
  )
    ? form
    : null
}

function isSame({ rows }: WrittenSheet, sheet: Sheet | undefined): boolean {
  const texts = rows.map((row) => row.map((cell) => plain(String(cell ?? ''))))
  const byIndex = new Map(sheet?.rows.map(({ index, cells }) => [index, cells]))
  const found = (row: number, column: number) => plain(byIndex.get(row)?.get(column)?.text ?? '')
  const isThere = texts.every((row, at) => row.every((text, column) => text === found(at, column)))
  const filled = sheet?.rows.flatMap(({ index, cells }) =>
    [...cells].map(([column, { text }]) => ({ index, column, text })),
  )
  const extra = filled?.some(({ index, column, text }) => plain(text) !== (texts[index]?.[column] ?? ''))
  return isThere && extra === false
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
