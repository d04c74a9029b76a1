import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'

/** Something that a notification has said. */
export type Told = { readonly key: string; readonly at: Instant }

/** All that has been said on this device. */
export async function readTold(db: Database): Promise<ReadonlySet<string>> {
  return new Set(await db.told.toCollection().primaryKeys())
}

/** Notes what is said; what is older than any cycle goes. */
export async function noteTold(db: Database, keys: readonly string[], at: Instant): Promise<void> {
  await db.transaction('rw', db.told, async () => {
    await db.told.bulkPut(keys.map((key) => ({ key, at })))
    const old = new Date(Date.parse(at) - twoYears).toISOString()
    await db.told.where('at').below(old).delete()
  })
}

const twoYears = 2 * 366 * 86_400_000
