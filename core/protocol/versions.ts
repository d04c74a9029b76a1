import type { Stay } from '../case/move-case.ts'
import type { PackKey, PackVersion } from '../case/pack-version.ts'
import type { CycleId, PersonId } from '../ids.ts'
import type { Files } from '../pack/documents.ts'
import type { ConsultationPolicy, Pack } from '../pack/model.ts'
import type { ImpactRow } from '../studio/impact/row.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** The answer of `GET /v1/regions/{region}/packs`, for human resources: every version, newest first. */
export type VersionList = {
  readonly protocol: number
  readonly current: PackKey
  /** What the policies in force ask of a new version. */
  readonly rules: { readonly people: 1 | 2; readonly consultation: ConsultationPolicy | null }
  /** The number that the next version of the pack in use gets. */
  readonly next: number
  readonly versions: readonly ListedVersion[]
  readonly cycles: readonly {
    readonly id: CycleId
    readonly name: string
    readonly pack: PackKey
    readonly openedAt: Instant
    /** Appraisals that have not come to their end. */
    readonly open: number
  }[]
}

export type ListedVersion = {
  readonly pack: PackKey
  readonly state: PackVersion['state']
  /** The version in use when it was handed in; null for one that the operator brought. */
  readonly after: PackKey | null
  readonly note: string
  readonly restores?: number
  /** Null for a version that the operator brought. */
  readonly proposed: { readonly by: PersonId; readonly name: string; readonly at: Instant } | null
  readonly decided: { readonly by: PersonId; readonly name: string; readonly at: Instant } | null
  readonly reason?: string
  readonly comments: {
    readonly from: Instant
    readonly until: Instant
    readonly count: number
    readonly unanswered: number
  } | null
}

/** The answer of `GET /v1/regions/{region}/packs/{pack}/{version}`, for human resources. */
export type VersionContent = {
  readonly protocol: number
  readonly pack: Pack
  /** As the studio saved it; null for a version that the operator brought. */
  readonly files: Files | null
}

/** The body of `POST /v1/regions/{region}/packs/plan`: what would become of cycles under these documents. */
export type PlanRequest = { readonly protocol: number; readonly files: Files }

/** Its answer: per cycle that is under way, what would move and what the drafts there are would lose. */
export type MovePlan = { readonly protocol: number; readonly cycles: readonly CyclePlan[] }

export type CyclePlan = {
  readonly id: CycleId
  readonly name: string
  readonly from: PackKey
  readonly cases: { readonly moving: number; readonly staying: { readonly [why in Stay]?: number } }
  readonly forms: readonly FormPlan[]
}

/**
 * The answer of `GET /v1/regions/{region}/impact?cycle=&cursor=`, for human resources: what appraisals of a cycle are
 * scored again by under rules that are not published yet. `cursor` leads to the next page.
 */
export type ImpactPage = {
  readonly protocol: number
  readonly cursor: number
  readonly more: boolean
  /** Results that there are in the whole cycle. */
  readonly all: number
  readonly rows: readonly ImpactRow[]
}

/** What a form's change means for the drafts of open tasks whose copies the region has. */
export type FormPlan = {
  readonly form: string
  readonly title: Text
  readonly from: number
  readonly to: number
  readonly changes: readonly Text[]
  /**
   * Null for the form of a group of raters: how many of them have begun is nobody's to know (P5). `losing` tells how many
   * drafts put an answer of a field into their tray.
   */
  readonly drafts: {
    readonly all: number
    readonly kept: number
    readonly losing: readonly { readonly field: Text; readonly drafts: number }[]
  } | null
}
