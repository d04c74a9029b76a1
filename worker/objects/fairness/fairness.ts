import { lookAgain } from '../../../core/calibration/look-again.ts'
import type { Person } from '../../../core/case/model.ts'
import { byId } from '../../../core/case/people.ts'
import { packRef } from '../../../core/case/refs.ts'
import { type CycleId, type PersonId, personId } from '../../../core/ids.ts'
import type { FairnessAnswer, NamedPerson } from '../../../core/protocol/fairness.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { StoredScreen } from '../../storage/fairness.ts'
import type { Store } from '../../storage/store.ts'
import { admit, type Caller } from '../admit.ts'
import { permit } from '../permit.ts'

export type FairnessAsk = { readonly kind: 'read' | 'work-out' | 'stop'; readonly cycle: CycleId }

/**
 * How a cycle was rated, as a `FairnessAnswer`, for human resources alone; or the word to work it out, which the region's
 * alarm then does in steps for as long as somebody looks, or the word to stop.
 */
export function fairness(
  store: Store,
  { caller, ask }: { readonly caller: Caller; readonly ask: FairnessAsk },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const by = admitted.value
  const action = ask.kind === 'read' ? 'fairness.read' : 'fairness.work-out'
  const permitted = permit(store, { action, person: by, what: `fairness of ${ask.cycle}` }, now)
  if (permitted.kind === 'err') return permitted
  const cycle = store.cycles.find(ask.cycle)
  if (cycle === undefined) return err({ kind: 'unknown-cycle' })
  const before = store.fairness.find(cycle.id)
  const looked = {
    at: now.office,
    results: store.fairness.results(cycle.id),
    closed: cycle.closedAt !== undefined,
  }
  const { again, fresh } = lookAgain(before?.looked ?? null, looked)
  if (ask.kind === 'work-out' && store.fairness.running(cycle.id) === undefined) {
    if (again !== 'ready') return err({ kind: 'fairness-waits', why: again })
    store.fairness.run({ cycle: cycle.id, by: by.id, looked, done: 0, tries: 0 })
    store.audit.add({
      at: now.office,
      action: 'fairness-asked',
      actor: { kind: 'person', person: by.id },
      subject: cycle.id,
      detail: { results: looked.results.length },
    })
  }
  if (ask.kind === 'stop') stop(store, { cycle: cycle.id, by }, now)
  else store.fairness.look(cycle.id, now.true)
  if (ask.kind === 'read' && before !== undefined) noteReader(store, { cycle: cycle.id, by, before }, now)
  const run = store.fairness.running(cycle.id)
  const answer: FairnessAnswer = {
    protocol: PROTOCOL,
    cycle: { id: cycle.id, name: cycle.name },
    pack: packRef(cycle.pack),
    run: run === undefined ? null : { done: run.done, total: run.looked.results.length },
    looked: before === undefined ? null : { at: before.looked.at, screen: before.screen },
    again,
    fresh,
    names: before === undefined ? {} : namesIn(before, store.people.all()),
  }
  return ok(JSON.stringify(answer))
}

/** What was found before stands; of what was gathered nothing is kept. */
function stop(store: Store, { cycle, by }: { readonly cycle: CycleId; readonly by: Person }, now: Now): void {
  const run = store.fairness.running(cycle)
  if (run === undefined) return
  store.fairness.end(cycle)
  store.audit.add({
    at: now.office,
    action: 'fairness-stopped',
    actor: { kind: 'person', person: by.id },
    subject: cycle,
    detail: { done: run.done, results: run.looked.results.length },
  })
}

/** Who had somebody's figures before them is in the log, once for each screen (A4). */
function noteReader(
  store: Store,
  { cycle, by, before }: { readonly cycle: CycleId; readonly by: Person; readonly before: StoredScreen },
  now: Now,
): void {
  if (before.readers.includes(by.id)) return
  store.fairness.put(cycle, { ...before, readers: [...before.readers, by.id] })
  store.audit.add({
    at: now.office,
    action: 'fairness-read',
    actor: { kind: 'person', person: by.id },
    subject: cycle,
    detail: { officials: before.screen.officials.length },
  })
}

/** Names as they are today: whoever was erased has none. */
function namesIn({ screen }: StoredScreen, people: readonly Person[]): FairnessAnswer['names'] {
  const index = byId(people)
  const ids = [...screen.officials.map(({ rater }) => rater), ...screen.apart.map(({ person }) => person)]
  return Object.fromEntries(
    [...new Set<PersonId>(ids)].flatMap((id): readonly (readonly [string, NamedPerson])[] => {
      const found = index.get(personId(id))
      return found ? [[id, { name: found.name, post: found.post, unit: found.unit }]] : []
    }),
  )
}
