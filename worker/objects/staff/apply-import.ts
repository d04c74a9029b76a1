import { canonicalJson } from '../../../core/canonical-json.ts'
import { calendarOf } from '../../../core/case/course.ts'
import { byId } from '../../../core/case/people.ts'
import type { PersonId } from '../../../core/ids.ts'
import { depart } from '../../../core/people/depart.ts'
import { personChanges } from '../../../core/people/person-changes.ts'
import type { ImportApplied } from '../../../core/protocol/staff.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import { digest } from '../../storage/digest.ts'
import type { StoredPersonChange } from '../../storage/person-changes.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import type { Asking } from './ask.ts'
import { countsOf, planMark, planOf } from './imports.ts'
import { keepPeople } from './keep-people.ts'

type Taking = {
  readonly units: ReadonlyMap<string, string | null>
  readonly by: PersonId
  readonly source: string
  readonly reason: string
}

/** Units stand below each other as the list says; a closed one stays closed. */
function takeUnits(store: Store, { units, ...from }: Taking, now: Now): void {
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

/**
 * Takes a list of staff in, all of it or nothing: with a fault in it, or another office than was looked at, nothing is
 * changed. Who is missing stays, but for those of whom it was said that they have left.
 */
export function applyImport(
  store: Store,
  { by, ask }: Asking<'apply-import'>,
  now: Now,
): Result<string, Failure> {
  const planned = planOf(store, { id: ask.id, by: by.id }, now)
  if (planned.kind === 'err') return planned
  const { opened, plan } = planned.value
  if (plan.faults.length > 0) return err({ kind: 'import-faulty', faults: plan.faults.length })
  const missing = byId(plan.gone)
  if (planMark(plan) !== ask.apply.plan || ask.apply.gone.some(({ person }) => !missing.has(person))) {
    return err({ kind: 'import-outdated' })
  }
  const since = localDate(calendarOf(currentPack(store)), now.office)
  const left = ask.apply.gone.flatMap(({ person, as }) => {
    const before = missing.get(person)
    if (before === undefined || person === by.id) return []
    return [{ before, after: depart(before, { kind: as, since }), row: 0 }]
  })
  // Before anything is changed: they are told as they were looked at.
  const counts = countsOf(store, plan)
  takeUnits(store, { units: plan.units, by: by.id, source: opened.file, reason: ask.apply.reason }, now)
  const changes = [...plan.fresh, ...plan.changed, ...left]
  const nameOf = (id: string) => names.get(id) ?? id
  const names = new Map<string, string>(
    [...store.people.all(), ...changes.map(({ after }) => after)].map(({ id, name }) => [id, name]),
  )
  const told = changes.map(
    ({ before, after, row }): StoredPersonChange => ({
      person: after.id,
      at: now.office,
      by: by.id,
      source: row === 0 ? opened.file : `${opened.file} #${row}`,
      reason: ask.apply.reason,
      fields: personChanges(before, after, nameOf),
    }),
  )
  for (const one of told) store.personChanges.add(one)
  const audit = store.audit.add({
    at: now.office,
    action: 'people-imported',
    actor: { kind: 'person', person: by.id },
    subject: opened.id,
    detail: {
      file: opened.file,
      reason: ask.apply.reason,
      counts: { ...counts },
      left: left.map(({ after }) => after.id),
      // What each record became would make a row of megabytes; this seals it.
      changes: digest(canonicalJson(told.map((one) => JSON.stringify(one)))),
    },
  })
  keepPeople(store, { changes, by: by.id, job: opened.id }, now)
  store.imports.drop(opened.id)
  const fresh = plan.fresh.map(({ after }) => after.id)
  const answer: ImportApplied = { protocol: PROTOCOL, id: opened.id, counts, fresh, audit: audit.hash }
  return ok(JSON.stringify(answer))
}
