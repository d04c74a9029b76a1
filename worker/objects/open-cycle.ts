import type { CaseMove, Cycle, OpenRefusal } from '../../core/case/model.ts'
import { openCase, openingRefusal } from '../../core/case/open-case.ts'
import { type CaseId, type CycleId, caseId, type PersonId } from '../../core/ids.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { OpenCycle } from '../../core/protocol/mutation.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import { openingProblem } from '../refusal-problem.ts'
import { digest } from '../storage/digest.ts'
import type { Store } from '../storage/store.ts'
import { addCase } from './case-record.ts'
import { currentPack } from './current-pack.ts'
import { permit } from './permit.ts'
import type { Asked, PushAnswer } from './push.ts'
import { receipt } from './receipt.ts'
import { sendNotices } from './send-notices.ts'
import { showCase } from './show.ts'
import { unitsInTheWay } from './unit-needs/units-in-the-way.ts'
import { noteEvent } from './webhooks/note-event.ts'

/** Opens a cycle with an appraisal for each person that HR named: for all of them or for none. */
export function openCycle(store: Store, { person, mutation }: Asked<OpenCycle>, now: Now): PushAnswer {
  const { id, name, period } = mutation.cycle
  const permitted = permit(store, { action: 'cycle.open', person, what: `opening cycle ${id}` }, now)
  if (permitted.kind === 'err') return permitted
  if (store.cycles.find(id) !== undefined) return err({ kind: 'cycle-exists', cycle: id })
  if (period.to < period.from) return err({ kind: 'bad-period' })

  const pack = currentPack(store)
  const waiting = unitsInTheWay(store, { pack, period, people: mutation.people })
  if (waiting.length > 0) return err({ kind: 'unit-needs-missing', units: waiting })
  const people = [...new Set(mutation.people)]
  const isMany = people.length > MOST_AT_ONCE
  const refused = isMany ? refusedOf(store, { pack, people }) : []
  if (refused.length > 0) return err({ kind: 'refused', problem: openingProblem(refused, pack) })
  // Of many, the first stands for what a broken rule would do to all; the others take their first step in batches.
  const first = isMany ? people.slice(0, 1) : people
  const opened = openAll(store, { pack, cycle: id, period, people: first }, now)
  if (opened.kind === 'err') {
    return err({ kind: 'refused', problem: openingProblem(opened.error, pack) })
  }
  const cycle: Cycle = {
    id,
    name,
    period,
    pack: { id: pack.id, version: pack.version },
    openedAt: now.office,
    openedBy: person.id,
  }
  store.cycles.add(cycle)
  const row = store.audit.add({
    at: now.office,
    action: 'cycle-opened',
    actor: { kind: 'person', person: person.id },
    subject: id,
    detail: { name, period, pack: cycle.pack, ...named(people) },
  })
  const told = { cycle: { id, name, period }, appraisals: people.length }
  noteEvent(store, { type: 'cycle.opened', data: told }, now)
  if (isMany) {
    const body = { cycle: id, row: row.n }
    store.jobs.add({ id: mutation.id, kind: 'open-cycle', body, by: person.id, at: now.office }, people)
    return ok(receipt(mutation, row, now))
  }
  for (const move of opened.value) {
    addCase(store, pack, move.case, now)
    sendNotices(store, move, row, now)
    showCase(store, move.case, now)
  }
  return ok(receipt(mutation, row, now))
}

/** More appraisals than these are opened in batches: a request would take too long. */
const MOST_AT_ONCE = 200

/** Ids of thousands would make a row that nobody can read; this seals them. */
function named(people: readonly PersonId[]) {
  if (people.length <= MOST_AT_ONCE) return { people }
  return { count: people.length, people: digest(JSON.stringify(people)) }
}

type Opening = {
  readonly pack: Pack
  readonly cycle: CycleId
  readonly period: Cycle['period']
  readonly people: readonly PersonId[]
}
type Refused = { readonly at: number; readonly why: OpenRefusal }

/** Everybody of many who cannot be appraised, without taking the first step of ten thousand courses in one go. */
function refusedOf(store: Store, { pack, people }: Pick<Opening, 'pack' | 'people'>): readonly Refused[] {
  const all = store.people.all()
  const isAsked = pack.policies.criteria?.reading === 'required'
  const read = Map.groupBy(isAsked ? store.criteriaReadings.all() : [], ({ person }) => person)
  return people.flatMap((person, at) => {
    const why = openingRefusal(pack, { person, people: all, readings: read.get(person) ?? [] })
    return why === null ? [] : [{ at, why }]
  })
}

/** Every case, or everybody who cannot have one. */
function openAll(
  store: Store,
  { pack, cycle, period, people }: Opening,
  now: Now,
): Result<readonly CaseMove[], readonly Refused[]> {
  const moves: CaseMove[] = []
  const refused: Refused[] = []
  for (const [at, person] of people.entries()) {
    const id = caseOf(cycle, person)
    const readings = store.criteriaReadings.ofPerson(person)
    const known = { people: store.people.all(), readings, period, now: now.office }
    const move = openCase(pack, { id, cycle, person, ...known })
    if (move.kind === 'ok') moves.push(move.value)
    else refused.push({ at, why: move.error })
  }
  return refused.length === 0 ? ok(moves) : err(refused)
}

/** One case a person and cycle; short, for task ids begin with it, and telling nothing. */
export function caseOf(cycle: CycleId, person: PersonId): CaseId {
  return caseId(digest(`${cycle}/${person}`).slice(0, 24))
}
