import { canonicalJson } from '../../canonical-json.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Change, Edit } from './change.ts'
import { type Grain, grainWithin, hasMembers, keyOf } from './grain.ts'

/** What makes one document into another, as finely as its grain goes; `path` is empty. */
export function findChanges(grain: Grain, from: JsonObject, to: JsonObject): readonly Change[] {
  return inMembers(grain, from, to)
}

type Found = { readonly at: readonly string[]; readonly edit: Edit }

function inMembers(grain: Grain, from: JsonObject, to: JsonObject): readonly Change[] {
  return changesIn(grain, from, to).map(({ at, edit }) => ({ at, edit, path: '' }))
}

function changesIn(grain: Grain, from: JsonObject, to: JsonObject): readonly Found[] {
  const gone = Object.entries(from).filter(([name]) => !Object.hasOwn(to, name))
  return [
    ...gone.map(([name, was]): Found => ({ at: [name], edit: { kind: 'remove', was } })),
    ...Object.entries(to).flatMap(([name, value]): readonly Found[] => {
      const was = Object.hasOwn(from, name) ? from[name] : undefined
      if (was === undefined) return [{ at: [name], edit: { kind: 'add', value } }]
      return below(name, between(grainWithin(grain, name), was, value))
    }),
  ]
}

function between(grain: Grain, was: Json, value: Json): readonly Found[] {
  if (canonicalJson(was) === canonicalJson(value)) return []
  if (hasMembers(grain, was) && hasMembers(grain, value) && isObject(was) && isObject(value)) {
    return changesIn(grain, was, value)
  }
  const isList = grain.kind === 'rows' || grain.kind === 'set'
  if (isList && Array.isArray(was) && Array.isArray(value)) return changesInList(grain, was, value)
  return [{ at: [], edit: { kind: 'set', value, was } }]
}

function changesInList(grain: Grain, from: readonly Json[], to: readonly Json[]): readonly Found[] {
  const before = new Map(from.map((row) => [keyOf(grain, row), row]))
  const after = new Map(to.map((row) => [keyOf(grain, row), row]))
  const kept = [...before.keys()].filter((key) => after.has(key))
  const moved = grain.kind === 'set' ? new Set<string>() : outOfOrder(kept, [...after.keys()])
  const gone = [...before].filter(([key]) => !after.has(key))
  return [
    ...gone.map(([key, was]): Found => ({ at: [key], edit: { kind: 'remove', was } })),
    ...[...after].flatMap(([key, value], index): readonly Found[] => {
      const previous = [...after.keys()][index - 1]
      const place = previous === undefined ? ('first' as const) : { after: previous }
      const was = before.get(key)
      if (was === undefined) {
        const edit = { kind: 'add' as const, value }
        return [{ at: [key], edit: grain.kind === 'set' ? edit : { ...edit, place } }]
      }
      return [
        ...(moved.has(key) ? [{ at: [key], edit: { kind: 'move' as const, place } }] : []),
        ...below(key, between(grainWithin(grain, ''), was, value)),
      ]
    }),
  ]
}

/** Keys that must move for those kept to stand in the new order: all but a longest run that already rises. */
function outOfOrder(kept: readonly string[], order: readonly string[]): ReadonlySet<string> {
  const places = new Map(kept.map((key, place) => [key, place]))
  const now = order.filter((key) => places.has(key))
  const placeOf = (key: string | undefined) => places.get(key ?? '') ?? 0
  // Of the runs of each length, the end of the one that ends lowest; and before each key the one it goes on from.
  const ends: string[] = []
  const before = new Map<string, string | undefined>()
  for (const key of now) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (placeOf(ends[middle]) < placeOf(key)) low = middle + 1
      else high = middle
    }
    before.set(key, ends[low - 1])
    ends[low] = key
  }
  const still = new Set<string>()
  for (let key = ends.at(-1); key !== undefined; key = before.get(key)) still.add(key)
  return new Set(now.filter((key) => !still.has(key)))
}

function below(name: string, found: readonly Found[]): readonly Found[] {
  return found.map(({ at, edit }) => ({ at: [name, ...at], edit }))
}
