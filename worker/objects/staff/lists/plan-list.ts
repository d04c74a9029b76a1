import { calendarOf } from '../../../../core/case/course.ts'
import type { Person } from '../../../../core/case/model.ts'
import { personId } from '../../../../core/ids.ts'
import type { UnitDifference } from '../../../../core/people/compare-units.ts'
import { type ImportPlan, planImportInSteps } from '../../../../core/people/plan-import.ts'
import type { StaffRow } from '../../../../core/people/staff-row.ts'
import type { ImportCounts } from '../../../../core/protocol/staff.ts'
import { localDate } from '../../../../core/workflow/calendar.ts'
import type { Now } from '../../../clock.ts'
import { digest, runningDigest } from '../../../storage/digest.ts'
import type { StoredImport } from '../../../storage/imports.ts'
import type { Store } from '../../../storage/store.ts'
import { currentPack } from '../../current-pack.ts'
import { differences } from '../set-by-hand.ts'

/** What taking a list in would do, and the office that it was compared with. */
export type ListPlan = {
  readonly opened: StoredImport
  readonly plan: ImportPlan
  /** Stands for all that the plan would do. */
  readonly mark: string
  readonly counts: ImportCounts
  readonly units: readonly UnitDifference[]
  readonly office: ComparedOffice
}

export type ComparedOffice = {
  readonly people: readonly Person[]
  readonly tree: ReadonlyMap<string, string | null>
  readonly today: string
}

/** The office as it is now. The same people and the same tree are the very same objects, until one of them changes. */
export function officeNow(store: Store, now: Now): ComparedOffice {
  const today = localDate(calendarOf(currentPack(store)), now.office)
  return { people: store.people.all(), tree: store.units.parents(), today }
}

/** Whether it is still the office that a list was compared with. */
export function isSameOffice(a: ComparedOffice, b: ComparedOffice): boolean {
  return a.people === b.people && a.tree === b.tree && a.today === b.today
}

/** Compares a list with the office, a few milliseconds at a time. Nothing is written. */
export function* planList(store: Store, opened: StoredImport, now: Now): Generator<void, ListPlan> {
  const office = officeNow(store, now)
  const units = store.units.all()
  const rows: StaffRow[] = []
  while (rows.length < opened.rows) {
    const some = store.imports.rowsFrom(opened.id, rows.length, ROWS)
    rows.push(...some)
    yield
    if (some.length === 0) break
  }
  const plan = yield* planImportInSteps({
    rows,
    fields: opened.fields,
    people: office.people,
    units,
    today: office.today,
    newId: (row) => personId(`p-${digest(`${opened.id}/${row}`).slice(0, 20)}`),
  })
  yield
  const compared = differences(store, plan)
  yield
  const mark = yield* planMark(plan)
  const counts = {
    fresh: plan.fresh.length,
    changed: plan.changed.length,
    same: plan.same,
    gone: plan.gone.length,
    faults: plan.faults.length,
    warnings: plan.warnings.length,
    units: compared.length,
  }
  return { opened, plan, mark, counts, units: compared, office }
}

/** Rows that are read, or people that are hashed, before others are served. */
const ROWS = 500

function* planMark({ faults, fresh, changed, gone, units }: ImportPlan): Generator<void, string> {
  const sum = runningDigest()
  // A line is one JSON text: no two plans have the same lines.
  sum.add(JSON.stringify([faults.length, fresh.length, changed.length, gone.length]))
  for (const [n, { after }] of [...fresh, ...changed].entries()) {
    sum.add(JSON.stringify(after))
    if (n % ROWS === ROWS - 1) yield
  }
  sum.add(JSON.stringify(gone.map(({ id }) => id)))
  sum.add(JSON.stringify([...units]))
  return sum.end()
}
