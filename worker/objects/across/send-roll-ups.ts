import { presentById } from '../../../core/case/people.ts'
import type { CycleId, RegionId } from '../../../core/ids.ts'
import type { CountedPerson } from '../../../core/publication/replace.ts'
import { countedIn, type RollUp, rollUpOf } from '../../../core/roll-up/roll-up.ts'
import { type Now, shifted } from '../../clock.ts'
import { logError, traceOf } from '../../log.ts'
import type { Store } from '../../storage/store.ts'
import { factsOf } from '../dashboard.ts'
import { noteEvent } from '../webhooks/note-event.ts'

/** How long a directory that cannot be reached is left alone. */
const AGAIN_AFTER = 10 * 60_000

type Sending = {
  readonly store: Store
  readonly now: Now
  readonly transact: <T>(work: (store: Store, now: Now) => T) => T
  readonly send: (region: RegionId, rollUp: RollUp) => Promise<void>
}

/**
 * Sends the directory the figures of cycles that have been closed, once every appraisal of them is (AR1). One that does
 * not arrive is sent again later; the same twice is one.
 */
export async function sendRollUps({ store, now, transact, send }: Sending): Promise<void> {
  const region = store.region.find()
  if (region === undefined || store.jobs.running() !== undefined) return
  for (const cycle of store.unsentRollUps.due(now.office)) {
    const made = transact((at) => rollUpOfCycle(at, cycle))
    const rollUp = made?.rollUp ?? null
    try {
      // What may have arrived counts as told, whatever becomes of the answer.
      const counted = made?.people ?? null
      if (counted !== null) transact((at) => at.sentRollUps.add(cycle, counted))
      if (rollUp !== null) await send(region.id, rollUp)
      transact((at, then) => {
        at.unsentRollUps.remove(cycle)
        if (rollUp !== null) noteEvent(at, { type: 'roll-up.sent', data: { cycle: rollUp.cycle } }, then)
      })
    } catch (error) {
      logError('figures could not go to the directory', { cycle, why: traceOf(error) })
      transact((at, later) => at.unsentRollUps.put(cycle, shifted(later.office, AGAIN_AFTER)))
    }
  }
}

type Made = {
  readonly rollUp: RollUp
  /** Null where no outcome is told. */
  readonly people: readonly CountedPerson[] | null
}

function rollUpOfCycle(store: Store, id: CycleId): Made | null {
  const cycle = store.cycles.find(id)
  const pack = cycle && store.packs.find(cycle.pack)
  if (cycle?.closedAt === undefined || pack === undefined) return null
  const present = [...presentById(store.people.all()).keys()]
  const owners = store.devices.owners()
  const staff = { people: present.length, signedIn: present.filter((one) => owners.has(one)).length }
  const facts = factsOf(store, id)
  const [newest] = store.publications
    .ofCycle(id)
    .filter(({ state }) => state === 'published' || state === 'retracted')
  const published = newest ? store.publications.peopleOf(id, newest.figures.version) : null
  const rollUp = rollUpOf({ pack, cycle, closedAt: cycle.closedAt, facts, staff, published })
  return { rollUp, people: rollUp.predicates === null ? null : countedIn(pack, facts) }
}
