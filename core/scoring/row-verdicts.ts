import { isObject } from '../json.ts'
import type { Text } from '../text.ts'
import { compileScoring, type ReadyPart, type ReadyStep } from './compile-scoring.ts'
import type { Criteria, ScoreResult } from './model.ts'
import type { Row } from './rows.ts'

/** How a row came out against what is expected of everybody. */
export type RowVerdict = {
  /** The step that has it: `achievement.response-time`. */
  readonly step: string
  readonly row: Row
  /** Percent of the target, or the level that counts. */
  readonly value: number
  /** 100 percent, or the level in the middle of the scale. */
  readonly expected: number
  /** How far above (+) or below (−) what is expected, as a share of what lies on that side: −1 to 1. */
  readonly distance: number
  /** What it comes from: the realisation, or what each kind of rater gave. */
  readonly from: readonly RowFigure[]
}

/** A figure of a row with its title and, where raters stay unnamed, how many they are. */
export type RowFigure = {
  readonly step: string
  readonly title: Text
  readonly value: number
  readonly people: number | null
}

/**
 * Every indicator and every rated row of a result with how it came out, strongest first: of each set of rows the figure
 * that goes on into the score. Figures of confidential raters are those that the result itself tells (P1).
 * `rowVerdicts(result, pack)[0]?.row.id` may be `'response-time'`.
 */
export function rowVerdicts(result: ScoreResult, criteria: Criteria): readonly RowVerdict[] {
  const { steps } = compileScoring(criteria)
  const values = new Map(result.steps.map((step) => [step.id, step]))
  const verdicts = [...verdictSteps(steps, criteria)].flatMap((ready) =>
    ready.parts.flatMap((part): readonly RowVerdict[] => {
      const value = values.get(part.id)?.value
      if (part.row === null || typeof value !== 'number') return []
      const { expected, low, high } = scaleOf(part.row)
      const room = value >= expected ? high - expected : expected - low
      const distance = room === 0 ? 0 : Math.max(-1, Math.min(1, (value - expected) / room))
      const from = sourcesWithin(ready, part, steps).flatMap((source): readonly RowFigure[] => {
        const known = values.get(source.id)
        if (typeof known?.value !== 'number') return []
        return [{ step: source.id, title: source.title, value: known.value, people: known.count ?? null }]
      })
      return [{ step: part.id, row: part.row, value, expected, distance, from }]
    }),
  )
  return verdicts.toSorted((a, b) => b.distance - a.distance)
}

/** What stands out: at most so many above what is expected, and at most so many below, the furthest first. */
export type Standouts = { readonly strengths: readonly RowVerdict[]; readonly gaps: readonly RowVerdict[] }

/** Splits verdicts into strengths and gaps: `standouts(rowVerdicts(result, pack), 3).gaps` are the three weakest. */
export function standouts(verdicts: readonly RowVerdict[], most: number): Standouts {
  return {
    strengths: verdicts.filter(({ distance }) => distance > 0).slice(0, most),
    gaps: verdicts
      .filter(({ distance }) => distance < 0)
      .toReversed()
      .slice(0, most),
  }
}

/** One hundred percent of a target, with the cap above it; of a scale the level in its middle. */
function scaleOf(row: Row): { readonly expected: number; readonly low: number; readonly high: number } {
  if (!('levels' in row)) return { expected: 100, low: 0, high: 120 }
  const levels = row.levels.map(({ value }) => value).sort((a, b) => a - b)
  const expected = levels[Math.floor((levels.length - 1) / 2)] ?? 0
  return { expected, low: levels[0] ?? expected, high: levels.at(-1) ?? expected }
}

/** Of each set of rows the last figure per row that goes into the score, or into a rating that comes out. */
function verdictSteps(steps: readonly ReadyStep[], { scoring }: Criteria): readonly ReadyStep[] {
  const outputs = Object.entries(scoring.outputs)
  const rated = new Set(steps.flatMap(({ step, parts }) => (parts.some(isBanded) ? [step.id] : [])))
  const counting = outputs.flatMap(([name, id]) => (name === 'score' || rated.has(id) ? [id] : []))
  const counted = leadingTo(counting, steps)
  const sets = [...new Set(steps.flatMap(({ step }) => (step.each === undefined ? [] : [step.each])))]
  return sets.flatMap((set) => {
    const all = steps.filter(({ step }) => step.each === set)
    const pool = all.filter(({ step }) => counted.has(step.id))
    const [last] = pool.filter((one) => !pool.some((other) => other !== one && readsStep(other, one)))
    return last ? [last] : []
  })
}

function isBanded({ rule }: ReadyPart): boolean {
  return rule.kind === 'ok' && isObject(rule.value.rule) && Object.hasOwn(rule.value.rule, 'band')
}

/** The steps that these come from, directly or not, with themselves. */
function leadingTo(ids: readonly string[], steps: readonly ReadyStep[]): ReadonlySet<string> {
  const found = new Set(ids)
  // Steps read earlier ones only.
  for (const ready of steps.toReversed()) {
    if (!found.has(ready.step.id)) continue
    for (const other of steps) if (readsStep(ready, other)) found.add(other.step.id)
  }
  return found
}

function readsStep({ parts }: ReadyStep, { step }: ReadyStep): boolean {
  return parts.some((part) =>
    pathsOf(part).some((path) => path === `steps.${step.id}` || path.startsWith(`steps.${step.id}.`)),
  )
}

/** The figures of the same row that a figure comes from, down to those that were given. */
function sourcesWithin(
  { step }: ReadyStep,
  part: ReadyPart,
  steps: readonly ReadyStep[],
): readonly ReadyPart[] {
  const same = steps
    .filter((other) => other.step.each === step.each && other.step.id !== step.id)
    .flatMap(({ parts }) => parts.filter(({ row }) => row?.id === part.row?.id))
  const direct = same.filter(({ id }) => pathsOf(part).includes(`steps.${id}`))
  const given = direct.flatMap((source) => {
    const below = same.filter(({ id }) => pathsOf(source).includes(`steps.${id}`))
    return below.length > 0 ? below : [source]
  })
  return [...new Set(given)]
}

function pathsOf({ rule }: ReadyPart): readonly string[] {
  return rule.kind === 'ok' ? rule.value.reads.paths : []
}
