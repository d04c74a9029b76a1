import { atLeast, fingerprint, id, listOf, protocol } from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const shownUntil = { type: ['string', 'null'], format: 'date-time' }
const rows = listOf(atLeast({ n: count, row: words, previous: fingerprint, hash: fingerprint }))

/** The answer of `GET /v1/regions/{region}/audit`. */
export const auditPageSchema = atLeast({
  protocol,
  start: fingerprint,
  cursor: count,
  more: { type: 'boolean' },
  shownUntil,
  rows,
})

/** The answer of `GET /v1/regions/{region}/audit/entries`. */
export const auditEntriesSchema = atLeast({
  protocol,
  shownUntil,
  rows,
  next: { type: ['integer', 'null'] },
  last: count,
  names: { type: 'object', additionalProperties: words },
  cases: { type: 'object', additionalProperties: atLeast({ person: id, cycle: id }) },
})
