/** Which parts of one object or array have been evaluated by the keywords so far (draft 2020-12, 11). */
export type Seen = {
  allProperties: boolean
  readonly properties: Set<string>
  allItems: boolean
  /** Length of the evaluated prefix. */
  items: number
  readonly indices: Set<number>
}

/** Nothing seen yet: `nothingSeen()`. */
export function nothingSeen(): Seen {
  return { allProperties: false, properties: new Set(), allItems: false, items: 0, indices: new Set() }
}

/** Adds what a subschema that holds has seen: `mergeSeen(parent, branch)`. */
export function mergeSeen(into: Seen, from: Seen): void {
  if (from.allProperties) into.allProperties = true
  if (from.allItems) into.allItems = true
  if (from.items > into.items) into.items = from.items
  for (const name of from.properties) into.properties.add(name)
  for (const index of from.indices) into.indices.add(index)
}
