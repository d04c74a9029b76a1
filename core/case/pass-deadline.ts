import type { Pack } from '../pack/model.ts'
import type { Result } from '../result.ts'
import type { Instant } from '../workflow/model.ts'
import type { WorkflowProblem } from '../workflow/problem.ts'
import type { Case, CaseMove, Person } from './model.ts'
import { proceed } from './proceed.ts'

/** What the clock does to a case whose state is past its deadline; `not-due` before that. */
export function passDeadline(
  pack: Pack,
  opened: Case,
  { now, people }: { readonly now: Instant; readonly people: readonly Person[] },
): Result<CaseMove, WorkflowProblem> {
  return proceed(pack, opened, { event: { kind: 'deadline', at: now }, people })
}

/**
 * True once the clock has to act: the last moment of the state's deadline has gone by.
 * `isOverdue(opened, '2026-02-01T00:00:00.000Z')`.
 */
export function isOverdue(opened: Case, now: Instant): boolean {
  const { dueAt } = opened.snapshot
  return dueAt !== null && Date.parse(now) > Date.parse(dueAt)
}
