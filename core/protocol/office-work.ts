import type { CycleId } from '../ids.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** Work on many things that goes on in batches: how far it is, and what could not be done. */
export type JobView = {
  readonly id: string
  readonly kind:
    | 'open-cycle'
    | 'follow-people'
    | 'erase-cycle'
    | 'erase-people'
    | 'remind'
    | 'extend'
    | 'assign-raters'
    | 'close-cycle'
    | 'show-cycle'
  /** The cycle that it is about; null for none. */
  readonly cycle: string | null
  readonly state: 'running' | 'stopped' | 'done'
  readonly done: number
  readonly total: number
  readonly failed: number
  readonly at: Instant
  readonly endedAt: Instant | null
  readonly troubles: readonly { readonly item: string; readonly name: string; readonly text: Text }[]
}

/** The answer of `GET /v1/regions/{region}/jobs`, and of stopping one or letting it go on. */
export type JobList = { readonly protocol: number; readonly jobs: readonly JobView[] }

export type StageCount = {
  readonly state: string
  readonly title: Text
  readonly final: boolean
  readonly count: number
  readonly late: number
}

export type UnitCount = {
  readonly unit: string
  readonly total: number
  readonly closed: number
  readonly late: number
}

/** A cycle with how far it is. */
export type CycleLine = {
  readonly id: CycleId
  readonly name: string
  readonly period: { readonly from: string; readonly to: string }
  readonly pack: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly archived: boolean
  readonly total: number
  readonly closed: number
  readonly late: number
  readonly stages: readonly StageCount[]
  readonly units: readonly UnitCount[]
}

/** Something to look at before a cycle is opened; `blocks`: it cannot be opened for those people. */
export type OpeningCheck = {
  readonly kind:
    | 'criteria-unread'
    | 'no-superior'
    | 'no-reviewer'
    | 'no-access'
    | 'few-peers'
    | 'uncertified'
    | 'away-without-stand-in'
  readonly blocks: boolean
  readonly count: number
  /** Some of those it is about, by name. */
  readonly names: readonly string[]
}

/** The answer of `GET /v1/regions/{region}/cycles`. */
export type CycleList = {
  readonly protocol: number
  readonly cycles: readonly CycleLine[]
  readonly checks: readonly OpeningCheck[]
}
