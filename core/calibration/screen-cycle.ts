import type { Levels } from '../case/rated-rows.ts'
import { flagsOf, leastPeople } from '../fairness/flags.ts'
import { groupDifferencesOf } from '../fairness/group-differences.ts'
import type { Steps } from '../fairness/in-steps.ts'
import { type Intraclass, intraclassOf } from '../fairness/intraclass.ts'
import { alphaOf } from '../fairness/krippendorff.ts'
import { meanOf } from '../fairness/moments.ts'
import { type RaterHabits, raterHabitsInSteps } from '../fairness/rater-habits.ts'
import { centralTendencyOf, haloInSteps, straightLiningOf } from '../fairness/rating-habits.ts'
import type { Rating } from '../fairness/ratings.ts'
import { type RaterEffect, severityInSteps } from '../fairness/severity.ts'
import { practicalPoints } from '../fairness/severity-flags.ts'
import { personId } from '../ids.ts'
import { countPeople } from '../publication/count-table.ts'
import { protectTable } from '../publication/protect.ts'
import type { Given, RaterRole } from './case-ratings.ts'
import type { RatedCase, ScreenPolicy } from './rated-case.ts'
import { rolePairs } from './role-pairs.ts'
import type { CycleScreen, GroupBy, GroupPart, OfficialLine, PeerHabits, Reliability } from './screen.ts'
import { peerStepAgreementInSteps } from './step-agreement.ts'

/**
 * Looks at how people rated in a cycle (K1 to K7). Rests on the way, since thousands of raters take seconds.
 * `finish(screenCycle(cases, policy)).officials` has a line for each official who rated.
 */
export function* screenCycle(unsorted: readonly RatedCase[], policy: ScreenPolicy): Steps<CycleScreen> {
  const cases = unsorted.toSorted((a, b) => (a.case < b.case ? -1 : 1))
  yield
  const comparable = yield* rowsOfGroups(cases)
  yield
  const official = officialsIn(cases)
  const ratings: Rating[] = []
  for (const [n, { person, given }] of cases.entries()) {
    for (const { by, role, levels } of given) {
      const value = role === 'self' ? null : meanOver(levels, comparable)
      if (value !== null) ratings.push({ rater: by, ratee: person, value })
    }
    if (n % some === some - 1) yield
  }
  const model = yield* severityInSteps(ratings)
  yield
  const practical = Math.max(0.25, practicalPoints(model))
  const effects = new Map(model.raters.map((effect) => [effect.rater, effect]))
  const sheets = [...official].map(([rater, given]) => ({ rater, sheets: sheetsOf(given) }))
  yield
  const habits = yield* raterHabitsInSteps(sheets, policy.steps)
  yield
  const peers = new Set(
    cases.flatMap(({ given }) => given.flatMap(({ by, role }) => (role === 'peer' ? [by] : []))),
  )
  const roles = yield* rolePairs(cases, policy)
  yield
  const groups: GroupPart[] = []
  for (const by of ['unit', 'post', 'sex', 'age'] as const) {
    groups.push(groupPart(cases, by, policy))
    yield
  }
  const reliability = yield* reliabilityOf(cases, comparable)
  yield
  const steps = yield* peerStepAgreementInSteps(cases, { low: policy.scale.low, steps: policy.steps })
  yield
  const officials = officialLines({ official, effects, habits, practical, comparable })
  yield
  const peerHabits = peers.size < leastPeople ? null : yield* peerHabitsIn(cases, policy.steps)
  yield
  return rounded({
    people: cases.length,
    ratings: {
      superior: countOf(cases, 'superior'),
      peer: countOf(cases, 'peer'),
      self: countOf(cases, 'self'),
    },
    superiors: official.size,
    peers: peers.size < leastPeople ? null : peers.size,
    scale: policy.scale,
    reliability: { ...reliability, steps, order: roles.order ?? null },
    components: model.components.length,
    practical,
    officials,
    peerHabits,
    roles: roles.lines,
    apart: roles.apart,
    groups,
  })
}

/** Appraisals between two rests. */
const some = 500

/** More places than anybody reads would tell those who know nearly all of what went in about the rest. */
function rounded<T>(screen: T): T {
  const text = JSON.stringify(screen, (_, value) =>
    typeof value === 'number' ? Number(value.toFixed(4)) + 0 : value,
  )
  // The same shape with shorter numbers.
  return JSON.parse(text) as T
}

/** The rows that groups of raters rate; where there are no groups, all. Raters are compared on the same rows. */
function* rowsOfGroups(cases: readonly RatedCase[]): Steps<ReadonlySet<string> | null> {
  const rows = new Set<string>()
  for (const [n, { given }] of cases.entries()) {
    for (const { role, levels } of given) {
      if (role === 'peer') for (const row of Object.keys(levels)) rows.add(row)
    }
    if (n % some === some - 1) yield
  }
  return rows.size === 0 ? null : rows
}

function officialsIn(cases: readonly RatedCase[]): ReadonlyMap<string, readonly Given[]> {
  const found = new Map<string, Given[]>()
  for (const one of cases.flatMap(({ given }) => given)) {
    if (one.role !== 'superior') continue
    const known = found.get(one.by)
    if (known) known.push(one)
    else found.set(one.by, [one])
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The mean level over the rows that count, null of none. */
function meanOver(levels: Levels, rows: ReadonlySet<string> | null): number | null {
  const counted = Object.entries(levels).flatMap(([row, level]) =>
    rows === null || rows.has(row) ? [level] : [],
  )
  return meanOf(counted)
}

/** A row per form with the same columns, in the order in which the form asks. */
function sheetsOf(given: readonly Given[]): readonly (readonly (number | null)[])[] {
  const rows = [...new Set(given.flatMap(({ levels }) => Object.keys(levels)))]
  return given.map(({ levels }) => rows.map((row) => levels[row] ?? null))
}

function countOf(cases: readonly RatedCase[], role: RaterRole): number {
  return cases.reduce((sum, { given }) => sum + given.filter((one) => one.role === role).length, 0)
}

/** As many ratings of each ratee as a table needs; who rated plays no part in ICC(1), so any of them will do. */
function* reliabilityOf(cases: readonly RatedCase[], rows: ReadonlySet<string> | null): Steps<Reliability> {
  const peers = cases.map(({ given }) => valuesOf(given, rows, (role) => role === 'peer'))
  const rated = peers.filter((values) => values.length > 1)
  const width = rated.reduce((least, values) => Math.min(least, values.length), Number.POSITIVE_INFINITY)
  const found =
    rated.length < leastPeople ? null : intraclassOf(rated.map((values) => values.slice(0, width)))
  yield
  const units = cases.map(({ given }) => valuesOf(given, rows, (role) => role !== 'self'))
  yield
  const { alpha, units: paired, pairable } = alphaOf(units, 'interval')
  return {
    peers:
      found && isKnown(found.ownRaters)
        ? { ratees: found.ratees, raters: found.raters, ...found.ownRaters }
        : null,
    agreement:
      paired < leastPeople
        ? { alpha: null, units: paired, ratings: pairable }
        : { alpha, units: paired, ratings: pairable },
  }
}

/** Of two raters who contradict each other in all, the mean is worth less than nothing: a figure without end. */
function isKnown({ single, mean }: Intraclass['ownRaters']): boolean {
  return [...Object.values(single), ...Object.values(mean)].every(Number.isFinite)
}

function valuesOf(
  given: readonly Given[],
  rows: ReadonlySet<string> | null,
  counts: (role: RaterRole) => boolean,
): readonly number[] {
  return given.flatMap(({ role, levels }) => (counts(role) ? (meanOver(levels, rows) ?? []) : []))
}

type Found = {
  readonly official: ReadonlyMap<string, readonly Given[]>
  readonly effects: ReadonlyMap<string, RaterEffect>
  readonly habits: readonly RaterHabits[]
  readonly practical: number
  readonly comparable: ReadonlySet<string> | null
}

function officialLines({ official, effects, habits, practical, comparable }: Found): readonly OfficialLine[] {
  const raters = [...official.keys()]
  const flags = flagsOf(
    raters.map((rater) => {
      const effect = effects.get(rater)
      const { points = 0, p = null } = effect?.leniency ?? {}
      return { size: points, p, people: effect?.ratings ?? 0 }
    }),
    { practical },
  )
  return raters.map((rater, index): OfficialLine => {
    const given = official.get(rater) ?? []
    const mean = meanOf(given.flatMap(({ levels }) => meanOver(levels, comparable) ?? [])) ?? 0
    const own = habits.find((one) => one.rater === rater)
    const leniency = effects.get(rater)?.leniency ?? null
    const line = { rater: personId(rater), people: given.length, mean }
    if (given.length < leastPeople || own === undefined) {
      return { ...line, leniency: null, adjusted: null, verdict: 'few', habits: null }
    }
    const { halo, central, straight, flags: found } = own
    return {
      ...line,
      leniency,
      adjusted: leniency && mean - leniency.points,
      verdict: verdictOf(leniency, flags[index] === true),
      habits: { halo, central, straight, flags: found },
    }
  })
}

function verdictOf(leniency: OfficialLine['leniency'], flagged: boolean): OfficialLine['verdict'] {
  if (leniency === null) return 'not-estimable'
  if (!flagged) return 'unremarkable'
  return leniency.points > 0 ? 'lenient' : 'strict'
}

function* peerHabitsIn(cases: readonly RatedCase[], steps: number): Steps<PeerHabits> {
  const given = cases.flatMap((one) => one.given.filter(({ role }) => role === 'peer'))
  const sheets = sheetsOf(given)
  yield
  const answered = sheets.map((sheet) => sheet.filter((level) => level !== null))
  yield
  const halo = yield* haloInSteps(answered.filter((sheet, n) => sheet.length === sheets[n]?.length))
  yield
  const central = centralTendencyOf(answered.flat(), steps)
  yield
  const shares = given.map(({ levels }) => straightLiningOf(Object.values(levels)).share)
  return { sheets: given.length, halo, central, straight: meanOf(shares) ?? 0 }
}

function groupPart(cases: readonly RatedCase[], by: GroupBy, { outcomes }: ScreenPolicy): GroupPart {
  const scores = cases.flatMap(({ groups, score }) =>
    score === null ? [] : [{ group: groups[by], value: score }],
  )
  const differences = groupDifferencesOf(scores)
  const flags = flagsOf(
    differences.map((one) =>
      one.kind === 'shown'
        ? { size: one.effect ?? 0, p: one.p, people: one.people }
        : { size: 0, p: null, people: 0 },
    ),
    // A medium effect (Cohen 1988).
    { practical: 0.5 },
  )
  const counted = cases.flatMap(({ groups, outcome }) =>
    outcome !== null && outcomes.includes(outcome) ? [{ group: groups[by], outcome }] : [],
  )
  return {
    by,
    differences: differences.map((one, index) => ({ ...one, flagged: flags[index] === true })),
    table: protectTable(countPeople(counted, outcomes), leastPeople),
  }
}
