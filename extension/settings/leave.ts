import type { Device } from '../device.ts'
import { endSession } from '../store/session.ts'

/** Signs out, as the person has chosen; the background takes away what it shows of them outside of the pages. */
export async function leave(
  { db, syncNow }: Pick<Device, 'db' | 'syncNow'>,
  { keep }: { readonly keep: boolean },
): Promise<void> {
  await endSession(db, { keep })
  void syncNow()
}
