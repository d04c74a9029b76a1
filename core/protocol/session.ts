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
