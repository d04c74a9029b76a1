import type { Case, Submission } from './model.ts'
import type { Objection } from './view.ts'

/** The tasks of the national pack's course in which a result is objected to, and in which that is decided. */
const objecting = 'respond'
const deciding = 'decide'

/**
 * The newest objection to a result with what was decided, for everybody who reads the appraisal: the person may know why.
 * Undefined where nobody objected. `objectionIn(opened)?.decision?.verdict` may be `'revise'`.
 */
export function objectionIn({
  submissions,
  snapshot,
}: Pick<Case, 'submissions' | 'snapshot'>): Objection | undefined {
  const index = submissions.findLastIndex(
    ({ spec, answers }) => spec === objecting && answers.response === 'object',
  )
  const lodged = submissions[index]
  if (lodged === undefined) return undefined
  const left = new Set(snapshot.tasks.flatMap(({ id, recused }) => (recused ? [id] : [])))
  const decided = submissions
    .slice(index + 1)
    .findLast(({ spec, task }) => spec === deciding && !left.has(task))
  const decision = decided && decisionIn(decided)
  return {
    at: lodged.at,
    reason: textOf(lodged.answers.reason),
    ...(decision ? { decision } : {}),
  }
}

function decisionIn({ at, answers }: Submission): Objection['decision'] {
  const { decision, reason } = answers
  if (decision !== 'uphold' && decision !== 'revise') return undefined
  return { at, verdict: decision, reason: textOf(reason) }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
