import { largestFile, mediaTypes } from '../../evidence/media-types.ts'
import { id as anyId, atLeast, exactly, listOf, protocol } from './parts.ts'

export const arrival = { enum: ['coming', 'here', 'refused'] }
/** In lower case, for a disk may not tell `A` from `a`. */
const id = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,79}$' }
const count = { type: 'integer', minimum: 0 }

/** The body of `PUT /v1/regions/{region}/evidence/{id}`. */
export const openEvidenceSchema = exactly({
  protocol,
  id,
  case: anyId,
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  name: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f/\\\\]+$' },
  type: { enum: [...mediaTypes] },
  bytes: { type: 'integer', minimum: 1, maximum: largestFile },
})

/** The answer to whatever the owner does about a file. */
export const evidenceStatusSchema = atLeast({
  protocol,
  id,
  state: arrival,
  parts: count,
  received: listOf(count),
})
