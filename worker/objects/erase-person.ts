import { personKey } from '../../core/case/measurement.ts'
import type { Person } from '../../core/case/model.ts'
import { personViews } from '../../core/case/office-views.ts'
import { type PersonId, personId } from '../../core/ids.ts'
import { stateOf } from '../../core/people/needs/unit-need.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { ERASED_SINCE } from '../../core/retention/retention-plan.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { AuditActor } from '../storage/audit.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'
import { forgetFollowUps } from './follow-up/forget.ts'
import { revoke } from './revoke.ts'
import { EVERYBODY, showReadings } from './show.ts'
import { showComments, showProposals } from './show-hearing.ts'
import { showNeeds } from './unit-needs/show-needs.ts'

/**
 * Takes from a region who somebody was (Law 27/2022, articles 8 and 43): name, NIP, post, contact, devices, drafts, the
 * history of their record, the certificates that name them, and the salts that would open what the log has sealed of
 * them. What they were given as a result, and every row of the log, stay under an id that leads to nobody any more, so
 * that the chain holds. Not while an appraisal of theirs, or a task in another's, is open.
 */
export function erasePerson(
  store: Store,
  { person, by }: { readonly person: PersonId; readonly by: AuditActor },
  now: Now,
): Result<string, Failure> {
  const found = store.people.find(person)
  if (found === undefined) return err({ kind: 'no-such-person' })
  if (isBusy(store, person)) return err({ kind: 'person-busy' })
  forgetPerson(store, { found, by }, now)
  store.erasures.put({ person, at: now.office })
  showWithout(store, now)
  return ok(JSON.stringify({ protocol: PROTOCOL, person, erased: true }))
}

/** Whether an appraisal of theirs, a task in another's, or what their unit is asked for is open. */
export function isBusy(store: Store, person: PersonId): boolean {
  if (store.unitNeeds.all().some((need) => need.head === person && stateOf(need) === 'open')) return true
  return store.cases
    .withTasksNaming(person)
    .some(({ person: whose, snapshot }) =>
      snapshot.tasks.some(
        ({ status, assignee }) => status === 'open' && (whose === person || assignee === person),
      ),
    )
}

/** Takes them out of everything that is kept under their id alone; what others see of it is drawn anew by `showWithout`. */
export function forgetPerson(
  store: Store,
  { found, by, again = false }: { readonly found: Person; readonly by: AuditActor; readonly again?: boolean },
  now: Now,
): void {
  const { id: person } = found
  store.activationCodes.withdraw(person)
  for (const device of store.devices.inUse(person)) {
    revoke(store, device, { actor: by, why: 'person-erased', at: now.office })
  }
  store.devices.forget(person)
  store.drafts.forgetPerson(person)
  store.personChanges.forget(person)
  store.mailEvents.forget(person)
  store.mails.forget(person)
  store.mailChoices.forget(person)
  store.measurements.forget(personKey(person))
  store.imports.dropAll()
  store.auditOpenings.forget(person)
  forgetFollowUps(store, person)
  for (const id of store.cases.idsOf(person)) {
    store.receipts.forget(id)
    store.drafts.dropJottingsOf(id)
  }
  store.people.put(nobody(found))
  store.audit.add({
    at: now.office,
    action: 'person-erased',
    actor: by,
    subject: person,
    detail: again ? { again } : {},
  })
  const region = store.region.find()
  if (region === undefined) throw new Error('the region is not set up')
  // Last of all, or it would be shown to them anew.
  store.views.forgetAudience(person)
  store.shown.forgetAudience(person)
  for (const { audience, ...row } of personViews(nobody(found), currentPack(store), region)) {
    if (audience === null) store.views.put({ ...row, audience: EVERYBODY, source: null })
  }
}

/** Who is left: somebody of that unit, who has left it. */
function nobody({ id, unit, superior, appraised }: Person): Person {
  return {
    id,
    name: 'Dihapus / Erased',
    nip: null,
    post: '–',
    grade: null,
    unit,
    superior,
    frontLine: false,
    appraised,
    hr: false,
    absence: { kind: 'left', since: ERASED_SINCE },
  }
}

/**
 * Has everybody else's rows say so: comments and readings at once, appraisals in batches, for an office may have fifty
 * thousand. Whoever asks for one before it was its turn is given it without the name.
 */
export function showWithout(store: Store, now: Now): void {
  showComments(store)
  showProposals(store)
  showReadings(store)
  showNeeds(store, now)
  if (store.jobs.awaits('show-cycle', 'erasure')) return
  const cases = store.cases.all()
  if (cases.length === 0) return
  const id = `shown-${store.audit.last()}`
  const body = { because: 'erasure' }
  store.jobs.add({ id, kind: 'show-cycle', body, by: personId('clock'), at: now.office }, cases)
}
