import { isGone } from '../../core/case/absence.ts'
import type { Person } from '../../core/case/model.ts'
import type { RegionId } from '../../core/ids.ts'
import { own } from '../../core/json.ts'
import { readNip } from '../../core/people/nip.ts'
import type { ProviderGrant } from '../../core/protocol/session.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { BadProof, Proof } from '../session/proof.ts'
import type { Awaited, Claims, PinnedProvider } from '../session/provider.ts'
import { beginAttempt, readAttempt } from '../session/sign-in-attempt.ts'
import type { Store } from '../storage/store.ts'
import { makeRoom } from './make-room.ts'
import { isUntouched, mayTry, type Session, sessionOf, type TooManyTries } from './sign-in.ts'

export type ProviderFailure =
  | BadProof
  | TooManyTries
  /** This region has no provider. */
  | { readonly kind: 'no-provider' }
  /** What came back counts for nothing: another key, another region, used, too old, made up, or refused by the provider. */
  | { readonly kind: 'bad-sign-in' }
  /** The provider is sure who it is, and nobody here has that NIP: the same answer whoever is or was here. */
  | { readonly kind: 'not-registered' }

type Asked = { readonly region: RegionId; readonly proof: Proof }

/** What a sign-in that begins waits for, and of whom. */
export function beginByProvider(
  store: Store,
  { region, proof, redirect, id }: Asked & { readonly redirect: string; readonly id: string },
  now: Now,
): Result<{ readonly provider: PinnedProvider; readonly awaited: Awaited }, ProviderFailure> {
  if (!store.proofs.remember(proof, now.true)) return err({ kind: 'bad-proof', reason: 'replayed' })
  const provider = store.identityProvider.find()
  if (provider === undefined) return err({ kind: 'no-provider' })
  const about = { region, key: proof.key, redirect, issuer: provider.issuer, clientId: provider.clientId }
  return ok({ provider, awaited: beginAttempt(store.sealingSecret.find(), about, { id, now: now.true }) })
}

export type Coming = Asked & {
  readonly grant: ProviderGrant
  /** Where the request comes from, to count what is made up by. */
  readonly client: string
  readonly secret: string
}

export type Came =
  /** To be traded with the provider for claims; nobody can come with this state again. */
  | {
      readonly kind: 'awaited'
      readonly attempt: string
      readonly provider: PinnedProvider
      readonly awaited: Awaited
    }
  /** The same device asks again, whose answer was lost on the way. */
  | { readonly kind: 'session'; readonly session: Session }

/** Takes back who was sent to the provider: each state once, for the key that it was made for. */
export function comeBack(
  store: Store,
  { region, proof, grant, client, secret }: Coming,
  now: Now,
): Result<Came, ProviderFailure> {
  if (!store.proofs.remember(proof, now.true)) return err({ kind: 'bad-proof', reason: 'replayed' })
  const provider = store.identityProvider.find()
  if (provider === undefined) return err({ kind: 'no-provider' })
  const tried = mayTry(store, client, now)
  if (tried.kind === 'err') return tried
  const { state, redirect } = grant
  const about = { region, key: proof.key, redirect, issuer: provider.issuer, clientId: provider.clientId }
  const attempt = readAttempt(store.sealingSecret.find(), about, { state, now: now.true })
  if (attempt === undefined) return comeToNothing(store, client, now)
  const { id, expiresAt } = attempt
  if (store.signInAttempts.use(id, { expiresAt, now: now.true })) {
    return ok({ kind: 'awaited', attempt: id, provider, awaited: attempt })
  }
  const device = store.devices.find(store.signInAttempts.usedFor(id) ?? '')
  if (device === undefined || !isUntouched(device, proof)) return comeToNothing(store, client, now)
  return ok({ kind: 'session', session: sessionOf(store, device, secret) })
}

/** Counts one more that came with nothing; ten, and that address has to wait (T2). */
export function comeToNothing(store: Store, client: string, now: Now): Result<never, ProviderFailure> {
  store.codeTries.add(client, now.office)
  return err({ kind: 'bad-sign-in' })
}

export type Known = Asked & {
  readonly attempt: string
  readonly claims: Claims
  /** What the device calls itself. */
  readonly name: string
  readonly fresh: { readonly device: string; readonly secret: string }
}

/** Opens a session for the one person whom a provider's claims name, bound to the key, as a code does (T3, T4). */
export function letIn(
  store: Store,
  { attempt, claims, name, proof, fresh }: Known,
  now: Now,
): Result<Session, ProviderFailure> {
  const provider = store.identityProvider.find()
  if (provider === undefined) return err({ kind: 'no-provider' })
  const person = personOf(store.people.all(), { provider, claims, today: now.office.slice(0, 10) })
  if (person === undefined) return err({ kind: 'not-registered' })
  makeRoom(store, person.id, now)
  const device = { id: fresh.device, person: person.id, name, key: proof.key }
  store.devices.add(device, now.office)
  store.signInAttempts.letIn(attempt, device.id)
  store.audit.add({
    at: now.office,
    action: 'device-added',
    actor: { kind: 'person', person: person.id },
    subject: device.id,
    detail: { by: 'identity-provider' },
  })
  return ok(sessionOf(store, { ...device, generation: 1 }, fresh.secret))
}

/** The only one in service with the NIP of the claim, if the account is one of those that are let in. */
function personOf(
  people: readonly Person[],
  {
    provider,
    claims,
    today,
  }: { readonly provider: PinnedProvider; readonly claims: Claims; readonly today: string },
): Person | undefined {
  const { allowed, claim } = provider
  if (allowed !== undefined && !textsIn(claims, allowed.claim).some((one) => allowed.values.includes(one))) {
    return undefined
  }
  const [told, ...more] = textsIn(claims, claim)
  const nip = told === undefined || more.length > 0 ? undefined : readNip(told, today)
  if (nip?.kind !== 'ok') return undefined
  const found = people.filter((one) => digitsOf(one.nip) === nip.value.digits && !isGone(one))
  return found.length === 1 ? found[0] : undefined
}

/** A claim's texts: itself, or those of a list. A number would have lost the last digits of a NIP, so it is none. */
function textsIn(claims: Claims, name: string): readonly string[] {
  const value = own<unknown>(claims, name)
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.every((one) => typeof one === 'string') ? values : []
}

function digitsOf(nip: string | null): string | null {
  return nip === null ? null : nip.replaceAll(/\D/g, '')
}
