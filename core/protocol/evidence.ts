import type { MediaType } from '../evidence/media-types.ts'
import type { Arrival } from '../evidence/model.ts'
import type { CaseId } from '../ids.ts'

/** Announces a file: the body of `PUT /v1/regions/{region}/evidence/{id}`. The same again changes nothing. */
export type OpenEvidence = {
  readonly protocol: number
  readonly id: string
  readonly case: CaseId
  readonly sha256: string
  readonly name: string
  readonly type: MediaType
  readonly bytes: number
}

/** How far a file is; the answer to whatever its owner does about it. */
export type EvidenceStatus = {
  readonly protocol: number
  readonly id: string
  /** `refused`: its content is not of the type that it was said to be; it has been thrown away. */
  readonly state: Arrival
  /** How many parts of `partBytes` it has, and which of them the region holds, in order. */
  readonly parts: number
  readonly received: readonly number[]
}
