import type { MeasurementList, MeasurementReview, MeasurementsTaken } from './measurements.ts'
import { type Parser, parserOf } from './parser.ts'
import {
  measurementListSchema,
  measurementReviewSchema,
  measurementsTakenSchema,
} from './schemas/measurements.ts'

/** What taking values in would do. */
export const parseMeasurementReview: Parser<MeasurementReview> = parserOf(measurementReviewSchema)

/** What it has done. */
export const parseMeasurementsTaken: Parser<MeasurementsTaken> = parserOf(measurementsTakenSchema)

/** The values that are kept. */
export const parseMeasurementList: Parser<MeasurementList> = parserOf(measurementListSchema)
