/**
 * The rings in a map of who stands below whom, each once.
 * `findRings(new Map([['a', 'b'], ['b', 'a'], ['c', 'a']]))` is `[['a', 'b']]`.
 */
export function findRings<Id extends string>(above: ReadonlyMap<Id, Id | null>): readonly (readonly Id[])[] {
  const settled = new Set<Id>()
  const rings: (readonly Id[])[] = []
  for (const start of above.keys()) {
    const path: Id[] = []
    const places = new Map<Id, number>()
    let at: Id | null | undefined = start
    while (at !== null && at !== undefined && !settled.has(at)) {
      const seen = places.get(at)
      if (seen !== undefined) {
        rings.push(path.slice(seen))
        break
      }
      places.set(at, path.length)
      path.push(at)
      at = above.get(at)
    }
    for (const one of path) settled.add(one)
  }
  return rings
}
