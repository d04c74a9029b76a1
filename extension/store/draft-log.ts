import type { Database } from './database.ts'
import type { LogRow } from './drafts.ts'

/** The log of a draft on this device, oldest first. */
export async function readLog(db: Database, task: string): Promise<readonly LogRow[]> {
  return db.edits.where('task').equals(task).sortBy('n')
}

/** Lines that a log may have before it is worth compacting. */
const longLog = 400

/**
 * Shortens a long log to what can still be taken back and brought again. One short transaction on the log alone: who
 * types meanwhile waits for it no longer than for another write.
 */
export async function compactLog(db: Database, task: string): Promise<void> {
  if ((await db.edits.where('task').equals(task).count()) <= longLog) return
  const { compact } = await import('../../core/draft/compact.ts')
  await db.transaction('rw', db.edits, async () => {
    const rows = await readLog(db, task)
    const lines = compact(rows.map(({ n: _n, task: _task, ...line }) => line))
    // The first numbers stay, so that lines which come meanwhile stay the newest.
    const short = lines.flatMap((line, index): readonly LogRow[] => {
      const n = rows[index]?.n
      return n === undefined ? [] : [{ ...line, n, task }]
    })
    await db.edits.bulkPut(short)
    await db.edits.bulkDelete(rows.slice(short.length).map(({ n }) => n))
  })
}
