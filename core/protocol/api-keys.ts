import type { ApiScope } from '../case/api-scope.ts'
import type { Instant } from '../workflow/model.ts'

/** The body of `POST /v1/regions/{region}/api-keys`. */
export type MakeApiKey = {
  readonly protocol: number
  /** Which system it is for. */
  readonly name: string
  readonly scopes: readonly ApiScope[]
  /** The last day on which it counts, by the region's calendar. */
  readonly expiresOn: string
}

/** A key without its secret, which nobody can read again. */
export type ApiKeyLine = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly madeAt: Instant
  /** Who made it; null for the operator. */
  readonly madeBy: string | null
  readonly expiresAt: Instant
  /** To about ten minutes; null for never. */
  readonly usedAt: Instant | null
  readonly revokedAt: Instant | null
}

/** The answer of `GET /v1/regions/{region}/api-keys`, and of taking one back: the newest first. */
export type ApiKeyList = { readonly protocol: number; readonly keys: readonly ApiKeyLine[] }

/** The answer of making one: the only time that its secret is told. */
export type ApiKeyMade = ApiKeyList & { readonly id: string; readonly secret: string }

/** The answer of `GET /v1/regions/{region}/api-keys/current`, to the program that holds it. */
export type ApiKeyShown = {
  readonly protocol: number
  readonly id: string
  readonly scopes: readonly string[]
  readonly expiresAt: Instant
}
