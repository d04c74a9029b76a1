import type { DraftState } from '../draft/state.ts'
import type { TaskId } from '../ids.ts'
import type { Instant } from '../workflow/model.ts'

/**
 * What a device holds of a draft, for its person's other devices: the body of `PUT /v1/regions/{region}/drafts/{task}`.
 * Each device keeps one copy of a draft; the same again, or an older one, changes nothing.
 */
export type DraftCopy = DraftState & {
  readonly protocol: number
  readonly task: TaskId
  readonly startedAt: Instant
  readonly changedAt: Instant
  readonly progress: { readonly answered: number; readonly asked: number }
  /** How the device calls itself in `seen`. */
  readonly device: string
  /** What the devices that wrote here are called: `{ 'd-9f86d081884c7d65': 'Laptop kantor' }`. */
  readonly names: { readonly [device: string]: string }
}

/** The 200 answer: the worker has a copy that holds all that was sent. */
export type DraftCopyKept = { readonly protocol: number; readonly task: TaskId; readonly savedAt: Instant }

/** The answer of `GET /v1/regions/{region}/drafts`: copies from the person's other devices, the oldest change first. */
export type DraftPage = {
  readonly protocol: number
  readonly cursor: number
  readonly more: boolean
  readonly drafts: readonly {
    readonly seq: number
    readonly savedAt: Instant
    readonly copy: DraftCopy
  }[]
}

/** Bytes of a copy. */
export const largestDraftCopy = 256 * 1024
