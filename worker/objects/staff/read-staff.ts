import { byId } from '../../../core/case/people.ts'
import { searchPeople } from '../../../core/people/search-people.ts'
import { unitsBelow, unitTree } from '../../../core/people/unit-tree.ts'
import { parentsOf } from '../../../core/people/units.ts'
import type { RevealedNip, StaffDetail, StaffPage, UnitList } from '../../../core/protocol/staff.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import type { Asking } from './ask.ts'
import { openAppraisals } from './open-appraisals.ts'
import { staffLines } from './staff-line.ts'

const MOST_HISTORY = 200

/** A `StaffPage`: who is looked for, by unit and name; the cursor counts how many came before. */
export function listStaff(store: Store, { ask }: Asking<'list'>, now: Now): Result<string, Failure> {
  const { query, unit, gone, without, page } = ask
  const units = unit === null ? null : unitsBelow(unit, store.units.parents())
  const [owners, holders] = [store.devices.owners(), store.activationCodes.holders(now.office)]
  const found = searchPeople(store.people.all(), { query, units, gone }).filter(
    ({ id }) => !without || !(owners.has(id) || holders.has(id)),
  )
  const shown = found.slice(page.cursor, page.cursor + page.limit)
  const answer: StaffPage = {
    protocol: PROTOCOL,
    total: found.length,
    cursor: page.cursor + shown.length,
    more: page.cursor + shown.length < found.length,
    people: shown.map(staffLines(store, now)),
  }
  return ok(JSON.stringify(answer))
}

/** A `StaffDetail`: one person with what has changed of them, who did it and why. */
export function readStaff(store: Store, { ask }: Asking<'read'>, now: Now): Result<string, Failure> {
  const people = store.people.all()
  const person = byId(people).get(ask.person)
  if (person === undefined) return err({ kind: 'unknown-staff' })
  const history = store.personChanges.ofPerson(ask.person, MOST_HISTORY)
  const answer: StaffDetail = {
    protocol: PROTOCOL,
    person: staffLines(store, now)(person),
    subordinates: people.filter(({ superior }) => superior === person.id).length,
    history: history.map(({ at, by, source, reason, fields }) => ({
      at,
      by: byId(people).get(by)?.name ?? by,
      source,
      reason,
      fields,
    })),
  }
  return ok(JSON.stringify(answer))
}

/** A NIP in full, for who needs it; each time it is asked for, the log has a row (P3). */
export function revealNip(store: Store, { by, ask }: Asking<'reveal'>, now: Now): Result<string, Failure> {
  const person = store.people.find(ask.person)
  if (person === undefined) return err({ kind: 'unknown-staff' })
  store.audit.add({
    at: now.office,
    action: 'nip-revealed',
    actor: { kind: 'person', person: by.id },
    subject: person.id,
    detail: {},
  })
  const answer: RevealedNip = { protocol: PROTOCOL, person: person.id, nip: person.nip }
  return ok(JSON.stringify(answer))
}

/** A `UnitList`: the tree of units from the top down. */
export function listUnits(store: Store): Result<string, Failure> {
  const [people, known, open] = [store.people.all(), store.units.all(), openAppraisals(store)]
  const names = byId(people)
  const appraisals = new Map<string, number>()
  for (const { id, unit } of people) if (open.has(id)) appraisals.set(unit, (appraisals.get(unit) ?? 0) + 1)
  const answer: UnitList = {
    protocol: PROTOCOL,
    units: unitTree(people, parentsOf(known)).map((node) => ({
      ...node,
      appraisals: appraisals.get(node.name) ?? 0,
      closedOn: known.get(node.name)?.closedOn ?? null,
    })),
    changes: store.unitChanges.newest(MOST_HISTORY).map(({ by, ...one }) => ({
      ...one,
      by: names.get(by)?.name ?? by,
    })),
  }
  return ok(JSON.stringify(answer))
}
