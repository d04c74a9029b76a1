import { compileSchema } from '../form/json-schema.ts'
import type { SchemaError } from '../form/schema/error.ts'
import type { RegionId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'

/** One public key of a region as a JWK (RFC 7517). Times are seconds, as in OpenID Federation's historical keys. */
export type ReceiptKey = {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
  readonly alg: 'ES256'
  readonly use: 'sig'
  /** Its thumbprint (RFC 7638). */
  readonly kid: string
  readonly iat: number
  /** Since when it signs no longer. What it signed before stays good. */
  readonly exp?: number
}

/** The JWKS of a region: every key that it has ever signed receipts with, newest first. */
export type KeySet = { readonly region: RegionId; readonly keys: readonly ReceiptKey[] }

const coordinate = { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' }
const seconds = { type: 'integer', minimum: 0 }

export const keySetSchema = {
  type: 'object',
  required: ['region', 'keys'],
  properties: {
    region: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,79}$' },
    keys: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kty', 'crv', 'x', 'y', 'alg', 'use', 'kid', 'iat'],
        properties: {
          kty: { const: 'EC' },
          crv: { const: 'P-256' },
          x: coordinate,
          y: coordinate,
          alg: { const: 'ES256' },
          use: { const: 'sig' },
          kid: coordinate,
          iat: seconds,
          exp: seconds,
        },
      },
    },
  },
} as const

const compiled = compileSchema(keySetSchema, { strict: true })

/** A key set as `GET /v1/regions/{region}/keys` gives it, or each error with its path. */
export function parseKeySet(json: unknown): Result<KeySet, readonly SchemaError[]> {
  if (compiled.kind === 'err') throw new Error('the schema of key sets is not a schema')
  const errors = compiled.value(json)
  // The schema says what the type says.
  return errors.length === 0 ? ok(json as KeySet) : err(errors)
}
