import { type FieldsByHand, markByHand } from '../../../../core/people/compare-units.ts'
import type { PlannedPerson } from '../../../../core/people/plan-import.ts'
import type { ImportLine, ImportReview } from '../../../../core/protocol/staff.ts'
import { assertNever } from '../../../../core/result.ts'
import type { Now } from '../../../clock.ts'
import type { Store } from '../../../storage/store.ts'
import type { Asking } from '../ask.ts'
import { setByHand } from '../set-by-hand.ts'
import { staffLines } from '../staff-line.ts'
import { statusParts } from './hold-list.ts'
import type { ListPlan } from './plan-list.ts'

/** An `ImportReview`: what taking the list in would do, a page of one part of it. */
export function reviewList(
  store: Store,
  { planned, ask }: { readonly planned: ListPlan; readonly ask: Asking<'review-import'>['ask'] },
  now: Now,
): string {
  const { cursor, limit } = ask.page
  const { all, line } = partOf(store, { planned, part: ask.part }, now)
  const items = all.slice(cursor, cursor + limit).map(line)
  const at = cursor + items.length
  // Each part has its own items: `partOf` says which.
  const answer = {
    ...statusParts(store, planned.opened),
    counts: planned.counts,
    plan: planned.mark,
    cursor: at,
    more: at < all.length,
    part: ask.part,
    items,
  } as ImportReview
  return JSON.stringify(answer)
}

type Part = { readonly planned: ListPlan; readonly part: ImportReview['part'] }
type Listed<T> = { readonly all: readonly T[]; readonly line: (one: T) => unknown }

/** All of a part, and how one of it is told: only those of a page are. */
function partOf(store: Store, { planned: { plan, units }, part }: Part, now: Now) {
  const listed = <T>(all: readonly T[], line: (one: T) => unknown = (one) => one) =>
    // Whatever the items are, only `line` looks into them.
    ({ all, line }) as Listed<unknown>
  switch (part) {
    case 'faults':
    case 'warnings':
      return listed(plan[part])
    case 'fresh':
      return listed(plan.fresh, (one) => lineOf(one, undefined))
    case 'changed': {
      const past = setByHand(store)
      return listed(plan.changed, (one) => lineOf(one, past.get(one.after.id)))
    }
    case 'units':
      return listed(units)
    case 'gone':
      return listed(plan.gone, staffLines(store, now))
    default:
      return assertNever(part)
  }
}

function lineOf({ row, after, fields }: PlannedPerson, past: FieldsByHand | undefined): ImportLine {
  const { id: person, name, post, unit } = after
  return { row, person, name, post, unit, fields: markByHand(fields, past) }
}
