import type { CaseId, CycleId, MutationId, PersonId, TaskId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { Instant } from '../workflow/model.ts'

/**
 * What a person's device asks the worker to do: the body of `PUT /v1/regions/{region}/mutations/{id}`.
 * The same id asked again gives the same answer and changes nothing (C2).
 */
export type Mutation = SubmitTask | OpenCycle | ReadCriteria | ReopenCase

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
