import { atLeast, date, flag, id, instant, listOf, orNull, protocol, text } from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const policy = orNull(atLeast({ appraisalYears: count, leaverYears: count }))
const asks = listOf(
  atLeast({
    id,
    person: words,
    at: instant,
    reason: words,
    answer: orNull(
      atLeast({ decision: { enum: ['granted', 'declined'] }, at: instant, by: words, reason: words }),
    ),
  }),
)

/** The answer of `GET /v1/regions/{region}/retention`. */
export const retentionViewSchema = atLeast({
  protocol,
  policy,
  source: orNull(atLeast({ title: text, confidence: words })),
  cycles: listOf(atLeast({ cycle: id, name: words, on: date, closed: flag, appraisals: count, held: count })),
  leavers: listOf(atLeast({ on: date, people: count })),
  erasing: orNull(atLeast({ done: count, total: count, stopped: flag })),
  holds: listOf(atLeast({ case: id, person: words, cycle: words, at: instant, by: words, reason: words })),
  asks,
})

/** The answer of `GET /v1/regions/{region}/retention/own`. */
export const ownErasureSchema = atLeast({ protocol, policy, asks })
