import type { PersonId, TaskId } from '../ids.ts'
import type { Json } from '../json.ts'
import type { Text } from '../text.ts'

/**
 * JSON-Logic; sees `{ answers, actor, submissions, tasks, assignments, score, policies, subject, leader, measured, unitNeeds, periods }`:
 * `answers` of the submission at hand, `actor` who gave them (null for the clock), `submissions.<task spec>` the newest of each task that one person does
 * (never a peer's), `tasks.<task spec>` as `{ assigned, done }`, `assignments.<role>` as person ids,
 * `score` the newest result or null, `policies` of the pack, `subject` the person appraised,
 * `leader` the agreed plan of their superior, `measured` what other systems have measured for them,
 * `unitNeeds` what their unit wrote down that it needs, or null, `periods` the results of the parts of the cycle's period, or null.
 */
export type Guard = Json

/** `<name>.workflow.json`: the course of one appraisal, a state machine as data. */
export type WorkflowDocument = {
  readonly id: string
  readonly version: number
  readonly title: Text
  readonly initial: string
  readonly roles: { readonly [role: string]: Text }
  readonly states: { readonly [id: string]: State }
}

export type State = OpenState | TransientState | FinalState

/** People act here. The first transition whose event and guard hold is taken. */
export type OpenState = {
  readonly kind: 'open'
  readonly title: Text
  readonly tasks: readonly TaskSpec[]
  readonly transitions: readonly Transition[]
  readonly deadline?: Deadline
  /** Said before the deadline to those who have not done their task. */
  readonly reminders?: readonly Reminder[]
}

/** Nobody waits here: its effects run on entry, and the first transition whose guard holds is taken at once. */
export type TransientState = {
  readonly kind: 'transient'
  readonly title: Text
  readonly effects: readonly EffectSpec[]
  readonly transitions: readonly Transition[]
}

export type FinalState = {
  readonly kind: 'final'
  readonly title: Text
  /** How a finished case can be taken up again, always with a reason that is kept. */
  readonly reopenings?: readonly Reopening[]
}

export type Reopening = {
  readonly id: string
  readonly title: Text
  /** Who may do it. */
  readonly role: string
  readonly to: string
  readonly effects?: readonly EffectSpec[]
}

export type TaskSpec = {
  readonly id: string
  readonly title: Text
  /** Everyone who holds this role in the case gets the task. */
  readonly role: string
  readonly form: string
  /** Under which name the scoring rules see the answers; `many` collects a list. */
  readonly input?: { readonly name: string; readonly many?: true }
  /** How many of the assigned must submit before the task counts as done; all of them without it. */
  readonly quorum?: number
  /** A task that nobody has to do does not hold the state back. */
  readonly optional?: true
  /** Opens only once that task of the same state has been submitted. */
  readonly after?: string
  /**
   * When it holds for the answers, whoever gave them has declared a conflict of interest: they leave the role for
   * the rest of the case, and nothing they answered is scored.
   */
  readonly recuseIf?: Guard
  /** What its form's rules see as `context`: a rule per name, over the same data as a guard. */
  readonly context?: { readonly [name: string]: Guard }
  /** Answers the form starts from: a rule per property of the form's answers. */
  readonly prefill?: { readonly [property: string]: Guard }
}

export type Deadline =
  | { readonly days: number; readonly calendar: 'calendar' | 'working' }
  | { readonly policy: string }

/** At eight in the morning, local time, so many days before the day of the deadline. */
export type Reminder = {
  readonly before: { readonly days: number; readonly calendar: 'calendar' | 'working' }
  /** Who is told: without it everybody with an open task, else the holders of a role, as when a superior should know. */
  readonly role?: string
  readonly message: Text
}

export type Transition = {
  readonly id: string
  readonly title: Text
  readonly on: Trigger
  readonly when?: Guard
  readonly to: string
  readonly effects?: readonly EffectSpec[]
}

export type Trigger =
  /** One submission of that task. */
  | { readonly event: 'submitted'; readonly task: string }
  /** Somebody left that task because of a conflict of interest. */
  | { readonly event: 'recused'; readonly task: string }
  /** Every task of the state that is not optional has reached its quorum. */
  | { readonly event: 'done' }
  | { readonly event: 'deadline' }
  /** A calibration that the result was in was closed, by somebody of human resources and an official (CS1). */
  | { readonly event: 'calibrated' }
  /** Only in a transient state. */
  | { readonly event: 'always' }

export type EffectSpec =
  /** The people a rule yields take on a role in this case. */
  | { readonly kind: 'assign'; readonly role: string; readonly people: Guard }
  | { readonly kind: 'score' }
  /** From here on the person appraised may see the result. */
  | { readonly kind: 'share-result' }
  | { readonly kind: 'notify'; readonly role: string; readonly message: Text }

/** An instant in UTC as `2026-01-31T16:59:59.999Z`. */
export type Instant = string

/** Where one appraisal stands. Plain data: stored, replayed and compared as it is. */
export type Snapshot = {
  readonly state: string
  readonly enteredAt: Instant
  readonly dueAt: Instant | null
  readonly assignments: { readonly [role: string]: readonly PersonId[] }
  readonly tasks: readonly Task[]
  readonly resultShared: boolean
  /** Somebody has asked to take the finished case up again, and a second person has to agree. */
  readonly reopening?: {
    readonly way: string
    readonly reason: string
    readonly by: PersonId
    readonly at: Instant
  }
  /** How many of the state's reminders have been said in this visit; absent for none. */
  readonly reminded?: number
  /** What somebody of a group has brought about and what takes effect only after `until`, the last moment of that day. */
  readonly held?: { readonly until: Instant; readonly by: readonly Moved[] }
  /** It was ended before it came to its end, as when its cycle was closed. */
  readonly stopped?: { readonly at: Instant; readonly by: PersonId; readonly reason: string }
  readonly history: readonly Step[]
  /** What was decided about the result in calibrations, the oldest first; absent for nothing. */
  readonly calibrations?: readonly Calibration[]
}

/** An official's decision, agreed on in a session, about levels that stood in a result. */
export type Calibration = {
  readonly at: Instant
  /** Of the session. */
  readonly session: string
  /** In which state the appraisal was, and stayed. */
  readonly state: string
  /** The official who decided it, and who of human resources closed the session with them. */
  readonly by: PersonId
  readonly with: PersonId
  readonly reason: string
  readonly changes: readonly { readonly step: string; readonly from: Json; readonly to: number }[]
  /** How many submissions there were: what is rated anew after them outweighs it. */
  readonly submissions: number
}

/** A task that somebody has just submitted or left. */
export type Moved = { readonly event: 'submitted' | 'recused'; readonly task: string }

export type Task = {
  readonly id: TaskId
  readonly spec: string
  readonly state: string
  readonly role: string
  readonly assignee: PersonId
  readonly status: 'open' | 'done' | 'cancelled'
  /** How many steps the case had taken when it opened: tells a second round of a state from the first. */
  readonly visit: number
  /** Its assignee has declared a conflict of interest: what was submitted does not count. */
  readonly recused?: true
  readonly openedAt: Instant
  readonly dueAt: Instant | null
  readonly doneAt: Instant | null
  /** Whoever holds the role in the assignee's place by now: what was done counts for them. */
  readonly handedTo?: PersonId
}

export type Step = {
  readonly at: Instant
  readonly from: string
  readonly to: string
  readonly transition: string
  /** Null where the clock acted. */
  readonly by: PersonId | null
  /** Why a finished case was taken up again. */
  readonly reason?: string
}

export type WorkflowEvent =
  | {
      readonly kind: 'submitted'
      readonly task: TaskId
      readonly by: PersonId
      /** The assignee, where `by` stands in for them; that `by` may is for the case to know. */
      readonly onBehalfOf?: PersonId
      readonly answers: Json
      readonly at: Instant
    }
  | { readonly kind: 'deadline'; readonly at: Instant }
  /** `by` signed last; that both sides have signed is for the calibration to know. */
  | { readonly kind: 'calibrated'; readonly by: PersonId; readonly at: Instant }
  | { readonly kind: 'reminder'; readonly at: Instant }
  /** The day is over on which one of a group brought about a step that was held back. */
  | { readonly kind: 'day-ended'; readonly at: Instant }
  | {
      readonly kind: 'reopened'
      readonly way: string
      readonly by: PersonId
      readonly reason: string
      readonly at: Instant
    }
  /** Scoring ended; sent by the case itself while the workflow waits in a transient state. */
  | { readonly kind: 'scored'; readonly score: Json; readonly at: Instant }

/** What the edge must do; deciding it is the core's, doing it is not (W1). */
export type Effect =
  | { readonly kind: 'open-task'; readonly task: Task }
  | { readonly kind: 'cancel-task'; readonly task: TaskId }
  | { readonly kind: 'score' }
  | { readonly kind: 'share-result' }
  | { readonly kind: 'notify'; readonly people: readonly PersonId[]; readonly message: Text }
