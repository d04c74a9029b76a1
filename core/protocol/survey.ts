import type { FormDocument } from '../form/model.ts'
import type { JsonObject } from '../json.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** The body of `PUT /v1/regions/{region}/surveys/{survey}`: a survey that the public may answer while it is open. */
export type SurveyPlan = {
  readonly protocol: number
  /** A form of the region's pack. */
  readonly form: string
  /** What is asked about: `Pelayanan KTP elektronik`. Waves of one service are compared. */
  readonly service: string
  /** Which time: `Triwulan III 2026`. */
  readonly wave: string
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** `tokens`: each answer takes a token of its own; absent as `open`. */
  readonly access?: 'open' | 'tokens'
  /** The programme whose participants are asked. */
  readonly programme?: string
}

/** The answer of `GET /v1/regions/{region}/surveys`: what human resources see, the newest first. */
export type SurveyList = {
  readonly protocol: number
  readonly surveys: readonly SurveyStanding[]
  /** Forms that a survey can ask with: those that the course of appraisals has no task for, and that rate something. */
  readonly forms: readonly { readonly id: string; readonly title: Text }[]
}

export type SurveyStanding = Omit<SurveyPlan, 'protocol'> & {
  readonly id: string
  readonly answers: number
  /** How many tokens were made. */
  readonly tokens: number
  /** Null while it is open, and while fewer have answered than the pack asks for. */
  readonly outcome: SurveyOutcome | null
}

/** What a survey came to. */
export type SurveyOutcome = {
  readonly respondents: number
  /** The outputs of the pack's scoring of this form: `{ index: 81.25, grade: 'b' }`. */
  readonly outputs: JsonObject
  /** What some outputs are called: `{ grade: { id: 'B (Baik)', en: 'B (Good)' } }`. */
  readonly names: { readonly [output: string]: Text }
  /** How often each level of each rating was chosen: `{ elements: { u1: { 1: 0, 2: 4 } } }`. */
  readonly tally: JsonObject
  /** Each respondent's mean over the rated elements: how many, their mean and their standard deviation. */
  readonly spread: { readonly count: number; readonly mean: number; readonly deviation: number }
  /** What respondents wrote, in no order that tells when. */
  readonly remarks: readonly string[]
}

/** The answer of `GET /v1/regions/{region}/surveys/{survey}/form`: what a respondent's page needs. */
export type SurveyForm = {
  readonly protocol: number
  readonly region: { readonly id: string; readonly name: string }
  readonly survey: Pick<SurveyPlan, 'service' | 'wave' | 'opensAt' | 'closesAt'> & {
    readonly id: string
    /** Its answers take a token. */
    readonly tokens?: true
  }
  readonly state: 'early' | 'open' | 'over'
  readonly form: FormDocument
}

/** The body of `PUT /v1/regions/{region}/surveys/{survey}/answers/{answer}`. */
export type SurveyAnswer = {
  readonly protocol: number
  readonly form: { readonly id: string; readonly version: number }
  readonly token?: string
  readonly answers: JsonObject
}
