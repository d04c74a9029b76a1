import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'

type Cell = readonly [row: number, column: number]

type Stop = {
  readonly box: {
    readonly ref: RefObject<HTMLTableElement>
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
  /** What a cell's link or box carries. */
  readonly cell: (
    row: number,
    column: number,
  ) => {
    readonly 'data-cell': string
    readonly tabIndex: 0 | -1
    readonly onFocus: () => void
  }
  readonly goTo: (row: number, column: number) => void
}

const steps: { readonly [key: string]: Cell } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

/** A table in which the Tab key stops once and arrows, Home, End and the page keys go on (MT4). */
export function useOneStop({
  rows,
  columns,
  first = 0,
}: {
  readonly rows: number
  readonly columns: number
  /** The column that the Tab key comes to at first. */
  readonly first?: number
}): Stop {
  const ref = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Cell>([0, first])
  const row = within(at[0], rows)
  const column = within(at[1], columns)
  const goTo = (y: number, x: number) => {
    setAt([y, x])
    ref.current?.querySelector<HTMLElement>(`[data-cell="${y} ${x}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = next(event, { row, column, rows, columns })
    if (to === null) return
    event.preventDefault()
    goTo(...to)
  }
  const cell = (y: number, x: number) => ({
    'data-cell': `${y} ${x}`,
    tabIndex: y === row && x === column ? (0 as const) : (-1 as const),
    onFocus: () => setAt([y, x]),
  })
  return { box: { ref, onKeyDown }, cell, goTo }
}

type Place = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

function next({ key, ctrlKey }: KeyboardEvent, { row, column, rows, columns }: Place): Cell | null {
  if (key === 'Home') return [ctrlKey ? 0 : row, 0]
  if (key === 'End') return [ctrlKey ? rows - 1 : row, columns - 1]
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined
  return step === undefined ? null : [within(row + step[0], rows), within(column + step[1], columns)]
}

function within(at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at))
}
