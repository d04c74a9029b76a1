import type { Grouping, Withholding } from '../publication/draft-figures.ts'
import type { PublicationState, PublicFigures } from '../publication/publication.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** The answer of `GET /v1/regions/{region}/figures/{cycle}/preview`: what would be published, or why nothing is. */
export type FigurePreview = {
  readonly protocol: number
  readonly figures: PublicFigures | null
  /** Why each withheld count is, cell by cell. */
  readonly withheld: readonly (readonly (Withholding | null)[])[]
  /** Why nothing can be published. */
  readonly refusal: Text | null
  /** Stands for all of it: what is proposed is what was looked at. */
  readonly mark: string
}

/** The body of `PUT /v1/regions/{region}/figures/{cycle}`. */
export type ProposeFigures = {
  readonly protocol: number
  readonly grouping: Grouping
  readonly mark: string
  readonly note: string
}

/** The body of `POST /v1/regions/{region}/figures/{cycle}/decision`. */
export type DecideFigures = {
  readonly protocol: number
  readonly version: number
  readonly decision: 'publish' | 'reject' | 'withdraw' | 'retract'
  readonly reason: string
}

export type ListedPublication = {
  readonly state: PublicationState
  readonly figures: PublicFigures
  readonly proposed: { readonly by: string; readonly name: string; readonly at: Instant }
  readonly decided: { readonly by: string; readonly name: string; readonly at: Instant } | null
  readonly reason: string | null
}

/** The answer of `GET /v1/regions/{region}/figures`, and of proposing and deciding. */
export type PublicationList = {
  readonly protocol: number
  /** How many people of human resources have to agree. */
  readonly people: 1 | 2
  /** Cycles that are closed, whose figures can be published. */
  readonly cycles: readonly { readonly id: string; readonly name: string }[]
  readonly publications: readonly ListedPublication[]
}
