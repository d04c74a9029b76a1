/** A cell with what it shows: a number as it was typed, a date as `2026-01-05`, true as `TRUE`. */
export type Cell = {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error'
  readonly text: string
}

/** One sheet: only the rows and cells that hold something, both counted from 0. */
export type Sheet = {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

export type SheetRow = { readonly index: number; readonly cells: ReadonlyMap<number, Cell> }

/** A workbook as it is shown. Formulas are never run: a cell has the value that was stored with it. */
export type Workbook = { readonly sheets: readonly Sheet[] }
