import type { Subject } from '../case/view.ts'
import type { ProgrammeChange } from '../followup/compare.ts'
import type { Course, OfferedCourse } from '../followup/course.ts'
import type { DutyAnswer } from '../followup/duty.ts'
import type { DecidedAction } from '../followup/model.ts'
import type { CompetencyNeed, NeedFigure } from '../followup/needs.ts'
import type { PolicyChange } from '../followup/policy-change.ts'
import type { Participant, Programme } from '../followup/programme.ts'
import type { CaseId, PersonId } from '../ids.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** How far the follow-up of one result is. */
export type FollowUpLine = {
  readonly case: CaseId
  readonly person: Subject
  /** Who decides; null for human resources. */
  readonly owner: { readonly id: PersonId; readonly name: string } | null
  readonly dueAt: Instant
  readonly state: 'waiting' | 'late' | 'decided' | 'none'
  readonly proposals: number
  readonly actions: readonly DecidedAction[]
  /** Why there is none. */
  readonly none: string | null
}

/** The answer of `GET /v1/regions/{region}/follow-ups?cycle=`: for human resources, those without a decision first. */
export type FollowUpList = {
  readonly protocol: number
  readonly cycle: string
  readonly cycles: readonly { readonly id: string; readonly name: string }[]
  /** Results that the pack of their cycle asks no follow-up of. */
  readonly unasked: number
  readonly lines: readonly FollowUpLine[]
}

/** A need with its people, for human resources. */
export type NamedNeed = Omit<CompetencyNeed, 'people'> & {
  readonly name: Text
  readonly people: readonly Subject[]
}

/** The answer of `GET /v1/regions/{region}/training-needs?cycle=`: with people for human resources, figures for others. */
export type NeedList = {
  readonly protocol: number
  readonly cycle: string
  readonly cycles: readonly { readonly id: string; readonly name: string }[]
  /** From how many percent on a programme is proposed. */
  readonly share: number
  /** How many results there are. */
  readonly of: number
} & (
  | { readonly kind: 'named'; readonly needs: readonly NamedNeed[] }
  | {
      readonly kind: 'figures'
      readonly k: number
      readonly needs: readonly (NeedFigure & { readonly name: Text })[]
    }
)

/** A programme as human resources see it. */
export type ProgrammeLine = Omit<Programme, 'participants'> & {
  readonly competencyName: Text
  readonly courseName: Text
  readonly participants: readonly (Participant & {
    readonly subject: Subject
    /** What they said to the invitation. */
    readonly answer: Pick<DutyAnswer, 'kind' | 'note'> | null
  })[]
  /** Null until somebody has a value before and one after. */
  readonly change: ProgrammeChange | null
}

/** The answer of `GET /v1/regions/{region}/programmes`. */
export type ProgrammeList = {
  readonly protocol: number
  readonly programmes: readonly ProgrammeLine[]
  /** The region's own catalogue, also what is no longer offered. */
  readonly courses: readonly Course[]
  /** All that can be chosen. */
  readonly offered: readonly OfferedCourse[]
  /** Competencies that something is there for, with their names. */
  readonly competencies: readonly { readonly id: string; readonly name: Text }[]
  readonly changes: readonly PolicyChangeLine[]
}

/** A change of policy, and how many of those concerned have answered. */
export type PolicyChangeLine = Omit<PolicyChange, 'by'> & {
  readonly told: number
  readonly done: number
  readonly answers: readonly { readonly name: string; readonly unit: string; readonly note: string }[]
}

/** The answer of `GET /v1/regions/{region}/talents`: whoever was put forward, for human resources; each look is in the log. */
export type TalentList = {
  readonly protocol: number
  readonly talents: readonly {
    readonly case: CaseId
    readonly person: Subject
    readonly cycle: string
    readonly action: DecidedAction
  }[]
}

/**
 * The answer of `GET /v1/regions/{region}/ranking`: the results of a cycle that people have been told, for human
 * resources where the region's policy lets them see an order; each look is in the log.
 */
export type RankingList = {
  readonly protocol: number
  /** False where the region uses none: then there are no lines. */
  readonly used: boolean
  readonly cycle: string
  readonly cycles: readonly { readonly id: string; readonly name: string }[]
  readonly lines: readonly {
    readonly case: CaseId
    readonly person: Subject
    readonly postKind: string | null
    readonly predicate: string | null
    readonly score: number
  }[]
}

/** The body of `POST /v1/regions/{region}/surveys/{survey}/tokens`. */
export type AskTokens = { readonly protocol: number; readonly count: number }

/** Its answer: the only time that tokens are told. */
export type IssuedTokens = {
  readonly protocol: number
  readonly tokens: readonly string[]
  /** How many this survey has in all. */
  readonly total: number
}
