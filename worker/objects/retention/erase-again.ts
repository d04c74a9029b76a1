import { isGone } from '../../../core/case/absence.ts'
import type { Person } from '../../../core/case/model.ts'
import { personId } from '../../../core/ids.ts'
import { ERASED_SINCE } from '../../../core/retention/retention-plan.ts'
import type { Now } from '../../clock.ts'
import type { Erased } from '../../storage/erasures.ts'
import type { Store } from '../../storage/store.ts'
import { forgetPerson, showWithout } from '../erase-person.ts'
import { casesToFollow } from '../staff/cases-to-follow.ts'

/**
 * Erases anew whom an older database has brought back (RS1): those on the list that this region does not know of, or only
 * of an earlier erasure under the same id. What is open of theirs holds nothing up: they leave every group of raters, and
 * their own duties go by their deadlines. Gives how many they were.
 */
export function eraseAgain(store: Store, list: readonly Erased[], now: Now): number {
  const before = store.people.all()
  const by = { kind: 'operator' } as const
  const back = list.flatMap((erased): Person[] => {
    if (!store.erasures.put(erased)) return []
    const found = store.people.find(erased.person)
    return found === undefined || isErased(found) ? [] : [found]
  })
  if (back.length === 0) return 0
  const row = store.audit.add({
    at: now.office,
    action: 'region-restored',
    actor: by,
    subject: store.region.find()?.id ?? null,
    detail: { erased: back.length },
  })
  for (const found of back) forgetPerson(store, { found, by, again: true }, now)
  const known = new Set(back.map(({ id }) => id))
  const changed = store.people
    .all()
    .flatMap((after) => (known.has(after.id) ? [{ before: after, after }] : []))
  const items = casesToFollow(store, { before, changed })
  const job = { id: `restored-${row.n}`, kind: 'follow-people', body: {}, by: personId('clock') } as const
  if (items.length > 0) store.jobs.add({ ...job, at: now.office }, items)
  showWithout(store, now)
  return back.length
}

/** Whether nothing of who they were is left. */
export function isErased(person: Person): boolean {
  return isGone(person) && person.absence?.since === ERASED_SINCE
}
