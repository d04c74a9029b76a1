import type { CaseId, PersonId } from '../ids.ts'
import type { Given } from './case-ratings.ts'
import type { CycleScreen, GroupBy } from './screen.ts'

/** One appraisal with a result, as a screen looks at it. */
export type RatedCase = {
  readonly case: CaseId
  readonly person: PersonId
  readonly score: number | null
  readonly outcome: string | null
  readonly groups: { readonly [by in GroupBy]: string }
  readonly given: readonly Given[]
}

export type ScreenPolicy = {
  /** The outcomes of the scoring, the best first. */
  readonly outcomes: readonly string[]
  /** From how many peers on their mean of a row is shown. */
  readonly anonymityK: number
  readonly scale: CycleScreen['scale']
  /** How many steps the scale has. */
  readonly steps: number
}
