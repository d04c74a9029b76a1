import { isObject, type Json, type JsonObject } from '../json.ts'
import { type Grain, grains, grainWithin, keyOf } from '../pack/overlay/grain.ts'
import { openPoints, refuseClosed } from '../pack/overlay/open-points.ts'
import { documentRef } from './project.ts'

/** Where a part of a document stands between region and base. */
export type Standing = {
  /** The names by which an overlay would speak of it, a row by its key: `['states', 'rating', 'deadline']`. */
  readonly at: readonly string[]
  /** The region may change it: the base leaves it open, or it is the region's own. */
  readonly isOpen: boolean
  /** The base has nothing there. */
  readonly isOwn: boolean
}

/**
 * Where a part of a document stands between region and base; `at` leads to it in the document as it is written, and
 * may lead to what is not there yet.
 *
 * ```ts
 * standingOf('workflow', { document, below }, ['states', 'rating', 'tasks', 0, 'title']).isOpen // true
 * ```
 */
export function standingOf(
  name: string,
  { document, below }: { readonly document: JsonObject; readonly below: JsonObject | undefined },
  at: readonly (string | number)[],
): Standing {
  const kind = documentRef(name)?.kind
  if (below === undefined || kind === undefined) return { at: at.map(String), isOpen: true, isOwn: true }
  const names = namesAt(grains[kind], document, at)
  const own = names.findIndex(
    (_, index) => memberAt(grains[kind], below, names.slice(0, index + 1)) === undefined,
  )
  const part = own < 0 ? names : names.slice(0, own + 1)
  const edit =
    own < 0 ? { kind: 'set' as const, value: null, was: null } : { kind: 'add' as const, value: null }
  const closed = refuseClosed([{ at: part, path: '', edit }], openPoints(below))
  return { at: part, isOpen: closed.length === 0, isOwn: own >= 0 }
}

/** As far as an overlay can name what is there: values are replaced whole. */
function namesAt(grain: Grain, json: Json | undefined, at: readonly (string | number)[]): readonly string[] {
  const [first, ...rest] = at
  if (first === undefined || grain.kind === 'value') return []
  if (Array.isArray(json)) {
    const row: Json | undefined = json[Number(first)]
    const key = row === undefined ? String(first) : keyOf(grain, row)
    return [key, ...namesAt(grainWithin(grain, ''), row, rest)]
  }
  const inner = grainWithin(grain, String(first))
  return [String(first), ...namesAt(inner, memberOf(grain, json, String(first)), rest)]
}

function memberAt(grain: Grain, json: Json, names: readonly string[]): Json | undefined {
  let [around, part]: [Grain, Json | undefined] = [grain, json]
  for (const name of names) [around, part] = [grainWithin(around, name), memberOf(around, part, name)]
  return part
}

function memberOf(grain: Grain, json: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(json)) return json.find((row: Json) => keyOf(grain, row) === name)
  return isObject(json ?? null) && Object.hasOwn(json as JsonObject, name)
    ? (json as JsonObject)[name]
    : undefined
}
