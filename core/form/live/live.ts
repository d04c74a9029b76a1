import type { JsonObject } from '../../json.ts'
import type { CompiledForm, ReadyCheck } from '../compile-form.ts'
import type { RuleData } from '../form-rule.ts'
import type { FormError } from '../model.ts'
import type { ControlPart, Part } from '../parts.ts'
import type { RememberingValidator } from '../schema/validators.ts'
import type { Branches } from './branch.ts'
import type { Place, Spot } from './spot.ts'

/** What is known of a form while it is filled. It changes in place: whoever looks, looks anew after each change. */
export type Live = {
  readonly form: CompiledForm
  readonly context: JsonObject
  readonly branches: Branches
  readonly root: Place
  /** Every field by the JSON Pointer of its answer. */
  readonly byPath: Map<string, Spot>
  /** Everything else by its `elementKey`. */
  readonly byKey: Map<string, Spot>
  /** Whether a check has found something; absent where that is not known. */
  readonly found: Map<ReadyCheck, boolean>
  readonly schema: RememberingValidator
  /** The spots to look at, by the place of their part in the order in which parts decide. */
  readonly waiting: Map<number, Set<Spot>>
  readonly positions: ReadonlyMap<Part, number>
  /** The parts of the answers (`null`) and of the items of each repeat, holders first. */
  readonly parts: ReadonlyMap<ControlPart | null, readonly Part[]>
  /** What was copied during this change and may be written to. */
  readonly fresh: Set<object>
  /** Places with stale names. */
  readonly stale: Set<Place>
  /** What may look different since somebody asked last: fields, and whatever holds some. */
  touched: Set<Spot>
  /** The errors that were found last, and what the schema had found; null once checks or what is shown are others. */
  judged: { readonly found: readonly FormError[]; readonly errors: readonly FormError[] } | null
  /** The spots that were touched since. */
  readonly unjudged: Spot[]
}

/** What a rule sees in a place. `dataAt(live, place).answers`. */
export function dataAt({ root, context }: Live, place: Place, which: 'counted' | 'complete'): RuleData {
  const answers = root[which]
  return place === root ? { answers, context } : { answers, context, item: place[which] }
}

/** The places of a repeat's items, or the one place of what is in none: `placesOf(live, null)` is `[live.root]`. */
export function placesOf(live: Live, repeat: ControlPart | null): readonly Place[] {
  if (repeat === null) return [live.root]
  return placesOf(live, repeat.repeat).flatMap((place) => [
    ...(place.spots.get(repeat)?.items.values() ?? []),
  ])
}

/** Puts a spot among those to look at: `queue(live, spot)`. */
export function queue({ waiting, positions }: Live, spot: Spot): void {
  const position = positions.get(spot.part) ?? 0
  const others = waiting.get(position)
  if (others === undefined) waiting.set(position, new Set([spot]))
  else others.add(spot)
}

/** Says that a spot, and with it whatever holds it, may look different: `touch(live, spot)`. */
export function touch(live: Live, spot: Spot): void {
  if (spot.errors?.length) live.judged = null
  spot.errors = null
  live.unjudged.push(spot)
  for (let at: Spot | null = spot; at !== null; at = at.parent) {
    at.state = null
    live.touched.add(at)
  }
}
