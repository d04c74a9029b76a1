/** Where the items of a list came from: `[1, 0, null]` swaps the first two and puts a new one behind them. */
export type Arrangement = readonly (number | null)[]

/** The items as they were before, one place up or down: `swapped(3, 0, 1)` is `[1, 0, 2]`. */
export function swapped(length: number, a: number, b: number): Arrangement {
  const places = Array.from({ length }, (_, place) => place)
  return places.map((place) => (place === a ? b : place === b ? a : place))
}

/** Without one of them: `removed(3, 1)` is `[0, 2]`. */
export function removed(length: number, index: number): Arrangement {
  return Array.from({ length }, (_, place) => place).filter((place) => place !== index)
}

/** With a new one at a place: `inserted(2, 1)` is `[0, null, 1]`. */
export function inserted(length: number, index: number): Arrangement {
  return (Array.from({ length }, (_, place) => place) as (number | null)[]).toSpliced(index, 0, null)
}

/**
 * What is kept by the pointers of fields in a list, after its items have moved: what belonged to one that is gone
 * goes too. `carried(new Map([['/rows/1/a', 'x']]), '/rows', [1])` has `x` at `/rows/0/a`.
 */
export function carried<V>(
  byPointer: ReadonlyMap<string, V>,
  list: string,
  from: Arrangement,
): ReadonlyMap<string, V> {
  const before = `${list}/`
  const entries = [...byPointer].flatMap(([pointer, kept]): [string, V][] => {
    if (!pointer.startsWith(before)) return [[pointer, kept]]
    const [index = '', ...rest] = pointer.slice(before.length).split('/')
    const to = from.indexOf(Number(index))
    return to === -1 ? [] : [[[list, to, ...rest].join('/'), kept]]
  })
  return new Map(entries)
}
