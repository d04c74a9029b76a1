import { taskId } from '../../core/ids.ts'
import type { Database } from './database.ts'
import { mergeIn } from './draft-copies.ts'
import { type AnswerRow, type DraftRow, readDraft, stateOf } from './drafts.ts'
import { type EvidenceRow, type PartRow, untouchedUpload } from './evidence.ts'
import type { OutboxItem } from './outbox.ts'
import { clearShelf, type ShelvedTable } from './shelf.ts'

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

/** Brings a shelf to the server of now, as its person wishes: drafts are merged, and what waited waits here. */
export async function bringOver(db: Database, owner: string): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const rows = await db.shelf.where('owner').equals(owner).sortBy('n')
    const rowsOf = (table: ShelvedTable) => rows.filter((row) => row.table === table).map(({ row }) => row)
    // `layBy` has written these rows from the tables of the same names.
    const answers = rowsOf('answers') as readonly AnswerRow[]
    for (const row of rowsOf('drafts') as readonly DraftRow[]) {
      const here = await readDraft(db, row.task)
      const own = answers.filter(({ task }) => task === row.task)
      if (here === undefined) {
        await db.answers.bulkPut([...own])
        await db.drafts.put(row)
      } else if (here.row.sent === null && here.row.form.version === row.form.version) {
        const state = stateOf({ row, answers: own })
        await mergeIn(db, here, { ...row, ...state, task: taskId(row.task), device: '' })
      } else continue
      await db.shelf.bulkDelete(rows.filter((each) => isOf(each.row, row.task)).map(({ n }) => n))
    }
    for (const item of rowsOf('outbox') as readonly OutboxItem[]) {
      const { order: _, ...rest } = item
      if (isWaiting(item) && (await db.outbox.where('id').equals(item.id).count()) === 0)
        await db.outbox.add(rest)
    }
    // Nothing of them is with the server of now.
    const files = rowsOf('evidence') as readonly EvidenceRow[]
    await db.evidence.bulkPut(files.map((row) => ({ ...row, upload: untouchedUpload })))
    await db.evidenceParts.bulkPut([...(rowsOf('evidenceParts') as readonly PartRow[])])
    const left = await db.shelf
      .where('owner')
      .equals(owner)
      .and(({ table }) => table === 'drafts')
      .count()
    if (left === 0) await clearShelf(db, owner)
  })
}

function partsOf(owner: string): readonly string[] {
  return owner.split(' ')
}

function isWaiting(row: object): boolean {
  return 'delivery' in row && (row as OutboxItem).delivery.kind === 'waiting'
}

function isOf(row: object, task: string): boolean {
  return 'task' in row && row.task === task
}
