import type { IndexableType, Table } from 'dexie'
import { taskId } from '../../core/ids.ts'
import type { Database } from './database.ts'
import { mergeIn } from './draft-copies.ts'
import { type AnswerRow, type DraftRow, readDraft, stateOf } from './drafts.ts'
import { type EvidenceRow, type PartRow, untouchedUpload } from './evidence.ts'
import type { OutboxItem } from './outbox.ts'
import { isWaiting } from './own-shelves.ts'
import { clearShelf, type ShelvedTable } from './shelf.ts'

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
    for (const table of ['goals', 'jottings', 'projects', 'projectDocuments', 'projectSteps'] as const) {
      await putWhereFree(db.table(table), rowsOf(table))
    }
    const left = await db.shelf
      .where('owner')
      .equals(owner)
      .and(({ table }) => table === 'drafts')
      .count()
    if (left === 0) await clearShelf(db, owner)
  })
}

/** What stands here under the same key was written at the server of now, and stays. */
async function putWhereFree(table: Table<object, IndexableType>, rows: readonly object[]): Promise<void> {
  for (const row of rows) await table.add(row).catch('ConstraintError', () => {})
}

function isOf(row: object, task: string): boolean {
  return 'task' in row && row.task === task
}
