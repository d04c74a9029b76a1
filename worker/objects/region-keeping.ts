import { DurableObject } from 'cloudflare:workers'
import type { PersonId, RegionId } from '../../core/ids.ts'
import type { Provision } from '../../core/protocol/office.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { readClock } from '../clock.ts'
import type { Env } from '../env.ts'
import type { Failure } from '../failure.ts'
import type { PinnedProvider } from '../session/provider.ts'
import { newActivationCode } from '../session/secrets.ts'
import { newSigningKey } from '../session/signing-key.ts'
import type { ListedRegion } from '../storage/regions.ts'
import { type CareAsk, type Cared, careFor, type RestorePiece, restore } from './care.ts'
import { erasePerson } from './erase-person.ts'
import { provision } from './provision.ts'
import { changeReceiptKey, readKeySet } from './receipt-keys.ts'
import { openRoom } from './room/open-room.ts'
import { ring } from './room/ring.ts'
import { setProvider } from './set-provider.ts'

/** What an operator, the directory and the clock ask of a region. */
export class RegionKeeping extends DurableObject<Env> {
  // What an object holds itself is not to be called from outside; what its class has is.
  protected readonly room = openRoom(this.ctx, this.env)

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    // A region that was never set up stays without a single row, whoever asks for it.
    if (!this.room.hasTables()) return
    this.room.migrate()
    this.room.alarm.set()
  }

  async provision(body: Provision, reissue: readonly PersonId[]): Promise<Result<string, Failure>> {
    const fresh = { freshKey: await newSigningKey(), freshReceiptKey: await newSigningKey() }
    this.room.migrate()
    return this.room.transact((store, now) =>
      provision(store, { provision: body, reissue, ...fresh, newCode: newActivationCode }, now),
    )
  }

  /** The JWKS that this region's receipts are verified with. */
  async receiptKeys(region: RegionId): Promise<Result<string, Failure>> {
    return this.room.inside(region, (store) => ok(readKeySet(store, region)))
  }

  /** Signs receipts with a new key from now on, and gives the JWKS with it. */
  async changeReceiptKey(region: RegionId): Promise<Result<string, Failure>> {
    const fresh = { key: await newSigningKey(), actor: { kind: 'operator' } } as const
    return this.room.inside(region, (store, now) => {
      changeReceiptKey(store, fresh, now)
      return ok(readKeySet(store, region))
    })
  }

  /** The key that this region's access tokens are signed with; null for a region that was never set up. */
  async publicKey(): Promise<{ readonly id: string; readonly jwk: string } | null> {
    const key = this.room.inUse() ? this.room.store.signingKeys.find() : undefined
    return key === undefined ? null : { id: key.id, jwk: key.public }
  }

  async setProvider(region: RegionId, provider: PinnedProvider | null): Promise<Result<string, Failure>> {
    return this.room.inside(region, (store, now) => setProvider(store, { region, provider }, now))
  }

  /** What an operator does with the whole of it. */
  async care(region: RegionId, ask: CareAsk): Promise<Result<string, Failure>> {
    if (!this.room.inUse()) return err({ kind: 'unknown-region', region })
    if (ask.kind === 'erase') return this.#erase(region)
    return this.room.transact((_, now) => careFor(this.#cared(), { region, ask }, now))
  }

  /** Takes from the region who somebody was. */
  async erasePerson(region: RegionId, person: PersonId): Promise<Result<string, Failure>> {
    return this.room.inside(region, (store, now) => erasePerson(store, person, now))
  }

  /** Puts a piece of an export into a region that is not there. */
  async restore(region: RegionId, piece: RestorePiece): Promise<Result<null, Failure>> {
    if (this.room.inUse()) return err({ kind: 'region-exists' })
    const done = restore(this.room.database, { region, piece }, readClock(this.env))
    this.room.store.forget()
    if (done.kind === 'err' || !piece.last) return done
    this.room.migrate()
    this.room.alarm.set()
    return done
  }

  /** How it is listed: its name, once it is set up. */
  async listed(): Promise<ListedRegion | null> {
    const region = this.room.inUse() ? this.room.store.region.find() : undefined
    return region === undefined ? null : { id: region.id, name: region.name }
  }

  override async alarm(): Promise<void> {
    const { alarm, inUse, store } = this.room
    // While the region is suspended nothing is due; it is set again when the region goes on.
    const isOn = inUse() && store.region.suspendedAt() === null
    if (isOn) await ring(this.room, this.env)
    alarm.rung()
    if (isOn) alarm.set()
  }

  #cared(): Cared {
    const { database, store, meter, alarm } = this.room
    const bytes = this.ctx.storage.sql.databaseSize
    return { database, store, figures: meter.read(), bytes, lagSeconds: Math.floor(alarm.lateness() / 1000) }
  }

  #erase(region: RegionId): Result<string, Failure> {
    const erased = careFor(this.#cared(), { region, ask: { kind: 'erase' } }, readClock(this.env))
    if (erased.kind === 'ok') this.room.closed()
    return erased
  }
}
