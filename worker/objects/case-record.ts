import { type Measured, measuredFor, personKey, unitKey } from '../../core/case/measurement.ts'
import type { Case, Cycle } from '../../core/case/model.ts'
import type { PeriodResult } from '../../core/case/period-results.ts'
import { packRef } from '../../core/case/refs.ts'
import { partsOf } from '../../core/case/roll-up.ts'
import { agreedResults, hasPlanTask } from '../../core/case/skp.ts'
import { wakeAt } from '../../core/case/wake.ts'
import { factOf } from '../../core/dashboard/case-fact.ts'
import type { CaseId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import { stateOf } from '../../core/people/needs/unit-need.ts'
import type { Now } from '../clock.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Store } from '../storage/store.ts'
import { readPart } from './periods/read-part.ts'

/** A case with all that was submitted and scored in it. */
export function loadCase(store: Store, id: CaseId): Case | undefined {
  const row = store.cases.find(id)
  if (row === undefined) return undefined
  const period = store.cycles.find(row.cycle)?.period
  const history = { submissions: store.submissions.ofCase(id), results: store.results.ofCase(id) }
  const leader = leaderPlan(store, row)
  const measured = period && measuredOf(store, { row, period })
  const periods = period && periodsOf(store, { row, period })
  const needs = period && needsOf(store, { row, period })
  const { pack: _pack, ...opened } = row
  return {
    ...opened,
    ...(period ? { period } : {}),
    ...(leader.length > 0 ? { leader } : {}),
    ...(measured ? { measured } : {}),
    ...(periods ? { periods } : {}),
    ...(needs ? { unitNeeds: needs } : {}),
    ...history,
  }
}

/** What other systems have measured for somebody in that very period, or in its parts; undefined for nothing. */
function measuredOf(
  store: Store,
  { row, period }: { readonly row: CaseRow; readonly period: Cycle['period'] },
): Measured | undefined {
  const person = store.measurements.isEmpty() ? undefined : store.people.find(row.person)
  if (person === undefined) return undefined
  const keys = [personKey(person.id), unitKey(person.unit)]
  const found = keys.flatMap((key) => store.measurements.inPeriod(key, period))
  const indicators = packOf(store, row).indicators.filter((one) => one.rollUp !== undefined)
  const parts = indicators.length === 0 ? [] : keys.flatMap((key) => store.measurements.within(key, period))
  if (found.length + parts.length === 0) return undefined
  return measuredFor(found, person, { period, parts, indicators })
}

/** What became of the parts of the period, as the pack asks; undefined where it asks for none, or there was never one. */
function periodsOf(
  store: Store,
  { row, period }: { readonly row: CaseRow; readonly period: Cycle['period'] },
): readonly PeriodResult[] | undefined {
  const each = packOf(store, row).policies.periods?.from
  const parts = each === undefined ? null : partsOf(period, each)
  const found = parts?.map((part) => readPart(store, { person: row.person, part }))
  return found?.some(({ source }) => source !== null) ? found : undefined
}

/** What the person's unit wrote down for that period, the nearest to it; undefined where the pack asks for nothing. */
function needsOf(
  store: Store,
  { row, period }: { readonly row: CaseRow; readonly period: Cycle['period'] },
): JsonObject | undefined {
  const unit = packOf(store, row).policies.unitNeeds && store.people.find(row.person)?.unit
  if (unit === undefined) return undefined
  return store.unitNeeds.covering(unit, period).find((need) => stateOf(need) === 'written')?.written?.answers
}

/** What the superior has agreed on for themself in the same cycle. */
function leaderPlan(store: Store, { cycle, snapshot }: CaseRow): readonly string[] {
  const [superior] = snapshot.assignments.superior ?? []
  const theirs = superior === undefined ? undefined : store.cases.findOf(cycle, superior)
  if (theirs === undefined || !hasPlanTask(theirs)) return []
  return agreedResults({ ...theirs, submissions: store.submissions.ofCase(theirs.id) })
}

/** Keeps a case that has just been opened. */
export function addCase(store: Store, pack: Pack, opened: Case, now: Now): void {
  store.cases.add(opened, wakeAt(pack, opened, now.office))
  keepAdditions(store, { pack, before: { submissions: [], results: [] }, after: opened })
  store.caseFacts.put(opened.cycle, factOf(pack, opened, store.people.all()))
}

type Kept = { readonly pack: Pack; readonly before: Case; readonly after: Case }

/** Keeps where a case has moved to; what was submitted and scored before is only ever added to. */
export function saveCase(store: Store, { pack, before, after }: Kept, now: Now): void {
  store.cases.move(after, wakeAt(pack, after, now.office))
  keepAdditions(store, { pack, before, after })
  store.caseFacts.put(after.cycle, factOf(pack, after, store.people.all()))
}

type Additions = {
  readonly pack: Pack
  readonly before: Pick<Case, 'submissions' | 'results'>
  readonly after: Case
}

function keepAdditions(store: Store, { pack, before, after }: Additions): void {
  store.submissions.keep(after.id, after.submissions, before.submissions.length)
  store.results.keep(after.id, after.results, { from: before.results.length, pack: packRef(pack) })
}

/**
 * The pack that a case is appraised by: its cycle's, whatever the region uses by now, or the one that it stayed with when
 * its cycle went on by another.
 */
export function packOf(store: Store, { id, cycle }: Pick<Case, 'id' | 'cycle'>): Pack {
  const key = store.cases.packOf(id) ?? store.cycles.find(cycle)?.pack
  const pack = key && store.packs.find(key)
  if (pack === undefined) throw new Error(`the pack of cycle ${cycle} is not there`)
  return pack
}
