import type { RegionId } from '../../core/ids.ts'
import type { TokenResponse } from '../../core/protocol/session.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { ok, type Result } from '../../core/result.ts'
import { ACCESS_SECONDS, mintAccessToken } from '../session/access-token.ts'
import type { Store } from '../storage/store.ts'
import type { Session } from './sign-in.ts'

/** The tokens of a session as JSON text. Signing takes a moment of its own, after the session is kept. */
export async function tokenResponse(
  { person, device, refreshToken }: Session,
  { store, key, region }: { readonly store: Store; readonly key: string; readonly region: RegionId },
): Promise<Result<string, never>> {
  const signing = store.signingKeys.find()
  if (signing === undefined) throw new Error('the region has no signing key')
  const accessToken = await mintAccessToken(
    { region, person, device, key },
    { id: signing.id, jwk: signing.private, now: Date.now() },
  )
  const answer: TokenResponse = {
    protocol: PROTOCOL,
    tokenType: 'DPoP',
    accessToken,
    expiresIn: ACCESS_SECONDS,
    refreshToken,
    person,
    region,
  }
  return ok(JSON.stringify(answer))
}
