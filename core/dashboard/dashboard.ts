import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'
import { stageOrder } from '../workflow/stage-order.ts'
import { allSpecs } from '../workflow/tasks.ts'
import type { CaseFact, Place } from './case-fact.ts'
import { type HeldLine, heldLines } from './held-lines.ts'
import { type Latency, latencyOf } from './latency.ts'
import { type MissionLine, missionLines } from './mission-lines.ts'
import { predicateScale } from './predicate-scale.ts'
import { rowSteps } from './row-steps.ts'
import { type Bin, binsOf, inHundredths, meanOf, type Spread, spreadOf } from './spread.ts'

/** How many are in a stage of the course. */
export type StageLine = {
  readonly state: string
  readonly title: Text
  readonly final: boolean
  readonly count: number
  readonly late: number
}

export type UnitLine = {
  readonly unit: string
  readonly total: number
  readonly closed: number
  readonly late: number
  readonly scored: number
  readonly mean: number | null
  /** How many have each outcome, in the order of the scale. */
  readonly outcomes: readonly number[]
  /** Who works there, who of them has ever signed in, and who of those appraised has sent something. */
  readonly people: number
  readonly signedIn: number
  readonly begun: number
}

/** What one indicator, behaviour or competency came to. */
export type RowLine = {
  readonly set: string
  readonly row: string
  readonly name: Text
  readonly unit: Text | null
  readonly spread: Spread
}

/** Figures about how an appraisal went; those about results are null for whoever may not read them. */
export type Figures = {
  readonly appraised: number
  readonly scored: number
  readonly late: number
  readonly stages: readonly StageLine[]
  readonly adoption: { readonly people: number; readonly signedIn: number; readonly begun: number }
  readonly latency: readonly Latency[]
  readonly results: ResultFigures | null
}

export type ResultFigures = {
  readonly outcomes: readonly { readonly id: string; readonly title: Text; readonly count: number }[]
  readonly score: Spread | null
  readonly bins: readonly Bin[]
  readonly units: readonly UnitLine[]
  readonly rows: readonly RowLine[]
  /** Whose results wait for a calibration, by unit. */
  readonly held: readonly HeldLine[]
  /** Null for a pack without missions. */
  readonly missions: readonly MissionLine[] | null
  /** Indicators that serve no mission. */
  readonly orphans: readonly { readonly id: string; readonly name: Text }[]
}

type Counting = {
  readonly pack: Pack
  readonly facts: readonly CaseFact[]
  /** Who works in the places that are asked for. */
  readonly people: readonly { readonly id: PersonId; readonly place: Place }[]
  readonly signedIn: ReadonlySet<string>
  readonly now: Instant
}

/**
 * The figures over some appraisals of one cycle.
 * `figuresOver({ pack, facts, people, signedIn: new Set(), now }).results?.outcomes` counts the predicates.
 */
export function figuresOver(counting: Counting): Figures {
  const { pack, facts, people, signedIn, now } = counting
  const isLate = lateBy(pack, now)
  const begun = new Set(facts.filter((fact) => fact.begun).map(({ person }) => person))
  return {
    appraised: facts.length,
    scored: facts.filter(({ predicate, score }) => predicate !== null || score !== null).length,
    late: facts.filter(isLate).length,
    stages: stagesOf(pack, facts, isLate),
    adoption: {
      people: people.length,
      signedIn: people.filter(({ id }) => signedIn.has(id)).length,
      begun: begun.size,
    },
    latency: latencyOf(facts, { specs: allSpecs(pack.workflow), now }),
    results: resultsOver(counting, isLate),
  }
}

type IsLate = (fact: CaseFact) => boolean

function resultsOver({ pack, facts, people, signedIn }: Counting, isLate: IsLate): ResultFigures {
  const scale = predicateScale(pack.scoring)
  const scores = scoresOf(facts)
  const isOver = overIn(pack)
  const byUnit = Map.groupBy(facts, ({ place }) => place.unit)
  const staff = Map.groupBy(people, ({ place }) => place.unit)
  const units = [...new Set([...byUnit.keys(), ...staff.keys()])].toSorted()
  return {
    outcomes: scale.map((id) => ({
      id,
      title: own(pack.scoring.outcomes, id) ?? { id, en: id },
      count: facts.filter(({ predicate }) => predicate === id).length,
    })),
    score: spreadOf(scores),
    bins: binsOf(scores),
    units: units.map((unit): UnitLine => {
      const [theirs, workers] = [byUnit.get(unit) ?? [], staff.get(unit) ?? []]
      const values = scoresOf(theirs)
      return {
        unit,
        total: theirs.length,
        closed: theirs.filter((fact) => fact.stopped || isOver(fact)).length,
        late: theirs.filter(isLate).length,
        scored: theirs.filter(({ predicate, score }) => predicate !== null || score !== null).length,
        mean: values.length === 0 ? null : meanOf(values),
        outcomes: scale.map((id) => theirs.filter(({ predicate }) => predicate === id).length),
        people: workers.length,
        signedIn: workers.filter(({ id }) => signedIn.has(id)).length,
        begun: theirs.filter((fact) => fact.begun).length,
      }
    }),
    rows: rowLines(pack, facts),
    held: heldLines(pack, facts),
    ...missionLines(pack, facts),
  }
}

function scoresOf(facts: readonly CaseFact[]): readonly number[] {
  return facts.flatMap(({ score }) => score ?? [])
}

function rowLines(pack: Pack, facts: readonly CaseFact[]): readonly RowLine[] {
  const named: { readonly [set: string]: readonly { readonly id: string; readonly name: Text }[] } = {
    indicators: pack.indicators,
    behaviours: pack.behaviours,
    ...pack.sets,
  }
  return rowSteps(pack).flatMap(({ set, unit }) =>
    (own(named, set) ?? []).flatMap(({ id, name }): readonly RowLine[] => {
      const spread = spreadOf(facts.flatMap(({ rows }) => own(rows, `${set}/${id}`) ?? []))
      return spread === null ? [] : [{ set, row: id, name, unit, spread }]
    }),
  )
}

function stagesOf(pack: Pack, facts: readonly CaseFact[], isLate: IsLate): readonly StageLine[] {
  const groups = Map.groupBy(facts, ({ state }) => state)
  return stageOrder(pack.workflow).flatMap((id): readonly StageLine[] => {
    const [state, all] = [own(pack.workflow.states, id), groups.get(id) ?? []]
    if (state === undefined || (state.kind === 'transient' && all.length === 0)) return []
    const final = state.kind === 'final'
    return [{ state: id, title: state.title, final, count: all.length, late: all.filter(isLate).length }]
  })
}

function overIn({ workflow }: Pack): (fact: CaseFact) => boolean {
  return ({ state }) => own(workflow.states, state)?.kind === 'final'
}

function lateBy(pack: Pack, now: Instant): IsLate {
  const isOver = overIn(pack)
  return (fact) => !fact.stopped && !isOver(fact) && fact.dueAt !== null && fact.dueAt < now
}

/** How one cycle came out, to be set beside others. */
export type TrendPoint = {
  readonly cycle: { readonly id: string; readonly name: string; readonly from: string }
  readonly scored: number
  readonly mean: number | null
  readonly outcomes: readonly { readonly id: string; readonly title: Text; readonly count: number }[]
}

/** People of one place with one outcome: how many, and their scores in millionths. */
export type TrendCell = {
  readonly place: Place
  readonly predicate: string | null
  readonly people: number
  readonly scores: number
  readonly sum: number
}

/**
 * One point of a trend, counted by the scale of that cycle's own pack.
 * `trendOf({ scoring: pack.scoring, cycle, cells: cellsOf(facts) }).mean`.
 */
export function trendOf({
  scoring,
  cycle,
  cells,
}: {
  readonly scoring: Pack['scoring']
  readonly cycle: TrendPoint['cycle']
  readonly cells: readonly TrendCell[]
}): TrendPoint {
  const total = (of: (cell: TrendCell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0)
  const scores = total((cell) => cell.scores)
  return {
    cycle,
    scored: total(({ predicate, people, scores: marks }) => (predicate === null ? marks : people)),
    mean: scores === 0 ? null : inHundredths(total(({ sum }) => sum) / 1e6 / scores),
    outcomes: predicateScale(scoring).map((id) => ({
      id,
      title: own(scoring.outcomes, id) ?? { id, en: id },
      count: total(({ predicate, people }) => (predicate === id ? people : 0)),
    })),
  }
}

/** Each appraisal as a cell of its own: `cellsOf(facts)[0]?.people` is 1. */
export function cellsOf(facts: readonly CaseFact[]): readonly TrendCell[] {
  return facts.map(({ place, predicate, score }) => ({
    place,
    predicate,
    people: 1,
    scores: score === null ? 0 : 1,
    sum: score === null ? 0 : Math.round(score * 1e6),
  }))
}

/**
 * Facts as one reader may have them counted: their own result is left out until they have been told it, or they could
 * work it out from two sums (W3). `factsFor(facts, gita)`.
 */
export function factsFor(facts: readonly CaseFact[], reader: PersonId): readonly CaseFact[] {
  return facts.map((fact) =>
    fact.person === reader && !fact.shared ? { ...fact, predicate: null, score: null, rows: {} } : fact,
  )
}
