import type { Use } from '../dependents.ts'
import { overlap } from '../order.ts'
import type { ControlPart } from '../parts.ts'
import { type Live, placesOf, queue, touch } from './live.ts'
import { type Place, type Spot, segmentsOf } from './spot.ts'

export type Changed = {
  readonly spot: Spot
  readonly part: ControlPart
  /** What is another one: its answer, an object that groups it, or such an object where groups are completed. */
  readonly what: 'answer' | 'group' | 'completed-group'
}

/** Forgets what rules have said of an answer that is another one now: `askDependents(live, { spot, part, what: 'answer' })`. */
export function askDependents(live: Live, { spot, part, what }: Changed): void {
  const at = segmentsOf(spot, part)
  // A matrix is itself the object that groups the answers of its rows.
  const groups = part.element.kind === 'matrix' ? part.path.length : part.path.length - 1
  for (const { use, read } of live.form.dependents.get(part) ?? []) {
    if (what !== 'answer' && read.template.length > groups) continue
    // These are asked before groups are completed.
    const isEarly = use.kind === 'visibleIf' || use.kind === 'calculate'
    if (what === 'completed-group' && isEarly) continue
    if (read.of === 'answers' && !overlap(at, read.path)) continue
    for (const place of placesOfUse(live, use, read.of === 'item' ? spot.place : null)) ask(live, use, place)
  }
}

function placesOfUse(live: Live, use: Use, inside: Place | null): readonly Place[] {
  if (use.kind === 'check') return [live.root]
  if (inside === null) return placesOf(live, use.part.repeat)
  for (let at: Place | undefined = inside; at !== undefined; at = at.list?.place) {
    if (at.list?.part === use.part.repeat) return [at]
  }
  return []
}

function ask(live: Live, use: Use, place: Place): void {
  if (use.kind === 'check') {
    live.found.delete(use.check)
    live.judged = null
    return
  }
  const spot = place.spots.get(use.part)
  if (spot === undefined || spot.isNew) return
  switch (use.kind) {
    case 'visibleIf':
      spot.visibleIf = null
      queue(live, spot)
      return
    case 'calculate':
      spot.calculated = null
      queue(live, spot)
      return
    default:
      spot[use.kind] = null
      touch(live, spot)
  }
}
