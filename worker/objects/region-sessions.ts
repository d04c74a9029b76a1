import type { RegionId } from '../../core/ids.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Failure } from '../failure.ts'
import type { Proof } from '../session/proof.ts'
import type { Awaited, PinnedProvider } from '../session/provider.ts'
import { newSecret } from '../session/secrets.ts'
import type { Caller } from './admit.ts'
import {
  beginByProvider,
  type Came,
  type Coming,
  comeBack,
  comeToNothing,
  type Known,
  letIn,
} from './provider-sign-in.ts'
import { noteRefusal } from './refusal.ts'
import { RegionKeeping } from './region-keeping.ts'
import { signInWays } from './set-provider.ts'
import { type Session, type SignIn, signIn } from './sign-in.ts'
import { tokenResponse } from './token-response.ts'

type ToTrade =
  | Extract<Came, { readonly kind: 'awaited' }>
  | { readonly kind: 'tokens'; readonly tokens: string }

/** How people come into a region, by a code or an identity provider, and how those of another are turned away. */
export class RegionSessions extends RegionKeeping {
  async signIn(ask: {
    readonly region: RegionId
    readonly request: SignIn['request']
    readonly proof: Proof
    readonly client: string
  }): Promise<Result<string, Failure>> {
    const fresh = { device: crypto.randomUUID(), secret: newSecret() }
    const session = this.room.inside(ask.region, (store, now) => signIn(store, { ...ask, fresh }, now))
    return session.kind === 'err' ? session : this.#tokens(session.value, ask)
  }

  async signInWays(region: RegionId): Promise<Result<string, Failure>> {
    return this.room.inside(region, (store) => ok(signInWays(store)))
  }

  async beginByProvider(ask: {
    readonly region: RegionId
    readonly proof: Proof
    readonly redirect: string
  }): Promise<Result<{ readonly provider: PinnedProvider; readonly awaited: Awaited }, Failure>> {
    const id = newSecret().slice(32)
    return this.room.inside(ask.region, (store, now) => beginByProvider(store, { ...ask, id }, now))
  }

  /** What is to be traded with the provider; tokens as JSON text for whose answer was lost. */
  async comeBack(ask: Omit<Coming, 'secret'>): Promise<Result<ToTrade, Failure>> {
    const secret = newSecret()
    const came = this.room.inside(ask.region, (store, now) => comeBack(store, { ...ask, secret }, now))
    if (came.kind === 'err') return came
    if (came.value.kind === 'awaited') return ok(came.value)
    const tokens = await this.#tokens(came.value.session, ask)
    return tokens.kind === 'err' ? tokens : ok({ kind: 'tokens', tokens: tokens.value })
  }

  async comeToNothing(region: RegionId, client: string): Promise<Result<never, Failure>> {
    return this.room.inside(region, (store, now) => comeToNothing(store, client, now))
  }

  async letIn(ask: Omit<Known, 'fresh'>): Promise<Result<string, Failure>> {
    const fresh = { device: crypto.randomUUID(), secret: newSecret() }
    const session = this.room.inside(ask.region, (store, now) => letIn(store, { ...ask, fresh }, now))
    return session.kind === 'err' ? session : this.#tokens(session.value, ask)
  }

  /** Writes down that somebody of another region knocked here. */
  async turnAway(region: RegionId, { access, proof }: Caller, what: string): Promise<Failure> {
    // Before anything is written: one region's people must not fill another's disk, nor its log.
    const slower = this.room.paces.stranger(access.region)
    if (slower !== null) return slower
    const noted = this.room.inside(region, (store, now): Result<never, Failure> => {
      if (!store.proofs.remember(proof, now.true)) return err({ kind: 'bad-proof', reason: 'replayed' })
      noteRefusal(store, { person: access.person, region: access.region, what, why: 'wrong-region' }, now)
      return err({ kind: 'wrong-region' })
    })
    return noted.kind === 'ok' ? noted.value : noted.error
  }

  #tokens(session: Session, { proof, region }: { readonly proof: Proof; readonly region: RegionId }) {
    return tokenResponse(session, { store: this.room.store, key: proof.key, region })
  }
}
