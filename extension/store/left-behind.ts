import { isJotting } from '../../core/draft/jotting.ts'
import type { Database } from './database.ts'
import { readUnsent } from './drafts.ts'
import { readTray } from './file-uses.ts'
import { isBegun } from './jottings.ts'
import { readWaiting } from './outbox.ts'
import { countNotes } from './shelf.ts'

/** How much of a person's work lies on this device and nowhere else. */
export type LeftBehind = {
  readonly drafts: number
  readonly waiting: number
  /** Files that nothing names yet. */
  readonly files: number
  /** Packs of the studio, goals for the next period, decisions and notes that were begun. */
  readonly others: number
}

/** What would go with its person: whoever signs out is asked about it first. */
export async function readLeftBehind(db: Database): Promise<LeftBehind> {
  const [drafts, waiting, files, notes, ...others] = await Promise.all([
    readUnsent(db),
    readWaiting(db),
    readTray(db),
    countNotes(db),
    db.goals.count(),
    db.jottings.count(),
    db.projects.count(),
  ])
  const begun = drafts.filter(isBegun)
  const jotted = begun.filter(({ task }) => isJotting(task)).length
  return {
    drafts: begun.length - jotted,
    waiting: waiting.length,
    files: files.length,
    others: others.reduce((sum, count) => sum + count, notes + jotted),
  }
}
