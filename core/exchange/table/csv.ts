import { err, ok, type Result } from '../../result.ts'
import { longestCell, mostCells } from '../limits.ts'
import { type ExchangeProblem, wholeFile } from '../problem.ts'
import { startsFormula, type Written } from '../workbook/write-workbook.ts'

/**
 * The cells of a CSV text (RFC 4180), row by row. What separates them is what the first line has most of: comma,
 * semicolon (as Excel writes in Indonesia) or tab. `readCsv('a;b\n1;"x;y"')` is `ok([['a', 'b'], ['1', 'x;y']])`.
 */
export function readCsv(text: string): Result<readonly (readonly string[])[], ExchangeProblem> {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=(.)\r?\n/, '')
  const separator = separatorOf(plain)
  const rows: string[][] = []
  let [row, cell, count]: [string[], string, number] = [[], '', 0]
  let isQuoted = false
  for (let at = 0; at < plain.length; at++) {
    const letter = plain[at] ?? ''
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (plain[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === separator || letter === '\n') {
      row.push(cell.replace(/\r$/, ''))
      if (++count > mostCells || cell.length > longestCell) return err(tooLarge)
      cell = ''
      if (letter === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += letter
  }
  if (isQuoted) return err(unclosed(rows.length + 1))
  if (cell !== '' || row.length > 0) rows.push([...row, cell.replace(/\r$/, '')])
  return ok(rows)
}

/**
 * A table as CSV that Excel reads in any language, and in which nothing becomes a formula: what would begin one gets an
 * apostrophe before it. Numbers have the decimal mark that the reader's Excel expects: in Indonesia it takes 92.125 for
 * ninety-two thousand. `writeCsv([['=1+1', 0.5]], { decimal: ',' })` is `"\uFEFFsep=;\r\n'=1+1;0,5\r\n"`.
 */
export function writeCsv(
  rows: readonly (readonly Written[])[],
  { decimal = '.' }: { readonly decimal?: '.' | ',' } = {},
): string {
  const lines = rows.map((row) => row.map((value) => quoted(plain(value, decimal))).join(';'))
  return `\uFEFFsep=;\r\n${lines.map((line) => `${line}\r\n`).join('')}`
}

function plain(value: Written, decimal: string): string {
  if (typeof value === 'string') return harmless(value)
  if (typeof value === 'number') return figure(value).replace('.', decimal)
  return value !== null && typeof value === 'object' ? value.date : String(value ?? '')
}

/** Three decimals look like thousands to whoever reads them (U1): a zero behind them says what they are. */
function figure(value: number): string {
  const text = String(value)
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text
}

/** A text that no spreadsheet takes for a formula, marked once more where it has a mark: `harmless('@SUM(A1)')` is `"'@SUM(A1)"`. */
export function harmless(text: string): string {
  return startsFormula(text.replace(/^'+/, '')) ? `'${text}` : text
}

/** The text that `harmless` was given: `withoutMark("'@SUM(A1)")` is `'@SUM(A1)'`. */
export function withoutMark(text: string): string {
  return text.startsWith("'") && startsFormula(text.replace(/^'+/, '')) ? text.slice(1) : text
}

function quoted(text: string): string {
  return /[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function separatorOf(text: string): string {
  const line =
    text
      .slice(0, 10_000)
      .replaceAll(/"[^"]*"/g, '')
      .split('\n')[0] ?? ''
  const counts = [';', ',', '\t'].map((mark) => ({ mark, count: line.split(mark).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).mark
}

const tooLarge: ExchangeProblem = {
  kind: 'too-many-cells',
  place: wholeFile,
  text: {
    id: `Tabel ini terlalu besar: paling banyak 500.000 sel, masing-masing ${longestCell} karakter.`,
    en: `This table is too large: 500,000 cells at most, of ${longestCell} characters each.`,
  },
}

function unclosed(row: number): ExchangeProblem {
  return {
    kind: 'unclosed-quote',
    place: { kind: 'cell', sheet: 'CSV', row },
    text: {
      id: 'Tanda kutip yang dibuka di sini tidak ditutup.',
      en: 'A quotation mark that is opened here is never closed.',
    },
  }
}
