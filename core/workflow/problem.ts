import type { PersonId, TaskId } from '../ids.ts'
import type { Instant } from './model.ts'

/** Why an event was not taken (W2). The snapshot stays as it was. */
export type WorkflowProblem =
  | { readonly kind: 'unknown-task'; readonly task: string }
  | { readonly kind: 'not-yours'; readonly task: TaskId }
  | {
      readonly kind: 'task-closed'
      readonly task: TaskId
      readonly status: 'done' | 'cancelled'
      readonly state: string
    }
  | { readonly kind: 'no-transition'; readonly state: string; readonly event: string }
  /** Said to nobody but the person themself: they are one of the group that rates in this case (P5). */
  | { readonly kind: 'also-rates'; readonly state: string }
  | { readonly kind: 'not-due'; readonly state: string; readonly dueAt: Instant | null }
  /** The person appraised may hold no role but the employee's (W3). */
  | { readonly kind: 'self-assignment'; readonly role: string; readonly person: PersonId }
  | { readonly kind: 'unknown-person'; readonly role: string; readonly person: string }
  /** Transient states that lead to one another without end. */
  | { readonly kind: 'too-many-steps'; readonly state: string }
  | { readonly kind: 'bad-rule'; readonly where: string; readonly problem: string }
