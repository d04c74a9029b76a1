import { givenIn } from '../../../core/calibration/case-ratings.ts'
import { figuresIn } from '../../../core/calibration/figures.ts'
import type { RatedCase, ScreenPolicy } from '../../../core/calibration/rated-case.ts'
import type { CycleScreen } from '../../../core/calibration/screen.ts'
import { screenCycle } from '../../../core/calibration/screen-cycle.ts'
import { calendarOf } from '../../../core/case/course.ts'
import { byId } from '../../../core/case/people.ts'
import { ratedRows } from '../../../core/case/rated-rows.ts'
import type { Steps } from '../../../core/fairness/in-steps.ts'
import { caseId } from '../../../core/ids.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import type { Now } from '../../clock.ts'
import { logError, traceOf } from '../../log.ts'
import type { FairnessRun } from '../../storage/fairness.ts'
import type { Store } from '../../storage/store.ts'
import { loadCase, packOf } from '../case-record.ts'
import { groupsOf } from './groups-of.ts'

/** Appraisals gathered in one transaction: a few, so that nobody waits for long. */
const BATCH = 20
/** Milliseconds after the last look at it: a page that is open asks each second, a tab that lies behind each minute. */
const PATIENCE = 180_000
/** After so many failures a screen is given up, lest an alarm ring for ever. */
const MOST_TRIES = 3

type Runner = {
  readonly store: Store
  readonly transact: <T>(work: (store: Store, now: Now) => T) => T
  /** Lets requests in between two steps. */
  readonly pause: () => Promise<void>
}

/**
 * Works out the oldest screen that was asked for: gathers the ratings in small transactions, looks at them in steps while
 * others are let in, and keeps what was found. A worker that is killed goes on where it was, or looks again. It ends, and
 * keeps nothing, once somebody says stop or nobody looks any more.
 */
export async function workOutFairness({ store, transact, pause }: Runner): Promise<void> {
  const run = store.fairness.next()
  if (run === undefined) return
  try {
    for (let done = run.done; done < run.looked.results.length; done += BATCH) {
      if (!transact((inside, now) => goesOn(inside, run, now))) return
      transact((inside, now) => gather(inside, { run, done }, now))
      await pause()
    }
    const steps = look(store, run)
    for (;;) {
      if (!transact((inside, now) => goesOn(inside, run, now))) return
      const { done, value: screen } = steps.next()
      if (done === true) return transact((inside, now) => keep(inside, { run, screen }, now))
      await pause()
    }
  } catch (error) {
    logError('a cycle could not be looked at', { cycle: run.cycle, why: traceOf(error) })
    transact((inside) => again(inside, run))
  }
}

/** False once it was stopped, or stopped and begun anew; whoever closed the page is not waited for. */
function goesOn(store: Store, run: FairnessRun, now: Now): boolean {
  const { cycle, looked, tries } = run
  const running = store.fairness.running(cycle)
  if (running?.looked.at !== looked.at || running.tries !== tries) return false
  if (now.true - store.fairness.lastLook(cycle, now.true) <= PATIENCE) return true
  store.fairness.end(cycle)
  store.audit.add({
    at: now.office,
    action: 'fairness-stopped',
    actor: { kind: 'clock' },
    subject: cycle,
    detail: { done: running.done, results: looked.results.length },
  })
  return false
}

function gather(store: Store, { run, done }: { readonly run: FairnessRun; readonly done: number }, now: Now) {
  const cases = run.looked.results.slice(done, done + BATCH).flatMap((key): readonly RatedCase[] => {
    const opened = loadCase(store, caseId(key.split(' ')[0] ?? ''))
    const person = opened && byId(store.people.all()).get(opened.person)
    const result = opened?.results.at(-1)?.result
    if (opened === undefined || person === undefined || result === undefined) return []
    const pack = packOf(store, opened)
    const today = localDate(calendarOf(pack), now.office)
    return [
      {
        case: opened.id,
        person: opened.person,
        ...figuresIn(pack, result),
        groups: groupsOf(person, today),
        given: givenIn(pack, opened),
      },
    ]
  })
  store.fairness.gather(run.cycle, done, cases)
  store.fairness.run({ ...run, done: Math.min(done + BATCH, run.looked.results.length) })
}

function look(store: Store, run: FairnessRun): Steps<CycleScreen> {
  const cycle = store.cycles.find(run.cycle)
  const pack = cycle && store.packs.find(cycle.pack)
  if (pack === undefined) throw new Error(`the pack of cycle ${run.cycle} is not there`)
  return screenCycle(store.fairness.gathered(run.cycle), policyOf(pack))
}

function policyOf(pack: Pack): ScreenPolicy {
  const values = [...new Set(ratedRows(pack).flatMap(({ row }) => row.levels.map(({ value }) => value)))]
  const known = values.length > 0 ? values : [0]
  return {
    outcomes: Object.keys(pack.scoring.outcomes),
    anonymityK: pack.policies.peers.anonymityK,
    scale: { low: Math.min(...known), high: Math.max(...known) },
    steps: known.length,
  }
}

function keep(
  store: Store,
  { run, screen }: { readonly run: FairnessRun; readonly screen: CycleScreen },
  now: Now,
): void {
  store.fairness.put(run.cycle, { looked: run.looked, screen, readers: [] })
  store.fairness.end(run.cycle)
  store.audit.add({
    at: now.office,
    action: 'fairness-worked-out',
    actor: { kind: 'clock' },
    subject: run.cycle,
    detail: { results: screen.people, officials: screen.superiors },
  })
}

function again(store: Store, run: FairnessRun): void {
  store.fairness.end(run.cycle)
  if (run.tries + 1 < MOST_TRIES) store.fairness.run({ ...run, done: 0, tries: run.tries + 1 })
}
