import type { CaseId, MutationId, PersonId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { NeedsAct } from '../people/needs/steer-needs.ts'
import type { NeedState, Period } from '../people/needs/unit-need.ts'
import type { Instant } from '../workflow/model.ts'

/** Human resources asks for the needs of units, hands that on, or sets a unit aside. */
export type SteerNeeds = {
  readonly protocol: number
  readonly kind: 'steer-needs'
  readonly id: MutationId
  readonly act: NeedsAct
}

type Named = { readonly id: PersonId; readonly name: string; readonly post: string }

/** What one unit was asked, and what came of it. */
export type UnitNeedLine = {
  readonly id: CaseId
  readonly unit: string
  readonly cycle: { readonly name: string; readonly period: Period }
  readonly state: NeedState
  /** Whoever was asked; null where nobody was. */
  readonly head: (Named & { readonly gone: boolean }) | null
  readonly askedAt: Instant
  readonly dueAt: Instant
  readonly written: {
    readonly at: Instant
    readonly by: string
    readonly form: { readonly id: string; readonly version: number }
    readonly answers: JsonObject
  } | null
  readonly setAside: { readonly at: Instant; readonly by: string; readonly reason: string } | null
}

/** The answer of `GET /v1/regions/{region}/unit-needs`. */
export type UnitNeedList = {
  readonly protocol: number
  /** What the pack in use asks for; null where it asks for nothing. */
  readonly policy: { readonly form: string; readonly opening: 'asked' | 'required' } | null
  /** Every unit with somebody who is appraised, with whoever answers for it. */
  readonly units: readonly { readonly unit: string; readonly people: number; readonly head: Named | null }[]
  /** The newest period first. */
  readonly needs: readonly UnitNeedLine[]
}
