import { isObject, type Json } from '../json.ts'

/**
 * An overlay's document without what stands at these JSON Pointers, and without rows and objects that this empties.
 * `dropParts({ id: 'a', weights: { x: 60, y: 40 } }, ['/weights/x'])` is `{ id: 'a', weights: { y: 40 } }`, and
 * without `/weights/y` as well it is `{}`.
 */
export function dropParts(document: Json, pointers: readonly string[]): Json {
  const paths = pointers.map((pointer) =>
    pointer
      .slice(1)
      .split('/')
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~')),
  )
  return paths.length === 0 ? document : (drop(document, paths) ?? {})
}

/** Keys that only say which row is meant. */
const keys = new Set(['id', 'date', 'value', 'property'])

function drop(json: Json, paths: readonly (readonly string[])[]): Json | undefined {
  if (paths.length === 0) return json
  if (paths.some((path) => path.length === 0)) return undefined
  const within = (name: string) => paths.filter(([first]) => first === name).map(([, ...rest]) => rest)
  if (Array.isArray(json)) {
    const kept = json.flatMap((item: Json, index) => {
      const left = drop(item, within(String(index)))
      return left === undefined ? [] : [left]
    })
    return kept.length > 0 ? kept : undefined
  }
  if (!isObject(json)) return json
  const kept = Object.entries(json).flatMap(([name, member]): [string, Json][] => {
    const left = drop(member, within(name))
    return left === undefined ? [] : [[name, left]]
  })
  return kept.every(([name]) => keys.has(name)) ? undefined : Object.fromEntries(kept)
}
