import type { Collection, Table } from 'dexie'
import type { Database } from './database.ts'
import type { EvidenceRow } from './evidence.ts'

/**
 * Which appraisal each of these files is named in, by a draft or by what was sent; a file in none lies in the tray. Only
 * what names them is read.
 */
export async function readUses(
  db: Database,
  files: readonly Pick<EvidenceRow, 'id'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = files.map(({ id }) => id)
  return db.transaction('r', db.answers, db.outbox, db.rows, async () => {
    const uses = new Map<string, string>()
    const named = await naming(db.answers, ids).toArray()
    const tasks = await db.rows.bulkGet(named.map(({ task }): [string, string] => ['task', task]))
    named.forEach(({ files = [] }, index) => {
      const row = tasks[index]
      if (row?.kind === 'task') for (const id of files) uses.set(id, row.body.case)
    })
    const sent = await naming(db.outbox, ids).toArray()
    for (const { mutation, delivery, files = [] } of sent) {
      if (mutation.kind !== 'submit-task' || delivery.kind === 'refused') continue
      for (const id of files) uses.set(id, mutation.case)
    }
    return uses
  })
}

/** Past so many, looking for each takes longer than reading all rows that name any. */
const few = 20

function naming<T, K>(table: Table<T, K>, ids: readonly string[]): Collection<T, K> {
  const byFile = table.where('files')
  return ids.length > few ? byFile.above('') : byFile.anyOf(ids)
}

/** Files that no answer names yet. */
export async function readTray(db: Database): Promise<readonly EvidenceRow[]> {
  const rows = await db.evidence.where('upload.kind').equals('waiting').toArray()
  if (rows.length === 0) return []
  const uses = await readUses(db, rows)
  return rows.filter(({ id }) => !uses.has(id))
}

/** A file that is to go to the server, with the appraisal that it goes to; or one that is to go from there. */
export type Sendable = { readonly row: EvidenceRow; readonly case: string | null }

/** What still has to be done about files, oldest first. */
export async function readSendable(db: Database): Promise<readonly Sendable[]> {
  const rows = await db.evidence.where('upload.kind').anyOf('waiting', 'dropping').sortBy('addedAt')
  if (rows.length === 0) return []
  const uses = await readUses(db, rows)
  return rows
    .map((row) => ({ row, case: uses.get(row.id) ?? null }))
    .filter((each) => each.case !== null || each.row.upload.kind === 'dropping')
}
