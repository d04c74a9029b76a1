import type { Session } from '../../../core/calibration/session.ts'
import { byId } from '../../../core/case/people.ts'
import type { CycleId } from '../../../core/ids.ts'
import type { CalibrationView, UnitWaiting } from '../../../core/protocol/calibration.ts'
import { awaitsCalibration } from '../../../core/workflow/awaits-calibration.ts'
import type { CaseStanding } from '../../storage/cases.ts'
import type { Store } from '../../storage/store.ts'

type Standing = CaseStanding & { readonly unit: string; readonly scored: boolean; readonly waits: boolean }

/** How far each unit of a cycle is: who has a result, and whose waits for a calibration (CS2). */
export function unitsIn(store: Store, cycle: CycleId): readonly UnitWaiting[] {
  const units = Map.groupBy(standingsOf(store, cycle), ({ unit }) => unit)
  return [...units]
    .map(([unit, all]) => {
      const waiting = all.filter(({ waits }) => waits)
      return {
        unit,
        people: all.length,
        results: all.filter(({ scored }) => scored).length,
        waiting: waiting.length,
        until: firstOf(waiting),
      }
    })
    .filter(({ results }) => results > 0)
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
}

/** What a session holds back, and who of its units has no result yet. */
export function waitingIn(
  store: Store,
  { cycle, units }: Pick<Session, 'cycle' | 'units'>,
): Pick<CalibrationView, 'waiting' | 'unrated'> {
  const asked = new Set(units)
  const all = standingsOf(store, cycle).filter(({ unit }) => asked.has(unit))
  const waiting = all.filter(({ waits }) => waits)
  return {
    waiting: { results: waiting.length, until: firstOf(waiting) },
    unrated: all.filter(({ scored, stopped }) => !scored && !stopped).length,
  }
}

function standingsOf(store: Store, cycle: CycleId): readonly Standing[] {
  const people = byId(store.people.all())
  const scored = new Set(store.fairness.results(cycle).map((key) => key.split(' ')[0]))
  const key = store.cycles.find(cycle)?.pack
  const workflow = key && store.packs.find(key)?.workflow
  return store.cases.standings(cycle).flatMap((one) => {
    const unit = people.get(one.person)?.unit
    if (unit === undefined) return []
    const waits = workflow !== undefined && !one.stopped && awaitsCalibration(workflow, one.state)
    return [{ ...one, unit, scored: scored.has(one.id), waits }]
  })
}

function firstOf(waiting: readonly Standing[]): string | null {
  return waiting.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0] ?? null
}
