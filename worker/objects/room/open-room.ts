import type { RegionId } from '../../../core/ids.ts'
import { err, type Result } from '../../../core/result.ts'
import { type Now, readClock } from '../../clock.ts'
import type { Env } from '../../env.ts'
import type { Suspended, TooMany, UnknownRegion } from '../../failure.ts'
import { senderOf } from '../../mail/sender-of.ts'
import { newSecret } from '../../session/secrets.ts'
import { isMigrated, migrate } from '../../storage/migrate.ts'
import { regionMigrations } from '../../storage/region-migrations.ts'
import { openStore, type Store } from '../../storage/store.ts'
import type { Caller } from '../admit.ts'
import { isRestoring } from '../care.ts'
import { durableDatabase } from '../durable-database.ts'
import { mailRoom } from '../mail-room.ts'
import { aMeter } from '../meter.ts'
import { alarmClock } from './alarm-clock.ts'
import { announcer } from './announcer.ts'
import { pacesOf } from './paces.ts'
import { aTurn } from './turn.ts'

export type Room = ReturnType<typeof openRoom>

/** What is between a call and the tables of its region: who gets in, one transaction a call, and what follows on each. */
export function openRoom(ctx: DurableObjectState, env: Env) {
  const database = durableDatabase(ctx.storage)
  const store = openStore(database)
  const mail = mailRoom(store, senderOf(env))
  const meter = aMeter(Date.now())
  const paces = pacesOf(env)
  const alarm = alarmClock({ storage: ctx.storage, env }, { store, mail })
  const lines = announcer(ctx, store)
  /** Whether its tables are there; they go only with `closed`. */
  let isSetUp = false

  const hasTables = (): boolean => isMigrated(database.sql) && !isRestoring(database.sql)
  const inUse = (): boolean => {
    isSetUp ||= hasTables()
    return isSetUp && store.region.find() !== undefined
  }
  const write = <T>(work: (store: Store, now: Now) => T): T => {
    const now = readClock(env)
    return store.transaction(() => work(store, now))
  }
  const follow = (): void => {
    alarm.set()
    lines.soon()
  }
  const transact = <T>(work: (store: Store, now: Now) => T): T => {
    const result = write(work)
    follow()
    return result
  }
  const closedTo = (region: RegionId): UnknownRegion | Suspended | null => {
    if (!inUse()) return { kind: 'unknown-region', region }
    return store.region.suspendedAt() === null ? null : { kind: 'region-suspended' }
  }
  const inside = <T, E>(
    region: RegionId,
    work: (store: Store, now: Now) => Result<T, E>,
  ): Result<T, E | UnknownRegion | Suspended> => {
    const closed = closedTo(region)
    return closed === null ? transact(work) : err(closed)
  }
  const turn = aTurn({
    transaction: store.transaction,
    after: () => {
      // It may have been erased meanwhile.
      if (inUse()) follow()
    },
  })
  return {
    database,
    store,
    mail,
    meter,
    paces,
    alarm,
    hasTables,
    inUse,
    transact,
    inside,
    /** For a person of this region, at the pace that everybody has: whole or not at all, in the turn of all who ask now. */
    async admitted<T, E>(
      { access }: Caller,
      work: (store: Store, now: Now) => Result<T, E>,
    ): Promise<Result<T, E | UnknownRegion | Suspended | TooMany>> {
      const slower = paces.person(access.person)
      if (slower !== null) return err(slower)
      return meter.measured((timed) =>
        turn.join(() =>
          timed((): Result<T, E | UnknownRegion | Suspended> => {
            const closed = closedTo(access.region)
            return closed === null ? work(store, readClock(env)) : err(closed)
          }),
        ),
      )
    },
    /** Brings its tables to what this version knows. */
    migrate(): void {
      migrate(database, regionMigrations, readClock(env).office)
      store.sealingSecret.ensure(newSecret())
    },
    /** All of it was erased. */
    closed(): void {
      isSetUp = false
      alarm.stop()
    },
    /** What was written so far is on the disk. */
    settled: (): Promise<void> => ctx.storage.sync(),
  }
}
