import type { Arrival } from '../evidence/model.ts'
import type { FormError } from '../form/model.ts'
import type { CaseId, CycleId, MutationId, PersonId, TaskId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { ScoreResult, ScoringInput } from '../scoring/model.ts'
import type { Effect, Instant, Snapshot } from '../workflow/model.ts'
import type { WorkflowProblem } from '../workflow/problem.ts'
import type { Measured } from './measurement.ts'
import type { PeriodResult } from './period-results.ts'
import type { Position } from './position.ts'

/** One person of a region's office. The NIP stays with HR and with the person (P3). */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly nip: string | null
  readonly post: string
  readonly grade: string | null
  readonly unit: string
  readonly superior: PersonId | null
  readonly frontLine: boolean
  /** Officials who only rate (a regional secretary, say) are not appraised in the office's own cycle. */
  readonly appraised: boolean
  readonly hr: boolean
  /** Of the inspectorate, say: reads the log, and nobody's appraisal. */
  readonly auditor?: boolean
  /** Who acts in their place as an official for a while; never in what is their own to do. */
  readonly delegation?: Delegation
  /** A number of the office's own, for who has no NIP. */
  readonly otherId?: string
  /** `administrator`, `jf-muda`, …: see `core/people/post-kind.ts`. */
  readonly postKind?: string
  readonly email?: string
  /** Absent while in service. */
  readonly absence?: Absence
  /** When they were found ready to rate others, and by which document. */
  readonly certified?: { readonly on: string; readonly document: string }
}

/** On leave for a while, or gone for good: to another office, or into retirement. Local dates, both included. */
export type Absence = {
  readonly kind: 'leave' | 'left' | 'retired'
  readonly since: string
  readonly until?: string
}

/** A stand-in with a letter of appointment: Plt for a vacant post, Plh for an absence. Local dates, both included. */
export type Delegation = {
  readonly to: PersonId
  readonly as: 'plt' | 'plh'
  readonly from: string
  readonly until: string | null
}

export type Cycle = {
  readonly id: CycleId
  readonly name: string
  readonly period: { readonly from: string; readonly to: string }
  readonly pack: { readonly id: string; readonly version: number }
  readonly openedAt: Instant
  readonly openedBy: PersonId
  /** Nothing of it goes on any more. */
  readonly closedAt?: Instant
  /** Kept, and no longer among what human resources' devices hold. */
  readonly archived?: boolean
  /** Since when nothing is left of its appraisals: they were past their time (RE1). */
  readonly erasedAt?: Instant
}

/** What views are written with besides the case. */
export type Reading = {
  readonly people: readonly Person[]
  readonly cycle: Pick<Cycle, 'id' | 'name' | 'archived'> & Partial<Pick<Cycle, 'period' | 'closedAt'>>
  /** Which day it is, for those who stand in for somebody; without it nobody does. */
  readonly at?: Instant
  /** What the region attests of the newest result; without it no reader gets a seal or a receipt. */
  readonly attested?: Attestation
  /** For whom alone they are written; without it for everybody who may see some. */
  readonly audience?: PersonId
  /** Where the person stands in a group, once their cycle is closed (MR5). */
  readonly position?: Position
  /** How far a file is; without it each is still to come. */
  readonly arrivalOf?: (id: string) => Arrival
}

/** `inputs`: the seal of what was submitted, see `sealInputs`; `receipt`: a compact JWS, once it is signed. */
export type Attestation = { readonly inputs: string; readonly receipt: string | null }

/** One appraisal of one person in one cycle. */
export type Case = {
  readonly id: CaseId
  readonly cycle: CycleId
  readonly person: PersonId
  readonly snapshot: Snapshot
  /** The cycle's, for scorings that count months. */
  readonly period?: Cycle['period']
  /** The planned results that the superior has agreed on for themself in this cycle; absent for none. */
  readonly leader?: readonly string[]
  /** What other systems have measured for the person in the cycle's period; absent for nothing. */
  readonly measured?: Measured
  /** What became of the parts of the period, oldest first; absent where the pack asks for none or there are none. */
  readonly periods?: readonly PeriodResult[]
  /** What their unit wrote down that it needs in the period; absent where it wrote nothing. */
  readonly unitNeeds?: JsonObject
  readonly submissions: readonly Submission[]
  /** Every result there was, oldest first; the last one counts. */
  readonly results: readonly ResultRecord[]
}

/**
 * A result as it is kept: what went in, and each step's value. How a value came about is nine tenths of a result and
 * follows from these, so `traceAgain` takes it again for whoever reads it (S3).
 */
export type KeptResult = { readonly input: ScoringInput; readonly result: ScoreResult }

/** The result of a scoring beside the appraisal's own. */
export type BesideRecord = KeptResult & { readonly scoring: string }

/** What was kept before inputs were has its traces with it. */
export type ResultRecord = Pick<KeptResult, 'result'> &
  Partial<KeptResult> & { readonly at: Instant; readonly beside?: readonly BesideRecord[] }

export type Submission = {
  readonly id: MutationId
  readonly task: TaskId
  readonly spec: string
  readonly by: PersonId
  readonly at: Instant
  readonly form: { readonly id: string; readonly version: number }
  /** What counts: visible answers with calculated values. */
  readonly answers: JsonObject
}

/** Why a submission was not taken. Nothing is stored, and the draft stays with its owner. */
export type Refusal =
  | WorkflowProblem
  | { readonly kind: 'wrong-form'; readonly expected: { readonly id: string; readonly version: number } }
  | { readonly kind: 'invalid'; readonly errors: readonly FormError[] }
  /** The pack asks that the criteria are read before the first form. */
  | { readonly kind: 'criteria-unread'; readonly pack: string }

/** Why a case was not opened. */
export type OpenRefusal =
  | WorkflowProblem
  | { readonly kind: 'no-such-person'; readonly person: PersonId }
  | { readonly kind: 'not-appraised'; readonly person: PersonId }
  /** Nobody in the office is this person's superior. */
  | { readonly kind: 'no-superior'; readonly person: PersonId }
  /** The superior has no superior, so that nobody could decide an objection. */
  | { readonly kind: 'no-reviewer'; readonly person: PersonId; readonly superior: PersonId }
  /** The pack opens no appraisal for somebody who has not read the criteria. */
  | { readonly kind: 'has-not-read'; readonly person: PersonId }

/** Why a finished case was not taken up again. */
export type ReopenRefusal =
  | WorkflowProblem
  | { readonly kind: 'not-your-role'; readonly role: string }
  | { readonly kind: 'no-reason' }
  /** Whoever asked for it cannot agree to it themself. */
  | { readonly kind: 'second-person' }

/** A case after something happened to it, and what the edge must do about it. */
export type CaseMove = { readonly case: Case; readonly effects: readonly CaseEffect[] }

/** Scoring is done by the case itself. */
export type CaseEffect = Exclude<Effect, { readonly kind: 'score' }>
