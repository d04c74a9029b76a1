import type { PersonId, RegionId } from '../ids.ts'

/** The body of `POST /v1/regions/{region}/tokens`; the `DPoP` header proves the key (RFC 9449). */
export type TokenRequest =
  | {
      readonly protocol: number
      readonly grant: 'activation-code'
      readonly code: string
      readonly device: string
    }
  | { readonly protocol: number; readonly grant: 'refresh-token'; readonly refreshToken: string }
  | ProviderGrant

/** What an identity provider has sent back, for the worker to trade for an ID token. */
export type ProviderGrant = {
  readonly protocol: number
  readonly grant: 'identity-provider'
  readonly code: string
  readonly state: string
  /** The `iss` of the answer (RFC 9207), where the provider gives one. */
  readonly iss?: string
  /** Where it was sent back to. */
  readonly redirect: string
  readonly device: string
}

export type TokenResponse = {
  readonly protocol: number
  readonly tokenType: 'DPoP'
  readonly accessToken: string
  /** Seconds. */
  readonly expiresIn: number
  readonly refreshToken: string
  readonly person: PersonId
  readonly region: RegionId
}

/** An answer of `GET /v1/regions`. */
export type RegionList = {
  readonly protocol: number
  readonly regions: readonly { readonly id: RegionId; readonly name: string }[]
}
