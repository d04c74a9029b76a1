import { isGone } from '../../../core/case/absence.ts'
import type { Person } from '../../../core/case/model.ts'
import { personViews } from '../../../core/case/office-views.ts'
import { may } from '../../../core/case/permissions.ts'
import { dutiesOf } from '../../../core/case/standing.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { doSome } from '../jobs/run-jobs.ts'
import { revoke } from '../revoke.ts'
import { EVERYBODY, showReadings } from '../show.ts'
import { showComments, showProposals } from '../show-hearing.ts'
import { showNeeds } from '../unit-needs/show-needs.ts'
import { casesToFollow } from './cases-to-follow.ts'

export type KeptChange = { readonly before: Person | null; readonly after: Person }

/** As many appraisals follow at once; more follow in batches. */
const AT_ONCE = 50

/**
 * Keeps people as they are now, and brings everything to it that follows: what colleagues see, who is signed out, the
 * appraisals that are open, whose duties may pass to others.
 */
export function keepPeople(
  store: Store,
  {
    changes,
    by,
    job: id,
  }: { readonly changes: readonly KeptChange[]; readonly by: PersonId; readonly job: string },
  now: Now,
): void {
  const region = store.region.find()
  if (region === undefined) throw new Error('the region is not set up')
  const pack = currentPack(store)
  const before = store.people.all()
  const changed = changes.filter(({ after }) => store.people.put(after))
  for (const { after } of changed) {
    for (const { audience, ...row } of personViews(after, pack, region)) {
      store.views.put({ ...row, audience: audience ?? EVERYBODY, source: null })
    }
  }
  followPeople(store, { before, changed, by, job: id }, now)
}

type Followed = {
  /** Everybody as they were. */
  readonly before: readonly Person[]
  readonly changed: readonly KeptChange[]
  readonly by: PersonId
  readonly job: string
}

/** What follows on people who are kept as they are now, and shown: who is signed out, and what is open. */
export function followPeople(store: Store, { before, changed, by, job: id }: Followed, now: Now): void {
  // Most of those who leave have nothing to be put out of: only whoever has is looked for.
  const inside = new Set([...store.devices.owners(), ...store.activationCodes.holders(now.office)])
  for (const { after } of changed) {
    if (isGone(after) && inside.has(after.id)) signOut(store, { person: after.id, by }, now)
  }
  if (changed.some(({ before: was, after: is }) => decides(was) !== decides(is))) {
    showComments(store)
    showProposals(store)
  }
  if (!changed.some((one) => one.before !== null)) return
  if (changed.some((one) => one.before !== null && isGone(one.after))) showReadings(store)
  showNeeds(store, now)
  const items = casesToFollow(store, { before, changed })
  if (items.length === 0) return
  store.jobs.add({ id, kind: 'follow-people', body: {}, by, at: now.office }, items)
  const job = store.jobs.find(id)
  if (job !== undefined && items.length <= AT_ONCE) doSome(store, { job, size: AT_ONCE }, now)
}

function decides(person: Person | null): boolean {
  return person !== null && may('pack.decide', dutiesOf(person))
}

/** Ends every session of a person, and the codes that could begin one. */
export function signOut(
  store: Store,
  { person, by }: { readonly person: PersonId; readonly by: PersonId },
  now: Now,
): void {
  store.activationCodes.withdraw(person)
  for (const device of store.devices.inUse(person)) {
    revoke(store, device, { actor: { kind: 'person', person: by }, why: 'code-reissued', at: now.office })
  }
}
