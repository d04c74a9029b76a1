import type { Text } from '../text.ts'

/** The body of `PUT /v1/regions/{region}/sign-in` by the operator: who tells a region who somebody is (OpenID Connect). */
export type IdentityProvider = {
  readonly protocol: number
  /** Its issuer identifier, exactly as its discovery document says it. */
  readonly issuer: string
  readonly clientId: string
  /** Whether the worker proves itself with a secret, which is in `OIDC_SECRETS` and never in here. */
  readonly client: 'public' | 'confidential'
  /** The claim of the ID token that holds the NIP. */
  readonly claim: string
  /** As the button calls it. */
  readonly name: Text
  /** Whether activation codes are taken beside it. */
  readonly codes: boolean
  /** Asked for besides `openid`. */
  readonly scopes?: readonly string[]
  /** Only accounts whose claim has one of these values get in; all without it. */
  readonly allowed?: { readonly claim: string; readonly values: readonly string[] }
}

/** How a region's people sign in: the answer of `GET /v1/regions/{region}/sign-in`. */
export type SignInWays = {
  readonly protocol: number
  readonly codes: boolean
  readonly provider: { readonly name: Text } | null
}

/** The body of `POST /v1/regions/{region}/sign-in`: where the provider shall lead back to. */
export type SignInStart = { readonly protocol: number; readonly redirect: string }

/** Its answer: the provider's page to open, and what has to come back from it. */
export type SignInStarted = {
  readonly protocol: number
  readonly url: string
  readonly state: string
}
