import type { Table } from 'dexie'
import type { Database } from './database.ts'
import type { Session } from './session.ts'

/** A row of somebody who uses this browser too, or used it with another server, laid by until they are back. */
export type ShelfRow = {
  readonly n: number
  readonly owner: string
  readonly table: ShelvedTable
  readonly row: object
}

/** What is a person's own work; all else comes again from the server. */
const shelved = [
  'device',
  'drafts',
  'answers',
  'edits',
  'arrivals',
  'outbox',
  'evidence',
  'evidenceParts',
  'goals',
  'jottings',
  'calibrations',
  'projects',
  'projectDocuments',
  'projectSteps',
] as const
export type ShelvedTable = (typeof shelved)[number]

/** A person at a server: the same id in the same region elsewhere may be somebody else's. */
export type Owner = Pick<Session, 'server' | 'region' | 'person'>

/** Lays by what the owner has not sent; to be awaited in a transaction over all tables. */
export async function layBy(db: Database, owner: Owner): Promise<void> {
  const drafts = await db.drafts.count()
  const unsent = await db.outbox.filter(({ delivery }) => delivery.kind !== 'delivered').count()
  const files = await db.evidence.count()
  const others = await Promise.all([db.goals, db.jottings, db.projects].map((table) => table.count()))
  const written = others.reduce((sum, count) => sum + count, await countNotes(db))
  if (drafts + unsent + files + written === 0) return
  for (const table of shelved) {
    const rows: readonly object[] = await tableOf(db, table).filter(isOwnWork).toArray()
    await db.shelf.bulkAdd(rows.map((row) => ({ owner: keyOf(owner), table, row })))
  }
}

/** What was written in sessions of calibration and not sent; what was only seen there comes again. */
export async function countNotes(db: Database): Promise<number> {
  return db.calibrations.filter(isOwnWork).count()
}

/** Puts what the owner left back in its place; to be awaited in a transaction over all tables. */
export async function takeUp(db: Database, owner: Owner): Promise<void> {
  const rows = await db.shelf.where('owner').equals(keyOf(owner)).sortBy('n')
  for (const table of shelved) {
    const own = rows.filter((each) => each.table === table).map(({ row }) => row)
    await tableOf(db, table).bulkPut(own)
  }
  await clearShelf(db, keyOf(owner))
}

/** Throws a shelf away. */
export async function clearShelf(db: Database, owner: string): Promise<void> {
  await db.shelf.where('owner').equals(owner).delete()
}

/** `https://a.example kotabumi siti`; none of the three holds a space. */
export function keyOf({ server, region, person }: Owner): string {
  return `${server} ${region.id} ${person}`
}

/** A session of calibration comes again from the server; what was written in it does not. */
function isOwnWork(row: object): boolean {
  return !('view' in row)
}

function tableOf(db: Database, table: ShelvedTable): Table<object, never> {
  // What is put into a table was taken from it.
  return db.table(table) as Table<object, never>
}
