import { type Measurement, personKey, unitKey } from '../case/measurement.ts'
import type { Cycle, Person } from '../case/model.ts'
import { partsOf } from '../case/roll-up.ts'
import type { Indicator } from '../scoring/model.ts'
import type { MeasurementField } from './measurement-field.ts'
import type { MeasurementFinding } from './measurement-texts.ts'
import * as say from './measurement-texts.ts'
import { readMeasurement } from './read-measurement.ts'

/** A row as it came: texts by field, and where it stood. */
export type MeasurementRow = {
  readonly n: number
  readonly cells: { readonly [field in MeasurementField]?: string }
}

/** A value as it would be kept; `before` is the one that it corrects, null for none. */
export type PlannedMeasurement = {
  readonly row: number
  readonly after: Measurement
  readonly before: Measurement | null
}

/** What taking values in would do. With any fault nothing of it may be done. */
export type MeasurementPlan = {
  readonly faults: readonly MeasurementFinding[]
  readonly warnings: readonly MeasurementFinding[]
  readonly fresh: readonly PlannedMeasurement[]
  readonly changed: readonly PlannedMeasurement[]
  readonly same: number
}

export type MeasurementsAsk = {
  readonly rows: readonly MeasurementRow[]
  readonly indicators: readonly Indicator[]
  readonly people: readonly Person[]
  readonly cycles: readonly Pick<Cycle, 'period' | 'closedAt'>[]
  /** The region's local date. */
  readonly today: string
  /** The newest value of the same thing in the same period. */
  readonly known: (of: Pick<Measurement, 'of' | 'indicator' | 'from' | 'to'>) => Measurement | undefined
}

/**
 * Compares values with those that are kept: every fault by row and column, what is new, what would be corrected.
 * `planMeasurements({ rows: [], … })` has nothing in any of its lists.
 */
export function planMeasurements(ask: MeasurementsAsk): MeasurementPlan {
  const [faults, warnings]: [MeasurementFinding[], MeasurementFinding[]] = [[], []]
  const [fresh, changed]: [PlannedMeasurement[], PlannedMeasurement[]] = [[], []]
  const seen = new Map<string, number>()
  const lookUp = whoIsWho(ask.people)
  let same = 0
  for (const row of ask.rows) {
    const read = readMeasurement(row, { ...ask, lookUp })
    if (read.kind === 'err') {
      faults.push(...read.error)
      continue
    }
    const after = read.value
    const key = JSON.stringify([after.of, after.indicator, after.from, after.to])
    const first = seen.get(key)
    if (first !== undefined) {
      faults.push(say.twice(row.n, first))
      continue
    }
    seen.set(key, row.n)
    const isAsked = ask.cycles.some(
      ({ period, closedAt }) =>
        !closedAt &&
        ((period.from === after.from && period.to === after.to) || isPart(after, period, ask.indicators)),
    )
    if (!isAsked) warnings.push(say.noCycle(row.n, after))
    const before = ask.known(after) ?? null
    if (before === null) fresh.push({ row: row.n, after, before })
    else if (isSame(before, after)) same += 1
    else changed.push({ row: row.n, after, before })
  }
  return { faults, warnings, fresh, changed, same }
}

/** Whether the value is one of those that make up that of a longer cycle. */
function isPart(
  { indicator, from, to }: Measurement,
  period: Cycle['period'],
  indicators: readonly Indicator[],
): boolean {
  const by = indicators.find(({ id }) => id === indicator)?.rollUp
  const parts = by === undefined ? null : partsOf(period, by.from)
  return parts?.some((part) => part.from === from && part.to === to) ?? false
}

/** Whom or what a cell means: a key to keep values under, or undefined. */
export type LookUp = {
  readonly person: (text: string) => string | undefined
  readonly unit: (text: string) => string | undefined
}

function whoIsWho(people: readonly Person[]): LookUp {
  const here = people.filter(({ absence }) => absence === undefined || absence.kind === 'leave')
  const numbers = new Map<string, string>()
  for (const { id, nip, otherId } of here) {
    numbers.set(id, id)
    if (otherId) numbers.set(otherId, id)
    if (nip) numbers.set(nip, id)
  }
  const units = new Map(here.map(({ unit }) => [plain(unit), unit]))
  return {
    person: (text) => {
      const id = numbers.get(text) ?? numbers.get(text.replaceAll(/[\s.'’-]/g, ''))
      return id === undefined ? undefined : personKey(id)
    },
    unit: (text) => {
      const unit = units.get(plain(text))
      return unit === undefined ? undefined : unitKey(unit)
    },
  }
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function isSame(a: Measurement, b: Measurement): boolean {
  return a.value === b.value && a.source === b.source && a.measuredAt === b.measuredAt
}
