import { useRef } from 'preact/hooks'

export type Named<T> = {
  readonly rows: readonly T[]
  readonly names: readonly number[]
  readonly next: number
}

/** A name for each row, which it keeps while it is changed and while others come and go: whoever is in it stays there. */
export function useRowNames<T>(rows: readonly T[]): readonly number[] {
  const known = useRef<Named<T>>({ rows: [], names: [], next: 0 })
  if (known.current.rows !== rows) known.current = nameRows(known.current, rows)
  return known.current.names
}

/** The names after a change: of `[a, b]` with the names 0 and 1, `[a, c, b]` has 0, 2 and 1; a changed `a` is still 0. */
export function nameRows<T>(before: Named<T>, rows: readonly T[]): Named<T> {
  let { next } = before
  const names = rows.map((row, index) => {
    const same = before.rows.indexOf(row)
    const old = before.rows[index]
    const isChanged = same < 0 && old !== undefined && !rows.includes(old)
    return before.names[isChanged ? index : same] ?? next++
  })
  return { rows, names, next }
}
