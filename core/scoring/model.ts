import type { Json } from '../json.ts'
import type { Trace } from '../logic/trace.ts'
import type { Text } from '../text.ts'

/** JSON-Logic; sees `{ input, weights, bands, matrices, indicators, steps }`. */
export type Rule = Json

/** `<name>.scoring.json`: how the submissions of one appraisal become a result. */
export type ScoringDocument = {
  readonly id: string
  readonly version: number
  readonly title: Text
  /** Sets of weights by name; the numbers of one set total 100. */
  readonly weights: { readonly [set: string]: { readonly [id: string]: number } }
  readonly bands: { readonly [name: string]: readonly Band[] }
  /** `matrices.predicate[row][column]` is the id of an outcome. */
  readonly matrices: {
    readonly [name: string]: { readonly [row: string]: { readonly [column: string]: string } }
  }
  /** The reader's words for ids that bands and matrices yield. */
  readonly outcomes: { readonly [id: string]: Text }
  /** Run in order; a later step reads an earlier one as `steps.<id>`. */
  readonly steps: readonly Step[]
  /** Names of the result's figures → the step that gives each: `score`, `predicate`, … */
  readonly outputs: { readonly [name: string]: string }
  readonly followUps: readonly FollowUpRule[]
  /** What stands when no follow-up rule holds; a result never goes without a next step (S-K12). */
  readonly noFollowUp: Text
  readonly sources: { readonly [id: string]: Source }
}

/** Covers `from ≤ x < to`; the last band of a list covers its `to` as well. */
export type Band = { readonly id: string; readonly from: number; readonly to: number }

export type Step = {
  readonly id: string
  readonly title: Text
  readonly rule: Rule
  /** What the rule does, in words for the person it concerns. */
  readonly explanation: Text
  readonly unit?: Text
  /** Half-up, to this many places; without it the exact value goes on. */
  readonly round?: number
  readonly source?: string
  /** Its inputs are several people's confidential answers: readers get the value and how many, never the inputs (P1). */
  readonly confidential?: true
}

export type FollowUpRule = {
  readonly id: string
  readonly when: Rule
  readonly action: FollowUpAction
  /** Why, for the person; `{step-id}` stands for that step's value. */
  readonly cause: Text
}

export type FollowUpAction =
  | { readonly kind: 'training'; readonly training: string }
  | { readonly kind: 'share-practice'; readonly title: Text }
  | { readonly kind: 'coaching'; readonly title: Text }

/** Where a number or a rule comes from, and how sure we are of it. */
export type Source = {
  readonly title: Text
  readonly confidence: 'high' | 'medium' | 'low' | 'local-policy'
}

/** One row of `<set>.indicators.json`, which a region edits like a spreadsheet. */
export type Indicator = {
  readonly id: string
  readonly name: Text
  readonly group: string
  readonly unit: Text
  readonly direction: 'higher-is-better' | 'lower-is-better'
  readonly target: number
  readonly weight: number
  readonly dataSource: Text
  readonly evidence: Text
  readonly goal: Text
}

/** One row of the behaviours that raters judge; `levels` are the anchors of the rating scale. */
export type Behaviour = {
  readonly id: string
  readonly name: Text
  readonly guides: readonly Text[]
  readonly levels: readonly { readonly value: number; readonly label: Text; readonly anchor: Text }[]
}

/** What was submitted, by the input name that the workflow's tasks declare: one object, or a list. */
export type ScoringInput = { readonly [name: string]: Json }

export type ScoreResult = Scored | Unscorable

export type Scored = {
  readonly kind: 'scored'
  readonly outputs: { readonly [name: string]: Json }
  readonly steps: readonly StepResult[]
  readonly followUps: readonly FollowUp[]
  readonly scoring: { readonly id: string; readonly version: number }
  /** SHA-256 of the canonical input (S3), hexadecimal. */
  readonly inputHash: string
}

export type Unscorable = {
  readonly kind: 'unscorable'
  readonly problems: readonly { readonly step: string; readonly reason: Text }[]
  readonly steps: readonly StepResult[]
}

export type StepResult = { readonly id: string; readonly value: Json; readonly trace: Trace }

export type FollowUp = {
  readonly rule: string
  readonly action: FollowUpAction | { readonly kind: 'none' }
  readonly cause: Text
}
