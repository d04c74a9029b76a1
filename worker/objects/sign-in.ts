import type { PersonId } from '../../core/ids.ts'
import type { TokenRequest } from '../../core/protocol/session.ts'
import { assertNever, err, ok, type Result } from '../../core/result.ts'
import type { Text } from '../../core/text.ts'
import { type Now, shifted } from '../clock.ts'
import type { BadProof, Proof } from '../session/proof.ts'
import { readActivationCode } from '../session/secrets.ts'
import type { Device } from '../storage/devices.ts'
import { digest } from '../storage/digest.ts'
import type { Store } from '../storage/store.ts'
import { isIdle } from './live-devices.ts'
import { revoke } from './revoke.ts'

export type SignIn = {
  readonly request: Exclude<TokenRequest, { readonly grant: 'identity-provider' }>
  readonly proof: Proof
  /** Where the request comes from, to count wrong codes by. */
  readonly client: string
  /** Fresh random values; one is used for a new device, the other for its next refresh token. */
  readonly fresh: { readonly device: string; readonly secret: string }
}

/** A device that may have an access token now, and the refresh token for the next one. */
export type Session = { readonly person: PersonId; readonly device: string; readonly refreshToken: string }

export type TooManyTries = { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number }

export type SignInFailure =
  | BadProof
  /** This region's people sign in by its identity provider alone. */
  | { readonly kind: 'codes-off'; readonly provider: Text }
  | { readonly kind: 'bad-code' }
  | { readonly kind: 'bad-refresh-token' }
  | TooManyTries

const TRIES = 10
const TRIES_WINDOW = 15 * 60_000

/** Opens a session for the holder of a code or of a refresh token, bound to the key that the proof shows. */
export function signIn(store: Store, ask: SignIn, now: Now): Result<Session, SignInFailure> {
  if (!store.proofs.remember(ask.proof, now.true)) return err({ kind: 'bad-proof', reason: 'replayed' })
  switch (ask.request.grant) {
    case 'activation-code':
      return activate(store, ask, ask.request, now)
    case 'refresh-token':
      return refresh(store, ask, ask.request.refreshToken, now)
    default:
      return assertNever(ask.request)
  }
}

function activate(
  store: Store,
  { proof, client, fresh }: SignIn,
  { code, device: name }: { readonly code: string; readonly device: string },
  now: Now,
): Result<Session, SignInFailure> {
  const provider = store.identityProvider.find()
  if (provider?.codes === false) return err({ kind: 'codes-off', provider: provider.name })
  const tried = mayTry(store, client, now)
  if (tried.kind === 'err') return tried
  const hash = digest(readActivationCode(code))
  const usedFor = store.activationCodes.usedFor(hash)
  const lost = usedFor === undefined ? undefined : store.devices.find(usedFor)
  if (lost !== undefined && isUntouched(lost, proof)) return ok(sessionOf(store, lost, fresh.secret))

  const person = store.activationCodes.redeem(hash, { device: fresh.device, now: now.office })
  if (person === undefined) {
    store.codeTries.add(client, now.office)
    return err({ kind: 'bad-code' })
  }
  const added = { id: fresh.device, person, name, key: proof.key }
  store.devices.add(added, now.office)
  store.audit.add({
    at: now.office,
    action: 'device-added',
    actor: { kind: 'person', person },
    subject: fresh.device,
    detail: {},
  })
  return ok(sessionOf(store, { ...added, generation: 1 }, fresh.secret))
}

/** Whether an address may try once more; wrong codes count, and what comes from a provider and proves nothing. */
export function mayTry(store: Store, client: string, now: Now): Result<null, TooManyTries> {
  const since = shifted(now.office, -TRIES_WINDOW)
  store.codeTries.forgetBefore(since)
  if (store.codeTries.countSince(client, since) < TRIES) return ok(null)
  return err({ kind: 'too-many-tries', retryAfterSeconds: TRIES_WINDOW / 1000 })
}

/** The same key asks again and has not used what it got: the answer was lost on the way, so it gets another. */
export function isUntouched(device: Device, proof: Proof): boolean {
  return device.key === proof.key && device.revokedAt === null && device.generation === 1
}

/**
 * The next session for a refresh token. Its own token stays good until a newer one is used: the answer may be lost
 * on the way, and two windows of one browser may ask at once. Older ones are good for nothing but giving a thief away.
 */
function refresh(
  store: Store,
  { proof, fresh }: SignIn,
  token: string,
  now: Now,
): Result<Session, SignInFailure> {
  const [id = '', secret = ''] = token.split('.')
  const device = store.devices.find(id)
  // A token shown with another key than its own is worth nothing and proves nothing against its owner.
  if (device === undefined || device.key !== proof.key || device.revokedAt !== null) {
    return err({ kind: 'bad-refresh-token' })
  }
  if (isIdle(device, now)) return err({ kind: 'bad-refresh-token' })
  const used = store.refreshTokens.generationOf(digest(secret), id)
  if (used === undefined) {
    revoke(store, device, { actor: { kind: 'clock' }, why: 'refresh-token-reused', at: now.office })
    return err({ kind: 'bad-refresh-token' })
  }
  store.refreshTokens.forgetBefore(used, id)
  store.devices.renew(id, used + 1, now.office)
  return ok(sessionOf(store, { ...device, generation: used + 1 }, fresh.secret))
}

/** A session with a refresh token of the device's generation. */
export function sessionOf(
  store: Store,
  { id, person, generation }: Pick<Device, 'id' | 'person' | 'generation'>,
  secret: string,
): Session {
  store.refreshTokens.add(digest(secret), { device: id, generation })
  return { person, device: id, refreshToken: `${id}.${secret}` }
}
