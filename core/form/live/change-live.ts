import { isObject, type Json, type JsonObject } from '../../json.ts'
import { answerIn } from '../answer-tree.ts'
import { askDependents } from './ask-dependents.ts'
import { type Live, queue, touch } from './live.ts'
import { settleWaiting } from './settle-spot.ts'
import type { Place, Spot } from './spot.ts'
import { branchOf, writeName } from './write-answer.ts'

/**
 * Takes over answers that differ from those before at one pointer alone, and looks again at what depends on it; false
 * where no field stands there, so that everything has to be looked at. `changeLive(live, '/score', { score: 3 })`.
 */
export function changeLive(live: Live, pointer: string, answers: JsonObject): boolean {
  const found = locate(live, { place: live.root, segments: pointer.split('/').slice(1), raw: answers })
  if (found === undefined) return false
  const { spot, place, raw } = found
  const group = changedGroup(spot, place.raw, raw)
  for (const step of found.steps) step()
  if (group !== null) changeGroup(live, place, group)
  queue(live, spot)
  settleWaiting(live)
  return true
}

type Search = { readonly place: Place; readonly segments: readonly string[]; readonly raw: JsonObject }

type Found = {
  readonly spot: Spot
  readonly place: Place
  /** What the place is given now. */
  readonly raw: JsonObject
  /** Brings the places on the way up to date. */
  readonly steps: readonly (() => void)[]
}

function locate(live: Live, { place, segments, raw }: Search): Found | undefined {
  const renew = () => {
    place.raw = raw
  }
  let branch = branchOf(live, place)
  for (const [index, segment] of segments.entries()) {
    branch = branch?.children.get(segment)
    const control = branch?.control ?? null
    if (control === null) continue
    const spot = place.spots.get(control)
    if (spot === undefined) return undefined
    const inside = locateInside(live, spot, { place, segments: segments.slice(index + 1), raw })
    if (inside === undefined) return { spot, place, raw, steps: [renew] }
    return { ...inside, steps: [renew, ...inside.steps] }
  }
  return undefined
}

// A list that is calculated is not what was given, and an item that is none has no fields.
function locateInside(live: Live, list: Spot, { segments, raw }: Search): Found | undefined {
  const [index, ...rest] = segments
  const { part } = list
  if (part.kind !== 'control' || part.calculate !== null || index === undefined) return undefined
  const source = answerIn(raw, part.names)
  const item: Json | undefined = Array.isArray(source) ? source[Number(index)] : undefined
  const place = list.items.get(Number(index))
  if (!isObject(item) || place === undefined) return undefined
  const found = locate(live, { place, segments: rest, raw: item })
  const renew = () => {
    list.source = source
  }
  return found && { ...found, steps: [renew, ...found.steps] }
}

/** The names of the outermost object around the field that has come, gone, or given way to something else. */
function changedGroup({ part }: Spot, before: JsonObject, after: JsonObject): readonly string[] | null {
  if (part.kind !== 'control') return null
  for (let length = 1; length < part.names.length; length++) {
    const names = part.names.slice(0, length)
    if (shapeOf(answerIn(before, names)) !== shapeOf(answerIn(after, names))) return names
  }
  return null
}

function shapeOf(value: Json | undefined): 'nothing' | 'object' | 'other' {
  if (value === undefined) return 'nothing'
  return isObject(value) ? 'object' : 'other'
}

// What lies in the way of a calculated answer may be gone now, or have come.
function changeGroup(live: Live, place: Place, group: readonly string[]): void {
  const before = place.counted
  writeName(live, place, group[0] ?? '')
  for (const spot of place.spots.values()) {
    const { part } = spot
    if (part.kind !== 'control' || !group.every((name, index) => part.names[index] === name)) continue
    const isOther = !Object.is(answerIn(before, part.names), answerIn(place.counted, part.names))
    if (isOther) touch(live, spot)
    askDependents(live, { spot, part, what: isOther ? 'answer' : 'group' })
  }
}
