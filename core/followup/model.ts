import type { CaseId, CycleId, PersonId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { ProposedAction } from '../pack/model.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** Something that the rules propose after a result; a person accepts, changes or refuses it. */
export type FollowUpProposal = {
  readonly id: string
  readonly action: ProposedAction
  /** Why, with the values that led to it. */
  readonly cause: Text
  /** Of a training that the scoring proposes: the gap that it is to close, and the value that it was proposed for. */
  readonly competency?: string
  readonly value?: number
}

/** What somebody made of one proposal. */
export type ProposalAnswer = { readonly proposal: string } & (
  | { readonly answer: 'accepted'; readonly evidence?: string }
  /** Something else instead, and why. */
  | {
      readonly answer: 'changed'
      readonly action: ProposedAction
      readonly reason: string
      readonly evidence?: string
    }
  | { readonly answer: 'refused'; readonly reason: string }
)

/** The whole of a decision: every proposal answered, own actions added, or nothing at all with the reason. */
export type FollowUpAnswers = {
  readonly answers: readonly ProposalAnswer[]
  readonly added: readonly {
    readonly action: ProposedAction
    readonly reason: string
    readonly evidence?: string
  }[]
  /** Why there is no action; null where there is one. */
  readonly none: string | null
}

/** An action that stands. */
export type DecidedAction = {
  readonly id: string
  readonly action: ProposedAction
  readonly cause: Text
  readonly competency?: string
  /** Where public recognition can be read: a letter, a survey, an address. */
  readonly evidence?: string
  /** What the officials decided on it, for what a superior can only put forward. */
  readonly outcome?: ActionOutcome
}

/** What those who decide made of a proposal, as human resources records it. */
export type ActionOutcome = {
  readonly decision: 'granted' | 'declined'
  /** Who decided: an official or a board. */
  readonly by: string
  /** Local date. */
  readonly on: string
  readonly document: string
  readonly reason: string
}

/** What was decided on, by whom and when. */
export type FollowUpDecision = FollowUpAnswers & {
  readonly by: PersonId
  readonly at: Instant
  readonly actions: readonly DecidedAction[]
}

/** The follow-up of one result. */
export type FollowUpCase = {
  readonly case: CaseId
  readonly cycle: CycleId
  readonly person: PersonId
  /** Null where human resources see to it. */
  readonly owner: PersonId | null
  readonly openedAt: Instant
  readonly dueAt: Instant
  /** When the result was computed that it follows. */
  readonly resultAt: Instant
  /** The last day of the period that the result is about. */
  readonly periodTo: string
  /** Figures of the result, for the years to come. */
  readonly outputs: JsonObject
  /** What each competency came to that a training is there for. */
  readonly values: { readonly [competency: string]: number }
  readonly proposals: readonly FollowUpProposal[]
  readonly decision: FollowUpDecision | null
  /** What was decided on results that this one came in the place of. */
  readonly earlier?: readonly FollowUpDecision[]
}

/** Why a decision is not taken. */
export type FollowUpRefusal =
  | { readonly kind: 'unanswered-proposal'; readonly proposal: string }
  | { readonly kind: 'unknown-proposal'; readonly proposal: string }
  | { readonly kind: 'answered-twice'; readonly proposal: string }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'unknown-training'; readonly training: string }
  /** An award is put forward with evidence of public recognition. */
  | { readonly kind: 'no-evidence' }
  /** Neither an action nor a reason for none. */
  | { readonly kind: 'nothing' }
  /** A reason for none beside actions that stand. */
  | { readonly kind: 'none-beside-actions' }
  /** Officials have decided on an action of it. */
  | { readonly kind: 'already-decided' }
