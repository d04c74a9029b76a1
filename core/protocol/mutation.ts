import type { RaterRule } from '../case/assign-raters.ts'
import type { PackKey } from '../case/pack-version.ts'
import type { Field } from '../followup/affected.ts'
import type { Course } from '../followup/course.ts'
import type { DutyAnswer } from '../followup/duty.ts'
import type { ActionOutcome, FollowUpAnswers } from '../followup/model.ts'
import type { Programme } from '../followup/programme.ts'
import type { CaseId, CycleId, MutationId, PersonId, TaskId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { Files } from '../pack/documents.ts'
import type { PersonEdit } from '../people/change-person.ts'
import type { UnitEdit } from '../people/change-unit.ts'
import type { Instant } from '../workflow/model.ts'
import type { SteerNeeds } from './unit-needs.ts'

/**
 * What a person's device asks the worker to do: the body of `PUT /v1/regions/{region}/mutations/{id}`.
 * The same id asked again gives the same answer and changes nothing (C2).
 */
export type Mutation =
  | SubmitTask
  | OpenCycle
  | ReadCriteria
  | ReopenCase
  | RemindTeam
  | ChangePerson
  | ChangeUnit
  | HoldCase
  | AskErasure
  | AnswerErasure
  | SteerCycle
  | SteerNeeds
  | ProposePack
  | DecidePack
  | OpenComments
  | CommentPack
  | AnswerComment
  | MoveCycle
  | DecideFollowUp
  | RecordOutcome
  | KeepCourses
  | KeepProgramme
  | NotePolicyChange
  | AnswerDuty
  | ShareRecognition
  | GiveThanks
  | RemoveThanks

export type SubmitTask = {
  readonly protocol: number
  readonly kind: 'submit-task'
  readonly id: MutationId
  readonly case: CaseId
  readonly task: TaskId
  readonly form: { readonly id: string; readonly version: number }
  readonly answers: JsonObject
  /** When the person pressed "send" on their own device; the worker's clock decides what is late. */
  readonly filledAt: Instant
}

export type OpenCycle = {
  readonly protocol: number
  readonly kind: 'open-cycle'
  readonly id: MutationId
  readonly cycle: {
    readonly id: CycleId
    readonly name: string
    readonly period: { readonly from: string; readonly to: string }
  }
  /** Who is appraised; each needs a superior and a superior's superior. */
  readonly people: readonly PersonId[]
}

/** The person says that they have read the criteria (C9). */
export type ReadCriteria = {
  readonly protocol: number
  readonly kind: 'read-criteria'
  readonly id: MutationId
  readonly pack: { readonly id: string; readonly version: number }
  /** Fingerprint of the text that was on their screen; see `fingerprintOf`. */
  readonly criteria: string
  /** When they said so, by their own device. */
  readonly readAt: Instant
}

/** An official reminds whoever has something open in appraisals that they rate or decide (MT5). */
export type RemindTeam = {
  readonly protocol: number
  readonly kind: 'remind-team'
  readonly id: MutationId
  readonly cases: readonly CaseId[]
}

/** Human resources takes a finished case up again, or agrees that somebody else of theirs does (W9). */
export type ReopenCase = {
  readonly protocol: number
  readonly kind: 'reopen-case'
  readonly id: MutationId
  readonly case: CaseId
  /** One of the ways that its final state declares. */
  readonly way: string
  readonly reason: string
}

/**
 * Human resources hands in a version of the region's pack. It is published at once, or proposed where somebody else has
 * to agree or staff are to be heard.
 */
export type ProposePack = {
  readonly protocol: number
  readonly kind: 'propose-pack'
  readonly id: MutationId
  /** The documents as the studio saves them: on a base, what the region says itself. */
  readonly files: Files
  /** The version that was in use when its author looked. */
  readonly after: PackKey
  readonly note: string
  /** The version that it brings back. */
  readonly restores?: number
  /** Staff may comment until the end of that local day. */
  readonly commentsUntil?: string
}

/** Human resources publishes or rejects a proposed version, or its author takes it back. */
export type DecidePack = {
  readonly protocol: number
  readonly kind: 'decide-pack'
  readonly id: MutationId
  readonly pack: PackKey
  readonly decision: 'publish' | 'reject' | 'withdraw'
  /** Of a rejection. */
  readonly reason: string
}

/** Human resources lets staff comment on a version until the end of that local day. */
export type OpenComments = {
  readonly protocol: number
  readonly kind: 'open-comments'
  readonly id: MutationId
  readonly pack: PackKey
  readonly until: string
}

/** Somebody says something about a version that is open for comments. */
export type CommentPack = {
  readonly protocol: number
  readonly kind: 'comment-pack'
  readonly id: MutationId
  readonly pack: PackKey
  /** What it is about, as the criteria name it: `indicators/services`; null for the whole. */
  readonly place: string | null
  readonly text: string
}

/** Human resources answers a comment; a second answer takes the first one's place. */
export type AnswerComment = {
  readonly protocol: number
  readonly kind: 'answer-comment'
  readonly id: MutationId
  /** The id of the comment's mutation. */
  readonly comment: MutationId
  readonly text: string
}

/** The superior, or human resources, decides what follows on a result. */
export type DecideFollowUp = FollowUpAnswers & {
  readonly protocol: number
  readonly kind: 'decide-follow-up'
  readonly id: MutationId
  readonly case: CaseId
}

/** Human resources records what officials decided on an action that only puts somebody forward. */
export type RecordOutcome = {
  readonly protocol: number
  readonly kind: 'record-outcome'
  readonly id: MutationId
  readonly case: CaseId
  readonly action: string
  readonly outcome: ActionOutcome
}

/** Human resources puts trainings into the region's catalogue, or changes them: all of them or none. */
export type KeepCourses = {
  readonly protocol: number
  readonly kind: 'keep-courses'
  readonly id: MutationId
  readonly courses: readonly Course[]
}

/** Human resources makes a programme for named people, or records who took part. */
export type KeepProgramme = {
  readonly protocol: number
  readonly kind: 'keep-programme'
  readonly id: MutationId
  readonly programme: Programme
}

/** Human resources tells a field of the office of a change of policy, once for all whom it concerns. */
export type NotePolicyChange = {
  readonly protocol: number
  readonly kind: 'note-policy-change'
  readonly id: MutationId
  readonly title: string
  readonly changes: readonly string[]
  readonly field: Field
  readonly course: string | null
  /** Local date until which it is to be known. */
  readonly until: string
}

/** Somebody answers a duty: a policy that was brought to the unit, or a training. */
export type AnswerDuty = {
  readonly protocol: number
  readonly kind: 'answer-duty'
  readonly id: MutationId
  readonly duty: string
  readonly answer: DutyAnswer['kind']
  readonly note: string
}

/** Somebody lets an award of theirs be seen by everybody, or no more. */
export type ShareRecognition = {
  readonly protocol: number
  readonly kind: 'share-recognition'
  readonly id: MutationId
  readonly recognition: string
  readonly shared: boolean
}

/** Somebody thanks a colleague, by name. */
export type GiveThanks = {
  readonly protocol: number
  readonly kind: 'give-thanks'
  readonly id: MutationId
  readonly to: PersonId
  readonly words: string
}

/** Whoever gave thanks, or got them, takes them away. */
export type RemoveThanks = {
  readonly protocol: number
  readonly kind: 'remove-thanks'
  readonly id: MutationId
  readonly recognition: string
}

/** Human resources lets a cycle go on by another version; appraisals that cannot keep theirs. */
export type MoveCycle = {
  readonly protocol: number
  readonly kind: 'move-cycle'
  readonly id: MutationId
  readonly cycle: CycleId
  readonly pack: PackKey
}

/** Human resources changes somebody's record, or an official names who stands in for them. */
export type ChangePerson = {
  readonly protocol: number
  readonly kind: 'change-person'
  readonly id: MutationId
  readonly person: PersonId
  readonly edit: PersonEdit
  readonly reason: string
}

/** Human resources changes the tree of units by hand. */
export type ChangeUnit = {
  readonly protocol: number
  readonly kind: 'change-unit'
  readonly id: MutationId
  readonly unit: string
  readonly edit: UnitEdit
  readonly reason: string
}

/** Human resources keeps an appraisal past its time, as one in dispute, or lets go of it. */
export type HoldCase = {
  readonly protocol: number
  readonly kind: 'hold-case'
  readonly id: MutationId
  readonly case: CaseId
  readonly held: boolean
  readonly reason: string
}

/** Somebody asks that who they are be erased. */
export type AskErasure = {
  readonly protocol: number
  readonly kind: 'ask-erasure'
  readonly id: MutationId
  readonly reason: string
}

/** Human resources answers such a request, with the reason; granted, it is done at once. */
export type AnswerErasure = {
  readonly protocol: number
  readonly kind: 'answer-erasure'
  readonly id: MutationId
  readonly ask: MutationId
  readonly decision: 'granted' | 'declined'
  readonly reason: string
}

/** What human resources does to a whole cycle. */
export type CycleAct =
  /** Tells whoever has something open in it; of these appraisals, or of all that are open. */
  | { readonly kind: 'remind'; readonly cases: readonly CaseId[] | null }
  /** Gives everybody in that stage until the end of a later day. */
  | { readonly kind: 'extend'; readonly state: string; readonly until: string; readonly reason: string }
  | { readonly kind: 'assign-raters'; readonly rule: RaterRule }
  | { readonly kind: 'close'; readonly reason: string }
  | { readonly kind: 'archive'; readonly archived: boolean }

export type SteerCycle = {
  readonly protocol: number
  readonly kind: 'steer-cycle'
  readonly id: MutationId
  readonly cycle: CycleId
  readonly act: CycleAct
}

/** The body of a 200 answer to a mutation. */
export type MutationReceipt = {
  readonly protocol: number
  readonly mutation: MutationId
  readonly appliedAt: Instant
  /** Hash of the audit row that records it (A1). */
  readonly audit: string
  /** Of a submission: its receipt, signed by the region (a compact JWS), and the salt of its seal (A3). */
  readonly signed?: { readonly jws: string; readonly salt: string }
}
