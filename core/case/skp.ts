import { isObject, type JsonObject } from '../json.ts'
import type { Case } from './model.ts'

/** The tasks of the national pack's course in which a plan (SKP) is drafted, or set by the superior, and agreed on. */
const drafting = ['plan-skp', 'set-skp'] as const
const agreeing = new Set(['plan-skp', 'agree-skp', 'set-skp'])

type Played = Pick<Case, 'submissions' | 'snapshot'>

/**
 * The newest answers in which the plan was drafted; the superior's come last and count instead. Undefined where there
 * is no plan, as `plannedIn({ submissions: [], snapshot })` is.
 */
export function plannedIn({ submissions }: Pick<Case, 'submissions'>): JsonObject | undefined {
  return submissions.findLast(({ spec }) => drafting.some((one) => one === spec))?.answers
}

/**
 * Whether the course has asked for a plan at all, for those who would otherwise read what was submitted to find out.
 * `hasPlanTask(opened)` is false in a region that does without plans.
 */
export function hasPlanTask({ snapshot }: Pick<Case, 'snapshot'>): boolean {
  return snapshot.tasks.some(({ spec }) => agreeing.has(spec))
}

/**
 * Whether nobody has the plan in hand any more: it was agreed on, also by silence, or set by the superior.
 * `isAgreed({ submissions: [], snapshot })` is false.
 */
export function isAgreed({ submissions, snapshot }: Played): boolean {
  const inHand = snapshot.tasks.some(({ spec, status }) => status === 'open' && agreeing.has(spec))
  return !inHand && plannedIn({ submissions }) !== undefined
}

/**
 * The planned results (RHK) of an agreed plan, for those who answer to this person to link theirs to. `[]` while it is
 * being agreed on: `agreedResults(opened)` may be `['Layanan perizinan terbit tepat waktu']`.
 */
export function agreedResults(opened: Played): readonly string[] {
  if (!isAgreed(opened)) return []
  return rowsOf(plannedIn(opened)?.results).flatMap(({ plan }) => (typeof plan === 'string' ? [plan] : []))
}

/** The rows of an answer that should be a list of them: `rowsOf([{ plan: 'a' }, 7])` is `[{ plan: 'a' }]`. */
export function rowsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
