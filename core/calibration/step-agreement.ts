import type { Levels } from '../case/rated-rows.ts'
import { type Concordance, concordanceOf } from '../fairness/concordance.ts'
import { leastPeople } from '../fairness/flags.ts'
import { finish, type Steps } from '../fairness/in-steps.ts'
import { cohenKappa, fleissKappa } from '../fairness/kappa.ts'
import { meanOf } from '../fairness/moments.ts'
import type { RatedCase } from './rated-case.ts'

/** What two roles gave one person, row by row. */
export type SeenPair = { readonly first: Levels; readonly second: Levels }

/** The steps of a scale: its lowest, and how many there are. */
export type StepScale = { readonly low: number; readonly steps: number }

/**
 * How far peers choose the very same step of a row (Fleiss' kappa): over rows that as many peers rated as rated the
 * least rated person, two at least; null over fewer than five people, or where nothing varies.
 * `peerStepAgreement(cases, { low: 1, steps: 4 })?.people` is 12.
 */
export function peerStepAgreement(cases: readonly RatedCase[], scale: StepScale): StepAgreement | null {
  return finish(peerStepAgreementInSteps(cases, scale))
}

export type StepAgreement = { readonly kappa: number; readonly people: number; readonly raters: number }

/** Appraisals between two rests. */
const some = 1_000

/**
 * The same, resting on the way.
 * `finish(peerStepAgreementInSteps(cases, scale))` is `peerStepAgreement(cases, scale)`.
 */
export function* peerStepAgreementInSteps(
  cases: readonly RatedCase[],
  scale: StepScale,
): Steps<StepAgreement | null> {
  const rated = cases.flatMap(({ given }) => {
    const sheets = given.flatMap(({ role, levels }) => (role === 'peer' ? [levels] : []))
    return sheets.length > 1 ? [sheets] : []
  })
  if (rated.length < leastPeople) return null
  const raters = rated.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY)
  const rows: (readonly number[])[] = []
  for (const [n, sheets] of rated.entries()) {
    for (const row of new Set(sheets.flatMap((levels) => Object.keys(levels)))) {
      const given = sheets.flatMap((levels) => levels[row] ?? []).slice(0, raters)
      if (given.length === raters) rows.push(counted(given, scale))
    }
    if (n % some === some - 1) yield
  }
  const kappa = rows.length === 0 ? null : (fleissKappa(rows)?.kappa ?? null)
  return kappa === null ? null : { kappa, people: rated.length, raters }
}

/**
 * How far two roles choose the same step of the same rows, a far one counting more (Cohen's kappa, squared weights); a
 * mean of peers counts as the step next to it. Null over fewer than five people, or where nothing varies.
 * `roleStepAgreement([{ first: { a: 3 }, second: { a: 3 } }], { low: 1, steps: 4 })` is null: one person is too few.
 */
export function roleStepAgreement(pairs: readonly SeenPair[], scale: StepScale): number | null {
  const table = Array.from({ length: scale.steps }, () => Array.from({ length: scale.steps }, () => 0))
  let people = 0
  for (const { first, second } of pairs) {
    const rows = Object.keys(first).filter((row) => second[row] !== undefined)
    if (rows.length > 0) people += 1
    for (const row of rows) {
      const line = table[stepOf(first[row] ?? 0, scale)]
      const column = stepOf(second[row] ?? 0, scale)
      if (line !== undefined) line[column] = (line[column] ?? 0) + 1
    }
  }
  return people < leastPeople ? null : cohenKappa(table, 'quadratic').kappa
}

/**
 * How far roles put the same people into one order (Kendall's W), by their means over the rows that all of them rated;
 * null over fewer than five people. `roleOrder([[{ a: 1 }, { a: 2 }], [{ a: 3 }, { a: 4 }]])` is null: two are too few.
 */
export function roleOrder(seen: readonly (readonly Levels[])[]): Concordance | null {
  const means = (seen[0] ?? []).flatMap((_, person) => {
    const sheets = seen.map((each) => each[person] ?? {})
    const rows = Object.keys(sheets[0] ?? {}).filter((row) =>
      sheets.every((levels) => levels[row] !== undefined),
    )
    const each = sheets.flatMap((levels) => meanOf(rows.map((row) => levels[row] ?? 0)) ?? [])
    return each.length < seen.length ? [] : [each]
  })
  if (means.length < leastPeople) return null
  return concordanceOf(seen.map((_, role) => means.map((each) => each[role] ?? 0)))
}

function counted(given: readonly number[], scale: StepScale): readonly number[] {
  const counts = Array.from({ length: scale.steps }, () => 0)
  for (const level of given) {
    const step = stepOf(level, scale)
    counts[step] = (counts[step] ?? 0) + 1
  }
  return counts
}

function stepOf(level: number, { low, steps }: StepScale): number {
  return Math.min(steps - 1, Math.max(0, Math.round(level - low)))
}
