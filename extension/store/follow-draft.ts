import { liveQuery } from 'dexie'
import type { Database } from './database.ts'
import { type Draft, readAnswers, readDraftRow } from './drafts.ts'
import { onEdits } from './edits-news.ts'

/**
 * Tells of what others write into a draft: of another page's keys with just the fields that it wrote, of copies of
 * other devices and files taken in with all of it. What this page writes itself is not read again.
 */
export function followDraft(
  db: Database,
  task: string,
  tell: (draft: Draft | undefined) => void,
): () => void {
  const deaf = onEdits(db, task, (pointers) => void readAnswers(db, task, pointers).then(tell, () => {}))
  const all = liveQuery(() =>
    // In a transaction of its own, so that Dexie keeps no answers in memory: it does not hear of every key.
    db.transaction('r', db.answers, () => db.answers.where('task').equals(task).toArray()),
  ).subscribe({
    next: (answers) =>
      void readDraftRow(db, task).then(
        (row) => tell(row && { row, answers }),
        () => {},
      ),
    error: () => {},
  })
  return () => {
    deaf()
    all.unsubscribe()
  }
}
