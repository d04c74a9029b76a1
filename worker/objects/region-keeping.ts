import { DurableObject } from 'cloudflare:workers'
import type { PersonId, RegionId } from '../../core/ids.ts'
import type { Provision } from '../../core/protocol/office.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { type Now, readClock } from '../clock.ts'
import type { Env } from '../env.ts'
import type { Failure } from '../failure.ts'
import type { PinnedProvider } from '../session/provider.ts'
import { newActivationCode } from '../session/secrets.ts'
import { newSigningKey } from '../session/signing-key.ts'
import type { Erased } from '../storage/erasures.ts'
import type { ListedRegion } from '../storage/regions.ts'
import type { Store } from '../storage/store.ts'
import { type CareAsk, type Cared, careFor, type RestorePiece, restore, restored } from './care.ts'
import { erasePerson } from './erase-person.ts'
import { provision } from './provision.ts'
import { changeReceiptKey, readKeySet } from './receipt-keys.ts'
import { eraseAgain } from './retention/erase-again.ts'
import { tellErasures } from './retention/tell-erasures.ts'
import { openRoom } from './room/open-room.ts'
import { ring } from './room/ring.ts'
import { setProvider } from './set-provider.ts'
import { type DirectoryCalls, directoryOf } from './stubs.ts'

/** How many were erased anew, and all who have ever been erased there. */
export type ErasedAgain = { readonly count: number; readonly all: readonly Erased[] }

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
    if (ask.kind === 'erase') {
      // What is erased with it could come back with an older export.
      const isTold = await this.#tellErasures()
      return isTold ? this.#erase(region) : err({ kind: 'unavailable' })
    }
    return this.room.transact((_, now) => careFor(this.#cared(), { region, ask }, now))
  }

  /** Takes from the region who somebody was. */
  async erasePerson(region: RegionId, person: PersonId): Promise<Result<string, Failure>> {
    const by = { kind: 'operator' } as const
    return this.room.inside(region, (store, now) => erasePerson(store, { person, by }, now))
  }

  /** Erases anew whom an older database has brought back, in a region that runs or is suspended. */
  async eraseAgain(region: RegionId, list: readonly Erased[]): Promise<Result<ErasedAgain, Failure>> {
    if (!this.room.inUse()) return err({ kind: 'unknown-region', region })
    return this.room.transact((store, now) => ok(againOf(store, list, now)))
  }

  /**
   * Puts a piece of an export into a region that is not there. With the last, those on the list are erased before the region
   * is there, so that nobody meets them (RS1).
   */
  async restore(
    region: RegionId,
    piece: RestorePiece,
    list: readonly Erased[],
  ): Promise<Result<ErasedAgain | null, Failure>> {
    const { room } = this
    if (room.inUse()) return err({ kind: 'region-exists' })
    const done = restore(room.database, { region, piece }, readClock(this.env))
    room.store.forget()
    if (done.kind === 'err' || !piece.last) return done
    room.migrate()
    const again = room.store.transaction(() => {
      const erased = againOf(room.store, list, readClock(this.env))
      restored(room.database.sql)
      return erased
    })
    room.alarm.set()
    return ok(again)
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

  #tellErasures(): Promise<boolean> {
    const { store, transact } = this.room
    const tell: DirectoryCalls['noteErasures'] = (of, erased) =>
      directoryOf(this.env).noteErasures(of, erased)
    return tellErasures({ store, transact, tell })
  }

  #cared(): Cared {
    const { database, store, meter, alarm } = this.room
    const bytes = this.ctx.storage.sql.databaseSize
    const lagSeconds = Math.floor(alarm.lateness() / 1000)
    return { database, store, figures: meter.read(), rows: database.counted(), bytes, lagSeconds }
  }

  #erase(region: RegionId): Result<string, Failure> {
    const erased = careFor(this.#cared(), { region, ask: { kind: 'erase' } }, readClock(this.env))
    if (erased.kind === 'ok') this.room.closed()
    return erased
  }
}

function againOf(store: Store, list: readonly Erased[], now: Now): ErasedAgain {
  const count = eraseAgain(store, list, now)
  return { count, all: store.erasures.all() }
}
