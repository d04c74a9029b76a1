import { canonicalJson } from '../../../core/canonical-json.ts'
import { calendarOf } from '../../../core/case/course.ts'
import { personId } from '../../../core/ids.ts'
import { type FieldsByHand, markByHand } from '../../../core/people/compare-units.ts'
import { type ImportPlan, type PlannedPerson, planImport } from '../../../core/people/plan-import.ts'
import type { ImportCounts, ImportLine, ImportReview, ImportStatus } from '../../../core/protocol/staff.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { assertNever, err, ok, type Result } from '../../../core/result.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import { type Now, shifted } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import { digest } from '../../storage/digest.ts'
import type { StoredImport } from '../../storage/imports.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import type { Asking } from './ask.ts'
import { differences, setByHand } from './set-by-hand.ts'
import { staffLines } from './staff-line.ts'

/** What was left lying is thrown away after a day. */
const KEPT = 24 * 3_600_000

/** Begins to take in a list of staff; another one of the same person is thrown away. The same again changes nothing. */
export function openImport(
  store: Store,
  { by, ask }: Asking<'open-import'>,
  now: Now,
): Result<string, Failure> {
  const { id, file, fields, rows } = ask.opened
  const known = store.imports.find(id)
  if (known !== undefined) {
    const isSame = known.by === by.id && known.rows === rows && known.fields.join() === fields.join()
    return isSame ? ok(statusOf(store, known)) : err({ kind: 'unknown-import' })
  }
  store.imports.dropOld(by.id, shifted(now.office, -KEPT))
  const opened = { id, by: by.id, at: now.office, file, fields, rows }
  store.imports.add(opened)
  return ok(statusOf(store, opened))
}

/** Lays some rows aside; nothing of the office is touched. */
export function putImportRows(store: Store, { by, ask }: Asking<'import-rows'>): Result<string, Failure> {
  const found = own(store, { id: ask.id, by: by.id })
  if (found.kind === 'err') return found
  const { rows } = found.value
  const received = ask.from + ask.rows.length
  if (received > rows) return err({ kind: 'import-incomplete', received, rows })
  store.imports.putRows(ask.id, ask.from, ask.rows)
  return ok(statusOf(store, found.value))
}

/** An `ImportReview`: what taking the list in would do, a page of one part of it. */
export function reviewImport(
  store: Store,
  { by, ask }: Asking<'review-import'>,
  now: Now,
): Result<string, Failure> {
  const planned = planOf(store, { id: ask.id, by: by.id }, now)
  if (planned.kind === 'err') return planned
  const { opened, plan } = planned.value
  const { cursor, limit } = ask.page
  const all = itemsOf(store, { plan, part: ask.part }, now)
  const items = all.slice(cursor, cursor + limit)
  const at = cursor + items.length
  // Each part has its own items: `itemsOf` says which.
  const answer = {
    ...statusParts(store, opened),
    counts: countsOf(store, plan),
    plan: planMark(plan),
    cursor: at,
    more: at < all.length,
    part: ask.part,
    items,
  } as ImportReview
  return ok(JSON.stringify(answer))
}

/** Throws a list away. */
export function dropImport(store: Store, { by, ask }: Asking<'drop-import'>): Result<string, Failure> {
  const found = own(store, { id: ask.id, by: by.id })
  if (found.kind === 'err') return found
  store.imports.drop(ask.id)
  const answer: ImportStatus = { protocol: PROTOCOL, id: ask.id, rows: found.value.rows, received: 0 }
  return ok(JSON.stringify(answer))
}

type Planned = { readonly opened: StoredImport; readonly plan: ImportPlan }

/** The list compared with the office as it is now. */
export function planOf(
  store: Store,
  which: { readonly id: string; readonly by: string },
  now: Now,
): Result<Planned, Failure> {
  const found = own(store, which)
  if (found.kind === 'err') return found
  const opened = found.value
  const received = store.imports.countRows(opened.id)
  if (received !== opened.rows) return err({ kind: 'import-incomplete', received, rows: opened.rows })
  const plan = planImport({
    rows: store.imports.rowsOf(opened.id),
    fields: opened.fields,
    people: store.people.all(),
    units: store.units.all(),
    today: localDate(calendarOf(currentPack(store)), now.office),
    newId: (row) => personId(`p-${digest(`${opened.id}/${row}`).slice(0, 20)}`),
  })
  return ok({ opened, plan })
}

/** Stands for all that a plan would do. */
export function planMark({ faults, fresh, changed, gone, units }: ImportPlan): string {
  const people = (planned: readonly PlannedPerson[]) => planned.map(({ after }) => JSON.stringify(after))
  return digest(
    canonicalJson([
      faults.length,
      people(fresh),
      people(changed),
      gone.map(({ id }) => id),
      [...units].map(([name, parent]) => [name, parent]),
    ]),
  )
}

/** How many of each there are. */
export function countsOf(store: Store, plan: ImportPlan): ImportCounts {
  return {
    fresh: plan.fresh.length,
    changed: plan.changed.length,
    same: plan.same,
    gone: plan.gone.length,
    faults: plan.faults.length,
    warnings: plan.warnings.length,
    units: differences(store, plan).length,
  }
}

type Part = { readonly plan: ImportPlan; readonly part: ImportReview['part'] }

function itemsOf(store: Store, { plan, part }: Part, now: Now): readonly unknown[] {
  switch (part) {
    case 'faults':
    case 'warnings':
      return plan[part]
    case 'fresh':
      return plan.fresh.map((one) => lineOf(one, undefined))
    case 'changed': {
      const past = setByHand(store)
      return plan.changed.map((one) => lineOf(one, past.get(one.after.id)))
    }
    case 'units':
      return differences(store, plan)
    case 'gone':
      return plan.gone.map(staffLines(store, now))
    default:
      return assertNever(part)
  }
}

function lineOf({ row, after, fields }: PlannedPerson, past: FieldsByHand | undefined): ImportLine {
  const { id: person, name, post, unit } = after
  return { row, person, name, post, unit, fields: markByHand(fields, past) }
}

/** Somebody else's list is answered as one that is not there. */
function own(
  store: Store,
  { id, by }: { readonly id: string; readonly by: string },
): Result<StoredImport, Failure> {
  const found = store.imports.find(id)
  return found === undefined || found.by !== by ? err({ kind: 'unknown-import' }) : ok(found)
}

function statusOf(store: Store, opened: StoredImport): string {
  return JSON.stringify(statusParts(store, opened))
}

function statusParts(store: Store, { id, rows }: StoredImport): ImportStatus {
  return { protocol: PROTOCOL, id, rows, received: store.imports.countRows(id) }
}
