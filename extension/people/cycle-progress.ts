import type { CaseView } from '../../core/case/view.ts'
import type { Text } from '../../core/text.ts'
import type { Instant } from '../../core/workflow/model.ts'

export type Stage = {
  readonly id: string
  readonly title: Text
  readonly final: boolean
  readonly count: number
}
export type UnitProgress = {
  readonly unit: string
  readonly total: number
  readonly closed: number
  readonly late: number
}

export type CycleProgress = {
  readonly id: string
  readonly name: string
  readonly cases: readonly CaseView[]
  readonly closed: number
  readonly late: number
  /** In the order of the workflow. */
  readonly stages: readonly Stage[]
  readonly units: readonly UnitProgress[]
}

/** The cycles that HR follows, with how far each has come; `states` are those of the workflow in their order. */
export function cyclesOf(
  cases: readonly CaseView[],
  { now, states }: { readonly now: Instant; readonly states: readonly string[] },
): readonly CycleProgress[] {
  const groups = Map.groupBy(cases, ({ cycle }) => cycle.id)
  return [...groups].map(([id, all]) => ({
    id,
    name: all[0]?.cycle.name ?? id,
    cases: all.toSorted((a, b) => byLetters.compare(a.subject.name, b.subject.name)),
    closed: all.filter(({ state }) => state.final).length,
    late: all.filter((view) => isLate(view, now)).length,
    stages: stagesOf(all, states),
    units: unitsOf(all, now),
  }))
}

/** One for all comparisons: thousands of appraisals are ten thousands of them. */
const byLetters = new Intl.Collator('id')

/** True for a case whose present stage is past its deadline. */
export function isLate({ dueAt, state }: CaseView, now: Instant): boolean {
  return !state.final && dueAt !== null && dueAt < now
}

function stagesOf(cases: readonly CaseView[], states: readonly string[]): readonly Stage[] {
  const groups = Map.groupBy(cases, ({ state }) => state.id)
  return [...groups]
    .flatMap(([id, all]) => {
      const state = all[0]?.state
      return state ? [{ id, title: state.title, final: state.final, count: all.length }] : []
    })
    .toSorted((a, b) => states.indexOf(a.id) - states.indexOf(b.id))
}

function unitsOf(cases: readonly CaseView[], now: Instant): readonly UnitProgress[] {
  const groups = Map.groupBy(cases, ({ subject }) => subject.unit)
  return [...groups]
    .map(([unit, all]) => ({
      unit,
      total: all.length,
      closed: all.filter(({ state }) => state.final).length,
      late: all.filter((view) => isLate(view, now)).length,
    }))
    .toSorted((a, b) => byLetters.compare(a.unit, b.unit))
}
