import { atLeast, exactly, flag, instant, line, listOf, orNull, protocol, text } from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
/** What exactly is wrong with one is told by row and column, so that here it only has to be a text. */
const cell = { type: 'string', maxLength: 1000 }

/** At most so many values in one request. */
export const mostMeasurements = 5000

/** The body of `PUT /v1/regions/{region}/measurements`. */
export const putMeasurementsSchema = exactly({
  protocol,
  values: listOf(
    exactly({
      'row?': { type: 'integer', minimum: 1 },
      'person?': cell,
      'unit?': cell,
      indicator: cell,
      from: cell,
      to: cell,
      value: cell,
      measure: cell,
      source: cell,
      measuredAt: cell,
    }),
    { minItems: 1, maxItems: mostMeasurements },
  ),
  'plan?': line,
  'reason?': { type: 'string', maxLength: 500 },
})

const findings = listOf(atLeast({ row: count, field: orNull(words), kind: words, text }))
const value = {
  of: words,
  indicator: words,
  from: words,
  to: words,
  value: words,
  measure: words,
  source: words,
  measuredAt: words,
}
const lines = listOf(
  atLeast({
    ...value,
    row: count,
    before: orNull(atLeast({ value: words, source: words, measuredAt: words })),
  }),
)

/** The answer of `POST /v1/regions/{region}/measurements/plan`. */
export const measurementReviewSchema = atLeast({
  protocol,
  plan: words,
  counts: atLeast({ faults: count, warnings: count, fresh: count, changed: count, same: count }),
  faults: findings,
  warnings: findings,
  fresh: lines,
  changed: lines,
})

/** The answer of taking values in. */
export const measurementsTakenSchema = atLeast({
  protocol,
  counts: atLeast({ fresh: count, changed: count, same: count }),
  audit: orNull(words),
})

/** The answer of `GET /v1/regions/{region}/measurements`. */
export const measurementListSchema = atLeast({
  protocol,
  cursor: count,
  more: flag,
  values: listOf(atLeast({ ...value, n: count, at: instant, by: words, replacedAt: orNull(instant) })),
  indicators: listOf(atLeast({ id: words, measure: words })),
})
