import type { Pack } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import { advance } from '../workflow/advance.ts'
import type { Effect, WorkflowEvent } from '../workflow/model.ts'
import type { WorkflowProblem } from '../workflow/problem.ts'
import { courseOf, figuresOf } from './course.ts'
import type { Case, CaseEffect, CaseMove, Person } from './model.ts'
import { scoreCase } from './score-case.ts'

/** A workflow may ask for a score this often before people act again. */
const mostScorings = 16

/**
 * Tells the workflow what happened, scores when it asks for that, and tells it the score.
 * `proceed(pack, opened, { event: { kind: 'deadline', at }, people })` is ok with the case after it and its effects.
 */
export function proceed(
  pack: Pack,
  opened: Case,
  { event, people }: { readonly event: WorkflowEvent; readonly people: readonly Person[] },
): Result<CaseMove, WorkflowProblem> {
  const effects: CaseEffect[] = []
  let moved = opened
  let next = event
  for (let scorings = 0; scorings <= mostScorings; scorings += 1) {
    const advanced = advance(pack.workflow, moved.snapshot, next, courseOf(pack, moved, people))
    if (advanced.kind === 'err') return advanced
    moved = { ...moved, snapshot: advanced.value.snapshot }
    effects.push(...withoutScoring(advanced.value.effects))
    if (!advanced.value.effects.some((effect) => effect.kind === 'score')) return ok({ case: moved, effects })
    const scored = scoreCase(pack, moved, { at: event.at, people })
    moved = { ...moved, results: [...moved.results, scored] }
    if (pack.workflow.states[moved.snapshot.state]?.kind !== 'transient') return ok({ case: moved, effects })
    next = { kind: 'scored', score: figuresOf(scored.result), at: event.at }
  }
  return err({ kind: 'too-many-steps', state: moved.snapshot.state })
}

/** What is left to the edge. `withoutScoring([{ kind: 'score' }])` is `[]`. */
export function withoutScoring(effects: readonly Effect[]): readonly CaseEffect[] {
  return effects.filter((effect) => effect.kind !== 'score')
}
