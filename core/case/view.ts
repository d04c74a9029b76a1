import type { Arrival, EvidenceRef } from '../evidence/model.ts'
import type { CaseId, CycleId, PersonId, RegionId, TaskId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { DayCount, Letterhead, Policies, ProposalRule, SideScoring, Training } from '../pack/model.ts'
import type { Provenance } from '../pack/provenance.ts'
import type { Behaviour, Indicator, ScoreResult, ScoringDocument } from '../scoring/model.ts'
import type { Text } from '../text.ts'
import type { Instant, Step } from '../workflow/model.ts'
import type { CriteriaReading } from './criteria-reading.ts'
import type { Delegation } from './model.ts'
import type { PackVersion } from './pack-version.ts'
import type { PeriodResult } from './period-results.ts'
import type { Position } from './position.ts'

export type MeView = {
  readonly person: {
    readonly id: PersonId
    readonly name: string
    /** Their own, in full. */
    readonly nip: string | null
    readonly post: string
    readonly unit: string
    readonly hr: boolean
    /** Reads the log, and nobody's appraisal. */
    readonly auditor?: boolean
    /** Who does their tasks as an official meanwhile; absent for nobody. Local dates, both included. */
    readonly delegation?: Delegation
  }
  readonly region: { readonly id: RegionId; readonly name: string; readonly timeZone: 'WIB' | 'WITA' | 'WIT' }
}

/** What everybody of the office may know of each other. No NIP (P3). */
export type ColleagueView = {
  readonly id: PersonId
  readonly name: string
  readonly post: string
  readonly unit: string
  readonly superior: PersonId | null
  readonly appraised: boolean
}

/** The published criteria: what a reader needs to understand and to explain a result. Id: `<pack>@<version>`. */
export type PackView = {
  readonly id: string
  readonly version: number
  readonly policies: Policies
  readonly indicators: readonly Indicator[]
  readonly behaviours: readonly Behaviour[]
  readonly sets?: { readonly [id: string]: readonly Behaviour[] }
  readonly scoring: ScoringDocument
  /** Those that an appraisal is scored by besides. */
  readonly scorings?: { readonly [id: string]: SideScoring }
  readonly trainings: readonly Training[]
  /** What may be proposed after a result, and when. */
  readonly proposals?: readonly ProposalRule[]
  readonly states: readonly StageView[]
  /** What forms on paper are headed with. */
  readonly letterhead?: Letterhead
  /** Local dates on which nobody works; absent in what older workers wrote. */
  readonly holidays?: readonly string[]
  /** Which layer set what of the above; absent where the pack is built on none. */
  readonly provenance?: Provenance
}

/** A state of the course, with its deadline in days and who acts in it. */
export type StageView = {
  readonly id: string
  readonly title: Text
  readonly deadline?: DayCount
  readonly tasks?: readonly { readonly id: string; readonly title: Text; readonly who: Text }[]
}

export type Subject = {
  readonly id: PersonId
  readonly name: string
  readonly post: string
  readonly unit: string
}

export type TaskView = {
  readonly id: TaskId
  readonly case: CaseId
  readonly cycle: { readonly id: CycleId; readonly name: string }
  readonly spec: string
  readonly title: Text
  readonly subject: Subject
  /** Set for whoever stands in for the official whose task it is. */
  readonly onBehalfOf?: { readonly name: string; readonly as: 'plt' | 'plh' }
  readonly form: { readonly id: string; readonly version: number }
  readonly pack: string
  readonly status: 'open' | 'done' | 'cancelled'
  readonly openedAt: Instant
  readonly dueAt: Instant | null
  readonly doneAt: Instant | null
  /** What the form's rules see as `context`. */
  readonly context: JsonObject
  /** Answers an untouched draft starts from. */
  readonly prefill: JsonObject
  /** What became of the parts of the cycle's period; absent where nothing is told of it. */
  readonly periods?: readonly PeriodResult[]
  /** How far the files are that the context and the prefill name, by their ids; absent where they name none. */
  readonly evidence?: { readonly [id: string]: Arrival }
}

/** One appraisal, as its reader may see it: the person, their superiors, HR. */
export type CaseView = {
  readonly id: CaseId
  readonly cycle: {
    readonly id: CycleId
    readonly name: string
    /** Local dates, both included; absent in what older workers wrote. */
    readonly period?: { readonly from: string; readonly to: string }
    /** Once human resources have closed it. */
    readonly closed?: true
  }
  readonly pack: string
  readonly subject: Subject
  /** Why the reader sees it. */
  readonly relation: 'self' | 'superior' | 'reviewer' | 'hr'
  readonly state: {
    readonly id: string
    readonly title: Text
    readonly final: boolean
    /** Absent in what older workers wrote. */
    readonly since?: Instant
    /** The result waits until a calibration of the unit is closed (CS1); never told its person (CS3). */
    readonly held?: true
  }
  readonly dueAt: Instant | null
  readonly progress: readonly TaskProgress[]
  readonly history: readonly Pick<Step, 'at' | 'from' | 'to' | 'transition' | 'reason'>[]
  /** How this reader may take a finished case up again; absent for nobody else. */
  readonly reopenings?: readonly { readonly id: string; readonly title: Text }[]
  /** For human resources: somebody has asked for one of them, and a second person has to agree. */
  readonly reopening?: {
    readonly way: string
    readonly reason: string
    readonly at: Instant
    readonly by: PersonId
    readonly name: string
  }
  /**
   * Null until it is shared with this reader; confidential inputs are cut out of it, and its `inputHash` is the
   * region's seal, the same as in the receipt, from which nothing can be guessed (P1).
   */
  readonly result: { readonly at: Instant; readonly result: ScoreResult } | null
  /** What the region's other scorings made of it, of those that are meant for this reader. */
  readonly beside?: readonly { readonly scoring: string; readonly result: ScoreResult }[]
  /** The signed receipt of this result (A2), a compact JWS: for the person appraised, to give to whom they like. */
  readonly receipt?: string
  readonly feedback: readonly Feedback[]
  /** Whom an evaluation document names; absent in what older workers wrote. */
  readonly officials?: {
    readonly person: Official
    readonly superior: Official | null
    readonly reviewer: Official | null
  }
  /** That somebody objected to the result, and what was decided; absent where nobody did. */
  readonly objection?: Objection
  /** Where the person stands in a group, since their cycle was closed: for them alone (MR5). */
  readonly position?: Position
  /** The plan (SKP) with what came of it; absent where the course has none, or none was made. */
  readonly skp?: SkpSheet
  /** What became of the parts of its period; absent where nothing is told of it. */
  readonly periods?: readonly PeriodResult[]
  /** The files that this reader may open; absent where there are none. */
  readonly evidence?: readonly EvidenceView[]
}

/** Somebody as an evaluation document names them. */
export type Official = Subject & { readonly grade: string | null }

/** An objection to a result, with the decision on it once there is one. */
export type Objection = {
  readonly at: Instant
  readonly reason: string
  readonly decision?: {
    readonly at: Instant
    readonly verdict: 'uphold' | 'revise'
    readonly reason: string
  }
}

/** A performance plan (SKP) in the columns of PermenPANRB 6/2022. */
export type SkpSheet = {
  readonly agreed: boolean
  readonly rows: readonly SkpRow[]
  /** The leader's special expectation for each behaviour, by its id. */
  readonly expectations?: { readonly [behaviour: string]: string }
  readonly resources?: string
  readonly accountability?: string
  readonly consequences?: string
  /** The rating of results that the superior set otherwise than the figures suggest, and why. */
  readonly rating?: string
  readonly reason?: string
}

/** One planned result (RHK): with targets by aspect, or with measures of success in words. */
export type SkpRow = {
  readonly plan: string
  readonly kind: 'main' | 'additional'
  readonly aspects: readonly SkpAspect[]
  /** The leader's planned result that it serves. */
  readonly intervenes?: string
  readonly perspective?: string
  readonly measures?: string
  readonly realised?: string
  readonly feedback?: string
  readonly rating?: string
}

export type SkpAspect = {
  readonly aspect: 'quantity' | 'quality' | 'time' | 'cost'
  readonly indicator: string
  readonly target: number
  readonly unit: string
  /** As the superior verified it, else as it was reported; absent where nothing was measured. */
  readonly realised?: number
  readonly evidence?: string
}

/** A file of an appraisal as its reader sees it listed. */
export type EvidenceView = {
  readonly file: EvidenceRef
  /** The task that it was given in, and the role of whoever gave it. */
  readonly task: Text
  readonly role: string
  readonly arrival: Arrival
}

/**
 * How far one kind of task is. Of a group nobody is told how many have answered, only whether enough had by the
 * end of a day before: a count that grows while somebody looks tells who has just pressed “send” (P5).
 */
export type TaskProgress = { readonly spec: string; readonly title: Text } & (
  | { readonly assigned: number; readonly done: number }
  | { readonly reached: boolean }
)

/** Words of raters. A peer's are there only in groups of at least k, in an order that tells nothing. */
export type Feedback = {
  readonly from: 'superior' | 'peer' | 'reviewer'
  readonly observation: string
  readonly impact: string
  readonly suggestion: string
}

/** That somebody has read the criteria: for themself, and for human resources. */
export type ReadingView = CriteriaReading

export type NoticeView = {
  readonly id: string
  readonly at: Instant
  /** Null for what is about no appraisal: the office's other systems. */
  readonly case: CaseId | null
  readonly message: Text
}

/** A version of the pack that staff may say something about, or could: for everybody of the office. Id: `<pack>@<version>`. */
export type ConsultationView = {
  readonly id: string
  readonly state: PackVersion['state']
  readonly note: string
  readonly from: Instant
  readonly until: Instant
  /** Who reads comments besides their author and human resources. */
  readonly shown: 'hr' | 'everybody'
  /** What is different from the criteria in use, each thing in one sentence. */
  readonly changes: readonly Text[]
  readonly criteria: PackView
  /** Why it was rejected. */
  readonly reason?: string
}

/** A version that waits for a decision, for each of those who may take part in it. Id: `<pack>@<version>`. */
export type ProposalView = {
  readonly id: string
  readonly version: number
  readonly by: Pick<Subject, 'id' | 'name'>
  readonly at: Instant
  readonly note: string
  /** When staff have had their say; null where they are not asked. */
  readonly until: Instant | null
  /** False for whoever proposed it where the policies in force ask for a second person. */
  readonly mayPublish: boolean
}

/** What somebody says about a version. */
export type CommentView = {
  readonly id: string
  /** `kotabumi@3`. */
  readonly pack: string
  readonly by: Pick<Subject, 'id' | 'name' | 'unit'>
  readonly at: Instant
  readonly place: string | null
  readonly text: string
  readonly answer: { readonly at: Instant; readonly text: string } | null
}
