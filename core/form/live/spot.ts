import type { Json, JsonObject } from '../../json.ts'
import type { ElementState } from '../form-state.ts'
import type { Choice, FormError } from '../model.ts'
import type { ControlPart, Part } from '../parts.ts'

/** The answers themselves, or one item of a repeat, while somebody fills the form. */
export type Place = {
  /** JSON Pointer: empty for the answers, `/rows/0` for an item. */
  readonly pointer: string
  readonly segments: readonly string[]
  /** The list that this is an item of. */
  readonly list: Spot | null
  readonly spots: Map<Part, Spot>
  /** As given, hidden answers included. */
  raw: JsonObject
  /** The answers that count, as rules that decide over visibility and calculation see them. */
  counted: JsonObject
  /** The same with the grouping objects completed: what is validated and submitted. */
  complete: JsonObject
  /** Names in it whose complete answer may be another one now. */
  readonly stale: Set<string>
  isGone: boolean
}

/** One part of the form in one place. What is null is not known yet, or not any more. */
export type Spot = {
  readonly part: Part
  /** Not looked at yet. */
  isNew: boolean
  readonly place: Place
  /** What holds it: in the same place, or the list that its place is an item of. */
  readonly parent: Spot | null
  readonly children: Spot[]
  isShown: boolean
  visibleIf: boolean | null
  calculated: { readonly value: Json | undefined } | null
  requiredIf: boolean | null
  choices: readonly Choice[] | null
  candidates: { readonly ids: readonly string[] } | null
  /** The answer that counts; of a list, with what counts of its items. */
  value: Json | undefined
  /** A list as it was given, and its items that can have fields, by their index. */
  source: Json | undefined
  items: ReadonlyMap<number, Place>
  state: ElementState | null
  errors: readonly FormError[] | null
}

/** A place where nothing is known yet: `newPlace({ list: null, segments: [], raw: {} })`. */
export function newPlace({ list, segments, raw }: Pick<Place, 'list' | 'segments' | 'raw'>): Place {
  const pointer = segments.map((segment) => `/${segment}`).join('')
  return {
    pointer,
    segments,
    list,
    raw,
    counted: raw,
    complete: raw,
    spots: new Map(),
    stale: new Set(),
    isGone: false,
  }
}

/** A part in a place, hidden until it is settled: `newSpot(part, place)`. */
export function newSpot(part: Part, place: Place): Spot {
  const isItem = part.parent !== null && part.parent === part.repeat
  const parent = part.parent === null ? null : isItem ? place.list : (place.spots.get(part.parent) ?? null)
  const spot: Spot = {
    part,
    isNew: true,
    place,
    parent,
    children: [],
    isShown: false,
    visibleIf: null,
    calculated: null,
    requiredIf: null,
    choices: null,
    candidates: null,
    value: undefined,
    source: undefined,
    items: new Map(),
    state: null,
    errors: null,
  }
  place.spots.set(part, spot)
  if (!isItem) parent?.children.push(spot)
  return spot
}

/** Names a group, a page or a note in one place: `keyOf(spot)` is `'/rows/0 /layout/elements/3'`. */
export function keyOf({ part, place }: Pick<Spot, 'part' | 'place'>): string {
  return `${place.pointer} ${part.at}`
}

/** Where a field's answer lies among all answers: `['rows', '0', 'weight']`. */
export function segmentsOf({ place }: Spot, { names }: ControlPart): readonly string[] {
  return [...place.segments, ...names]
}
