import type { Instant } from '../workflow/model.ts'
import type { Place } from './case-fact.ts'
import type { FactColumns } from './fact-columns.ts'
import { chosenIn, type Placing } from './placing.ts'
import { inHundredths } from './spread.ts'

/** Appraisals that were counted: how many, and what their scores come to in millionths. */
export type Tally = {
  total: number
  closed: number
  late: number
  scored: number
  begun: number
  scores: number
  sum: number
  /** By the number of the predicate, from 1; those without one at 0. */
  readonly predicates: number[]
}

type Asked = {
  readonly columns: FactColumns
  /** Where each is counted. */
  readonly placing: Placing
  readonly counts: (place: Place) => boolean
  /** Whose own result is left out until they have been told it (W3). */
  readonly reader: string | null
  readonly isFinal: (state: string) => boolean
  readonly now: Instant
}

/** A walk over the appraisals that are asked for: what each unit and each stage has of them. */
export type Walked = {
  /** One for each who counts. */
  readonly chosen: Uint8Array
  /** One for each who counts and whose result does. */
  readonly told: Uint8Array
  readonly whole: Tally
  readonly units: ReadonlyMap<string, Tally>
  readonly stages: ReadonlyMap<string, { readonly count: number; readonly late: number }>
}

/**
 * Counts the appraisals that are asked for, in one walk over their columns.
 * `tally({ columns, placing: columns.placing, counts: () => true, reader: null, isFinal, now }).whole.total`.
 */
export function tally({ columns, placing, counts, reader, isFinal, now }: Asked): Walked {
  const { size, persons, state, stopped, shared, begun, dueAt, predicate, isScored, score } = columns
  const chosen = chosenIn(placing, counts)
  const told = chosen.slice()
  if (reader !== null) {
    for (let n = 0; n < size; n += 1) if (persons[n] === reader && shared[n] !== 1) told[n] = 0
  }
  const units = new Map<string, Tally>()
  const byPlace = placing.places.map(({ unit }) => {
    const found = units.get(unit) ?? none()
    units.set(unit, found)
    return found
  })
  const over = Uint8Array.from(columns.states, (id) => (isFinal(id) ? 1 : 0))
  const at = Date.parse(now)
  const [count, late] = [columns.states.map(() => 0), columns.states.map(() => 0)]
  for (let n = 0; n < size; n += 1) {
    const here = chosen[n] === 1 ? byPlace[placing.of[n] ?? 0] : undefined
    if (here === undefined) continue
    const stage = state[n] ?? 0
    const isClosed = stopped[n] === 1 || over[stage] === 1
    here.total += 1
    count[stage] = (count[stage] ?? 0) + 1
    if (isClosed) here.closed += 1
    else if ((dueAt[n] ?? 0) < at) {
      here.late += 1
      late[stage] = (late[stage] ?? 0) + 1
    }
    if (begun[n] === 1) here.begun += 1
    if (told[n] !== 1) continue
    const outcome = predicate[n] ?? 0
    if (outcome > 0) here.predicates[outcome] = (here.predicates[outcome] ?? 0) + 1
    if (outcome > 0 || isScored[n] === 1) here.scored += 1
  }
  for (let n = 0; n < score.at.length; n += 1) {
    const of = score.at[n] ?? 0
    const here = told[of] === 1 ? byPlace[placing.of[of] ?? 0] : undefined
    if (here === undefined) continue
    here.scores += 1
    here.sum += Math.round((score.value[n] ?? 0) * 1e6)
  }
  for (const [unit, { total }] of units) if (total === 0) units.delete(unit)
  return {
    chosen,
    told,
    whole: [...units.values()].reduce(together, none()),
    units,
    stages: new Map(columns.states.map((id, n) => [id, { count: count[n] ?? 0, late: late[n] ?? 0 }])),
  }
}

/** What the scores of a tally come to on average; null for none. `meanIn({ ...tally, scores: 2, sum: 3e6 })` is 1.5. */
export function meanIn({ scores, sum }: Pick<Tally, 'scores' | 'sum'>): number | null {
  return scores === 0 ? null : inHundredths(sum / 1e6 / scores)
}

/** How many have an outcome. `countOf(tally, columns.predicates, 'baik')`. */
export function countOf({ predicates }: Tally, names: readonly string[], outcome: string): number {
  return predicates[names.indexOf(outcome) + 1] ?? 0
}

function none(): Tally {
  return { total: 0, closed: 0, late: 0, scored: 0, begun: 0, scores: 0, sum: 0, predicates: [0] }
}

function together(a: Tally, b: Tally): Tally {
  const predicates = Array.from(
    { length: Math.max(a.predicates.length, b.predicates.length) },
    (_, n) => (a.predicates[n] ?? 0) + (b.predicates[n] ?? 0),
  )
  return {
    total: a.total + b.total,
    closed: a.closed + b.closed,
    late: a.late + b.late,
    scored: a.scored + b.scored,
    begun: a.begun + b.begun,
    scores: a.scores + b.scores,
    sum: a.sum + b.sum,
    predicates,
  }
}
