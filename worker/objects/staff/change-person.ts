import { calendarOf } from '../../../core/case/course.ts'
import { byId } from '../../../core/case/people.ts'
import type { Standing } from '../../../core/case/permissions.ts'
import { changePerson, type PersonRefusal } from '../../../core/people/change-person.ts'
import { personChanges } from '../../../core/people/person-changes.ts'
import type { ChangePerson } from '../../../core/protocol/mutation.ts'
import { err, ok } from '../../../core/result.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { permit } from '../permit.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'
import { keepPeople } from './keep-people.ts'

/** Changes somebody's record, with who, when, why and from where; what follows for open appraisals follows. */
export function changeOnePerson(
  store: Store,
  { person: by, mutation }: Asked<ChangePerson>,
  now: Now,
): PushAnswer {
  const { person, edit, reason } = mutation
  const standings: readonly Standing[] = by.id === person ? ['self'] : []
  const action = edit.kind === 'delegation' ? 'person.delegate' : 'person.change'
  const what = `${edit.kind} of ${person}`
  const permitted = permit(store, { action, person: by, what, standings }, now)
  if (permitted.kind === 'err') return permitted
  const people = store.people.all()
  if (edit.kind === 'transfer') {
    const on = store.units.all().get(edit.unit)?.closedOn ?? null
    if (on !== null) return err({ kind: 'bad-unit', why: { kind: 'unit-closed', unit: edit.unit, on } })
  }
  const refuse = (why: PersonRefusal) => err({ kind: 'bad-person', why } as const)
  if (edit.kind === 'delegation' && by.id === person) {
    // A Plt is appointed to a vacant post; an official themself names who stands in while they are away.
    if (edit.delegation?.as === 'plt') return refuse('only-plh')
  }
  const changed = changePerson(people, person, edit)
  if (changed.kind === 'err') return refuse(changed.error)
  const known = byId(people)
  const nameOf = (id: string) => names.get(id) ?? id
  const names = new Map<string, string>([...known.values()].map(({ id, name }) => [id, name]))
  const told = changed.value
    .map(({ before, after }) => ({ after, fields: personChanges(before, after, nameOf) }))
    .filter(({ fields }) => fields.length > 0)
  for (const { after, fields } of told) {
    store.personChanges.add({ person: after.id, at: now.office, by: by.id, source: 'hand', reason, fields })
  }
  const row = store.audit.add({
    at: now.office,
    action: 'person-changed',
    actor: { kind: 'person', person: by.id },
    subject: person,
    detail: {
      edit: edit.kind,
      reason,
      people: told.map(({ after }) => after.id),
      fields: [...new Set(told.flatMap(({ fields }) => fields.map(({ field }) => field)))],
      date: localDate(calendarOf(currentPack(store)), now.office),
    },
  })
  keepPeople(store, { changes: changed.value, by: by.id, job: mutation.id }, now)
  return ok(receipt(mutation, row, now))
}
