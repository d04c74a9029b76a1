import { own } from '../json.ts'
import type { Indicator, Level, Scored } from '../scoring/model.ts'
import { type RowVerdict, rowVerdicts, standouts } from '../scoring/row-verdicts.ts'
import type { Text } from '../text.ts'
import type { CaseView, PackView } from './view.ts'

/** A goal for the next period, as it is drafted from a result. */
export type Goal = {
  /** The indicator's id, or that of a rated row. */
  readonly row: string
  readonly kind: 'result' | 'behaviour'
  readonly name: Text
  readonly unit: Text | null
  /** What came of it this time. */
  readonly now: number
  /** The target, or the level to reach. */
  readonly target: number
  /** The way to it as far as the criteria tell one; for the person to finish. */
  readonly way: Text | null
}

export type NextGoals = {
  readonly goals: readonly Goal[]
  /** Titles of the trainings that the result recommends. */
  readonly learning: readonly Text[]
}

/** As many behaviours as anybody can work on at a time. */
const mostBehaviours = 3

/**
 * Goals for the next period from a result (S-W13). What went past its target becomes the next target; what did not stays
 * at the target; where the pack's own rules draft one (`next-target`), that counts. Of behaviours below what is expected
 * the next level is the goal, with the words that the scale has for it.
 * `nextGoals(view, pack).goals[0]?.target` may be `31`.
 */
export function nextGoals({ result: record }: Pick<CaseView, 'result'>, pack: PackView): NextGoals {
  if (record?.result.kind !== 'scored') return { goals: [], learning: [] }
  const { result } = record
  const verdicts = rowVerdicts(result, { ...pack, policies: { ...pack.policies } })
  const { gaps } = standouts(
    verdicts.filter(({ row }) => 'levels' in row),
    mostBehaviours,
  )
  return {
    goals: [...pack.indicators.flatMap((row) => resultGoal(row, result)), ...gaps.flatMap(behaviourGoal)],
    learning: learningIn(result, pack),
  }
}

function resultGoal(row: Indicator, result: Scored): readonly Goal[] {
  const figure = (step: string) => result.steps.find(({ id }) => id === `${step}.${row.id}`)?.value
  const now = figure('realisation')
  if (typeof now !== 'number') return []
  const drafted = figure('next-target')
  const isPast = row.direction === 'higher-is-better' ? now > row.target : now < row.target
  const target = typeof drafted === 'number' ? drafted : isPast ? now : row.target
  return [{ row: row.id, kind: 'result', name: row.name, unit: row.unit, now, target, way: null }]
}

function behaviourGoal({ row, value }: RowVerdict): readonly Goal[] {
  if (!('levels' in row)) return []
  const [next] = row.levels.filter((level) => level.value > value).toSorted(byValue)
  if (next === undefined) return []
  return [
    {
      row: row.id,
      kind: 'behaviour',
      name: row.name,
      unit: null,
      now: value,
      target: next.value,
      way: next.anchor,
    },
  ]
}

function byValue(a: Level, b: Level): number {
  return a.value - b.value
}

function learningIn({ followUps }: Scored, { trainings }: PackView): readonly Text[] {
  const known = Object.fromEntries(trainings.map(({ id, title }) => [id, title]))
  const titles = followUps.flatMap(({ action }) =>
    action.kind === 'training' ? [own(known, action.training)] : [],
  )
  return [...new Set(titles.filter((title) => title !== undefined))]
}
