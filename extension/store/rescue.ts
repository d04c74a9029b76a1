import Dexie from 'dexie'
import { deviceName } from './device-name.ts'
import { keyOf, type Owner } from './shelf.ts'

/** Why the store can't be opened, as far as the person can do something about it. */
export type StoreTrouble = 'newer' | 'private' | 'full' | 'damaged'

/** What an error of the database means for its person. */
export function storeTrouble(error: unknown): StoreTrouble {
  const names = namesOf(error)
  const has = (...wanted: readonly string[]) => names.some((name) => wanted.includes(name))
  // A newer Timbang was here, and this one does not know what it wrote.
  if (has('VersionError')) return 'newer'
  // Firefox's private windows and policies that forbid storage.
  if (has('InvalidStateError', 'SecurityError', 'MissingAPIError')) return 'private'
  return has('QuotaExceededError') ? 'full' : 'damaged'
}

/**
 * What can still be read of a store that Timbang itself cannot open, as the text of a file that can be taken in again;
 * undefined if nothing can. What others who use this browser have laid by is not in it (D7).
 */
export async function rescueStore(name = 'timbang'): Promise<string | undefined> {
  // Without versions, Dexie opens whatever is there.
  const db = new Dexie(name)
  try {
    await db.open()
    const wanted = ['drafts', 'answers', 'edits', 'outbox', 'shelf']
    const tables = db.tables.filter((table) => wanted.includes(table.name))
    const owner = await ownerIn(db)
    const rows = await Promise.all(tables.map((table) => table.toArray().catch(() => [])))
    const found = Object.fromEntries(
      tables.map(({ name }, index) => [
        name,
        name === 'shelf' ? rows[index]?.filter((row) => owner && row.owner === keyOf(owner)) : rows[index],
      ]),
    )
    const whose = owner && { region: owner.region.id, person: owner.person }
    const head = { device: deviceName(navigator.userAgent), savedAt: new Date().toISOString() }
    return JSON.stringify({ timbang: 'rescue', version: 1, whose, ...head, ...found }, null, 2)
  } catch {
    return undefined
  } finally {
    db.close()
  }
}

/** Who is signed in, without the keys and tokens: those stay where they are. */
async function ownerIn(db: Dexie): Promise<Owner | null> {
  if (!db.tables.some(({ name }) => name === 'session')) return null
  const session = await db
    .table<Owner>('session')
    .get('current')
    .catch(() => undefined)
  return session ? { server: session.server, region: session.region, person: session.person } : null
}

/** Throws the store away, so that Timbang can begin anew. */
export async function deleteStore(name = 'timbang'): Promise<void> {
  await Dexie.delete(name)
}

/** The names of an error and of those that it was made from: Dexie wraps what the browser says. */
export function namesOf(error: unknown): readonly string[] {
  const names: string[] = []
  for (let at = error; typeof at === 'object' && at !== null && names.length < 5; ) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name)
    at = 'inner' in at ? at.inner : undefined
  }
  return names
}
