import { writeBare } from './bare-transaction.ts'
import type { Database } from './database.ts'
import type { AnswerRow } from './drafts.ts'
import { tellOfEdits } from './edits-news.ts'
import { editedStores, type Save, type WrittenEdits, writeEdits } from './write-edits.ts'

/**
 * Writes the answers that changed, their lines in the log, and the draft itself at the first of them. Sent drafts are
 * left alone, and so are those of another version of the form: a page that has not noticed may not write into them.
 *
 * This runs with every key, so it goes to IndexedDB itself, in one transaction that touches only these rows, and tells
 * lists of it once the person pauses.
 */
export async function saveEdits(db: Database, save: Save): Promise<readonly AnswerRow[]> {
  return tellOfWritten(db, save, await writeBare(db, editedStores, (inside) => writeEdits(inside, save)))
}

/** Tells pages and lists of what has been written; gives the rows that stand now. */
export function tellOfWritten(
  db: Database,
  { task, edits }: Pick<Save, 'task' | 'edits'>,
  written: WrittenEdits | null,
): readonly AnswerRow[] {
  if (written === null) return []
  const { rows, isNew, files } = written
  tellOfEdits(db, { task: task.id, pointers: edits.map(({ pointer }) => pointer), isNew, files })
  return rows
}
