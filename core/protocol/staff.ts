import type { Absence, Delegation } from '../case/model.ts'
import type { PersonId } from '../ids.ts'
import type { UnitAct } from '../people/change-unit.ts'
import type { ImportedField, UnitDifference } from '../people/compare-units.ts'
import type { FieldChange } from '../people/person-changes.ts'
import type { StaffField } from '../people/staff-field.ts'
import type { RowFinding, StaffRow } from '../people/staff-row.ts'
import type { UnitNode } from '../people/unit-tree.ts'
import type { Instant } from '../workflow/model.ts'

/** Somebody of the office as human resources sees them in lists. */
export type StaffLine = {
  readonly id: PersonId
  readonly name: string
  /** Masked; the whole is asked for by itself, and that is logged. */
  readonly nip: string | null
  readonly otherId?: string
  readonly post: string
  readonly postKind?: string
  readonly grade: string | null
  readonly unit: string
  readonly superior: { readonly id: PersonId; readonly name: string } | null
  readonly frontLine: boolean
  readonly appraised: boolean
  readonly hr: boolean
  readonly email?: string
  readonly absence?: Absence
  readonly delegation?: Delegation & { readonly name: string }
  readonly certified?: { readonly on: string; readonly document: string }
  /** Whether they can use Timbang: signed in somewhere, a code at hand, or neither. */
  readonly access: 'device' | 'code' | 'none'
}

/** The answer of `GET /v1/regions/{region}/people`. */
export type StaffPage = {
  readonly protocol: number
  readonly total: number
  readonly cursor: number
  readonly more: boolean
  readonly people: readonly StaffLine[]
}

/** The answer of `GET /v1/regions/{region}/people/{person}`. */
export type StaffDetail = {
  readonly protocol: number
  readonly person: StaffLine
  readonly subordinates: number
  /** The newest first. */
  readonly history: readonly PersonChange[]
}

/** One change of a person: what, when, by whom, why and from where. */
export type PersonChange = {
  readonly at: Instant
  readonly by: string
  readonly source: string
  readonly reason: string
  readonly fields: readonly FieldChange[]
}

/** The answer of `POST /v1/regions/{region}/people/{person}/nip`. */
export type RevealedNip = {
  readonly protocol: number
  readonly person: PersonId
  readonly nip: string | null
}

/** The answer of `GET /v1/regions/{region}/units`. */
export type UnitList = {
  readonly protocol: number
  readonly units: readonly UnitLine[]
  /** What was done with units, the newest first. */
  readonly changes: readonly UnitChangeLine[]
}

/** A unit with what keeps it from being closed, and since when it is. */
export type UnitLine = UnitNode & { readonly appraisals: number; readonly closedOn: string | null }

export type UnitChangeLine = UnitAct & {
  readonly at: Instant
  /** A name. */
  readonly by: string
  /** The file of an import, or `hand`. */
  readonly source: string
  readonly reason: string
  /** What takes it back; null where nothing does. */
  readonly reverse: UnitAct | null
}

/** The body of `PUT /v1/regions/{region}/imports/{import}`: a list of staff is about to come. */
export type OpenImport = {
  readonly protocol: number
  readonly id: string
  readonly file: string
  readonly fields: readonly StaffField[]
  readonly rows: number
}

/** The body of `PUT /v1/regions/{region}/imports/{import}/rows/{from}`: rows of it, from that one on, counted from 0. */
export type ImportRows = { readonly protocol: number; readonly rows: readonly StaffRow[] }

/** The answer to both: how many of the rows are here. */
export type ImportStatus = {
  readonly protocol: number
  readonly id: string
  readonly rows: number
  readonly received: number
}

export type ImportCounts = {
  readonly fresh: number
  readonly changed: number
  readonly same: number
  readonly gone: number
  readonly faults: number
  readonly warnings: number
  /** Units that are new, move, or still have the name that they had before. */
  readonly units: number
}

/** Somebody as the list says they are. */
export type ImportLine = {
  readonly row: number
  readonly person: PersonId
  readonly name: string
  readonly post: string
  readonly unit: string
  readonly fields: readonly ImportedField[]
}

/** The answer of `GET /v1/regions/{region}/imports/{import}?part=`: what taking the list in would do. */
export type ImportReview = ImportStatus & {
  readonly counts: ImportCounts
  /** Stands for all of it: only what was looked at is applied. */
  readonly plan: string
  readonly cursor: number
  readonly more: boolean
} & (
    | { readonly part: 'faults'; readonly items: readonly RowFinding[] }
    | { readonly part: 'warnings'; readonly items: readonly RowFinding[] }
    | { readonly part: 'fresh'; readonly items: readonly ImportLine[] }
    | { readonly part: 'changed'; readonly items: readonly ImportLine[] }
    | { readonly part: 'units'; readonly items: readonly UnitDifference[] }
    | { readonly part: 'gone'; readonly items: readonly StaffLine[] }
  )

export type ImportPart = ImportReview['part']

/** The body of `POST /v1/regions/{region}/imports/{import}/apply`. */
export type ApplyImport = {
  readonly protocol: number
  readonly plan: string
  /** Of who is missing from the list, those that have left; the others stay as they are. */
  readonly gone: readonly { readonly person: PersonId; readonly as: 'left' | 'retired' }[]
  readonly reason: string
}

export type ImportApplied = {
  readonly protocol: number
  readonly id: string
  readonly counts: ImportCounts
  /** Who is new, in the order of the rows: they need codes. */
  readonly fresh: readonly PersonId[]
  readonly audit: string
}

/** The body of `POST /v1/regions/{region}/codes`. */
export type IssueCodes = {
  readonly protocol: number
  readonly people: readonly PersonId[]
  /** Also for who is signed in or has a code: their devices are signed out, and the old code counts no more. */
  readonly replace: boolean
}

/** What is printed on a slip; the only time that the code is told. */
export type CodeSlip = {
  readonly person: PersonId
  readonly name: string
  readonly post: string
  readonly unit: string
  readonly nip: string | null
  readonly code: string
}

export type CodesIssued = {
  readonly protocol: number
  readonly expiresAt: Instant
  readonly slips: readonly CodeSlip[]
}
