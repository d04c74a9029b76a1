import type { Cycle, Person } from '../../core/case/model.ts'
import { byId } from '../../core/case/people.ts'
import { type Action, may } from '../../core/case/permissions.ts'
import { dutiesOf } from '../../core/case/standing.ts'
import { type CaseFact, factOf, factsFor, type Place, placeOf } from '../../core/dashboard/case-fact.ts'
import { countFigures, type Figures } from '../../core/dashboard/dashboard.ts'
import { countsIn, type DashboardFilter, gradeGroup } from '../../core/dashboard/dashboard-filter.ts'
import { columnsOf } from '../../core/dashboard/fact-columns.ts'
import { placedToday, staffOf } from '../../core/dashboard/office-places.ts'
import { cellsOf, type TrendPoint, trendOf } from '../../core/dashboard/trend-point.ts'
import type { CycleId } from '../../core/ids.ts'
import { own } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import { type PostKind, postKinds } from '../../core/people/post-kind.ts'
import { unitsBelow, unitTree } from '../../core/people/unit-tree.ts'
import type { Dashboard } from '../../core/protocol/dashboard.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { loadCase, packOf } from './case-record.ts'
import { currentPack } from './current-pack.ts'
import { permit } from './permit.ts'

/** Cycles in a trend: ten years, or ten quarters. */
const MOST_POINTS = 10

export type DashboardAsk = { readonly cycle: CycleId | null; readonly filter: DashboardFilter }

/**
 * A `Dashboard` as JSON text. Whoever may not read results gets how far everybody is and no more, and cannot ask for
 * a part of the office: two parts that differ by one person would tell where that one stands.
 */
export function readDashboard(
  store: Store,
  { caller, ask }: { readonly caller: Caller; readonly ask: DashboardAsk },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const reader = admitted.value
  const isWhole = Object.values(ask.filter).every((part) => part === null)
  const action: Action = isWhole ? 'dashboard.read' : 'dashboard.filter'
  const permitted = permit(store, { action, person: reader, what: 'dashboard' }, now)
  if (permitted.kind === 'err') return permitted
  const cycles = store.cycles.all().toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  const cycle = ask.cycle === null ? cycles[0] : cycles.find(({ id }) => id === ask.cycle)
  if (cycle === undefined && ask.cycle !== null) return err({ kind: 'unknown-cycle' })
  return ok(JSON.stringify(dashboardOf(store, { reader, cycle, cycles, filter: ask.filter }, now)))
}

type About = {
  readonly reader: Person
  readonly cycle: Cycle | undefined
  readonly cycles: readonly Cycle[]
  readonly filter: DashboardFilter
}

function dashboardOf(store: Store, { reader, cycle, cycles, filter }: About, now: Now): Dashboard {
  const readsResults = may('dashboard.filter', dutiesOf(reader))
  const people = store.people.all()
  const pack = (cycle && store.packs.find(cycle.pack)) ?? currentPack(store)
  const parents = store.units.parents()
  const counts = countsIn(filter, filter.unit === null ? null : unitsBelow(filter.unit, parents))
  const columns = columnsOf(cycle === undefined ? [] : factsOf(store, cycle.id))
  // While a cycle goes on, people are counted where they work now; afterwards where they worked then.
  const isOpen = cycle !== undefined && cycle.closedAt === undefined
  const placing = isOpen ? placedToday(columns, people) : columns.placing
  const figures = countFigures({
    pack,
    columns,
    placing,
    counts,
    staff: staffOf(people, store.devices.owners()),
    reader: reader.id,
    now: now.office,
  })
  const { period } = cycle ?? {}
  return {
    protocol: PROTOCOL,
    cycle:
      cycle && period ? { id: cycle.id, name: cycle.name, period, closedAt: cycle.closedAt ?? null } : null,
    at: now.office,
    filter,
    figures: readsResults ? figures : { ...figures, results: null },
    trends: readsResults ? trendsOf(store, { reader, cycle, cycles, counts, figures }) : [],
    choices: {
      cycles: cycles.map(({ id, name }) => ({ id, name })),
      units: readsResults ? unitTree(people, parents).map(({ name, depth }) => ({ name, depth })) : [],
      ...(readsResults ? placesAmong(placing.places) : { posts: [], grades: [] }),
    },
  }
}

/** While a cycle goes on, people are counted where they work now; afterwards where they worked then. */
export function factsIn(store: Store, cycle: Cycle, reader: Person): readonly CaseFact[] {
  const kept = factsFor(factsOf(store, cycle.id), reader.id)
  if (cycle.closedAt !== undefined) return kept
  const known = byId(store.people.all())
  return kept.map((fact) => {
    const person = known.get(fact.person)
    return person === undefined ? fact : { ...fact, place: placeOf(person) }
  })
}

/** The facts of a cycle; those of appraisals from before facts were kept are worked out now, once. */
export function factsOf(store: Store, cycle: CycleId): readonly CaseFact[] {
  for (const id of store.caseFacts.missing(cycle)) {
    const found = loadCase(store, id)
    if (found !== undefined)
      store.caseFacts.put(cycle, factOf(packOf(store, found), found, store.people.all()))
  }
  return store.caseFacts.ofCycle(cycle)
}

type Trending = Omit<About, 'filter'> & {
  readonly counts: (place: Place) => boolean
  readonly figures: Figures
}

function trendsOf(
  store: Store,
  { reader, cycle: shown, cycles, counts, figures }: Trending,
): readonly TrendPoint[] {
  const newest = cycles
    .toSorted((a, b) => (a.period.from < b.period.from ? 1 : -1))
    .slice(0, MOST_POINTS)
    .toReversed()
  return newest.flatMap((cycle): readonly TrendPoint[] => {
    const scoring: Pack['scoring'] | undefined = store.packs.find(cycle.pack)?.scoring
    if (scoring === undefined) return []
    const about = { id: cycle.id, name: cycle.name, from: cycle.period.from }
    if (cycle.id === shown?.id && figures.results !== null) {
      const { score, outcomes } = figures.results
      return [{ cycle: about, scored: figures.scored, mean: score?.mean ?? null, outcomes }]
    }
    const mine = store.caseFacts.ofPerson(cycle.id, reader.id)
    const hidden = mine === undefined || mine.shared ? [] : cellsOf([mine])
    const cells = [
      ...store.caseFacts.cells(cycle.id),
      // Taken away again: whoever reads it has not been told their own result yet.
      ...hidden.map((cell) => ({ ...cell, people: -cell.people, scores: -cell.scores, sum: -cell.sum })),
    ]
    return [trendOf({ scoring, cycle: about, cells, counts })]
  })
}

function placesAmong(places: readonly Place[]): Pick<Dashboard['choices'], 'posts' | 'grades'> {
  const posts = new Set(places.flatMap(({ postKind }) => postKind ?? []))
  const grades = new Set(places.flatMap(({ grade }) => gradeGroup(grade) ?? []))
  const order = Object.keys(postKinds)
  return {
    posts: [...posts]
      .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((id) => ({ id, name: own(postKinds, id as PostKind) ?? { id, en: id } })),
    grades: [...grades].toSorted(),
  }
}
