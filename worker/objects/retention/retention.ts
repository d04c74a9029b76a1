import { byId } from '../../../core/case/people.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { ErasureLine, OwnErasure, RetentionView } from '../../../core/protocol/retention.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { assertNever, ok, type Result } from '../../../core/result.ts'
import { retentionPlan } from '../../../core/retention/retention-plan.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { ErasureAsk } from '../../storage/erasure-asks.ts'
import type { Store } from '../../storage/store.ts'
import { admit, type Caller } from '../admit.ts'
import { currentPack } from '../current-pack.ts'
import { permit } from '../permit.ts'

export type RetentionAsk = { readonly kind: 'view' } | { readonly kind: 'own' }

const MOST_ASKS = 200

/** What will be erased when, what is held and who has asked, for human resources and auditors; or one's own request. */
export function retention(
  store: Store,
  { caller, ask }: { readonly caller: Caller; readonly ask: RetentionAsk },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const person = admitted.value
  switch (ask.kind) {
    case 'view': {
      const permitted = permit(store, { action: 'retention.read', person, what: 'retention' }, now)
      return permitted.kind === 'err' ? permitted : ok(JSON.stringify(viewOf(store)))
    }
    case 'own': {
      const asks = store.erasureAsks.ofPerson(person.id).map(lineOf(store))
      const policy = currentPack(store).policies.retention ?? null
      const answer: OwnErasure = { protocol: PROTOCOL, policy, asks }
      return ok(JSON.stringify(answer))
    }
    default:
      return assertNever(ask)
  }
}

function viewOf(store: Store): RetentionView {
  const pack = currentPack(store)
  const policy = pack.policies.retention ?? null
  const source = pack.cites?.['/policies/retention'] ?? null
  const plan =
    policy === null
      ? { cycles: [], leavers: [] }
      : retentionPlan(policy, { cycles: store.cycles.all(), people: store.people.all() })
  const holds = store.holds.all()
  const held = new Set<string>(holds.map((one) => one.case))
  const known = byId(store.people.all())
  const nameOf = (id: PersonId) => known.get(id)?.name ?? id
  const leavers = Map.groupBy(plan.leavers, ({ on }) => on)
  return {
    protocol: PROTOCOL,
    policy,
    source: source && { title: source.title, confidence: source.confidence },
    cycles: plan.cycles.map(({ cycle, ...due }) => {
      const cases = store.cases.ofCycle(cycle)
      return { cycle, ...due, appraisals: cases.length, held: cases.filter((one) => held.has(one)).length }
    }),
    leavers: [...leavers].map(([on, all]) => ({ on, people: all.length })),
    erasing: erasingIn(store),
    holds: holds.flatMap(({ case: id, at, by, reason }) => {
      const found = store.cases.find(id)
      if (found === undefined) return []
      const cycle = store.cycles.find(found.cycle)?.name ?? found.cycle
      return [{ case: id, person: nameOf(found.person), cycle, at, by: nameOf(by), reason }]
    }),
    asks: store.erasureAsks.list(MOST_ASKS).map(lineOf(store)),
  }
}

/** How far what goes on now is; a job that human resources have stopped keeps its place. */
function erasingIn(store: Store): RetentionView['erasing'] {
  const jobs = store.jobs.unfinished(['erase-cycle', 'erase-people'])
  if (jobs.length === 0) return null
  return {
    done: jobs.reduce((sum, { done }) => sum + done, 0),
    total: jobs.reduce((sum, { total }) => sum + total, 0),
    stopped: jobs.every(({ state }) => state === 'stopped'),
  }
}

function lineOf(store: Store): (ask: ErasureAsk) => ErasureLine {
  const known = byId(store.people.all())
  const nameOf = (id: PersonId) => known.get(id)?.name ?? id
  return ({ id, person, at, reason, answer }) => ({
    id,
    person: nameOf(person),
    at,
    reason,
    answer: answer && {
      decision: answer.decision,
      at: answer.at,
      by: nameOf(answer.by),
      reason: answer.reason,
    },
  })
}
