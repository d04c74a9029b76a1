import type { Cycle } from '../../core/case/model.ts'
import type { JsonObject } from '../../core/json.ts'
import type { CycleAct, SteerCycle } from '../../core/protocol/mutation.ts'
import { assertNever, err, ok } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { AuditAction } from '../storage/audit.ts'
import type { Job } from '../storage/jobs.ts'
import type { Store } from '../storage/store.ts'
import { doSome } from './jobs/run-jobs.ts'
import { permit } from './permit.ts'
import type { Asked, PushAnswer } from './push.ts'
import { receipt } from './receipt.ts'

/** As many appraisals are done at once; more are done in batches. */
const AT_ONCE = 50

/** Does something to a whole cycle: reminds, gives time, names raters, closes it, takes it to the archive. */
export function steerCycle(store: Store, { person, mutation }: Asked<SteerCycle>, now: Now): PushAnswer {
  const { cycle: id, act } = mutation
  const permitted = permit(store, { action: 'cycle.steer', person, what: `${act.kind} of cycle ${id}` }, now)
  if (permitted.kind === 'err') return permitted
  const cycle = store.cycles.find(id)
  if (cycle === undefined) return err({ kind: 'unknown-cycle' })
  if (act.kind === 'archive') {
    if (cycle.closedAt === undefined) return err({ kind: 'cycle-open' })
    store.cycles.update({ ...cycle, archived: act.archived })
  } else if (cycle.closedAt !== undefined) return err({ kind: 'cycle-closed' })
  const items = itemsFor(store, cycle, act)
  const row = store.audit.add({
    at: now.office,
    action: actions[act.kind],
    actor: { kind: 'person', person: person.id },
    subject: id,
    detail: { ...detailOf(act), cases: items.length },
  })
  if (act.kind === 'close') store.unsentRollUps.put(id, now.office)
  const body = { cycle: id, row: row.n, ...detailOf(act) }
  store.jobs.add({ id: mutation.id, kind: kinds[act.kind], body, by: person.id, at: now.office }, items)
  const job = store.jobs.find(mutation.id)
  if (job !== undefined && items.length <= AT_ONCE) doSome(store, { job, size: AT_ONCE }, now)
  return ok(receipt(mutation, row, now))
}

const kinds: { readonly [act in CycleAct['kind']]: Job['kind'] } = {
  remind: 'remind',
  extend: 'extend',
  'assign-raters': 'assign-raters',
  close: 'close-cycle',
  archive: 'show-cycle',
}

const actions: { readonly [act in CycleAct['kind']]: AuditAction } = {
  remind: 'reminders-sent',
  extend: 'deadline-extended',
  'assign-raters': 'raters-assigned',
  close: 'cycle-closed',
  archive: 'cycle-archived',
}

/** The appraisals that it is about. Those that are over are passed over one by one. */
function itemsFor(store: Store, { id }: Cycle, act: CycleAct): readonly string[] {
  const all = store.cases.standings(id)
  switch (act.kind) {
    case 'remind': {
      const asked = act.cases === null ? null : new Set(act.cases)
      const open = all.filter(
        (one) => !one.stopped && (asked === null ? one.dueAt !== null : asked.has(one.id)),
      )
      return open.map((one) => one.id)
    }
    case 'extend':
      return all.filter((one) => one.state === act.state && !one.stopped).map((one) => one.id)
    case 'assign-raters':
    case 'close':
    case 'archive':
      return all.map((one) => one.id)
    default:
      return assertNever(act)
  }
}

function detailOf(act: CycleAct): JsonObject {
  switch (act.kind) {
    case 'remind':
      return {}
    case 'extend':
      return { state: act.state, until: act.until, reason: act.reason }
    case 'assign-raters':
      return { rule: act.rule }
    case 'close':
      return { reason: act.reason }
    case 'archive':
      return { archived: act.archived }
    default:
      return assertNever(act)
  }
}
