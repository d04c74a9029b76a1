import type { PersonId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'
import type { Instant } from '../workflow/model.ts'
import { cancelTasks } from '../workflow/move.ts'
import type { Case } from './model.ts'
import { isFinal } from './receipt.ts'

/**
 * Ends a case that has not come to its end, as when its cycle is closed: nothing in it is asked for any more, no deadline
 * passes, and what was submitted stays. Null for one that is over already.
 * `stop(pack, opened, { by: gita, at, reason: 'Siklus ditutup' })?.snapshot.stopped`.
 */
export function stop(
  pack: Pack,
  opened: Case,
  stopped: { readonly by: PersonId; readonly at: Instant; readonly reason: string },
): Case | null {
  if (isFinal(pack, opened) || opened.snapshot.stopped) return null
  const { held: _held, ...left } = cancelTasks(
    { snapshot: opened.snapshot, effects: [] },
    () => true,
  ).snapshot
  return { ...opened, snapshot: { ...left, dueAt: null, stopped } }
}
