import * as oauth from 'oauth4webapi'
import type { IdentityProvider } from '../../core/protocol/sign-in.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { guardedFetch, ProviderSilent } from './guarded-fetch.ts'
import { wrongAddress } from './provider-address.ts'

/** What a provider's discovery document said when the operator set it: nothing of it is asked for again (pinned). */
export type PinnedProvider = Omit<IdentityProvider, 'protocol'> & {
  readonly authorization: string
  readonly token: string
  readonly keys: string
  /** How its ID tokens may be signed: of what it offers, what we allow. */
  readonly algorithms: readonly string[]
  /** How a confidential client proves itself. */
  readonly proof: 'client_secret_basic' | 'client_secret_post'
  /** Whether its answers name their issuer (RFC 9207), so that one without is refused. */
  readonly namesIssuer: boolean
}

/** Signatures by a key pair alone: with a shared secret, or with none, whoever holds the secret could sign for anybody. */
const signatures = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]

/** Reads a provider's discovery document once, for the operator; an error says what of it is wrong. */
export async function pinProvider(
  { protocol: _, ...provider }: IdentityProvider,
  { isLocal }: { readonly isLocal: boolean },
): Promise<Result<PinnedProvider, string>> {
  const wrong = wrongAddress(provider.issuer, { isLocal })
  if (wrong !== undefined) return err(`the issuer ${wrong}`)
  if (new URL(provider.issuer).search !== '') return err('the issuer must not have a query')
  try {
    const issuer = new URL(provider.issuer)
    const options = { ...fetching(isLocal), algorithm: 'oidc' as const }
    const found = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options))
    if (found.issuer !== provider.issuer) return err(`it calls itself ${found.issuer}`)
    return pinned(provider, found, isLocal)
  } catch (cause) {
    return err(`its discovery document cannot be read: ${wordsOf(cause)}`)
  }
}

function pinned(
  provider: Omit<IdentityProvider, 'protocol'>,
  found: oauth.AuthorizationServer,
  isLocal: boolean,
): Result<PinnedProvider, string> {
  const [authorization, token, keys] = [found.authorization_endpoint, found.token_endpoint, found.jwks_uri]
  if (authorization === undefined || token === undefined || keys === undefined) {
    return err('its discovery document names no authorization_endpoint, token_endpoint or jwks_uri')
  }
  for (const address of [authorization, token, keys]) {
    const wrong = wrongAddress(address, { isLocal })
    if (wrong !== undefined) return err(`its address ${address.slice(0, 200)} ${wrong}`)
  }
  const challenges = found.code_challenge_methods_supported
  if (challenges !== undefined && !challenges.includes('S256')) return err('it does not take PKCE with S256')
  const offered = found.id_token_signing_alg_values_supported ?? ['RS256']
  const algorithms = signatures.filter((one) => offered.includes(one))
  if (algorithms.length === 0) return err(`it signs ID tokens only by ${offered.join(', ').slice(0, 200)}`)
  const proofs = found.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return ok({
    ...provider,
    authorization,
    token,
    keys,
    algorithms,
    proof: proofs.includes('client_secret_basic') ? 'client_secret_basic' : 'client_secret_post',
    namesIssuer: found.authorization_response_iss_parameter_supported === true,
  })
}

/** What one sign-in waits for. */
export type Awaited = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly redirect: string
}

/** The page of a provider where a sign-in begins. */
export async function authorizationUrl(
  provider: PinnedProvider,
  { state, nonce, verifier, redirect }: Awaited,
): Promise<string> {
  const url = new URL(provider.authorization)
  const asked = {
    client_id: provider.clientId,
    response_type: 'code',
    redirect_uri: redirect,
    scope: ['openid', ...(provider.scopes ?? [])].join(' '),
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // On a shared computer the person before may still be signed in there.
    prompt: 'login',
  }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return url.href
}

export type Claims = { readonly [claim: string]: unknown }

export type NoClaims =
  /** The provider, or whoever pretends to be it, gave something that proves nothing. */
  { readonly kind: 'unproven'; readonly why: string } | { readonly kind: 'silent'; readonly why: string }

/**
 * Trades what came back from a provider for the claims of its ID token, once all of it is checked: issuer, audience,
 * nonce, times, signature by one of its published keys, and an algorithm that we allow.
 */
export async function exchange(
  provider: PinnedProvider,
  answer: { readonly code: string; readonly state: string; readonly iss?: string },
  {
    awaited,
    secret,
    isLocal,
  }: { readonly awaited: Awaited; readonly secret: string | undefined; readonly isLocal: boolean },
): Promise<Result<Claims, NoClaims>> {
  const auth = clientAuth(provider, secret)
  if (auth === undefined) return err({ kind: 'silent', why: 'OIDC_SECRETS has no secret for this region' })
  const server = serverOf(provider)
  const client = { client_id: provider.clientId, [oauth.clockTolerance]: 60 }
  try {
    const { code, state, iss } = answer
    const sent = new URLSearchParams({ code, state, ...(iss === undefined ? {} : { iss }) })
    const checked = oauth.validateAuthResponse(server, client, sent, awaited.state)
    const { redirect, verifier, nonce } = awaited
    const options = fetching(isLocal)
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      auth,
      checked,
      redirect,
      verifier,
      options,
    )
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    })
    await oauth.validateApplicationLevelSignature(server, response, options)
    return ok(oauth.getValidatedIdTokenClaims(tokens) ?? {})
  } catch (cause) {
    if (cause instanceof ProviderSilent) return err({ kind: 'silent', why: cause.message })
    if (isServerError(cause)) return err({ kind: 'silent', why: wordsOf(cause) })
    return err({ kind: 'unproven', why: wordsOf(cause) })
  }
}

function clientAuth(
  { client, proof }: PinnedProvider,
  secret: string | undefined,
): oauth.ClientAuth | undefined {
  if (client === 'public') return oauth.None()
  if (secret === undefined) return undefined
  return proof === 'client_secret_basic' ? oauth.ClientSecretBasic(secret) : oauth.ClientSecretPost(secret)
}

/** One object for each provider: the library keeps its keys by it, and asks for them anew when one is unknown. */
const servers = new Map<string, oauth.AuthorizationServer>()
const MOST_SERVERS = 1_000

function serverOf(provider: PinnedProvider): oauth.AuthorizationServer {
  const { issuer, token, keys, algorithms, namesIssuer } = provider
  const name = JSON.stringify([issuer, token, keys, algorithms, namesIssuer])
  const known = servers.get(name)
  if (known !== undefined) return known
  if (servers.size >= MOST_SERVERS) servers.clear()
  const server = {
    issuer,
    token_endpoint: token,
    jwks_uri: keys,
    id_token_signing_alg_values_supported: [...algorithms],
    authorization_response_iss_parameter_supported: namesIssuer,
  }
  servers.set(name, server)
  return server
}

function fetching(isLocal: boolean) {
  return { [oauth.customFetch]: guardedFetch({ isLocal }), [oauth.allowInsecureRequests]: isLocal }
}

/** The provider is down, which is nobody's attack. */
function isServerError(cause: unknown): boolean {
  const response = cause instanceof Error ? cause.cause : undefined
  return response instanceof Response && response.status >= 500
}

/** For the operator and the log: what went wrong, and nothing of what was sent. */
function wordsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown'
  const code = 'code' in cause && typeof cause.code === 'string' ? `${cause.code}: ` : ''
  const error = 'error' in cause && typeof cause.error === 'string' ? ` (${cause.error.slice(0, 60)})` : ''
  return `${code}${cause.message}${error}`.slice(0, 300)
}
