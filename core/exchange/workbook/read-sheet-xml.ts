import { err, ok, type Result } from '../../result.ts'
import { longestCell, mostCells, mostCharacters } from '../limits.ts'
import { type ExchangeProblem, wholeFile } from '../problem.ts'
import { cellAt, columnName } from './column-name.ts'
import type { Cell, SheetRow } from './model.ts'
import { type Shown, serialText } from './number-format.ts'
import { readXml } from './read-xml.ts'
import { unescaped } from './unescaped.ts'
import { xmlProblem } from './xml-problem.ts'

/** Counts the cells of all sheets together, and what they show. */
export type CellBudget = { cells: number; characters: number }

type Around = {
  readonly name: string
  readonly strings: readonly string[]
  readonly styles: readonly Shown[]
  readonly is1904: boolean
  readonly budget: CellBudget
}

/**
 * The rows of one sheet, without those that show nothing.
 * `readSheetXml('<worksheet>…</worksheet>', { name: 'survey', strings, styles, is1904: false, budget: { cells: 0, characters: 0 } })`.
 */
export function readSheetXml(xml: string, around: Around): Result<readonly SheetRow[], ExchangeProblem> {
  const { budget, name: sheet } = around
  const rows = new Map<number, Map<number, Cell>>()
  let problem: ExchangeProblem | null = null
  let [row, column] = [-1, -1]
  let found: Found = noCell
  let into: 'value' | 'text' | null = null
  let isGuide = false
  const trouble = readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        const given = Number(attributes.get('r') ?? row + 2) - 1
        row = Number.isInteger(given) && given >= 0 && given < 1_048_576 ? given : row + 1
        column = -1
      } else if (name === 'c') {
        const at = cellAt(attributes.get('r') ?? '')
        row = at?.row ?? Math.max(row, 0)
        column = at?.column ?? column + 1
        found = {
          type: attributes.get('t') ?? 'n',
          style: Number(attributes.get('s') ?? 0),
          value: '',
          text: '',
          isFormula: false,
        }
      } else if (name === 'f') found = { ...found, isFormula: true }
      else if (name === 'rPh') isGuide = true
      else if (name === 'v') into = 'value'
      else if (name === 't' && !isGuide) into = 'text'
    },
    text: (text) => {
      if (into !== null) found = { ...found, [into]: found[into] + text }
    },
    close: (name) => {
      if (name === 'v' || name === 't') into = null
      if (name === 'rPh') isGuide = false
      if (name !== 'c' || problem !== null) return
      const cell = cellOf(found, around)
      if (cell === null) return
      budget.cells += 1
      budget.characters += cell.text.length
      if (budget.cells > mostCells) problem = tooManyCells
      else if (budget.characters > mostCharacters) problem = tooMuchText
      else if (cell.text.length > longestCell) problem = tooLong(sheet, row, column)
      const cells = rows.get(row) ?? new Map<number, Cell>()
      cells.set(column, cell)
      rows.set(row, cells)
    },
  })
  if (problem !== null) return err(problem)
  if (trouble !== null) return err(xmlProblem(trouble, sheet))
  return ok([...rows].sort(([a], [b]) => a - b).map(([index, cells]) => ({ index, cells })))
}

type Found = {
  readonly type: string
  readonly style: number
  readonly value: string
  readonly text: string
  readonly isFormula: boolean
}

const noCell: Found = { type: 'n', style: 0, value: '', text: '', isFormula: false }

function cellOf(
  { type, style, value, text, isFormula }: Found,
  { strings, styles, is1904 }: Around,
): Cell | null {
  switch (type) {
    case 's':
      // A text that the file does not have is no empty one.
      return strings[Number(value)] === undefined
        ? { kind: 'error', text: '#REF!' }
        : textCell(strings[Number(value)] ?? '')
    case 'inlineStr':
      return textCell(unescaped(text))
    case 'str':
      return textCell(unescaped(value))
    case 'b':
      return value === '' ? null : { kind: 'boolean', text: value.trim() === '1' ? 'TRUE' : 'FALSE' }
    case 'd':
      return value === '' ? null : { kind: 'date', text: value.replace(/T00:00:00(\.0+)?Z?$/, '') }
    case 'e':
      return value === '' ? null : { kind: 'error', text: value }
    default: {
      const number = Number(value)
      // A program wrote the formula and did not work it out; nor does this one.
      if (isFormula && value.trim() === '') return { kind: 'error', text: '=' }
      if (value.trim() === '') return null
      // No number is no empty cell either.
      if (!Number.isFinite(number)) return { kind: 'error', text: value.trim().slice(0, 40) }
      if (styles[style] === 'date' && number >= 0) return { kind: 'date', text: serialText(number, is1904) }
      return { kind: 'number', text: String(Number(number.toPrecision(15))) }
    }
  }
}

function textCell(text: string): Cell | null {
  return text === '' ? null : { kind: 'text', text }
}

const tooManyCells: ExchangeProblem = {
  kind: 'too-many-cells',
  place: wholeFile,
  text: {
    id: `Buku kerja ini punya lebih dari 500.000 sel berisi. Simpan hanya lembar yang diperlukan.`,
    en: `This workbook has more than 500,000 filled cells. Save only the sheets that you need.`,
  },
}

const tooMuchText: ExchangeProblem = {
  kind: 'too-much-text',
  place: wholeFile,
  text: {
    id: 'Sel-sel buku kerja ini menampilkan lebih dari 25 juta karakter. Simpan hanya lembar yang diperlukan.',
    en: 'The cells of this workbook show more than 25 million characters. Save only the sheets that you need.',
  },
}

function tooLong(sheet: string, row: number, column: number): ExchangeProblem {
  return {
    kind: 'cell-too-long',
    place: { kind: 'cell', sheet, row: row + 1, column: columnName(column) },
    text: {
      id: `Sel ini berisi lebih dari ${longestCell} karakter. Persingkat isinya.`,
      en: `This cell holds more than ${longestCell} characters. Shorten it.`,
    },
  }
}
