import type { GroupDifference } from '../fairness/group-differences.ts'
import type { Correlation } from '../fairness/intraclass.ts'
import type { Habit } from '../fairness/rater-habits.ts'
import type { CentralTendency, Halo, StraightLining } from '../fairness/rating-habits.ts'
import type { Leniency } from '../fairness/severity.ts'
import type { CaseId, PersonId } from '../ids.ts'
import type { PublicTable } from '../publication/protect.ts'
import type { RaterRole } from './case-ratings.ts'

/**
 * How people rated in a cycle, as human resources may see it. Whoever rates as an official is named, for that rating is
 * official; of peers there are only figures over all of them, or over groups that the region shows anyway (P1).
 */
export type CycleScreen = {
  /** Appraisals with a result: all that is looked at, so that nobody's rating of today can be told by looking again. */
  readonly people: number
  readonly ratings: { readonly [role in RaterRole]: number }
  readonly superiors: number
  /** How many rated as one of a group; null of fewer than five. */
  readonly peers: number | null
  /** The lowest and highest level there is. */
  readonly scale: { readonly low: number; readonly high: number }
  readonly reliability: Reliability
  /** Into how many groups the raters fall that share no ratee. */
  readonly components: number
  /** From how many levels on a difference is worth a look. */
  readonly practical: number
  /** By id; the worker adds names when somebody reads it. */
  readonly officials: readonly OfficialLine[]
  readonly peerHabits: PeerHabits | null
  readonly roles: readonly RoleLine[]
  /** The largest disagreements over single people, of a level or more. */
  readonly apart: readonly ApartLine[]
  readonly groups: readonly GroupPart[]
}

export type Reliability = {
  /** Of peers who rated the same person; null where too few did, or ratings do not differ. */
  readonly peers: {
    readonly ratees: number
    readonly raters: number
    readonly single: Correlation
    readonly mean: Correlation
  } | null
  /** Of all who rated somebody else; alpha is null where nothing varies. */
  readonly agreement: { readonly alpha: number | null; readonly units: number; readonly ratings: number }
  /** How far peers choose the very same step of a row: Fleiss' kappa. Absent in what older versions worked out. */
  readonly steps?: { readonly kappa: number; readonly people: number; readonly raters: number } | null
  /** How far roles put the same people into one order: Kendall's W, over all three or else the two that most have. */
  readonly order?: {
    readonly w: number
    readonly p: number
    readonly people: number
    readonly roles: readonly RaterRole[]
  } | null
}

export type OfficialLine = {
  readonly rater: PersonId
  readonly people: number
  /** The mean of the levels that they gave. */
  readonly mean: number
  /** Null of fewer than five people, and where nothing can be estimated. */
  readonly leniency: Leniency | null
  /** The mean with the leniency taken off; it stands beside the other and changes nothing. */
  readonly adjusted: number | null
  readonly verdict: 'lenient' | 'strict' | 'unremarkable' | 'not-estimable' | 'few'
  /** Null of fewer than five people. */
  readonly habits: {
    readonly halo: Halo
    readonly central: CentralTendency
    readonly straight: StraightLining
    readonly flags: readonly Habit[]
  } | null
}

/** All peers together, of five or more. */
export type PeerHabits = {
  readonly sheets: number
  readonly halo: Halo
  readonly central: CentralTendency
  /** The mean share of a sheet that is one run. */
  readonly straight: number
}

export type RoleLine = {
  readonly roles: readonly [RaterRole, RaterRole]
  readonly people: number
  readonly mean: number | null
  readonly effect: number | null
  readonly p: number | null
  readonly flagged: boolean
  /** Cohen's kappa of the steps that both gave, weighted by squares. Absent in what older versions worked out. */
  readonly kappa?: number | null
}

export type ApartLine = {
  readonly case: CaseId
  readonly person: PersonId
  readonly roles: readonly [RaterRole, RaterRole]
  readonly first: number
  readonly second: number
}

export type GroupBy = 'unit' | 'sex' | 'age' | 'post'

/** The official scores of groups beside each other, and how many came to which outcome. */
export type GroupPart = {
  readonly by: GroupBy
  readonly differences: readonly (GroupDifference & { readonly flagged: boolean })[]
  readonly table: PublicTable | null
}
