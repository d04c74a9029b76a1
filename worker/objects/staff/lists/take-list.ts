import type { PersonId } from '../../../../core/ids.ts'
import type { ImportApplied } from '../../../../core/protocol/staff.ts'
import { PROTOCOL } from '../../../../core/protocol/version.ts'
import type { Now } from '../../../clock.ts'
import type { Store } from '../../../storage/store.ts'
import { EVERYBODY } from '../../show.ts'
import { followPeople } from '../keep-people.ts'
import type { DecidedList } from './decide-list.ts'

type Taking = {
  readonly decided: DecidedList
  readonly by: PersonId
  readonly reason: string
  /** Stands for what was asked. */
  readonly asked: string
}

/**
 * Takes a list in that lies ready: from one moment to the next, all of it or nothing. What is asked of the tables is as
 * much for ten thousand as for ten.
 */
export function takeList(store: Store, { decided, by, reason, asked }: Taking, now: Now): string {
  const { planned, changes, left, everybody, seal } = decided
  const { opened, plan, counts, office } = planned
  const { id, file } = opened
  takeUnits(store, { units: plan.units, by, source: file, reason }, now)
  store.personChanges.takeFrom(id, { at: now.office, by, reason })
  const audit = store.audit.add({
    at: now.office,
    action: 'people-imported',
    actor: { kind: 'person', person: by },
    subject: id,
    // What each record became would make a row of megabytes; this seals it.
    detail: { file, reason, counts: { ...counts }, left, changes: seal },
  })
  store.people.takeFrom(id, everybody)
  store.views.takeFrom(id, { everybody: EVERYBODY, count: changes.length })
  followPeople(store, { before: office.people, changed: changes, by, job: id }, now)
  const fresh = plan.fresh.map(({ after }) => after.id)
  const answer: ImportApplied = { protocol: PROTOCOL, id, counts, fresh, audit: audit.hash }
  const text = JSON.stringify(answer)
  store.imports.setTaken(id, { asked, answer: text })
  return text
}

type Units = {
  readonly units: ReadonlyMap<string, string | null>
  readonly by: PersonId
  readonly source: string
  readonly reason: string
}

/** Units stand below each other as the list says; a closed one stays closed. */
function takeUnits(store: Store, { units, ...from }: Units, now: Now): void {
  const known = store.units.all()
  for (const [unit, parent] of units) {
    const before = known.get(unit)
    if (before?.parent === parent) continue
    store.units.put(unit, { parent, closedOn: before?.closedOn ?? null })
    const was = before?.parent ?? null
    store.unitChanges.add({
      unit,
      edit: { kind: 'move', from: was, parent },
      at: now.office,
      ...from,
      reverse: { unit, edit: { kind: 'move', from: parent, parent: was } },
    })
  }
}
