import {
  type CryptoKey,
  calculateJwkThumbprint,
  decodeProtectedHeader,
  EmbeddedJWK,
  errors,
  jwtVerify,
} from 'jose'
import { err, ok, type Result } from '../../core/result.ts'

/** A request's proof that its sender holds a private key (RFC 9449). */
export type Proof = {
  /** Thumbprint of the public key (RFC 7638). */
  readonly key: string
  /** Differs for each proof; remembered until `expiresAt` (milliseconds), so that none counts twice. */
  readonly id: string
  readonly expiresAt: number
}

export type BadProof = {
  readonly kind: 'bad-proof'
  readonly reason:
    | 'missing'
    | 'malformed'
    | 'stale'
    | 'other-request'
    | 'other-token'
    | 'other-key'
    | 'replayed'
}

/** What a proof must be about. `accessToken` where one comes with the request; `now` in milliseconds. */
export type Provable = {
  readonly method: string
  readonly url: string
  readonly accessToken?: string
  readonly now: number
}

/** How far a device's clock may be off, in milliseconds: office computers are seldom on time to the second. */
const SKEW = 5 * 60_000

/** Checks the `DPoP` header's value in the steps of RFC 9449 §4.3, all but replay, which the region keeps. */
export async function verifyProof(
  jwt: string | undefined,
  about: Provable,
): Promise<Result<Proof, BadProof>> {
  if (jwt === undefined) return bad('missing')
  const proof = await opened(jwt)
  if (proof === undefined) return bad('malformed')
  const { payload, key } = proof
  const { htm, htu, jti, iat, ath } = payload
  if (typeof jti !== 'string' || jti === '' || jti.length > 200 || typeof iat !== 'number')
    return bad('malformed')
  if (Math.abs(iat * 1000 - about.now) > SKEW) return bad('stale')
  if (htm !== about.method || !samePlace(htu, about.url)) return bad('other-request')
  if (about.accessToken !== undefined && ath !== (await hashOf(about.accessToken))) return bad('other-token')
  return ok({ key, id: `${key}.${jti}`, expiresAt: iat * 1000 + SKEW })
}

async function opened(jwt: string) {
  try {
    const known = keyIn(jwt)
    const rules = { typ: 'dpop+jwt', algorithms: ['ES256'] }
    if (known !== undefined) {
      const { payload } = await jwtVerify(jwt, known.key, rules)
      return { payload, key: known.thumbprint }
    }
    const { payload, protectedHeader, key } = await jwtVerify(jwt, EmbeddedJWK, rules)
    if (protectedHeader.jwk === undefined) return undefined
    // Runtimes take keys for signing that have no thumbprint, such as one without the name of its curve.
    const thumbprint = await calculateJwkThumbprint(protectedHeader.jwk)
    if (devices.size >= MOST_DEVICES) devices.clear()
    devices.set(JSON.stringify(protectedHeader.jwk), { key, thumbprint })
    return { payload, key: thumbprint }
  } catch (error) {
    if (isBadInput(error)) return undefined
    throw error
  }
}

type DeviceKey = { readonly key: CryptoKey | Uint8Array; readonly thumbprint: string }

/** Public keys of devices that have proven to hold the other half, by their very JWKs as they came. */
const devices = new Map<string, DeviceKey>()
const MOST_DEVICES = 5_000

function keyIn(jwt: string): DeviceKey | undefined {
  const { jwk } = decodeProtectedHeader(jwt)
  return jwk === undefined ? undefined : devices.get(JSON.stringify(jwk))
}

/** Everything that a sender's bytes can make jose or WebCrypto throw. */
export function isBadInput(error: unknown): boolean {
  return error instanceof errors.JOSEError || error instanceof TypeError || error instanceof DOMException
}

function samePlace(claimed: unknown, actual: string): boolean {
  if (typeof claimed === 'string' && claimed === actual && claimed !== '') return true
  if (typeof claimed !== 'string' || !URL.canParse(claimed) || !URL.canParse(actual)) return false
  const [a, b] = [new URL(claimed), new URL(actual)]
  return a.origin === b.origin && a.pathname === b.pathname
}

/** Hashes of tokens that came: each comes with every request of ten minutes. */
const hashes = new Map<string, string>()
const MOST_HASHES = 5_000

async function hashOf(token: string): Promise<string> {
  const known = hashes.get(token)
  if (known !== undefined) return known
  const hash = await sha256(token)
  if (hashes.size >= MOST_HASHES) hashes.clear()
  hashes.set(token, hash)
  return hash
}

async function sha256(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function bad(reason: BadProof['reason']): Result<never, BadProof> {
  return err({ kind: 'bad-proof', reason })
}
