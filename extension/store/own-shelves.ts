import type { Database } from './database.ts'
import type { OutboxItem } from './outbox.ts'
import { clearShelf } from './shelf.ts'

/** What lies on the shelf of one owner. */
export type Shelf = {
  readonly owner: string
  readonly server: string
  readonly drafts: number
  readonly waiting: number
}

/** Shelves of the very person who is signed in, filled at other servers. */
export async function readOwnShelves(db: Database): Promise<readonly Shelf[]> {
  return db.transaction('r', db.session, db.shelf, async () => {
    const session = await db.session.get('current')
    if (session === undefined) return []
    const rows = await db.shelf.toArray()
    const owners = [...new Set(rows.map(({ owner }) => owner))]
    return owners.flatMap((owner): readonly Shelf[] => {
      const [server, region, person] = partsOf(owner)
      if (region !== session.region.id || person !== session.person || server === session.server) return []
      const own = rows.filter((row) => row.owner === owner)
      const drafts = own.filter(({ table }) => table === 'drafts').length
      const waiting = own.filter(({ table, row }) => table === 'outbox' && isWaiting(row)).length
      return [{ owner, server: server ?? '', drafts, waiting }]
    })
  })
}

/** Throws away what was left at another server. */
export async function dropShelf(db: Database, owner: string): Promise<void> {
  await clearShelf(db, owner)
}

function partsOf(owner: string): readonly string[] {
  return owner.split(' ')
}

/** True for a row of the outbox that has not been sent. */
export function isWaiting(row: object): boolean {
  return 'delivery' in row && (row as OutboxItem).delivery.kind === 'waiting'
}
