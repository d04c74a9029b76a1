import type { PersonId } from '../ids.ts'
import type { WorkflowContext } from './context.ts'
import type { WorkflowProblem } from './problem.ts'

/** The one role that the person appraised may hold (W3). */
export const subjectRole = 'employee'

/**
 * Why these people may not hold this role, or null.
 * `refuseAssignment(context, { role: 'peer', people: [context.subject.id] })` is a `self-assignment`.
 */
export function refuseAssignment(
  context: WorkflowContext,
  { role, people }: { readonly role: string; readonly people: readonly PersonId[] },
): WorkflowProblem | null {
  const self = context.subject.id
  if (role !== subjectRole && people.includes(self)) return { kind: 'self-assignment', role, person: self }
  if (role === subjectRole && people.some((person) => person !== self)) {
    return { kind: 'bad-rule', where: `/roles/${role}`, problem: 'only-the-person-appraised' }
  }
  const stranger = people.find((person) => !context.knows(person))
  return stranger === undefined ? null : { kind: 'unknown-person', role, person: stranger }
}
