import type { Device } from '../device.ts'
import { clearNotedProjects } from '../store/noted-project.ts'
import { endSession } from '../store/session.ts'
import { readDevice } from '../store/this-device.ts'
import { clearUnwritten } from '../store/unwritten.ts'

/** Signs out, as the person has chosen; the background takes away what it shows of them outside of the pages. */
export async function leave(
  { db, notes, syncNow }: Pick<Device, 'db' | 'notes' | 'syncNow'>,
  { keep }: { readonly keep: boolean },
): Promise<void> {
  const device = await readDevice(db)
  await endSession(db, { keep })
  if (!keep) {
    clearUnwritten(notes, device)
    clearNotedProjects(notes)
  }
  void syncNow()
}
