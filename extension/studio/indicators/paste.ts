import { readTsv, type TsvCell, writeTsv } from '../../../core/exchange/table/tsv.ts'
import type { JsonObject } from '../../../core/json.ts'
import { type Column, cellOf } from '../../../core/studio/sheet/column.ts'
import type { CellValue } from '../../../core/studio/sheet/edit-cells.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { readCell, shownCell } from './cell-text.ts'
import { type Selection, spanOf } from './selection.ts'

/** What is pasted where, and what of it cannot be read: those cells stay as they are. */
export type Pasted = {
  readonly cells: readonly CellValue[]
  readonly wrong: readonly string[]
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
export function pasted(text: string, selection: Selection, columns: readonly Column[]): Pasted {
  const { from, to } = spanOf(selection)
  const read = readTsv(text.slice(0, mostLetters))
  const [first = []] = read
  const isHead =
    read.length > 1 &&
    first.every((cell, index) => isTitle(columns[from.column + index], cell)) &&
    first.length > 0
  const block = isHead ? read.slice(1) : read
  const isOne = block.length === 1 && block[0]?.length === 1
  const height = isOne ? to.row - from.row + 1 : block.length
  const width = isOne ? to.column - from.column + 1 : Math.max(...block.map((row) => row.length))
  const cells: CellValue[] = []
  const wrong: string[] = []
  for (let down = 0; down < height; down++) {
    for (let across = 0; across < width; across++) {
      const column = columns[from.column + across]
      const typed = isOne ? block[0]?.[0] : block[down]?.[across]
      if (column === undefined || typed === undefined) continue
      const reading = readCell(column, typed)
      const row = from.row + down
      if (reading.kind === 'value') cells.push({ row, column, value: reading.value })
      else
        wrong.push(
          words.value.sheet.wrongCell(row + 1, say(column.title, language.value), typed, reading.why),
        )
    }
  }
  return { cells, wrong, rows: height, columns: Math.min(width, columns.length - from.column) }
}

/** Past what a sheet of a pack can hold, nothing is read. */
const mostLetters = 2_000_000

function isTitle(column: Column | undefined, cell: string): boolean {
  const sought = cell.trim().toLowerCase()
  return (
    column !== undefined && [column.title.id, column.title.en].some((title) => title.toLowerCase() === sought)
  )
}
