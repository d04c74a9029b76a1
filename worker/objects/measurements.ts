import { canonicalJson } from '../../core/canonical-json.ts'
import { calendarOf } from '../../core/case/course.ts'
import { personKey } from '../../core/case/measurement.ts'
import { byId } from '../../core/case/people.ts'
import { personId } from '../../core/ids.ts'
import {
  type MeasurementPlan,
  type PlannedMeasurement,
  planMeasurements,
} from '../../core/people/plan-measurements.ts'
import type {
  GivenMeasurement,
  KeptMeasurement,
  MeasurementLine,
  MeasurementList,
  MeasurementReview,
  MeasurementsTaken,
  PutMeasurements,
} from '../../core/protocol/measurements.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { localDate } from '../../core/workflow/calendar.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { faultyMeasurements } from '../refusal-problem.ts'
import type { AuditActor } from '../storage/audit.ts'
import { digest } from '../storage/digest.ts'
import type { StoredMeasurement } from '../storage/measurements.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'
import type { Page } from './pull.ts'
import { showMeasured } from './show-measured.ts'

/** A person of human resources, or a program by its key. */
export type Bringer = Extract<AuditActor, { readonly kind: 'person' | 'program' }>

/** Faults and lines that one answer has; the counts tell of all. */
const MOST_LINES = 500

/** A `MeasurementReview`: what taking values in would do. Nothing is kept. */
export function reviewMeasurements(store: Store, put: PutMeasurements, now: Now): Result<string, Failure> {
  const plan = planOf(store, put, now)
  const nameOf = namesIn(store)
  const line = ({ row, after, before }: PlannedMeasurement): MeasurementLine => ({
    row,
    ...after,
    of: nameOf(after.of),
    before: before && { value: before.value, source: before.source, measuredAt: before.measuredAt },
  })
  const { faults, warnings, fresh, changed, same } = plan
  const answer: MeasurementReview = {
    protocol: PROTOCOL,
    plan: markOf(plan),
    counts: {
      faults: faults.length,
      warnings: warnings.length,
      fresh: fresh.length,
      changed: changed.length,
      same,
    },
    faults: faults.slice(0, MOST_LINES),
    warnings: warnings.slice(0, MOST_LINES),
    fresh: fresh.slice(0, MOST_LINES).map(line),
    changed: changed.slice(0, MOST_LINES).map(line),
  }
  return ok(JSON.stringify(answer))
}

/**
 * Takes values in, all of them or none, and shows whoever they are of what has come. A correction leaves what was there
 * before; the same again changes nothing (ME1, ME3).
 */
export function putMeasurements(
  store: Store,
  { by, put }: { readonly by: Bringer; readonly put: PutMeasurements },
  now: Now,
): Result<string, Failure> {
  const plan = planOf(store, put, now)
  const { faults, fresh, changed, same } = plan
  if (faults.length > 0) {
    const indexOf = (n: number) => put.values.findIndex(({ row }, index) => (row ?? index + 1) === n)
    return err({ kind: 'refused', problem: faultyMeasurements(faults, indexOf) })
  }
  if (put.plan !== undefined && put.plan !== markOf(plan)) return err({ kind: 'import-outdated' })
  const counts = { fresh: fresh.length, changed: changed.length, same }
  const taken = [...fresh, ...changed]
  const answer = (audit: string | null): Result<string, Failure> => {
    const body: MeasurementsTaken = { protocol: PROTOCOL, counts, audit }
    return ok(JSON.stringify(body))
  }
  if (taken.length === 0) return answer(null)
  for (const { after } of taken) store.measurements.add(after, { at: now.office, by })
  const row = store.audit.add({
    at: now.office,
    action: 'measurements-taken',
    actor: by,
    subject: null,
    detail: {
      counts,
      indicators: [...new Set(taken.map(({ after }) => after.indicator))].toSorted(),
      reason: put.reason ?? '',
      // Values of people are no part of a row; this seals them.
      values: digest(canonicalJson(taken.map(({ after }) => after))),
    },
  })
  showMeasured(store, { taken: taken.map(({ after }) => after), by, job: row.hash.slice(0, 32) }, now)
  return answer(row.hash)
}

/** A `MeasurementList`: what is kept, the newest first, corrected values as well. */
export function listMeasurements(store: Store, { cursor, limit }: Page): Result<string, Failure> {
  const found = store.measurements.list(cursor, limit + 1)
  const shown = found.slice(0, limit)
  const nameOf = namesIn(store)
  const answer: MeasurementList = {
    protocol: PROTOCOL,
    cursor: shown.at(-1)?.n ?? cursor,
    more: found.length > limit,
    values: shown.map(
      ({ of, by, ...one }): KeptMeasurement => ({
        ...one,
        of: nameOf(of),
        by: bringerName(store, by),
      }),
    ),
    indicators: currentPack(store).indicators.flatMap(({ id, unit, measured }) =>
      measured === 'outside' ? [{ id, measure: unit.id }] : [],
    ),
  }
  return ok(JSON.stringify(answer))
}

function planOf(store: Store, { values }: PutMeasurements, now: Now): MeasurementPlan {
  const pack = currentPack(store)
  return planMeasurements({
    rows: values.map(({ row, ...cells }: GivenMeasurement, index) => ({ n: row ?? index + 1, cells })),
    indicators: pack.indicators,
    people: store.people.all(),
    cycles: store.cycles.all(),
    today: localDate(calendarOf(pack), now.office),
    known: (of) => store.measurements.find(of),
  })
}

/** Changes with what the plan would do, and with nothing else. */
function markOf({ faults, fresh, changed, same }: MeasurementPlan): string {
  const kept = (one: PlannedMeasurement) => [{ ...one.after }, one.before ? { ...one.before } : null]
  const does = [...fresh, ...changed].map((one) => JSON.stringify(kept(one)))
  return digest(canonicalJson([faults.length, same, does]))
}

function namesIn(store: Store): (of: string) => string {
  const people = byId(store.people.all())
  return (of) => {
    const name = of.slice(2)
    return of.startsWith(personKey('')) ? (people.get(personId(name))?.name ?? name) : name
  }
}

function bringerName(store: Store, by: StoredMeasurement['by']): string {
  switch (by.kind) {
    case 'person':
      return byId(store.people.all()).get(by.person)?.name ?? by.person
    case 'program':
      return store.apiKeys.find(by.key)?.name ?? by.key
    default:
      return by.kind
  }
}
