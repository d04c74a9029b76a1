import type { SealedRow } from '../case/audit-chain.ts'
import type { CaseId, CycleId, PersonId } from '../ids.ts'
import type { Instant } from '../workflow/model.ts'

/** A page of `GET /v1/regions/{region}/audit`: the log as it was sealed, oldest first, for who verifies it. */
export type AuditPage = {
  readonly protocol: number
  /** What the first row that there is follows. */
  readonly start: string
  readonly cursor: number
  readonly more: boolean
  /** The end of the day before, while somebody could learn from the log of today when a peer submits; else null. */
  readonly shownUntil: Instant | null
  readonly rows: readonly SealedRow[]
}

/** A page of `GET /v1/regions/{region}/audit/entries`: the rows that were looked for, newest first, with what they name. */
export type AuditEntries = {
  readonly protocol: number
  readonly shownUntil: Instant | null
  readonly rows: readonly SealedRow[]
  /** Where to go on looking, `before` of the next question; null where all of it has been looked through. */
  readonly next: number | null
  /** The newest row that there is to look at. */
  readonly last: number
  /** Who the people in these rows are. */
  readonly names: { readonly [person: string]: string }
  /** Whose the appraisals in these rows are. */
  readonly cases: { readonly [id: CaseId]: { readonly person: PersonId; readonly cycle: CycleId } }
}
