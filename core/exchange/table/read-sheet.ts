import { err, ok, type Result } from '../../result.ts'
import type { Text } from '../../text.ts'
import { mostColumns } from '../limits.ts'
import type { ExchangeProblem } from '../problem.ts'
import { columnName } from '../workbook/column-name.ts'
import { noTable, readGrid } from './read-grid.ts'

/** A column that a table is asked for: what it may be called, what its cells are, and whether they must be filled. */
export type AskedColumn = {
  readonly key: string
  /** In any case; the first is the one that is shown to whoever has to add it. */
  readonly titles: readonly string[]
  readonly is: 'text' | 'number'
  readonly required?: boolean
  /** Of a column in which no two rows say the same: what a text comes to. */
  readonly alone?: (text: string) => string
  /** What a text can be, each with the words for it in any case; the value is what is read. */
  readonly choices?: { readonly [value: string]: readonly string[] }
}

/** A row of a table with the number that Excel shows beside it, and its filled cells by the keys of the columns. */
export type ReadRow = {
  readonly number: number
  readonly cells: { readonly [key: string]: string | number }
}

export type ReadTable = { readonly rows: readonly ReadRow[]; readonly notices: readonly ExchangeProblem[] }

/**
 * The rows of a table in an XLSX workbook (its first filled sheet) or a CSV, by what their columns are called; or every
 * cell that is wrong, by row and column. Numbers may have a decimal comma; `1.234` could be two numbers, so it is asked.
 *
 * ```ts
 * const columns = [{ key: 'weight', titles: ['Bobot', 'Weight'], is: 'number', required: true }] as const
 * readSheet(bytes, columns)
 * ```
 */
export function readSheet(
  bytes: Uint8Array,
  columns: readonly AskedColumn[],
): Result<ReadTable, readonly ExchangeProblem[]> {
  const grid = readGrid(bytes)
  if (grid.kind === 'err') return err([grid.error])
  const { name, rows } = grid.value
  const [head, ...rest] = rows
  if (head === undefined) return err([noTable])
  if (head.cells.size > mostColumns) return err([tooManyColumns(name, head.index + 1)])
  const places = new Map<number, AskedColumn>()
  const problems: ExchangeProblem[] = []
  const notices: ExchangeProblem[] = []
  const byTitle = new Map(
    columns.toReversed().flatMap((asked) => asked.titles.map((title) => [plainTitle(title), asked] as const)),
  )
  for (const [index, cell] of head.cells) {
    const title = cell.text.trim()
    if (title === '') continue
    const place = { kind: 'cell', sheet: name, row: head.index + 1, column: columnName(index) } as const
    const asked = byTitle.get(plainTitle(title))
    if (asked === undefined) notices.push({ kind: 'column-left-out', place, text: leftOut(title) })
    else if ([...places.values()].includes(asked))
      problems.push({ kind: 'duplicate-column', place, text: twice(title) })
    else places.set(index, asked)
  }
  for (const asked of columns) {
    if (asked.required !== true || [...places.values()].includes(asked)) continue
    const place = { kind: 'cell', sheet: name, row: head.index + 1 } as const
    problems.push({ kind: 'missing-column', place, text: missing(asked) })
  }
  if (problems.length > 0) return err(problems)
  const untitled = new Set<number>()
  const seen = new Map<string, number>()
  const read = rest.map(({ index, cells }): ReadRow => {
    for (const [column, { text }] of cells) {
      if ((head.cells.get(column)?.text ?? '').trim() !== '' || text.trim() === '' || untitled.has(column))
        continue
      untitled.add(column)
      const place = { kind: 'cell', sheet: name, row: index + 1, column: columnName(column) } as const
      notices.push({ kind: 'column-left-out', place, text: noTitle })
    }
    const filled: { [key: string]: string | number } = {}
    for (const [column, asked] of places) {
      const cell = cells.get(column)
      const text = cell?.text.trim() ?? ''
      const place = { kind: 'cell', sheet: name, row: index + 1, column: columnName(column) } as const
      if (cell?.kind === 'error') problems.push({ kind: 'cell-error', place, text: brokenCell(text) })
      else if (text === '') {
        if (asked.required === true && cells.size > 0)
          problems.push({ kind: 'empty-cell', place, text: empty(asked) })
      } else if (asked.choices !== undefined) {
        const value = chosen(text, asked.choices)
        if (value === undefined)
          problems.push({ kind: 'no-such-choice', place, text: noChoice(text, asked.choices) })
        else filled[asked.key] = value
      } else if (asked.is === 'text') {
        filled[asked.key] = text
        const known = asked.alone && `${asked.key} ${asked.alone(text)}`
        const before = known === undefined ? undefined : seen.get(known)
        if (before !== undefined) problems.push({ kind: 'said-twice', place, text: saidTwice(text, before) })
        else if (known !== undefined) seen.set(known, index + 1)
      } else {
        const number = cell?.kind === 'number' ? Number(text) : numberIn(text)
        if (number === undefined) problems.push({ kind: 'not-a-number', place, text: noNumber(text) })
        else filled[asked.key] = number
      }
    }
    return { number: index + 1, cells: filled }
  })
  if (problems.length > 0) return err(problems)
  return ok({ rows: read.filter(({ cells }) => Object.keys(cells).length > 0), notices })
}

/** `3,75` and `3.75` are one number; `3.750` could be two, and so is none, and `12 13` is two cells in one. */
function numberIn(text: string): number | undefined {
  const seen = text.replace(/\s*%$/, '')
  const plain = /^-?\d{1,3}([^\S\t\r\n]\d{3})+([.,]\d+)?$/.test(seen) ? seen.replaceAll(/\s/g, '') : seen
  if (/^-?[1-9]\d{0,2}([.,]\d{3})+$/.test(plain)) return undefined
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  return /^-?\d{1,15}([.,]\d{1,12})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined
}

function chosen(text: string, choices: NonNullable<AskedColumn['choices']>): string | undefined {
  return Object.entries(choices).find(([, words]) => words.some((word) => same(word, text)))?.[0]
}

function same(a: string, b: string): boolean {
  return plainTitle(a) === plainTitle(b)
}

function plainTitle(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
}

const noTitle: Text = {
  id: 'Kolom ini tidak punya judul, jadi isinya tidak ikut.',
  en: 'This column has no title, so that what is in it is left out.',
}

function tooManyColumns(sheet: string, row: number): ExchangeProblem {
  return {
    kind: 'too-many-columns',
    place: { kind: 'cell', sheet, row },
    text: {
      id: `Tabel ini punya lebih dari ${mostColumns} kolom. Hapus yang tidak diperlukan.`,
      en: `This table has more than ${mostColumns} columns. Delete those that are not needed.`,
    },
  }
}

function leftOut(title: string) {
  return {
    id: `Kolom “${title.slice(0, 80)}” tidak dikenal dan tidak ikut.`,
    en: `The column “${title.slice(0, 80)}” is not known and is left out.`,
  }
}

function twice(title: string) {
  return {
    id: `Kolom “${title}” ada dua kali. Hapus salah satunya.`,
    en: `The column “${title}” is there twice. Delete one.`,
  }
}

function missing({ titles }: AskedColumn) {
  return {
    id: `Kolom “${titles[0]}” belum ada. Tambahkan.`,
    en: `There is no column “${titles[titles.length - 1]}”. Add it.`,
  }
}

function saidTwice(text: string, row: number) {
  const shown = text.slice(0, 60)
  return {
    id: `“${shown}” sudah ada di baris ${row}. Setiap baris perlu kode sendiri.`,
    en: `“${shown}” is in row ${row} already. Each row needs a code of its own.`,
  }
}

function empty({ titles }: AskedColumn) {
  return { id: `“${titles[0]}” belum diisi.`, en: `“${titles[titles.length - 1]}” is empty.` }
}

/** What is wrong with a cell that shows an error: `brokenCell('#REF!')`. */
export function brokenCell(text: string): Text {
  if (text === '=') return neverWorkedOut
  return {
    id: `Sel ini berisi kesalahan Excel (${text}). Perbaiki rumusnya.`,
    en: `This cell has an error of Excel (${text}). Mend its formula.`,
  }
}

/** What a cell says that holds a formula and no value. */
const neverWorkedOut = {
  id: 'Rumus di sel ini belum pernah dihitung. Buka berkasnya di Excel atau LibreOffice, simpan, lalu coba lagi.',
  en: 'The formula in this cell was never worked out. Open the file in Excel or LibreOffice, save it, and try again.',
}

function noNumber(text: string) {
  const shown = text.slice(0, 60)
  return {
    id: `“${shown}” bukan angka yang pasti. Tulis tanpa titik ribuan, misalnya 1250 atau 3,75; tiga desimal dengan nol di belakang: 3,1250.`,
    en: `“${shown}” is no number for certain. Write it without marks for thousands, such as 1250 or 3.75; three decimals with a zero behind them: 3.1250.`,
  }
}

function noChoice(text: string, choices: NonNullable<AskedColumn['choices']>) {
  const shown = text.slice(0, 60)
  const words = Object.values(choices)
  const list = (at: number) => words.map((each) => each.at(at) ?? each[0]).join('; ')
  return {
    id: `“${shown}” bukan salah satu pilihan. Tulis: ${list(-2)}.`,
    en: `“${shown}” is none of the choices. Write one of: ${list(-1)}.`,
  }
}
