/** A cell by row and column, both from 0. */
export type Spot = { readonly row: number; readonly column: number }

/** What is chosen in a grid: the cell that has the focus, and the corner opposite to it. */
export type Selection = { readonly active: Spot; readonly anchor: Spot }

export type Extent = { readonly rows: number; readonly columns: number }

/** The rows and columns that a selection spans; both ends are among them. */
export function spanOf({ active, anchor }: Selection) {
  return {
    from: { row: Math.min(active.row, anchor.row), column: Math.min(active.column, anchor.column) },
    to: { row: Math.max(active.row, anchor.row), column: Math.max(active.column, anchor.column) },
  }
}

/** A selection that lies within a grid, whatever has gone from it meanwhile. */
export function within({ active, anchor }: Selection, extent: Extent): Selection {
  return { active: inside(active, extent), anchor: inside(anchor, extent) }
}

/** One cell alone. */
export function only(spot: Spot): Selection {
  return { active: spot, anchor: spot }
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * Where a key leads: the arrows by one, with Ctrl to the end, Page by a screen, Home and End within the row; with Shift
 * the selection grows. Null for a key that leads nowhere.
 */
export function moved(
  selection: Selection,
  press: Press,
  { extent, page }: { extent: Extent; page: number },
) {
  const far = press.ctrlKey || press.metaKey
  if (press.key === 'a' && far) {
    return { anchor: { row: 0, column: 0 }, active: last(extent) }
  }
  const { row, column } = selection.active
  const targets: { readonly [key: string]: Spot } = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? extent.rows - 1 : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? extent.columns - 1 : column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? extent.rows - 1 : row, column: extent.columns - 1 },
  }
  const target = Object.hasOwn(targets, press.key) ? targets[press.key] : undefined
  if (target === undefined) return null
  const active = inside(target, extent)
  return { active, anchor: press.shiftKey ? selection.anchor : active }
}

function inside({ row, column }: Spot, extent: Extent): Spot {
  const end = last(extent)
  return {
    row: Math.min(Math.max(0, row), end.row),
    column: Math.min(Math.max(0, column), end.column),
  }
}

function last({ rows, columns }: Extent): Spot {
  return { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) }
}
