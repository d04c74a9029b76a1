import { explore, mostNodes } from './explore.ts'
import { error, type Finding } from './finding.ts'
import type { WorkflowDocument } from './model.ts'
import { checkReferences } from './references.ts'
import { rings } from './rings.ts'
import type { Surroundings } from './rule-check.ts'
import { soundness } from './soundness.ts'

export type CheckOptions = Surroundings & {
  /** Roles that are given out when a case is opened. */
  readonly given?: readonly string[]
}

const unplayable: readonly Finding['kind'][] = ['unknown-reference', 'initial-not-open', 'after-ring']

const givenByDefault = ['employee', 'superior', 'reviewer', 'hr']

/**
 * Proves a workflow sound before it is published, or says what is wrong with a shortest way to each trouble (W4).
 * It plays every course there is, with guards taken as undecided unless the counts of tasks, the outcome of the
 * scoring or the choices of a form decide them. A workflow without errors can always finish.
 * `check(workflow, { forms })` is `[]`, or findings such as `{ kind: 'dead-end', state: 'rating', example: [ … ] }`.
 */
export function check(workflow: WorkflowDocument, options: CheckOptions = {}): readonly Finding[] {
  const references = checkReferences(workflow, options)
  // With names that lead nowhere there is nothing to play.
  if (references.some(({ kind }) => unplayable.includes(kind))) return references
  const world = { workflow, forms: options.forms ?? {}, given: givenIn(workflow, options.given) }
  const played = explore(world)
  if (!played.complete) return [...references, error('', { kind: 'too-large', limit: mostNodes })]
  return [...references, ...soundness(world, played), ...rings(played)]
}

/**
 * The roles of a workflow that are given out at the start. `givenIn(workflow, ['employee', 'mayor'])` is
 * `['employee']` where the workflow has no mayor.
 */
export function givenIn(
  { roles }: WorkflowDocument,
  given: readonly string[] = givenByDefault,
): readonly string[] {
  return given.filter((role) => Object.hasOwn(roles, role))
}
