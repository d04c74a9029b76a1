import { decodeJwt, jwtVerify, SignJWT } from 'jose'
import { isId, type PersonId, personId, type RegionId, regionId } from '../../core/ids.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { importedKey } from './imported-key.ts'
import { isBadInput } from './proof.ts'

/** What an access token says: who, of which region, with which device and key. */
export type Access = {
  readonly region: RegionId
  readonly person: PersonId
  readonly device: string
  /** Thumbprint of the device's public key; the token is worth nothing without it (RFC 9449 §6). */
  readonly key: string
}

export type BadToken = { readonly kind: 'bad-token'; readonly reason: 'malformed' | 'expired' | 'forged' }

/** Seconds that an access token lives. */
export const ACCESS_SECONDS = 600

const AUDIENCE = 'timbang'

/** A token signed by its region: `jwk` is the private half as JSON text, `id` its thumbprint, `now` in milliseconds. */
export async function mintAccessToken(
  access: Access,
  signing: { readonly jwk: string; readonly id: string; readonly now: number },
): Promise<string> {
  const issuedAt = Math.floor(signing.now / 1000)
  return new SignJWT({ device: access.device, cnf: { jkt: access.key } })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: signing.id })
    .setIssuer(access.region)
    .setSubject(access.person)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_SECONDS)
    .sign(await importedKey(signing.jwk))
}

/** The region that claims to have issued a token; nothing of it is verified yet. */
export function claimedRegion(token: string): RegionId | undefined {
  try {
    const { iss } = decodeJwt(token)
    return typeof iss === 'string' && isId(iss) ? regionId(iss) : undefined
  } catch (error) {
    if (isBadInput(error)) return undefined
    throw error
  }
}

type Against = { readonly region: RegionId; readonly jwk: string; readonly now: number }

/** Tokens that were good, with what they say and until when; a token stands for the same as long as it lives. */
const good = new Map<string, { readonly jwk: string; readonly access: Access; readonly until: number }>()
const MOST_GOOD = 5_000

/**
 * Checks a token against the public key (JWK as JSON text) of the region that claims to have issued it: the signature
 * once, when it ends each time.
 */
export async function verifyAccessToken(token: string, against: Against): Promise<Result<Access, BadToken>> {
  const known = good.get(token)
  const isKnown = known?.jwk === against.jwk && known.access.region === against.region
  if (known !== undefined && isKnown && against.now < known.until) return ok(known.access)
  good.delete(token)
  try {
    const { payload } = await jwtVerify(token, await importedKey(against.jwk), {
      typ: 'at+jwt',
      algorithms: ['ES256'],
      issuer: against.region,
      audience: AUDIENCE,
      currentDate: new Date(against.now),
      requiredClaims: ['exp'],
    })
    const said = access(against.region, payload)
    if (said.kind === 'ok') {
      if (good.size >= MOST_GOOD) good.clear()
      good.set(token, { jwk: against.jwk, access: said.value, until: Number(payload.exp) * 1000 })
    }
    return said
  } catch (error) {
    if (!isBadInput(error)) throw error
    return err({ kind: 'bad-token', reason: isExpired(error) ? 'expired' : 'forged' })
  }
}

function access(region: RegionId, payload: { readonly [claim: string]: unknown }): Result<Access, BadToken> {
  const { sub, device, cnf } = payload
  if (typeof sub !== 'string' || !isId(sub) || typeof device !== 'string' || !hasThumbprint(cnf)) {
    return err({ kind: 'bad-token', reason: 'malformed' })
  }
  return ok({ region, person: personId(sub), device, key: cnf.jkt })
}

function hasThumbprint(cnf: unknown): cnf is { readonly jkt: string } {
  return typeof cnf === 'object' && cnf !== null && 'jkt' in cnf && typeof cnf.jkt === 'string'
}

function isExpired(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED'
}
