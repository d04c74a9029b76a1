import { calendarOf } from '../../../core/case/course.ts'
import { editionOf, readingOf } from '../../../core/case/criteria-reading.ts'
import type { Cycle } from '../../../core/case/model.ts'
import { byId } from '../../../core/case/people.ts'
import { packRef } from '../../../core/case/refs.ts'
import { own } from '../../../core/json.ts'
import { openingChecks } from '../../../core/people/opening-checks.ts'
import type { CycleLine, CycleList, StageCount, UnitCount } from '../../../core/protocol/office-work.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { ok, type Result } from '../../../core/result.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import { stageOrder } from '../../../core/workflow/stage-order.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { CaseStanding } from '../../storage/cases.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'

const MOST_NAMES = 20

/** A `CycleList`: how far each cycle is by stage and unit, and what to look at before the next is opened. */
export function readCycles(store: Store, now: Now): Result<string, Failure> {
  const cycles = store.cycles.all().map((cycle) => lineOf(store, cycle, now))
  const answer: CycleList = {
    protocol: PROTOCOL,
    cycles: cycles.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)),
    checks: checksOf(store, now),
  }
  return ok(JSON.stringify(answer))
}

function checksOf(store: Store, now: Now): CycleList['checks'] {
  const pack = currentPack(store)
  const edition = editionOf(pack)
  const [owners, holders] = [store.devices.owners(), store.activationCodes.holders(now.office)]
  const readings = Map.groupBy(store.criteriaReadings.all(), ({ person }) => person)
  const checks = openingChecks({
    pack,
    people: store.people.all(),
    today: localDate(calendarOf(pack), now.office),
    hasRead: ({ id }) => readingOf(readings.get(id) ?? [], edition) !== undefined,
    hasAccess: ({ id }) => owners.has(id) || holders.has(id),
  })
  return checks.map(({ kind, blocks, people }) => ({
    kind,
    blocks,
    count: people.length,
    names: people.slice(0, MOST_NAMES).map(({ name }) => name),
  }))
}

function lineOf(store: Store, cycle: Cycle, now: Now): CycleLine {
  const { id, name, period, openedAt, closedAt = null, archived = false } = cycle
  const cases = store.cases.standings(id)
  const isLate = ({ dueAt }: CaseStanding) => dueAt !== null && dueAt < now.office
  const stages = stagesOf(store, cycle, { cases, isLate })
  const isOver = new Set(stages.filter(({ final }) => final).map(({ state }) => state))
  const isClosed = ({ state, stopped }: CaseStanding) => stopped || isOver.has(state)
  const people = byId(store.people.all())
  const groups = Map.groupBy(cases, ({ person }) => people.get(person)?.unit ?? '')
  const units = [...groups].map(
    ([unit, all]): UnitCount => ({
      unit,
      total: all.length,
      closed: all.filter(isClosed).length,
      late: all.filter((one) => !isClosed(one) && isLate(one)).length,
    }),
  )
  const sum = (of: (unit: UnitCount) => number) => units.reduce((total, unit) => total + of(unit), 0)
  return {
    id,
    name,
    period,
    pack: packRef(cycle.pack),
    openedAt,
    closedAt,
    archived,
    total: cases.length,
    closed: sum(({ closed }) => closed),
    late: sum(({ late }) => late),
    stages,
    units: units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
  }
}

type Standings = {
  readonly cases: readonly CaseStanding[]
  readonly isLate: (one: CaseStanding) => boolean
}

function stagesOf(store: Store, cycle: Cycle, { cases, isLate }: Standings): readonly StageCount[] {
  const workflow = store.packs.find(cycle.pack)?.workflow
  if (workflow === undefined) return []
  const groups = Map.groupBy(cases, ({ state }) => state)
  return stageOrder(workflow).flatMap((id): readonly StageCount[] => {
    const [state, all] = [own(workflow.states, id), groups.get(id) ?? []]
    if (state === undefined || all.length === 0) return []
    const final = state.kind === 'final'
    const late = final ? 0 : all.filter((one) => !one.stopped && isLate(one)).length
    return [{ state: id, title: state.title, final, count: all.length, late }]
  })
}
