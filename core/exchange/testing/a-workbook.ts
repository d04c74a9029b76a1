import { readWorkbook } from '../workbook/read-workbook.ts'
import { type Written, writeWorkbook } from '../workbook/write-workbook.ts'
import { readXlsform } from '../xlsform/read-xlsform.ts'

type Rows = readonly (readonly Written[])[]

/** The bytes of an XLSForm workbook: `aWorkbook({ survey: [['type', 'name'], ['text', 'a']] })`. */
export function aWorkbook(sheets: { readonly [name: string]: Rows }): Uint8Array {
  return writeWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, rows })))
}

/** What becomes of such a workbook: `importSheets({ survey: [['type', 'name'], ['text', 'a']] })`. */
export function importSheets(sheets: { readonly [name: string]: Rows }) {
  const workbook = readWorkbook(aWorkbook(sheets))
  if (workbook.kind === 'err') throw new Error(workbook.error.text.en)
  return readXlsform(workbook.value, { name: 'contoh.xlsx' })
}
