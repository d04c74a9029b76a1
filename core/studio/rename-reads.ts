import { isObject, type Json } from '../json.ts'

/** A path that a rule or a text reads, part by part, as it is to be from now on. */
export type RenamePath = (path: readonly string[]) => readonly string[]

/**
 * A document in which whatever reads a path reads it by its new name: `var` of rules, and places of texts. What reads
 * nothing else stays the same object.
 *
 * ```ts
 * const rename = ([first, ...rest]) => [first === 'a' ? 'b' : first, ...rest]
 * renameReads({ rule: { var: 'a.x' }, text: { id: 'Nilai {a.x}', en: 'Value {a.x}' } }, rename)
 * ```
 */
export function renameReads<T extends Json>(json: T, rename: RenamePath): T {
  // Names change; what holds them keeps its shape.
  return renamed(json, rename) as T
}

function renamed(json: Json, rename: RenamePath): Json {
  if (typeof json === 'string') return json.replace(place, (_, path: string) => `{${inPath(path, rename)}}`)
  if (Array.isArray(json)) {
    const items = json.map((item: Json) => renamed(item, rename))
    return items.some((item, index) => item !== json[index]) ? items : json
  }
  if (!isObject(json)) return json
  const entries = Object.entries(json).map(([key, value]): [string, Json] => {
    const reads = key === 'var' || key === 'missing'
    return [key, reads ? inVariable(value, rename) : renamed(value, rename)]
  })
  return entries.some(([key, value]) => value !== json[key]) ? Object.fromEntries(entries) : json
}

/** As in `core/scoring/fill-text.ts`; `{each}` within a path is written out later, and kept. */
const place = /\{([a-z][\w-]*(?:\.(?:[\w-]+|\{each\}))*)\}/gi

/** `{ "var": "a.b" }`, `{ "var": ["a.b", 0] }`. */
function inVariable(value: Json, rename: RenamePath): Json {
  if (typeof value === 'string') return inPath(value, rename)
  if (!Array.isArray(value)) return renamed(value, rename)
  const items = value.map((item: Json, index) =>
    typeof item === 'string' && index === 0 ? inPath(item, rename) : renamed(item, rename),
  )
  return items.some((item, index) => item !== value[index]) ? items : value
}

function inPath(path: string, rename: RenamePath): string {
  const up = /^(?:\.\.\/)*/.exec(path)?.[0] ?? ''
  const parts = path.slice(up.length).split('.')
  const next = rename(parts)
  return next === parts ? path : `${up}${next.join('.')}`
}
