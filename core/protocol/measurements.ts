import type { Measurement } from '../case/measurement.ts'
import type { MeasurementFinding } from '../people/measurement-texts.ts'
import type { Instant } from '../workflow/model.ts'

/** One value as a program or a file tells it: of a person (their id, NIP or other id) or of a unit by its name. */
export type GivenMeasurement = {
  /** Where it stands in a file, so that faults can be found there; without it its place in the list, from 1 on. */
  readonly row?: number
  readonly person?: string
  readonly unit?: string
  readonly indicator: string
  readonly from: string
  readonly to: string
  /** An exact decimal with a point: `24.5`. */
  readonly value: string
  readonly measure: string
  readonly source: string
  readonly measuredAt: string
}

/** The body of `PUT /v1/regions/{region}/measurements`, and of asking what it would do. */
export type PutMeasurements = {
  readonly protocol: number
  readonly values: readonly GivenMeasurement[]
  /** What was looked at before: with another outcome nothing is done. */
  readonly plan?: string
  /** Why values are corrected. */
  readonly reason?: string
}

/** A planned value in words: whose, and what stood there before. */
export type MeasurementLine = {
  readonly row: number
  /** The name of a person or of a unit. */
  readonly of: string
  readonly indicator: string
  readonly from: string
  readonly to: string
  readonly value: string
  readonly measure: string
  readonly source: string
  readonly measuredAt: string
  readonly before: { readonly value: string; readonly source: string; readonly measuredAt: string } | null
}

/** The answer of `POST /v1/regions/{region}/measurements/plan`; nothing has been kept. */
export type MeasurementReview = {
  readonly protocol: number
  readonly plan: string
  readonly counts: {
    readonly faults: number
    readonly warnings: number
    readonly fresh: number
    readonly changed: number
    readonly same: number
  }
  readonly faults: readonly MeasurementFinding[]
  readonly warnings: readonly MeasurementFinding[]
  readonly fresh: readonly MeasurementLine[]
  readonly changed: readonly MeasurementLine[]
}

/** The answer of taking values in. */
export type MeasurementsTaken = {
  readonly protocol: number
  readonly counts: { readonly fresh: number; readonly changed: number; readonly same: number }
  /** Hash of the audit row that records it; null where nothing was new. */
  readonly audit: string | null
}

/** A value as it is kept, for human resources. */
export type KeptMeasurement = Omit<Measurement, 'of'> & {
  readonly n: number
  readonly of: string
  readonly at: Instant
  /** Who brought it: a name, or the name of an API key. */
  readonly by: string
  /** When another took its place; null while it counts. */
  readonly replacedAt: Instant | null
}

/** The answer of `GET /v1/regions/{region}/measurements`: the newest first, what was corrected as well. */
export type MeasurementList = {
  readonly protocol: number
  readonly cursor: number
  readonly more: boolean
  readonly values: readonly KeptMeasurement[]
  /** What other systems may measure, for a template. */
  readonly indicators: readonly { readonly id: string; readonly measure: string }[]
}
