import { calendarOf } from '../../../core/case/course.ts'
import { unitKey } from '../../../core/case/measurement.ts'
import { changeUnit } from '../../../core/people/change-unit.ts'
import { personChanges } from '../../../core/people/person-changes.ts'
import type { ChangeUnit } from '../../../core/protocol/mutation.ts'
import { err, ok } from '../../../core/result.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { permit } from '../permit.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'
import { renameNeeds } from '../unit-needs/rename-needs.ts'
import { keepPeople } from './keep-people.ts'
import { openAppraisals } from './open-appraisals.ts'

/** Changes the tree of units by hand, with who, when and why; who works in what is renamed or emptied follows. */
export function changeOneUnit(
  store: Store,
  { person: by, mutation }: Asked<ChangeUnit>,
  now: Now,
): PushAnswer {
  const { edit, reason } = mutation
  const unit = mutation.unit.trim()
  const permitted = permit(store, { action: 'unit.change', person: by, what: `${edit.kind} of a unit` }, now)
  if (permitted.kind === 'err') return permitted
  const changed = changeUnit(
    {
      people: store.people.all(),
      units: store.units.all(),
      open: openAppraisals(store),
      today: localDate(calendarOf(currentPack(store)), now.office),
      by: by.id,
    },
    { unit, edit: edit.kind === 'rename' ? { ...edit, to: edit.to.trim() } : edit },
  )
  if (changed.kind === 'err') return err({ kind: 'bad-unit', why: changed.error })
  const { units, people, reverse } = changed.value
  for (const [name, record] of units) {
    if (record === null) store.units.drop(name)
    else store.units.put(name, record)
  }
  if (edit.kind === 'rename') {
    store.measurements.rename(unitKey(unit), unitKey(edit.to.trim()))
    renameNeeds(store, { unit, to: edit.to.trim() }, now)
  }
  for (const { before, after } of people) {
    const fields = personChanges(before, after, (id) => id)
    store.personChanges.add({ person: after.id, at: now.office, by: by.id, source: 'hand', reason, fields })
  }
  store.unitChanges.add({ unit, edit, at: now.office, by: by.id, source: 'hand', reason, reverse })
  const row = store.audit.add({
    at: now.office,
    action: 'unit-changed',
    actor: { kind: 'person', person: by.id },
    subject: null,
    detail: { unit, edit: edit.kind, change: { ...edit }, reason, people: people.length },
  })
  keepPeople(store, { changes: people, by: by.id, job: mutation.id }, now)
  return ok(receipt(mutation, row, now))
}
