import type { Cycle } from '../../../core/case/model.ts'
import type { CycleId } from '../../../core/ids.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { loadCase, packOf } from '../case-record.ts'
import { followResult } from './follow-result.ts'

/** Results of before there were follow-ups that one look opens; the next look goes on. */
const AT_ONCE = 300

/** The cycle that is asked for, or the newest; undefined where there is none. */
export function cycleAsked(store: Store, asked: CycleId | null): Cycle | undefined {
  if (asked !== null) return store.cycles.find(asked)
  return store.cycles.all().toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0]
}

/** All cycles to choose from, the newest first. */
export function cycleChoices(store: Store): readonly { readonly id: CycleId; readonly name: string }[] {
  return store.cycles
    .all()
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
    .map(({ id, name }) => ({ id, name }))
}

/** Opens the follow-ups of results that ended without one, some at a time; gives how many are left without. */
export function followCycle(store: Store, { id, pack: key }: Cycle, now: Now): number {
  const ended = endedStates(store, key)
  if (ended.length === 0) return 0
  for (const one of store.followUps.missing(id, ended, AT_ONCE)) {
    const opened = loadCase(store, one)
    if (opened !== undefined) followResult(store, { pack: packOf(store, opened), case: opened }, now)
  }
  return store.followUps.missing(id, ended, AT_ONCE).length
}

function endedStates(store: Store, key: Cycle['pack']): readonly string[] {
  const states = store.packs.find(key)?.workflow.states ?? {}
  return Object.entries(states).flatMap(([state, { kind }]) => (kind === 'final' ? [state] : []))
}
