import { sameEntry } from '../../core/draft/entry.ts'
import type { Database } from './database.ts'
import { type Notes, unwrittenNames, unwrittenPrefix } from './has-unwritten.ts'
import { saveEdits } from './save-edits.ts'
import { OthersStore, OtherVersion, type Save } from './write-edits.ts'

/** Sets down what a page that goes has not brought to the disk yet, instead of what it set down before (D18). */
export function noteUnwritten(notes: Notes, save: Save): void {
  try {
    if (save.edits.length === 0) notes.removeItem(unwrittenPrefix + save.page)
    else notes.setItem(unwrittenPrefix + save.page, JSON.stringify(save))
  } catch {
    // No room or no right there either: the page still writes as long as it lives.
  }
}

/** Throws away what was set down under that name of the device; its person leaves nothing behind (D7). */
export function clearUnwritten(notes: Notes, device: string): void {
  for (const { name, save } of readUnwritten(notes)) if (save.device === device) notes.removeItem(name)
}

/**
 * Writes what pages set down when they went, as they would have. What the disk refuses, and what is somebody's who has
 * laid their work by here, stays for the next time.
 */
export async function writeUnwritten(db: Database, notes: Notes): Promise<void> {
  for (const { name, save } of readUnwritten(notes)) {
    try {
      const edits = await withoutWritten(db, save)
      if (edits.length > 0) await saveEdits(db, { ...save, edits })
      notes.removeItem(name)
    } catch (error) {
      if (await isVain(db, save, error)) notes.removeItem(name)
    }
  }
}

/** It can never be written: its draft is of another version by now (D10), or its person left nothing here (D7). */
async function isVain(db: Database, { device }: Save, error: unknown): Promise<boolean> {
  if (!(error instanceof OthersStore)) return error instanceof OtherVersion
  const devices = await db.shelf.filter(
    ({ table, row }) => table === 'device' && 'id' in row && row.id === device,
  )
  return (await devices.count()) === 0
}

function readUnwritten(notes: Notes): readonly { readonly name: string; readonly save: Save }[] {
  // Nobody but pages of ours writes there.
  return unwrittenNames(notes).map((name) => ({
    name,
    save: JSON.parse(notes.getItem(name) ?? 'null') as Save,
  }))
}

/** The page may have gone after its disk had written and before it heard so. */
async function withoutWritten(db: Database, { task, page, edits }: Save): Promise<Save['edits']> {
  const rows = await Promise.all(edits.map(({ pointer }) => db.answers.get([task.id, pointer])))
  return edits.filter(
    ({ entry }, index) =>
      !rows[index]?.values.some((held) => held.page === page && sameEntry(held.entry, entry)),
  )
}
