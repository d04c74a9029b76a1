import { decodeProtectedHeader } from 'jose'
import type { RegionId } from '../../core/ids.ts'
import type { Env } from '../env.ts'
import type { TooMany } from '../failure.ts'
import { regionOf } from '../objects/stubs.ts'
import { isBadInput } from '../session/proof.ts'
import { isListed } from './known-region.ts'

type PublicKey = { readonly id: string; readonly jwk: string }

/** Keys change only when a region is set up anew, so this isolate asks for each once. */
const known = new Map<RegionId, PublicKey>()
const MOST_KNOWN = 2_000

/** The public key (JWK as JSON text) that this token of a region must be signed with; undefined where there is none. */
export async function publicKeyOf(
  env: Env,
  {
    region,
    token,
    countUnknown,
  }: {
    readonly region: RegionId
    readonly token: string
    /** Asked before the region is, which it is for every token that an unknown key has signed. */
    readonly countUnknown: () => TooMany | null
  },
): Promise<string | undefined> {
  const id = keyId(token)
  const held = known.get(region)
  if (held !== undefined && held.id === id) return held.jwk
  if (countUnknown() !== null || !(await isListed(env, region))) return undefined
  const key = await regionOf(env, region).publicKey()
  if (key === null || key.id !== id) return undefined
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(region, key)
  return key.jwk
}

function keyId(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid
  } catch (error) {
    if (isBadInput(error)) return undefined
    throw error
  }
}
