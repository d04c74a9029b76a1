import type { CalibrationRefusal, Proposal } from '../calibration/calibrate.ts'
import type { Figures } from '../calibration/figures.ts'
import type { Grid, Place } from '../calibration/grid.ts'
import type { Guide } from '../calibration/guide.ts'
import type { RowFacts } from '../calibration/row-facts.ts'
import type { SessionRole } from '../calibration/session.ts'
import type { CaseId, CycleId, PersonId } from '../ids.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** The body of `PUT /v1/regions/{region}/calibrations/{calibration}`: a new session, or new words for one. */
export type PlanCalibration = {
  readonly protocol: number
  readonly cycle: CycleId
  readonly title: string
  readonly units: readonly string[]
  readonly leaders: readonly PersonId[]
  readonly achievement: string | null
}

/** The body of `PUT …/cases/{case}`; what is absent stays as it is. */
export type CalibrationEdit = {
  readonly protocol: number
  /** The version of the row that was seen. */
  readonly version: number
  readonly note?: string
  readonly discussed?: boolean
  readonly raise?: string
  readonly ask?: { readonly person: PersonId; readonly question: string } | null
  readonly propose?: Proposal | null
}

/** The body of `PUT …/cases/{case}/opinion`. */
export type GiveOpinion = {
  readonly protocol: number
  readonly decline: boolean
  readonly levels: Proposal['changes']
  readonly note: string
}

/** The body of `POST …/close`: a signature under a session as it stood. */
export type CloseCalibration = { readonly protocol: number; readonly version: number }

type Official = { readonly id: PersonId; readonly name: string; readonly post: string }

/** The answer of `GET /v1/regions/{region}/calibrations`. */
export type CalibrationList = {
  readonly protocol: number
  readonly sessions: readonly {
    readonly id: string
    readonly title: string
    readonly cycle: { readonly id: CycleId; readonly name: string }
    readonly units: readonly string[]
    readonly as: SessionRole
    readonly openedAt: Instant
    readonly closedAt: Instant | null
    readonly people: number
    readonly discussed: number
    readonly changes: number
  }[]
  /** What this person is asked to say about others. */
  readonly asked: readonly AskedOpinion[]
  /** For human resources, whom a session of a cycle may be over and by; empty for others. */
  readonly plans: readonly {
    readonly cycle: { readonly id: CycleId; readonly name: string }
    readonly units: readonly UnitWaiting[]
    /** Officials with somebody below them in the cycle, with the units of those. */
    readonly leaders: readonly (Official & { readonly units: readonly string[] })[]
  }[]
}

/** How far a unit is in a cycle: whom it appraises, who has a result, and whose is held back, until when the first. */
export type UnitWaiting = {
  readonly unit: string
  readonly people: number
  readonly results: number
  readonly waiting: number
  readonly until: Instant | null
}

/** A step with the words of its row and its levels. */
export type ScaleStep = {
  readonly id: string
  readonly name: Text
  readonly levels: readonly { readonly value: number; readonly label: Text; readonly anchor: Text }[]
}

export type AskedOpinion = {
  readonly calibration: string
  readonly case: CaseId
  readonly subject: { readonly name: string; readonly post: string; readonly unit: string }
  readonly by: string
  readonly at: Instant
  readonly question: string
  readonly steps: readonly ScaleStep[]
}

/** Why a row stands out, by what the region worked out of the cycle. */
export type RowFlag = 'lenient' | 'strict' | 'halo' | 'narrow-range' | 'straight-lining' | 'apart'

/** The answer of `GET /v1/regions/{region}/calibrations/{calibration}`, and of whatever changes it. */
export type CalibrationView = {
  readonly protocol: number
  readonly id: string
  readonly title: string
  readonly cycle: { readonly id: CycleId; readonly name: string }
  readonly units: readonly string[]
  readonly version: number
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  /** As what whoever reads it takes part. */
  readonly as: SessionRole
  readonly leaders: readonly Official[]
  /** Whom one may ask for a second opinion. */
  readonly advisers: readonly Official[]
  readonly signed: readonly (Official & { readonly as: SessionRole; readonly at: Instant })[]
  readonly achievement: string | null
  /** Results that are shared once it is closed, or when the first of them runs out of time (CS2). */
  readonly waiting: { readonly results: number; readonly until: Instant | null }
  /** People of its units whose result is not there yet. */
  readonly unrated: number
  readonly guide: Guide
  /** The same if all that is proposed counted. */
  readonly after: Guide
  readonly grid: Grid | null
  readonly steps: readonly ScaleStep[]
  readonly outcomes: { readonly [id: string]: Text }
  readonly rows: readonly CalibrationRow[]
}

export type CalibrationRow = Omit<RowFacts, 'rater'> & {
  readonly case: CaseId
  readonly version: number
  readonly subject: {
    readonly id: PersonId
    readonly name: string
    readonly post: string
    readonly unit: string
  }
  readonly superior: string | null
  /** The official's mean level with their leniency taken off; null where it is not known. It changes nothing. */
  readonly adjusted: number | null
  readonly flags: readonly RowFlag[]
  readonly discussed: boolean
  readonly note: string
  readonly raised: readonly { readonly name: string; readonly at: Instant; readonly text: string }[]
  readonly opinion: {
    readonly name: string
    readonly question: string
    readonly at: Instant
    readonly state: 'asked' | 'declined' | 'given'
    readonly levels: Proposal['changes']
    readonly note: string
  } | null
  readonly proposal:
    | (Proposal & {
        readonly name: string
        readonly at: Instant
        /** What it would come to; null where it can't be done any more, and `refused` says why. */
        readonly after: (Figures & { readonly place: Place | null }) | null
        readonly refused: CalibrationRefusal['kind'] | null
      })
    | null
  /** Why whoever reads it may not decide about this one now; null where they may. */
  readonly locked: CalibrationRefusal['kind'] | null
}
