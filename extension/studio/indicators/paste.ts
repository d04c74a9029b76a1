import { readTsv, type TsvCell, writeTsv } from '../../../core/exchange/table/tsv.ts'
import type { JsonObject } from '../../../core/json.ts'
import { type Column, cellOf } from '../../../core/studio/sheet/column.ts'
import { type CellValue, hasPlace } from '../../../core/studio/sheet/edit-cells.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { type CellReading, readCell, shownCell } from './cell-text.ts'
import { type Selection, spanOf } from './selection.ts'

/** What is pasted where, and what of it cannot be read: those cells stay as they are. */
export type Pasted = {
  readonly cells: readonly CellValue[]
  readonly wrong: readonly string[]
  /** How many cells would stand to the right of the last column, and so nowhere. */
  readonly beyond: number
  /** Whether there was more than is read of a clipboard; the row that it would have ended within is left out too. */
  readonly isCut: boolean
  readonly rows: number
  readonly columns: number
}

/** The chosen cells for the clipboard. */
export function copied(
  selection: Selection,
  { rows, columns }: { readonly rows: readonly JsonObject[]; readonly columns: readonly Column[] },
): string {
  const { from, to } = spanOf(selection)
  return writeTsv(
    rows.slice(from.row, to.row + 1).map((row) =>
      columns.slice(from.column, to.column + 1).map((column): TsvCell => {
        const value = cellOf(row, column)
        const shown = shownCell(column, value)
        return typeof value === 'number' ? { figure: shown } : shown
      }),
    ),
  )
}

/**
 * What comes from the clipboard, laid from the selection's first cell on; one cell fills the whole selection, and a
 * first line that repeats the titles is left out.
 */
export function pasted(
  text: string,
  selection: Selection,
  { rows, columns }: { readonly rows: readonly JsonObject[]; readonly columns: readonly Column[] },
): Pasted {
  const { from, to } = spanOf(selection)
  const isCut = text.length > mostLetters
  const whole = readTsv(text.slice(0, mostLetters))
  const read = isCut ? whole.slice(0, -1) : whole
  const [first = []] = read
  const isHead =
    read.length > 1 &&
    first.every((cell, index) => isTitle(columns[from.column + index], cell)) &&
    first.length > 0
  const block = isHead ? read.slice(1) : read
  const isOne = block.length === 1 && block[0]?.length === 1
  const height = isOne ? to.row - from.row + 1 : block.length
  const width = isOne ? to.column - from.column + 1 : Math.max(0, ...block.map((row) => row.length))
  const cells: CellValue[] = []
  const wrong: string[] = []
  let beyond = 0
  for (let down = 0; down < height; down++) {
    for (let across = 0; across < width; across++) {
      const column = columns[from.column + across]
      const typed = isOne ? block[0]?.[0] : block[down]?.[across]
      if (column === undefined && (typed ?? '').trim() !== '') beyond += 1
      if (column === undefined || typed === undefined) continue
      const row = from.row + down
      const reading = readCellOf(rows[row], column, typed)
      if (reading.kind === 'value') cells.push({ row, column, value: reading.value })
      else
        wrong.push(
          words.value.sheet.wrongCell(row + 1, say(column.title, language.value), typed, reading.why),
        )
    }
  }
  return { cells, wrong, beyond, isCut, rows: height, columns: Math.min(width, columns.length - from.column) }
}

/** As a cell is read; a level that the row does not have takes nothing. */
function readCellOf(row: JsonObject | undefined, column: Column, typed: string): CellReading {
  const isNowhere = row !== undefined && typed.trim() !== '' && !hasPlace(row, column)
  return isNowhere ? { kind: 'wrong', why: words.value.sheet.noLevel } : readCell(column, typed)
}

/** Past what a sheet of a pack can hold, nothing is read; whoever pastes is told. */
const mostLetters = 2_000_000

function isTitle(column: Column | undefined, cell: string): boolean {
  const sought = cell.trim().toLowerCase()
  return (
    column !== undefined && [column.title.id, column.title.en].some((title) => title.toLowerCase() === sought)
  )
}
