import Dexie from 'dexie'

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

/** What can still be read of a store that Timbang itself cannot open, as the text of a file; undefined if nothing can. */
export async function rescueStore(name = 'timbang'): Promise<string | undefined> {
  // Without versions, Dexie opens whatever is there.
  const db = new Dexie(name)
  try {
    await db.open()
    const wanted = ['drafts', 'answers', 'edits', 'outbox', 'shelf']
    const tables = db.tables.filter((table) => wanted.includes(table.name))
    const rows = await Promise.all(tables.map((table) => table.toArray().catch(() => [])))
    const found = Object.fromEntries(tables.map((table, index) => [table.name, rows[index]]))
    return JSON.stringify({ timbang: 'rescue', version: 1, ...found }, null, 2)
  } catch {
    return undefined
  } finally {
    db.close()
  }
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
