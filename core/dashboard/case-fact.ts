import { groupRoles } from '../case/course.ts'
import type { Case, Person } from '../case/model.ts'
import { presentById } from '../case/people.ts'
import { isHeld } from '../case/release.ts'
import type { CaseId, PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { Instant, Task } from '../workflow/model.ts'
import { rowSteps } from './row-steps.ts'

/** Where somebody worked when this was written: what people are counted by. */
export type Place = {
  readonly unit: string
  readonly postKind: string | null
  readonly grade: string | null
}

/** What a dashboard counts of one appraisal: no answers, and nothing of those who rate as one of a group. */
export type CaseFact = {
  readonly case: CaseId
  readonly person: PersonId
  readonly place: Place
  readonly state: string
  readonly stopped: boolean
  readonly dueAt: Instant | null
  /** Since when the result waits for a calibration; absent where it does not, and in what older workers wrote. */
  readonly heldSince?: Instant
  /** The person has been told the result. */
  readonly shared: boolean
  /** They have sent something of their own. */
  readonly begun: boolean
  readonly predicate: string | null
  readonly score: number | null
  /** What each indicator, behaviour and competency came to, as `indicators/complaints`. */
  readonly rows: { readonly [row: string]: number }
  readonly waits: readonly Wait[]
}

/** An official's task: since when it is open, until when it should be done, and when it was. */
export type Wait = {
  readonly spec: string
  readonly from: Instant
  readonly due: Instant | null
  readonly done: Instant | null
}

/**
 * The facts of a case as it stands. Tasks of a group are left out, done or not: when one of them was done would tell
 * whose answer came then (P5).
 * `factOf(pack, opened, people).waits` holds what the superior was asked for, and when it was done.
 */
export function factOf(pack: Pack, opened: Case, people: readonly Person[]): CaseFact {
  const { snapshot } = opened
  const groups = groupRoles(pack.workflow)
  const tasks = snapshot.tasks.filter(({ role, status }) => !groups.has(role) && status !== 'cancelled')
  const result = opened.results.at(-1)?.result
  const outputs = result?.kind === 'scored' ? result.outputs : {}
  const { predicate = null, score = null } = { predicate: outputs.predicate, score: outputs.score }
  return {
    case: opened.id,
    person: opened.person,
    place: placeOf(presentById(people).get(opened.person)),
    state: snapshot.state,
    stopped: snapshot.stopped !== undefined,
    dueAt: snapshot.dueAt,
    ...(isHeld(pack, opened) ? { heldSince: snapshot.enteredAt } : {}),
    shared: snapshot.resultShared,
    begun: tasks.some(({ assignee, status }) => assignee === opened.person && status === 'done'),
    predicate: typeof predicate === 'string' ? predicate : null,
    score: typeof score === 'number' ? score : null,
    rows: result?.kind === 'scored' ? rowsOf(pack, result.steps) : {},
    waits: tasks.filter(({ assignee }) => assignee !== opened.person).map(waitOf),
  }
}

/**
 * Facts as one reader may have them counted: their own result is left out until they have been told it, or they could
 * work it out from two sums (W3). `factsFor(facts, gita)`.
 */
export function factsFor(facts: readonly CaseFact[], reader: PersonId): readonly CaseFact[] {
  return facts.map((fact) =>
    fact.person === reader && !fact.shared ? { ...fact, predicate: null, score: null, rows: {} } : fact,
  )
}

/** Where somebody works: `placeOf(ani).unit` is `'Bidang Umum'`; nowhere for whoever has left. */
export function placeOf(person: Person | undefined): Place {
  return { unit: person?.unit ?? '', postKind: person?.postKind ?? null, grade: person?.grade ?? null }
}

function waitOf({ spec, openedAt, dueAt, status, doneAt }: Task): Wait {
  return { spec, from: openedAt, due: dueAt, done: status === 'done' ? doneAt : null }
}

function rowsOf(pack: Pack, steps: readonly { readonly id: string; readonly value: unknown }[]) {
  const values = new Map(steps.map(({ id, value }) => [id, value]))
  const rows: { [row: string]: number } = {}
  for (const { set, step, ids } of rowSteps(pack)) {
    for (const id of ids) {
      const value = values.get(`${step}.${id}`)
      if (typeof value === 'number' && own(rows, `${set}/${id}`) === undefined) rows[`${set}/${id}`] = value
    }
  }
  return rows
}
