import type { Json, JsonObject } from '../json.ts'
import type { TraceNode } from '../logic/read-trace.ts'
import type { Text } from '../text.ts'

/**
 * JSON-Logic; sees `{ input, weights, bands, matrices, numbers, indicators, behaviours, sets, policies, steps }`,
 * where indicators, behaviours and each of the sets are rows by id. In a step or follow-up with `each`, `{each}`
 * stands for the row's id; anywhere, `{ "rows": ["indicators", { "group": "g" }, rule] }` is the list of that rule's value per row.
 */
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
  /** Numbers that rules reckon with, by name, at any depth: `numbers.coefficients.muda`. */
  readonly numbers?: JsonObject
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
  /** Runs once per row and is read as `steps.<id>.<row id>`; `{each}` stands for the row's id, `{name}` for its name. */
  readonly each?: RowSet
  /** What the rule does, in words for the person it concerns; `{path}` stands for a value, as in `{steps.results}`. */
  readonly explanation: Text
  /** The rule in words for everybody, before anybody is appraised; places stand for weights, bands and policies alone. */
  readonly summary?: Text
  /** The first whose `when` holds replaces `explanation`; `when` sees everything but `input`. */
  readonly variants?: readonly { readonly when: Rule; readonly explanation: Text }[]
  /** Without a value there is no result, and this says what is missing. */
  readonly required?: Text
  readonly unit?: Text
  /** Half-up, to this many places; without it the exact value goes on. */
  readonly round?: number
  readonly source?: string
  /** Its inputs are several people's confidential answers: readers get the value and how many, never the inputs (P1). */
  readonly confidential?: true
  /** Of a confidential step: how many people's answers went in. */
  readonly count?: Rule
}

/** What a step can be repeated over: `indicators`, `behaviours`, or a set of the pack's own. */
export type RowSet = string

export type FollowUpRule = {
  readonly id: string
  readonly when: Rule
  /** As in a step. */
  readonly each?: RowSet
  readonly action: FollowUpAction
  /** Why, for the person; `{path}` stands for a value, as in `{steps.results}`. */
  readonly cause: Text
}

export type FollowUpAction =
  | { readonly kind: 'training'; readonly training: string }
  | { readonly kind: 'share-practice'; readonly title: Text }
  | { readonly kind: 'coaching'; readonly title: Text }
  /** Put forward for whoever decides: further study, a fitting post, a higher one, an award. */
  | { readonly kind: Proposal; readonly title: Text }

export type Proposal = 'further-study' | 'placement-review' | 'promotion-review' | 'award'

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
  /** Within its group; the weights of a group total 100. */
  readonly weight: number
  /** What a realisation can be, and with how many decimals. */
  readonly range: { readonly minimum: number; readonly maximum: number; readonly places: number }
  readonly dataSource: Text
  readonly evidence: Text
  readonly goal: Text
  /** `outside`: its value comes from another system, and people find it in their form; absent where they bring it themselves. */
  readonly measured?: 'outside'
  /** Of a value from outside: how values of months or quarters make up one of a longer cycle. */
  readonly rollUp?: RollUp
}

/** `weighted` by days. `places`: to which decimals it is rounded, half up; a mean that never ends needs them. */
export type RollUp = {
  readonly by: 'sum' | 'mean' | 'last' | 'weighted'
  readonly from: 'monthly' | 'quarterly'
  readonly places?: number
}

/** One row of the behaviours that raters judge; `levels` are the anchors of the rating scale. */
export type Behaviour = {
  readonly id: string
  /** What rows are picked by: the kind of competency, the family of jobs, who rates. */
  readonly group?: string
  readonly family?: string
  readonly audience?: string
  /** The level that a post asks for, by the kind of post. */
  readonly standards?: { readonly [post: string]: number }
  readonly name: Text
  readonly guides: readonly Text[]
  readonly levels: readonly Level[]
}

export type Level = {
  readonly value: number
  readonly label: Text
  readonly anchor: Text
  /** An event that stands for the level, so that two readers mean the same by it. */
  readonly example?: Text
}

/** What an appraisal is judged by. A pack is one, and so is the published view of it. */
export type Criteria = {
  readonly scoring: ScoringDocument
  readonly indicators: readonly Indicator[]
  readonly behaviours: readonly Behaviour[]
  /** Further rows that people are rated on, by set: competencies, say. */
  readonly sets?: { readonly [id: string]: readonly Behaviour[] }
  readonly policies: JsonObject
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
  /**
   * 64 hexadecimal digits. As `score` makes it and the region keeps it, the SHA-256 of the canonical input (S3), from
   * which few unknown ratings could be guessed; in what leaves the region, a view or a receipt, the salted seal
   * that stands for it (P1).
   */
  readonly inputHash: string
}

export type Unscorable = {
  readonly kind: 'unscorable'
  readonly problems: readonly { readonly step: string; readonly reason: Text }[]
  readonly steps: readonly StepResult[]
}

/** One step's value; of a repeated step, one row's, with the id `<step>.<row>`. */
export type StepResult = {
  readonly id: string
  readonly value: Json
  /** `'11/3'` where the value is a fraction that no decimal says, and `value` only its nearest number. */
  readonly fraction?: string
  /** Null where the rule is a constant, and where a reader may not see it (P1). */
  readonly trace: TraceNode | null
  /** Of a confidential step: how many people's answers went in. */
  readonly count?: number
  /** The value was decided in a calibration; the trace is of the one that stood there. */
  readonly calibrated?: Calibrated
}

/** What stood there, and who decided otherwise. Name and post come with the view: they may change, or be erased. */
export type Calibrated = {
  readonly from: Json
  /** A person's id. */
  readonly by: string
  readonly name?: string
  readonly post?: string
  readonly at: string
  readonly reason: string
}

export type FollowUp = {
  readonly rule: string
  readonly action: FollowUpAction | { readonly kind: 'none' }
  readonly cause: Text
}
