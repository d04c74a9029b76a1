import { calendarOf } from '../../../core/case/course.ts'
import type { Person } from '../../../core/case/model.ts'
import { personId } from '../../../core/ids.ts'
import type { RetentionPolicy } from '../../../core/pack/model.ts'
import { nextErasure, type RetentionPlan, retentionPlan } from '../../../core/retention/retention-plan.ts'
import { endOfDay, localDate } from '../../../core/workflow/calendar.ts'
import type { Instant } from '../../../core/workflow/model.ts'
import { type Now, shifted } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'

const HOUR = 3_600_000

/** One o’clock in the night of the next day on which something is past its time; null for never. */
export function nextRetention(store: Store): Instant | null {
  const policy = store.region.find() === undefined ? undefined : currentPack(store).policies.retention
  if (policy === undefined) return null
  const day = nextErasure(planOf(store, policy), store.retentionRuns.lastDay())
  if (day === null) return null
  // Midnight in Greenwich is the morning of the same date anywhere in Indonesia.
  const end = endOfDay(calendarOf(currentPack(store)), `${day}T00:00:00.000Z`, {
    days: 0,
    calendar: 'calendar',
  })
  return shifted(end, 1 - 23 * HOUR)
}

/** Begins to erase what is past its time, cycle by cycle, and those who have left, all in batches. */
export function runRetention(store: Store, now: Now): void {
  const at = nextRetention(store)
  const policy = at === null || at > now.office ? undefined : currentPack(store).policies.retention
  if (policy === undefined) return
  const today = localDate(calendarOf(currentPack(store)), now.office)
  const { cycles, leavers } = planOf(store, policy)
  const held = new Set<string>(store.holds.all().map((hold) => hold.case))
  for (const { cycle, closed, on } of cycles) {
    const id = `erase-${cycle}-${today}`
    if (!closed || on > today || store.jobs.find(id) !== undefined) continue
    const cases = store.cases.ofCycle(cycle).filter((one) => !held.has(one))
    if (cases.length === 0 && store.cases.ofCycle(cycle).length > 0) continue
    const body = { cycle, years: policy.appraisalYears }
    // Nobody pressed a button: the pack says so.
    const by = personId('clock')
    if (cases.length > 0) store.jobs.add({ id, kind: 'erase-cycle', body, by, at: now.office }, cases)
    else markEmpty(store, cycle, now)
  }
  const due = leavers.flatMap(({ person, on }) => (on <= today ? [person] : []))
  if (due.length > 0 && store.jobs.unfinished(['erase-people']).length === 0) {
    const body = { years: policy.leaverYears }
    const id = `erase-people-${today}`
    store.jobs.add({ id, kind: 'erase-people', body, by: personId('clock'), at: now.office }, due)
  }
  store.retentionRuns.note(today)
}

function markEmpty(store: Store, id: Parameters<Store['cycles']['find']>[0], now: Now): void {
  const cycle = store.cycles.find(id)
  if (cycle !== undefined) store.cycles.update({ ...cycle, erasedAt: now.office })
}

const known = new WeakMap<
  readonly Person[],
  Pick<RetentionPlan, 'leavers'> & { readonly policy: RetentionPolicy }
>()

/** People are gone through once a list: this is asked after every request. */
function planOf(store: Store, policy: RetentionPolicy): RetentionPlan {
  const people = store.people.all()
  const cycles = store.cycles.all()
  const held = known.get(people)
  if (held?.policy === policy)
    return { ...retentionPlan(policy, { cycles, people: [] }), leavers: held.leavers }
  const plan = retentionPlan(policy, { cycles, people })
  known.set(people, { policy, leavers: plan.leavers })
  return plan
}
