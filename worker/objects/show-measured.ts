import { type Measurement, personKey } from '../../core/case/measurement.ts'
import { type PersonId, personId } from '../../core/ids.ts'
import type { Now } from '../clock.ts'
import type { Store } from '../storage/store.ts'
import { followCases } from './jobs/follow-cases.ts'
import type { Bringer } from './measurements.ts'

/** Shows the appraisals anew of whom values were taken in for, in the cycles of that period or of a longer one (QY1). */
export function showMeasured(
  store: Store,
  {
    taken,
    by,
    job: id,
  }: { readonly taken: readonly Measurement[]; readonly by: Bringer; readonly job: string },
  now: Now,
): void {
  const cases = new Set<string>()
  for (const cycle of store.cycles.all()) {
    const { from, to } = cycle.period
    const mine = taken.filter((one) => one.from >= from && one.to <= to)
    if (mine.length === 0 || cycle.closedAt !== undefined) continue
    for (const person of concerned(store, mine)) {
      const found = store.cases.findOf(cycle.id, person)
      if (found !== undefined) cases.add(found.id)
    }
  }
  // A program is nobody: the job bears the id of its key.
  const who = by.kind === 'person' ? by.person : personId(by.key)
  followCases(store, { cases, by: who, job: id }, now)
}

function concerned(store: Store, taken: readonly Measurement[]): ReadonlySet<PersonId> {
  const keys = new Set(taken.map(({ of }) => of))
  const units = new Set([...keys].filter((of) => of.startsWith('u/')).map((of) => of.slice(2)))
  const people = store.people.all().filter(({ id, unit }) => keys.has(personKey(id)) || units.has(unit))
  return new Set(people.map(({ id }) => id))
}
