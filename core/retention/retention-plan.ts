import { isGone } from '../case/absence.ts'
import type { Cycle, Person } from '../case/model.ts'
import type { CycleId, PersonId } from '../ids.ts'
import type { RetentionPolicy } from '../pack/model.ts'

/** The appraisals of a cycle, with the local day on which they are past their time. */
export type CycleDue = {
  readonly cycle: CycleId
  readonly name: string
  readonly on: string
  readonly closed: boolean
}

/** Somebody who has left, with the local day on which who they were is taken away. */
export type LeaverDue = { readonly person: PersonId; readonly on: string }

/** What was kept of people and will be erased, the earliest first. */
export type RetentionPlan = { readonly cycles: readonly CycleDue[]; readonly leavers: readonly LeaverDue[] }

/** As `erasePerson` leaves it: nobody is left who could be erased. */
export const ERASED_SINCE = '1970-01-01'

/**
 * The first day on which something is past its time: the year of `day` and `years` whole years after it are over.
 * `pastOn('2025-12-31', 5)` is `'2031-01-01'`.
 */
export function pastOn(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years + 1}-01-01`
}

/**
 * When the appraisals of each cycle, and the records of those who have left, are past their time. A cycle that is still
 * open is in it and erased only once it is closed. `retentionPlan(policy, { cycles: [], people: [] })` has nothing.
 */
export function retentionPlan(
  { appraisalYears, leaverYears }: RetentionPolicy,
  { cycles, people }: { readonly cycles: readonly Cycle[]; readonly people: readonly Person[] },
): RetentionPlan {
  const byDay = (a: { readonly on: string }, b: { readonly on: string }) =>
    a.on < b.on ? -1 : Number(a.on > b.on)
  return {
    cycles: cycles
      .filter(({ erasedAt }) => erasedAt === undefined)
      .map(({ id, name, period, closedAt }) => ({
        cycle: id,
        name,
        on: pastOn(period.to, appraisalYears),
        closed: closedAt !== undefined,
      }))
      .toSorted(byDay),
    leavers: people
      .flatMap((person) => {
        const since = isGone(person) ? person.absence?.since : undefined
        if (since === undefined || since === ERASED_SINCE) return []
        return [{ person: person.id, on: pastOn(since, leaverYears) }]
      })
      .toSorted(byDay),
  }
}

/**
 * The next local day on which there is something to do, given the last on which it was tried: what could not go then is
 * tried again each day. Null for never. `nextErasure({ cycles: [], leavers: [] }, null)` is null.
 */
export function nextErasure({ cycles, leavers }: RetentionPlan, lastDay: string | null): string | null {
  const days = [...cycles.filter(({ closed }) => closed), ...leavers].map(({ on }) => on)
  const [first] = days.toSorted()
  if (first === undefined) return null
  return lastDay === null || first > lastDay ? first : dayAfter(lastDay)
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
