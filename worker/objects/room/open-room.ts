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
  const transact = <T>(work: (store: Store, now: Now) => T): T => {
    const now = readClock(env)
    const result = store.transaction(() => work(store, now))
    alarm.set()
    lines.soon()
    return result
  }
  const inside = <T, E>(
    region: RegionId,
    work: (store: Store, now: Now) => Result<T, E>,
  ): Result<T, E | UnknownRegion | Suspended> => {
    if (!inUse()) return err({ kind: 'unknown-region', region })
    if (store.region.suspendedAt() !== null) return err({ kind: 'region-suspended' })
    return transact(work)
  }
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
    /** For a person of this region, at the pace that everybody has. */
    admitted<T, E>(
      { access }: Caller,
      work: (store: Store, now: Now) => Result<T, E>,
    ): Result<T, E | UnknownRegion | Suspended | TooMany> {
      const slower = paces.person(access.person)
      if (slower !== null) return err(slower)
      return meter.measure(() => inside(access.region, work))
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
