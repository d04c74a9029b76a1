import { calendarOf } from '../../../core/case/course.ts'
import type { JsonObject } from '../../../core/json.ts'
import { sayNeedsRefusal } from '../../../core/people/needs/say-refusal.ts'
import { type NeedsAct, steerNeeds } from '../../../core/people/needs/steer-needs.ts'
import { needTask, stateOf } from '../../../core/people/needs/unit-need.ts'
import type { SteerNeeds } from '../../../core/protocol/unit-needs.ts'
import { assertNever, err, ok } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { AuditAction } from '../../storage/audit.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { noteTask } from '../mail-note.ts'
import { permit } from '../permit.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'
import { followUnits } from './follow-units.ts'
import { showNeed } from './show-needs.ts'

/** Asks units for their needs, hands that on, sets one aside or takes it up again: all of it or nothing. */
export function steerUnitNeeds(store: Store, { person, mutation }: Asked<SteerNeeds>, now: Now): PushAnswer {
  const { act } = mutation
  const permitted = permit(store, { action: 'unit-needs.steer', person, what: `${act.kind} of needs` }, now)
  if (permitted.kind === 'err') return permitted
  const pack = currentPack(store)
  const steered = steerNeeds(
    {
      pack,
      people: store.people.all(),
      by: person.id,
      now: now.office,
      find: (unit, period) => store.unitNeeds.of(unit, period),
      newId: (unit, period) => store.unitNeeds.newId(unit, period),
    },
    act,
  )
  if (steered.kind === 'err') return err({ kind: 'unit-needs-refused', why: sayNeedsRefusal(steered.error) })
  for (const need of steered.value) {
    store.unitNeeds.put(need)
    showNeed(store, need, now)
    if (need.head !== null && stateOf(need) === 'open') {
      const task = { person: need.head, case: need.id, task: needTask(need), calendar: calendarOf(pack) }
      noteTask(store, task, now)
    }
  }
  const row = store.audit.add({
    at: now.office,
    action: actions[act.kind],
    actor: { kind: 'person', person: person.id },
    subject: steered.value.length === 1 ? (steered.value[0]?.id ?? null) : null,
    detail: detailOf(act, steered.value.length),
  })
  followUnits(store, { needs: steered.value, by: person.id, job: mutation.id }, now)
  return ok(receipt(mutation, row, now))
}

const actions: { readonly [act in NeedsAct['kind']]: AuditAction } = {
  ask: 'needs-asked',
  'set-aside': 'needs-set-aside',
  'take-up': 'needs-taken-up',
}

function detailOf(act: NeedsAct, units: number): JsonObject {
  switch (act.kind) {
    case 'ask':
      return { name: act.cycle.name, period: act.cycle.period, until: act.until, units }
    case 'set-aside':
      return { name: act.cycle.name, period: act.cycle.period, unit: act.unit, reason: act.reason }
    case 'take-up':
      return { period: act.period, unit: act.unit, reason: act.reason }
    default:
      return assertNever(act)
  }
}
