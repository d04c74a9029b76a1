import { personKey } from '../../core/case/measurement.ts'
import type { Person } from '../../core/case/model.ts'
import type { PersonId } from '../../core/ids.ts'
import { stateOf } from '../../core/people/needs/unit-need.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import { loadCase } from './case-record.ts'
import { forgetFollowUps } from './follow-up/forget.ts'
import { revoke } from './revoke.ts'
import { showCases, showOffice } from './show.ts'

/**
 * Takes from a region who somebody was (Law 27/2022, articles 8 and 43): name, NIP, post, contact, devices, drafts, the
 * history of their record, the certificates that name them, and the salts that would open what the log has sealed of
 * them. What they were given as a result, and every row of the log, stay under an id that leads to nobody any more, so
 * that the chain holds. Not while an appraisal of theirs, or a task in another's, is open.
 */
export function erasePerson(store: Store, person: PersonId, now: Now): Result<string, Failure> {
  const found = store.people.find(person)
  if (found === undefined) return err({ kind: 'no-such-person' })
  const cases = store.cases.all().flatMap((id) => loadCase(store, id) ?? [])
  const isBusy = cases.some(({ person: whose, snapshot }) =>
    snapshot.tasks.some(
      ({ status, assignee }) => status === 'open' && (whose === person || assignee === person),
    ),
  )
  const isAsked = store.unitNeeds.all().some((need) => need.head === person && stateOf(need) === 'open')
  if (isBusy || isAsked) return err({ kind: 'person-busy' })
  for (const device of store.devices.inUse(person)) {
    revoke(store, device, { actor: { kind: 'operator' }, why: 'person-erased', at: now.office })
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
  for (const { id, person: whose } of cases) {
    if (whose !== person) continue
    store.receipts.forget(id)
    store.drafts.dropJottingsOf(id)
  }
  store.people.put(nobody(found))
  store.audit.add({
    at: now.office,
    action: 'person-erased',
    actor: { kind: 'operator' },
    subject: person,
    detail: {},
  })
  showOffice(store)
  showCases(store, now)
  // Last of all, or it would be shown to them anew.
  store.views.forgetAudience(person)
  store.shown.forgetAudience(person)
  return ok(JSON.stringify({ protocol: PROTOCOL, person, erased: true }))
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
    absence: { kind: 'left', since: '1970-01-01' },
  }
}
