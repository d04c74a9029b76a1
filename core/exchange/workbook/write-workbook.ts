import { columnName } from './column-name.ts'
import { type ArchiveFile, type Deflate, packArchive, writeArchive } from './write-archive.ts'

/** What a cell is written as: a text, a number, true or false, a day (`2026-01-31`), or nothing. */
export type Written = string | number | boolean | WrittenDay | null

export type WrittenDay = { readonly date: string }

export type WrittenSheet = {
  readonly name: string
  /** The first row is the header, and is set in bold. */
  readonly rows: readonly (readonly Written[])[]
}

/**
 * An XLSX workbook. Texts are written as texts, whatever they begin with: none of them can become a formula, also not
 * when somebody edits the cell. `writeWorkbook([{ name: 'survey', rows: [['type', 'name']] }])`.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  return writeArchive(filesOf(sheets))
}

/** The same workbook, compressed by what the platform has for it. `packWorkbook([{ name: 'a', rows: [['b']] }], deflate)`. */
export function packWorkbook(
  sheets: readonly WrittenSheet[],
  deflate: Deflate,
): Promise<Uint8Array<ArrayBuffer>> {
  return packArchive(filesOf(sheets), deflate)
}

function filesOf(sheets: readonly WrittenSheet[]): readonly ArchiveFile[] {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, n: index + 1 }))
  const ids = numbered.map(({ name, n }) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)
  const parts = numbered.map(
    ({ n }) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  )
  const relations = numbered.map(({ n }) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`))
  return [
    {
      name: '[Content_Types].xml',
      text: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${parts.join('')}</Types>`,
    },
    { name: '_rels/.rels', text: relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      text: `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${ids.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relationships([...relations, relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml')]),
    },
    { name: 'xl/styles.xml', text: styles },
    ...numbered.map(({ rows, n }) => ({ name: `xl/worksheets/sheet${n}.xml`, text: sheetXml(rows) })),
  ]
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

// Style 1 is a header, style 2 a text that stays one when it is edited, style 3 a day as the reader's program writes it.
const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
}

function relationships(list: readonly string[]): string {
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}

function sheetXml(rows: WrittenSheet['rows']): string {
  const written = rows.map((cells, row) => {
    const inRow = cells.map((value, column) =>
      cellXml(value, { at: `${columnName(column)}${row + 1}`, isHead: row === 0 }),
    )
    return `<row r="${row + 1}">${inRow.join('')}</row>`
  })
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  return `${xml}<worksheet xmlns="${main}">${pane}<sheetData>${written.join('')}</sheetData></worksheet>`
}

function cellXml(value: Written, { at, isHead }: { readonly at: string; readonly isHead: boolean }): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}"><v>${value}</v></c>` : ''
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'object') return `<c r="${at}" s="3"><v>${serialOf(value)}</v></c>`
  const style = isHead ? ' s="1"' : startsFormula(value) ? ' s="2"' : ''
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** Days since the one that spreadsheets count from. */
function serialOf({ date }: WrittenDay): number {
  return (Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000
}

/**
 * True for a text that a spreadsheet would take for a formula if somebody typed it: `startsFormula('=1+1')`. Some take the
 * wide signs of East Asian keyboards for the others.
 */
export function startsFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text)
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(unwritable, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase()
      return `_x${code.padStart(4, '0')}_`
    })
}

// Characters that XML 1.0 cannot hold, or reads as others; each is written as Excel writes it (ECMA-376 22.9.2.19).
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what cannot stand as it is
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g
