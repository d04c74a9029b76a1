import { atLeast, flag, instant, listOf, protocol, text } from './parts.ts'

const count = { type: 'integer', minimum: 0 }
const cell = { type: ['string', 'number', 'null', 'object'] }

/** The answer of `GET /v1/regions/{region}/exports/{table}`. */
export const exportPageSchema = atLeast({
  protocol,
  at: instant,
  titles: listOf(text),
  rows: listOf(listOf(cell)),
  cursor: count,
  more: flag,
})
