import { type Json, own } from '../../json.ts'
import { type AnswerTree, answerIn } from '../answer-tree.ts'
import type { ControlPart } from '../parts.ts'
import { type Branch, grow } from './branch.ts'
import { type Live, touch } from './live.ts'
import type { Place, Spot } from './spot.ts'

/** The fields of a place by their names: `branchOf(live, live.root)?.children.get('score')`. */
export function branchOf({ branches }: Live, { list }: Place): Branch | undefined {
  return branches.get(list === null ? null : (list.part as ControlPart)) // only controls are lists
}

/** Brings what counts under a name of a place up to date: `writeName(live, place, 'behaviour')`. */
export function writeName(live: Live, place: Place, name: string): void {
  const branch = branchOf(live, place)?.children.get(name)
  if (branch === undefined) return
  markStale(live, place, name)
  const answerOf = (control: ControlPart) => countedAt(place, control)
  put(ownCopy(live, place), name, grow(branch, own(place.raw, name), { place, answerOf, isComplete: false }))
}

/** Says that the grouping objects under a name have to be looked at again: `markStale(live, place, 'behaviour')`. */
export function markStale(live: Live, place: Place, name: string): void {
  place.stale.add(name)
  live.stale.add(place)
  const { list } = place
  if (list?.part.kind === 'control') markStale(live, list.place, list.part.names[0] ?? '')
}

/** Completes the grouping objects wherever something has changed: `completeAnswers(live)`. */
export function completeAnswers(live: Live): void {
  const places = [...live.stale].sort((a, b) => b.segments.length - a.segments.length)
  for (const place of places) {
    if (live.form.structures.length === 0) place.complete = place.counted
    else completePlace(live, place)
    place.stale.clear()
  }
  live.stale.clear()
}

function completePlace(live: Live, place: Place): void {
  const complete: AnswerTree = { ...place.complete }
  const answerOf = (control: ControlPart) => completeAt(place, control)
  for (const name of place.stale) {
    const branch = branchOf(live, place)?.children.get(name)
    if (branch === undefined) continue
    put(complete, name, grow(branch, own(place.raw, name), { place, answerOf, isComplete: true }))
  }
  place.complete = complete
}

function countedAt(place: Place, control: ControlPart): Json | undefined {
  const spot = place.spots.get(control)
  return spot === undefined || spot.isNew ? answerIn(place.raw, control.names) : spot.value
}

function completeAt(place: Place, control: ControlPart): Json | undefined {
  const items = place.spots.get(control)?.items
  const value = countedAt(place, control)
  if (items === undefined || items.size === 0 || !Array.isArray(value)) return value
  return value.map((item: Json, index) => items.get(index)?.complete ?? item)
}

function put(into: AnswerTree, name: string, value: Json | undefined): void {
  if (value === undefined) delete into[name]
  else into[name] = value
}

// Copied once in a change, and written to from then on; whoever has the answers from before keeps them.
function ownCopy(live: Live, place: Place): AnswerTree {
  const { counted, list } = place
  if (live.fresh.has(counted)) return counted as AnswerTree // made by the next line, earlier in this change
  const copy: AnswerTree = { ...counted }
  live.fresh.add(copy)
  place.counted = copy
  if (list !== null) putItem(live, list, place)
  return copy
}

function putItem(live: Live, list: Spot, { segments, counted }: Place): void {
  const { value, part } = list
  if (!Array.isArray(value) || part.kind !== 'control') return
  const index = Number(segments.at(-1))
  if (live.fresh.has(value)) {
    value[index] = counted
    return
  }
  const items = value.with(index, counted)
  live.fresh.add(items)
  list.value = items
  touch(live, list)
  writeName(live, list.place, part.names[0] ?? '')
}
