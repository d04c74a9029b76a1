import { atLeast, id, listOf, protocol } from '../../core/protocol/schemas/parts.ts'

const words = { type: 'string' }

/** The answer of `PUT /v1/regions/{region}`. */
export const provisionedSchema = atLeast({
  protocol,
  warnings: listOf(words),
  codes: listOf(atLeast({ person: id, code: words })),
})

/** The answer of `GET /health`. */
export const healthSchema = atLeast({ status: { const: 'ok' }, version: words, protocol })

/** The answer to a survey’s answer: it is kept, now or before. */
export const surveyAnswerKeptSchema = atLeast({ protocol, kept: { const: true } })
