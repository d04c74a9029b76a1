import { atLeast, id, listOf, protocol } from '../../core/protocol/schemas/parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' }

/** The answer of `PUT /v1/regions/{region}`. */
export const provisionedSchema = atLeast({
  protocol,
  warnings: listOf(words),
  codes: listOf(atLeast({ person: id, code: words })),
})

/** The answer of `GET /health`. */
export const healthSchema = atLeast({ status: { const: 'ok' }, version: words, protocol })

/** The answer of `GET /v1/regions/{region}/audit`. */
export const auditPageSchema = atLeast({
  protocol,
  /** What the first row of all follows. */
  start: hash,
  cursor: count,
  more: { type: 'boolean' },
  /** The end of the day before, while somebody could learn from the log of today when a peer submits; else null. */
  shownUntil: { type: ['string', 'null'], format: 'date-time' },
  rows: listOf(atLeast({ n: count, row: words, previous: hash, hash })),
})

/** The answer to a survey’s answer: it is kept, now or before. */
export const surveyAnswerKeptSchema = atLeast({ protocol, kept: { const: true } })
