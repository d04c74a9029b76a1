import type { CaseId, CycleId, MutationId } from '../ids.ts'
import type { RetentionPolicy } from '../pack/model.ts'
import type { Source } from '../scoring/model.ts'
import type { Instant } from '../workflow/model.ts'

/** The answer of `GET /v1/regions/{region}/retention`. */
export type RetentionView = {
  readonly protocol: number
  /** Null where the pack has no such rule: nothing is erased by itself. */
  readonly policy: RetentionPolicy | null
  readonly source: Pick<Source, 'title' | 'confidence'> | null
  /** By the local day on which they are past their time. */
  readonly cycles: readonly {
    readonly cycle: CycleId
    readonly name: string
    readonly on: string
    readonly closed: boolean
    readonly appraisals: number
    readonly held: number
  }[]
  readonly leavers: readonly { readonly on: string; readonly people: number }[]
  /** What is being erased now, in batches: appraisals and people; null while nothing is. */
  readonly erasing: { readonly done: number; readonly total: number; readonly stopped: boolean } | null
  readonly holds: readonly {
    readonly case: CaseId
    readonly person: string
    readonly cycle: string
    readonly at: Instant
    readonly by: string
    readonly reason: string
  }[]
  readonly asks: readonly ErasureLine[]
}

/** Somebody's request to be erased, with what was answered. */
export type ErasureLine = {
  readonly id: MutationId
  readonly person: string
  readonly at: Instant
  readonly reason: string
  readonly answer: {
    readonly decision: 'granted' | 'declined'
    readonly at: Instant
    readonly by: string
    readonly reason: string
  } | null
}

/** The answer of `GET /v1/regions/{region}/retention/own`: how long things are kept, and one's own requests. */
export type OwnErasure = {
  readonly protocol: number
  readonly policy: RetentionPolicy | null
  readonly asks: readonly ErasureLine[]
}
