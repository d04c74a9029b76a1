import type { EvidencePolicy } from '../evidence/model.ts'
import type { FormDocument } from '../form/model.ts'
import type { JsonObject } from '../json.ts'
import type { Inputs } from '../scoring/check-rules.ts'
import type { Behaviour, FollowUpAction, Indicator, Rule, ScoringDocument, Source } from '../scoring/model.ts'
import type { Text } from '../text.ts'
import type { WorkflowDocument } from '../workflow/model.ts'
import type { Provenance } from './provenance.ts'

/** `pack.json`: who a pack is for, and the policies of that region. */
export type PackManifest = {
  readonly id: string
  readonly version: number
  readonly region: { readonly name: Text; readonly agency: Text; readonly letterhead?: Letterhead }
  readonly timeZone: 'WIB' | 'WITA' | 'WIT'
  readonly languages: readonly ('id' | 'en')[]
  readonly policies: Policies
  readonly holidays: readonly Holiday[]
  readonly trainings: readonly Training[]
  /** What is proposed after a result besides what its scoring says: over years, by post, by trainings taken. */
  readonly proposals?: readonly ProposalRule[]
  /** Where the dates and numbers of this file come from. */
  readonly sources?: { readonly [id: string]: Source }
}

/** The head of the region's official letters (kop surat), for forms on paper. */
export type Letterhead = {
  /** Whose letter it is, from the largest body to the office. */
  readonly lines: readonly Text[]
  readonly address?: Text
  /** The emblem, as a `data:` address, so that nothing is fetched. */
  readonly logo?: string
}

export type Policies = {
  readonly missingRater: 'renormalise' | 'refuse'
  readonly peers: {
    readonly minimum: number
    readonly maximum: number
    readonly quorum: number
    readonly anonymityK: number
  }
  readonly planningDays: DayCount
  readonly assessmentDays: DayCount
  readonly objectionDays: DayCount
  readonly decisionDays: DayCount
  /** What may be brought as evidence; a pack without it takes no files. */
  readonly evidence?: EvidencePolicy
  /** How many of human resources a finished case takes to be opened again: one asks, and another agrees. */
  readonly reopening?: { readonly people: 1 | 2 }
  /** Where a superior changes while an appraisal is under way: the new one takes over (also without it), or the old one finishes. */
  readonly staff?: { readonly newSuperior: 'takes-over' | 'old-finishes' }
  /** From how many answers on a survey of the public has an outcome; absent as 5. */
  readonly survey?: { readonly minimumRespondents: number }
  /** How it is asked for that the criteria are read; absent as `asked`. */
  readonly criteria?: CriteriaPolicy
  /** How long a cycle usually is; absent as a year. */
  readonly cyclePeriod?: CyclePeriod
  /** How many of human resources a new version of the pack takes: one proposes, and another agrees; absent as one. */
  readonly publishing?: { readonly people: 1 | 2 }
  /** Whether staff are heard before a version is published; without it a window is opened where HR wants one. */
  readonly consultation?: ConsultationPolicy
  /** For how long what is known of people is kept; without it nothing is ever erased by itself. */
  readonly retention?: RetentionPolicy
  /** What follows on a result; without it nobody is asked for it. */
  readonly followUp?: FollowUpPolicy
  /** Of which parts of a cycle's period the results are told beside it, and read by rules; absent for none. */
  readonly periods?: { readonly from: Exclude<CyclePeriod, 'yearly'> }
  /** Whether every unit's needs are written down before a cycle opens; without it nobody is asked. */
  readonly unitNeeds?: UnitNeedsPolicy
  /** When a person is told their result; without it as soon as it is scored. */
  readonly sharing?: SharingPolicy
}

/** `form`: what each unit is asked by. `required`: no cycle opens for people of a unit without; `asked`: it is only told. */
export type UnitNeedsPolicy = { readonly form: string; readonly opening: 'asked' | 'required' }

/**
 * `calibration`: each result waits until a calibration of its unit is closed, or its days are over. `authoriser`: what the
 * person is told of whoever decided that another level counts: name and post (also without it), the post alone, or that it
 * was an official. What stood there, and why, is always told.
 */
export type SharingPolicy = {
  readonly after: 'scoring' | 'calibration'
  readonly authoriser?: 'name' | 'post' | 'none'
}

/** Whole years after the one in which a cycle ended, or somebody left. */
export type RetentionPolicy = { readonly appraisalYears: number; readonly leaverYears: number }

/** Who decides on the follow-up of a result, by when, and what is made of all of them together. */
export type FollowUpPolicy = {
  readonly owner: 'superior' | 'hr'
  readonly within: DayCount
  /** From how many percent of the results with one gap on a programme is proposed. */
  readonly programmeShare: number
  /** Whether awards are told to everybody; each still only with its person's consent. */
  readonly recognition: 'off' | 'consent'
  /** Whether colleagues may thank each other, with their names; without it they may not. */
  readonly thanks?: 'off' | 'named'
  /** Whether human resources see people in the order of their results; without it nobody does. */
  readonly ranking?: 'off' | 'hr'
}

/** When its rule holds, an action is proposed. See `core/followup/propose.ts` for what a rule sees. */
export type ProposalRule = {
  readonly id: string
  readonly when: Rule
  readonly action: ProposedAction
  /** Why, for the person; `{path}` stands for a value, as in `{years.0.called}`. */
  readonly cause: Text
  readonly source?: string
}

/** What can follow on a result. */
export type ProposedAction = FollowUpAction | { readonly kind: 'talent-pool'; readonly title: Text }

export type CyclePeriod = 'yearly' | 'half-yearly' | 'quarterly' | 'monthly'

/**
 * `days`: how long a window has to be open before the version may be published. `answers`: `required` where each
 * comment needs an answer before. `shown`: who reads comments besides their author and human resources.
 */
export type ConsultationPolicy = {
  readonly days: number
  readonly answers: 'asked' | 'required'
  readonly shown: 'hr' | 'everybody'
}

/**
 * `asked`: everybody is asked, nobody is held up. `required`: a cycle opens only for those who have read, and their
 * first form waits for it. `in-course`: a task of the course asks, and its answer stands for it.
 */
export type CriteriaPolicy = {
  readonly reading: 'asked' | 'required' | 'in-course'
  /** Of `in-course`: which answer of which task says that the criteria were read. */
  readonly by?: readonly { readonly task: string; readonly answer: string; readonly is: string | boolean }[]
}

export type DayCount = { readonly days: number; readonly calendar: 'calendar' | 'working' }
export type Holiday = { readonly date: string; readonly name: Text; readonly source?: string }

export type Training = {
  readonly id: string
  readonly title: Text
  readonly competency: string
  /** What the competency is called, where no behaviour, indicator or rated row has its id. */
  readonly competencyName?: Text
  readonly provider: 'central' | 'regional'
  readonly hours: number
}

/** A scoring document beside the appraisal's own: it says itself what it takes in. */
export type SideScoring = ScoringDocument & {
  readonly inputs: Inputs
  /** Set where every appraisal that comes to a result is scored by it too. */
  readonly appraisal?: AppraisalUse
}

/**
 * When and from what. Rules see `{ inputs, subject, cycle, result, policies }`: what single people submitted, by input
 * name; `post grade unit frontLine`; `months`; the `outputs` and `steps` of the appraisal's own result.
 */
export type AppraisalUse = {
  readonly when: Rule
  /** The scoring's inputs, property by property. */
  readonly inputs: { readonly [input: string]: { readonly [property: string]: InputRule } }
  /** Who of those that read the result reads this too; without it all of them. */
  readonly readers?: readonly Reader[]
}

export type Reader = 'self' | 'superior' | 'reviewer' | 'hr'

/** A rule, or a list of objects of rules. */
export type InputRule = Rule | { readonly items: readonly { readonly [property: string]: Rule }[] }

/** `*.table.json`: a list that people and programs look things up in, such as posts and grades. */
export type TableDocument = {
  readonly id: string
  readonly version: number
  readonly title: Text
  readonly rows: readonly (JsonObject & { readonly id: string; readonly name: Text })[]
  readonly sources?: { readonly [id: string]: Source }
}

/** A pack with everything it names at hand: what the worker runs and the extension shows. */
export type Pack = PackManifest & {
  readonly forms: { readonly [id: string]: FormDocument }
  readonly indicators: readonly Indicator[]
  readonly behaviours: readonly Behaviour[]
  readonly scoring: ScoringDocument
  readonly workflow: WorkflowDocument
  /** Rows that people are rated on beside the behaviours: competencies, the elements of a survey. */
  readonly sets?: { readonly [id: string]: readonly Behaviour[] }
  readonly scorings?: { readonly [id: string]: SideScoring }
  readonly tables?: { readonly [id: string]: TableDocument }
  /** Where a number comes from, by a pointer to it or to what it is part of. */
  readonly cites?: { readonly [pointer: string]: Source }
  /** Which pack of the line set what; a pack that is built on none has no use for it. */
  readonly provenance?: Provenance
}
