import { isObject, type Json } from '../../json.ts'
import { answerIn } from '../answer-tree.ts'
import { holds, outcomeOf } from '../form-rule.ts'
import { itemLimit } from '../item-limit.ts'
import type { ControlPart } from '../parts.ts'
import { equal } from '../schema/equal.ts'
import { askDependents } from './ask-dependents.ts'
import { dataAt, type Live, queue, touch } from './live.ts'
import { keyOf, newPlace, newSpot, type Place, type Spot } from './spot.ts'
import { completeAnswers, markStale, writeName } from './write-answer.ts'

/** Looks at every spot that waits, each after all that decides over it: `settleWaiting(live)`. */
export function settleWaiting(live: Live): void {
  const { waiting } = live
  for (let position = 0; waiting.size > 0; position++) {
    const spots = waiting.get(position)
    if (spots === undefined) continue
    waiting.delete(position)
    for (const spot of spots) if (!spot.place.isGone) settleSpot(live, spot)
  }
  completeAnswers(live)
  live.fresh.clear()
}

/** Puts the fields of a repeat into a place and has them looked at: `fillPlace(live, live.root, null)`. */
export function fillPlace(live: Live, place: Place, repeat: ControlPart | null): void {
  for (const part of live.parts.get(repeat) ?? []) {
    const spot = newSpot(part, place)
    if (part.kind === 'control') live.byPath.set(place.pointer + part.tail, spot)
    else live.byKey.set(keyOf(spot), spot)
    queue(live, spot)
  }
}

function settleSpot(live: Live, spot: Spot): void {
  const { part, isNew } = spot
  const isShown = isShownNow(live, spot)
  const isFlipped = isNew || isShown !== spot.isShown
  spot.isShown = isShown
  if (isFlipped) {
    live.judged = null
    touch(live, spot)
    for (const child of spot.children) queue(live, child)
  }
  if (part.kind === 'control') settleControl(live, { spot, part, isFlipped })
  else spot.isNew = false
}

type Control = { readonly spot: Spot; readonly part: ControlPart; readonly isFlipped: boolean }

function settleControl(live: Live, { spot, part, isFlipped }: Control): void {
  const { place, isNew } = spot
  const name = part.names[0] ?? ''
  const before = isNew ? answerIn(place.counted, part.names) : spot.value
  const value = 'elements' in part.element ? settleList(live, spot, part) : givenOf(live, spot, part)
  const isChanged = !Object.is(before, value)
  spot.isNew = false
  spot.value = value
  if (isFlipped) markStale(live, place, name)
  if (isChanged) {
    touch(live, spot)
    writeName(live, place, name)
  }
  // A new spot has nobody who has looked at it before.
  if (!isNew && isChanged) askDependents(live, { spot, part, what: 'answer' })
  else if (!isNew && isFlipped) askDependents(live, { spot, part, what: 'completed-group' })
}

function isShownNow(live: Live, spot: Spot): boolean {
  const { parent, place } = spot
  const { visibleIf } = spot.part
  if (parent !== null && !parent.isShown) return false
  spot.visibleIf ??= visibleIf === null || holds(visibleIf, dataAt(live, place, 'counted'))
  return spot.visibleIf
}

function givenOf(live: Live, spot: Spot, { calculate, names }: ControlPart): Json | undefined {
  const { place } = spot
  if (!spot.isShown) return undefined
  if (calculate === null) return answerIn(place.raw, names)
  if (spot.calculated === null) {
    const value = outcomeOf(calculate, dataAt(live, place, 'counted'))
    const isSame = value !== undefined && spot.value !== undefined && equal(value, spot.value)
    spot.calculated = { value: isSame ? spot.value : value }
  }
  return spot.calculated.value
}

// Items that are still the very same keep their place and all that is known there.
function settleList(live: Live, spot: Spot, part: ControlPart): Json | undefined {
  const source = givenOf(live, spot, part)
  if (!spot.isNew && Object.is(source, spot.source)) return spot.value
  const before = spot.items
  const items = new Map<number, Place>()
  const made: Place[] = []
  const list: readonly Json[] = Array.isArray(source) ? source.slice(0, itemLimit) : []
  for (const [index, item] of list.entries()) {
    if (!isObject(item)) continue
    const known = before.get(index)
    const isSame = known !== undefined && Object.is(known.raw, item)
    const segments = [...spot.place.segments, ...part.names, String(index)]
    const place = isSame ? known : newPlace({ list: spot, segments, raw: item })
    if (!isSame) made.push(place)
    items.set(index, place)
  }
  for (const [index, place] of before) if (items.get(index) !== place) leave(live, place)
  spot.source = source
  spot.items = items
  for (const place of made) fillPlace(live, place, part)
  return Array.isArray(source) ? withItems(source, items) : source
}

function withItems(source: readonly Json[], items: ReadonlyMap<number, Place>): readonly Json[] {
  const isAsGiven = [...items.values()].every(({ raw, counted }) => raw === counted)
  return isAsGiven ? source : source.map((item, index) => items.get(index)?.counted ?? item)
}

function leave(live: Live, place: Place): void {
  place.isGone = true
  live.judged = null
  for (const spot of place.spots.values()) {
    live.touched.add(spot)
    if (spot.part.kind === 'control') live.byPath.delete(place.pointer + spot.part.tail)
    else live.byKey.delete(keyOf(spot))
    for (const item of spot.items.values()) leave(live, item)
  }
}
