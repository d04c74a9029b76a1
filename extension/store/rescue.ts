import Dexie from 'dexie'
import { deviceName } from './device-name.ts'
import { withoutLook } from './look-place.ts'
import { keyOf, type Owner } from './shelf.ts'

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
  await withoutLook(() => Dexie.delete(name))
}
