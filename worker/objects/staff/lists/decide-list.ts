import { byUnits } from '../../../../core/canonical-json.ts'
import type { Person } from '../../../../core/case/model.ts'
import { byId } from '../../../../core/case/people.ts'
import type { PersonId } from '../../../../core/ids.ts'
import { depart } from '../../../../core/people/depart.ts'
import { type FieldChange, personChanges } from '../../../../core/people/person-changes.ts'
import type { ApplyImport } from '../../../../core/protocol/staff.ts'
import { err, ok, type Result } from '../../../../core/result.ts'
import type { Failure } from '../../../failure.ts'
import { runningDigest } from '../../../storage/digest.ts'
import type { KeptChange } from '../keep-people.ts'
import type { ListPlan } from './plan-list.ts'

/** Somebody as they will be, with what that changes and where it comes from. */
export type DecidedChange = KeptChange & { readonly source: string; readonly fields: readonly FieldChange[] }

/** A list as human resources has decided to take it in. */
export type DecidedList = {
  readonly planned: ListPlan
  /** Those who are new, those who change, and those who have left. */
  readonly changes: readonly DecidedChange[]
  readonly left: readonly PersonId[]
  /** Everybody of the office as they will be, by id. */
  readonly everybody: readonly Person[]
  /** Seals what each record becomes. */
  readonly seal: string
}

type Deciding = { readonly by: PersonId; readonly apply: Pick<ApplyImport, 'plan' | 'gone'> }

/**
 * What was decided on, if it is what was looked at; a few milliseconds at a time. Who is missing stays, but for those of
 * whom it was said that they have left, and never whoever takes the list in.
 */
export function* decideList(
  planned: ListPlan,
  { by, apply }: Deciding,
): Generator<void, Result<DecidedList, Failure>> {
  const { plan, mark, opened, office } = planned
  if (plan.faults.length > 0) return err({ kind: 'import-faulty', faults: plan.faults.length })
  const missing = byId(plan.gone)
  if (mark !== apply.plan || apply.gone.some(({ person }) => !missing.has(person)))
    return err({ kind: 'import-outdated' })
  const leaving = apply.gone.flatMap(({ person, as }) => {
    const before = missing.get(person)
    if (before === undefined || person === by) return []
    return [{ before, after: depart(before, { kind: as, since: office.today }) }]
  })
  const known = new Map(office.people.map((person) => [person.id, person]))
  for (const { after } of [...plan.fresh, ...plan.changed, ...leaving]) known.set(after.id, after)
  yield
  const nameOf = (id: PersonId) => known.get(id)?.name ?? id
  const changes: DecidedChange[] = [...plan.fresh, ...plan.changed].map(({ row, ...one }) => {
    return { ...one, source: `${opened.file} #${row}` }
  })
  for (const { before, after } of leaving) {
    changes.push({ before, after, source: opened.file, fields: personChanges(before, after, nameOf) })
    if (changes.length % STEP === 0) yield
  }
  const sum = runningDigest()
  for (const [n, { after, source, fields }] of changes.entries()) {
    sum.add(JSON.stringify([after, source, fields]))
    if (n % STEP === STEP - 1) yield
  }
  const everybody = [...known.values()].sort((a, b) => byUnits(a.id, b.id))
  return ok({ planned, changes, left: leaving.map(({ after }) => after.id), everybody, seal: sum.end() })
}

/** People after which others are served. */
const STEP = 250
