import { ownValidator } from '../form/schema/own-validator.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { largestFile, mediaTypes } from './media-types.ts'
import type { EvidenceRef } from './model.ts'

const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' }

/**
 * What a reference to evidence is, in the vocabulary of forms. A name holds no path and nothing that a terminal or a
 * header would act on.
 */
export const evidenceSchema: JsonObject = {
  type: 'object',
  required: ['id', 'sha256', 'name', 'type', 'bytes'],
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,79}$' },
    sha256,
    name: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f/\\\\]+$' },
    type: { enum: [...mediaTypes] },
    bytes: { type: 'integer', minimum: 1, maximum: largestFile },
    captured: {
      type: 'object',
      required: ['address', 'title', 'at'],
      properties: {
        address: { type: 'string', minLength: 1, maxLength: 2000, pattern: '^https?://' },
        title: { type: 'string', maxLength: 300 },
        at: { type: 'string', format: 'date-time', maxLength: 30 },
        selection: { type: 'string', minLength: 1, maxLength: 2000 },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
}

const judge = ownValidator(evidenceSchema)

/** True for what answers call evidence: `isEvidenceRef({ id: 'e1' })` is false. */
export function isEvidenceRef(value: unknown): value is EvidenceRef {
  // Most objects are no reference, and telling so has to cost nothing: whole views are looked through.
  return isObject(value) && typeof value.sha256 === 'string' && judge(value).length === 0
}

/**
 * Every reference that lies anywhere in a value, in its order: `referencesIn(view.context).map(({ id }) => id)`.
 */
export function referencesIn(value: unknown): readonly EvidenceRef[] {
  if (isEvidenceRef(value)) return [value]
  const parts: readonly unknown[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []
  return parts.flatMap(referencesIn)
}

/** The reference as an answer: `answerOf(reference)` is the same, as JSON. */
export function answerOf(reference: EvidenceRef): Json {
  // A reference holds texts and numbers alone.
  return reference as unknown as Json
}
