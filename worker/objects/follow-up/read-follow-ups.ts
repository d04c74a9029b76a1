import { byId } from '../../../core/case/people.ts'
import { subjectOf } from '../../../core/case/refs.ts'
import type { FollowUpCase } from '../../../core/followup/model.ts'
import type { CycleId } from '../../../core/ids.ts'
import type { FollowUpLine, FollowUpList } from '../../../core/protocol/development.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { cycleAsked, cycleChoices, followCycle } from './follow-cycle.ts'

/** A `FollowUpList` as JSON text: how far the follow-up of each result of a cycle is, those that wait first. */
export function readFollowUps(store: Store, asked: CycleId | null, now: Now): Result<string, Failure> {
  const cycle = cycleAsked(store, asked)
  if (cycle === undefined && asked !== null) return err({ kind: 'unknown-cycle' })
  const unasked = cycle === undefined ? 0 : followCycle(store, cycle, now)
  const lines =
    cycle === undefined ? [] : store.followUps.ofCycle(cycle.id).map((one) => lineOf(store, one, now))
  const answer: FollowUpList = {
    protocol: PROTOCOL,
    cycle: cycle?.id ?? '',
    cycles: cycleChoices(store),
    unasked,
    lines: lines.toSorted(
      (a, b) => order[a.state] - order[b.state] || (a.person.name < b.person.name ? -1 : 1),
    ),
  }
  return ok(JSON.stringify(answer))
}

const order = { late: 0, waiting: 1, none: 2, decided: 3 } as const

function lineOf(store: Store, followUp: FollowUpCase, now: Now): FollowUpLine {
  const { case: id, person, owner, dueAt, proposals, decision } = followUp
  const people = store.people.all()
  const named = owner === null ? undefined : byId(people).get(owner)
  return {
    case: id,
    person: subjectOf(person, people),
    owner: owner === null ? null : { id: owner, name: named?.name ?? owner },
    dueAt,
    state: stateOf(followUp, now),
    proposals: proposals.length,
    actions: decision?.actions ?? [],
    none: decision?.none ?? null,
  }
}

function stateOf({ decision, dueAt }: FollowUpCase, { office }: Now): FollowUpLine['state'] {
  if (decision !== null) return decision.actions.length > 0 ? 'decided' : 'none'
  return dueAt < office ? 'late' : 'waiting'
}
