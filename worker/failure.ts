import type { Again } from '../core/calibration/look-again.ts'
import type { MediaType } from '../core/evidence/media-types.ts'
import type { PersonRefusal } from '../core/people/change-person.ts'
import type { UnitRefusal } from '../core/people/change-unit.ts'
import type { ProtocolError } from '../core/protocol/parser.ts'
import type { ProblemDetails } from '../core/protocol/problem.ts'
import type { Text } from '../core/text.ts'
import type { CalibrationWhy } from './calibration-words.ts'
import type { NotAdmitted } from './objects/admit.ts'
import type { ProviderFailure } from './objects/provider-sign-in.ts'
import type { SignInFailure } from './objects/sign-in.ts'

/** Every reason why a request is not granted. Which HTTP status that is, only `problem.ts` says. */
export type Failure =
  | { readonly kind: 'unknown-path' }
  | { readonly kind: 'other-method'; readonly allowed: readonly string[] }
  | UnknownRegion
  | { readonly kind: 'other-media-type' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'invalid-request'; readonly errors: readonly ProtocolError[] }
  | { readonly kind: 'other-protocol' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'not-operator' }
  | { readonly kind: 'no-token' }
  | NotAdmitted
  | SignInFailure
  | ProviderFailure
  /** The identity provider gives no answer that can be read; it may later. */
  | { readonly kind: 'provider-silent' }
  | { readonly kind: 'bad-provider'; readonly problem: string }
  | TooMany
  | { readonly kind: 'wrong-region' }
  | { readonly kind: 'not-allowed'; readonly who: Text }
  /** This mutation id has been used for something else. */
  | { readonly kind: 'other-mutation' }
  /** A copy of a draft whose task is done, or was cancelled. */
  | { readonly kind: 'task-over'; readonly status: 'done' | 'cancelled' }
  /** There is none, or it is somebody else's: the answers are the same. */
  | { readonly kind: 'unknown-device' }
  | { readonly kind: 'too-many-devices'; readonly most: number }
  | { readonly kind: 'cycle-exists'; readonly cycle: string }
  | { readonly kind: 'bad-period' }
  | { readonly kind: 'unit-needs-refused'; readonly why: Text }
  /** The pack opens no cycle for people of units that have not written down what they need. */
  | { readonly kind: 'unit-needs-missing'; readonly units: readonly string[] }
  | StaffFailure
  | { readonly kind: 'unknown-form'; readonly form: string }
  | { readonly kind: 'unknown-survey' }
  | { readonly kind: 'fairness-waits'; readonly why: Exclude<Again, 'ready'> }
  | { readonly kind: 'unknown-calibration' }
  /** `name`: whose result it is about, where there are several. */
  | { readonly kind: 'calibration-refused'; readonly why: CalibrationWhy; readonly name?: string }
  /** Not this survey's form, or a survey that asks with another. */
  | { readonly kind: 'other-survey' }
  | { readonly kind: 'survey-closed'; readonly state: 'early' | 'over' }
  | { readonly kind: 'token-needed' }
  | { readonly kind: 'token-used' }
  /** There is none, or it is somebody else's: the answers are the same. */
  | { readonly kind: 'unknown-follow-up' }
  /** What is not right with it, in words. */
  | { readonly kind: 'follow-up-refused'; readonly why: Text }
  | { readonly kind: 'bad-pack'; readonly problems: readonly string[] }
  /** Refused by the rules of the appraisal itself, in the words of its pack. */
  | { readonly kind: 'refused'; readonly problem: ProblemDetails }
  | EvidenceFailure
  | ProgramFailure
  /** The operator has suspended it: nobody gets in until it goes on. */
  | Suspended
  /** What is asked for is done only while nobody can change anything. */
  | { readonly kind: 'region-running' }
  | { readonly kind: 'no-such-person' }
  /** They have something open: an appraisal of theirs, or a task in another's. */
  | { readonly kind: 'person-busy' }
  | { readonly kind: 'region-exists' }
  | { readonly kind: 'bad-export'; readonly problem: string }
  | { readonly kind: 'unavailable' }
  /** The disk, or the object's share of it, takes no more. */
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'unexpected' }

/** Faster than anybody works. */
export type TooMany = { readonly kind: 'too-many-requests'; readonly retryAfterSeconds: number }

export type Suspended = { readonly kind: 'region-suspended' }

export type UnknownRegion = { readonly kind: 'unknown-region'; readonly region: string }

/** Why a program, or whoever keeps its keys, does not get what it asks. */
export type ProgramFailure =
  /** None, none of this region's, or one with another secret: the answers are the same. */
  | { readonly kind: 'bad-api-key' }
  /** Taken back, or past its last day; told only to who holds the right secret. */
  | { readonly kind: 'api-key-over' }
  | { readonly kind: 'no-scope' }
  | { readonly kind: 'unknown-api-key' }
  | { readonly kind: 'bad-key-date' }
  | { readonly kind: 'too-many-keys'; readonly most: number }
  | { readonly kind: 'unknown-webhook' }
  | { readonly kind: 'bad-webhook-address' }
  | { readonly kind: 'too-many-webhooks'; readonly most: number }
  | { readonly kind: 'webhook-paused' }

/** Why a file is not taken, or not given out. */
export type EvidenceFailure =
  /** There is none, or it is not for this person: the answers are the same. */
  | { readonly kind: 'unknown-evidence' }
  | { readonly kind: 'evidence-coming' }
  | { readonly kind: 'evidence-not-asked' }
  | { readonly kind: 'evidence-type'; readonly taken: readonly MediaType[] }
  | { readonly kind: 'evidence-too-large'; readonly limit: number }
  | { readonly kind: 'evidence-too-much'; readonly files: number; readonly limit: number }
  | { readonly kind: 'other-evidence' }
  | { readonly kind: 'bad-part' }

/** Why something about the office's people is not done. */
export type StaffFailure =
  /** There is none, or it is somebody else's: the answers are the same. */
  | { readonly kind: 'unknown-import' }
  | { readonly kind: 'unknown-staff' }
  | { readonly kind: 'unknown-job' }
  | { readonly kind: 'unknown-cycle' }
  | { readonly kind: 'cycle-open' }
  | { readonly kind: 'cycle-closed' }
  | { readonly kind: 'bad-person'; readonly why: PersonRefusal }
  | { readonly kind: 'bad-unit'; readonly why: UnitRefusal }
  | { readonly kind: 'erasure-asked' | 'erasure-in-service' | 'unknown-erasure' | 'unknown-appraisal' }
  /** Rows are still missing, or come past the number that was told. */
  | { readonly kind: 'import-incomplete'; readonly received: number; readonly rows: number }
  | { readonly kind: 'import-faulty'; readonly faults: number }
  /** The office or the list has changed since it was looked at. */
  | { readonly kind: 'import-outdated' }
