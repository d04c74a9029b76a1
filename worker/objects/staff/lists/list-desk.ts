import type { RegionId } from '../../../../core/ids.ts'
import { err, ok, type Result } from '../../../../core/result.ts'
import type { Now } from '../../../clock.ts'
import type { Failure } from '../../../failure.ts'
import { digest } from '../../../storage/digest.ts'
import type { StoredImport } from '../../../storage/imports.ts'
import type { Store } from '../../../storage/store.ts'
import type { Caller } from '../../admit.ts'
import type { StaffAsk } from '../ask.ts'
import { admitStaff } from '../staff.ts'
import { decideList } from './decide-list.ts'
import { wholeList } from './hold-list.ts'
import { isSameOffice, type ListPlan, officeNow, planList } from './plan-list.ts'
import { DROPPED, isPrepared, prepareSome } from './prepare-list.ts'
import { reviewList } from './review-list.ts'
import { takeList } from './take-list.ts'

type Review = Extract<StaffAsk, { readonly kind: 'review-import' }>
type Apply = Extract<StaffAsk, { readonly kind: 'apply-import' }>
type Asked<Ask> = { readonly caller: Caller; readonly ask: Ask }

type Desk = {
  readonly store: Store
  readonly now: () => Now
  /** A transaction in a region that is open. */
  readonly inside: <T>(
    region: RegionId,
    work: (store: Store, now: Now) => Result<T, Failure>,
  ) => Result<T, Failure>
  /** Lets others in. */
  readonly pause: () => Promise<void>
}

/** An office that changes with every try is not one to take a list into. */
const TRIES = 4

/**
 * Where lists of staff are looked at and taken in, whatever their length: all that takes long is done a few milliseconds at
 * a time, with others served in between, and changes nothing that anybody sees; one short transaction takes it over. A
 * worker that is killed, or whoever asks again, goes on with what lies ready.
 */
export function listDesk({ store, now, inside, pause }: Desk) {
  // Each page of a review asks for the plan, and so does whoever decides after it.
  let kept: ListPlan | undefined
  let edition = 0
  const underWay = new Map<string, Promise<unknown>>()

  const isCurrent = (planned: ListPlan): boolean =>
    kept === planned && isSameOffice(planned.office, officeNow(store, now()))

  /** Goes through the steps, and lets others in after each; what the region has become meanwhile may end it. */
  const inSteps = async <T>(region: RegionId, steps: Generator<void, T>): Promise<Result<T, Failure>> => {
    for (;;) {
      const step = inside(region, () => ok(steps.next()))
      if (step.kind === 'err') return step
      if (step.value.done) return ok(step.value.value)
      await pause()
    }
  }

  const planOf = async (region: RegionId, opened: StoredImport): Promise<Result<ListPlan, Failure>> => {
    for (let n = 0; n < TRIES; n += 1) {
      if (kept?.opened.id === opened.id && isCurrent(kept)) return ok(kept)
      const before = edition
      const planned = await inSteps(region, planList(store, opened, now()))
      if (planned.kind === 'err') return planned
      if (before === edition) kept = planned.value
    }
    return err({ kind: 'import-outdated' })
  }

  /** One after the other, where several ask about one list. */
  const inTurn = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const before = underWay.get(id) ?? Promise.resolve()
    const mine = before.then(work, work)
    underWay.set(id, mine)
    try {
      return await mine
    } finally {
      if (underWay.get(id) === mine) underWay.delete(id)
    }
  }

  const apply = async ({ caller, ask }: Asked<Apply>, asked: string): Promise<Result<string, Failure>> => {
    const { region } = caller.access
    const by = caller.access.person
    const before = inside(region, (within) => ok(within.imports.taken(ask.id)))
    if (before.kind === 'err') return before
    if (before.value?.by === by && before.value.asked === asked) return ok(before.value.answer)
    const found = inside(region, (within) => wholeList(within, { id: ask.id, by }))
    if (found.kind === 'err') return found
    for (let n = 0; n < TRIES; n += 1) {
      const planned = await planOf(region, found.value)
      if (planned.kind === 'err') return planned
      const steps = await inSteps(region, decideList(planned.value, { by, apply: ask.apply }))
      if (steps.kind === 'err') return steps
      const decided = steps.value
      if (decided.kind === 'err') return decided
      for (let isReady = false; !isReady; ) {
        const some = inside(region, (within) => prepareSome(within, decided.value))
        if (some.kind === 'err') return some
        isReady = some.value
        await pause()
      }
      const { reason } = ask.apply
      const taken = inside(region, (within, at): Result<string | null, Failure> => {
        const still = admitStaff(within, { caller, ask, isAgain: true }, at)
        if (still.kind === 'err') return still
        if (!isCurrent(planned.value) || !isPrepared(within, decided.value)) return ok(null)
        return ok(takeList(within, { decided: decided.value, by, reason, asked }, at))
      })
      if (taken.kind === 'err') return taken
      if (taken.value === null) continue
      kept = undefined
      await clear(region, ask.id)
      return ok(taken.value)
    }
    return err({ kind: 'import-outdated' })
  }

  /** What lay ready is in the office now; thrown away with the list in several steps. */
  const clear = async (region: RegionId, id: string): Promise<void> => {
    for (let isLeft = true; isLeft; ) {
      const some = inside(region, (within) => {
        return ok(within.importChanges.drop(id, DROPPED) || within.imports.dropRows(id, DROPPED))
      })
      isLeft = some.kind === 'ok' && some.value
      await pause()
    }
  }

  return {
    /** Its rows have changed: what was worked out is no longer so. */
    forget(id: string): void {
      edition += 1
      if (kept?.opened.id === id) kept = undefined
    },
    async review({ caller, ask }: Asked<Review>): Promise<Result<string, Failure>> {
      const { region, person: by } = caller.access
      const found = inside(region, (within, at) => {
        const admitted = admitStaff(within, { caller, ask }, at)
        return admitted.kind === 'err' ? admitted : wholeList(within, { id: ask.id, by })
      })
      if (found.kind === 'err') return found
      const planned = await inTurn(ask.id, () => planOf(region, found.value))
      if (planned.kind === 'err') return planned
      return inside(region, (within, at) => ok(reviewList(within, { planned: planned.value, ask }, at)))
    },
    async apply({ caller, ask }: Asked<Apply>): Promise<Result<string, Failure>> {
      const admitted = inside(caller.access.region, (within, at) => admitStaff(within, { caller, ask }, at))
      if (admitted.kind === 'err') return admitted
      const asked = digest(JSON.stringify(ask.apply))
      return inTurn(ask.id, () => apply({ caller, ask }, asked))
    },
  }
}
