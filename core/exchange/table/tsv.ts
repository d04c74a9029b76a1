import { harmless, withoutMark } from './csv.ts'

/**
 * The cells of what a spreadsheet puts on the clipboard: tabs between cells, lines between rows, and quotation marks
 * around a cell that holds either. `readTsv('a\t"b\nc"\r\n1\t2')` is `[['a', 'b\nc'], ['1', '2']]`.
 */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  let at = 0
  while (at <= plain.length) {
    cell.lastIndex = at
    const [whole = '', quoted, bare = ''] = cell.exec(plain) ?? []
    row.push(withoutMark(quoted?.replaceAll('""', '"') ?? bare))
    at += whole.length
    const isEnd = plain[at] !== '\t'
    if (isEnd) {
      rows.push(row)
      row = []
    }
    at += 1
  }
  return rows
}

/** A cell for the clipboard: a text, or a figure as the language writes it. */
export type TsvCell = string | { readonly figure: string }

/**
 * Cells as a spreadsheet takes them from the clipboard; no text becomes a formula there.
 * `writeTsv([['a', 'b\nc'], ['=1', { figure: '-2,5' }]])` is `a\t"b\nc"\n'=1\t-2,5`.
 */
export function writeTsv(rows: readonly (readonly TsvCell[])[]): string {
  const written = (cell: TsvCell) => (typeof cell === 'string' ? quoted(harmless(cell)) : cell.figure)
  return rows.map((row) => row.map(written).join('\t')).join('\n')
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
