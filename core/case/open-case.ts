import type { CaseId, CycleId, PersonId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant, Snapshot } from '../workflow/model.ts'
import { start } from '../workflow/start.ts'
import { isGone } from './absence.ts'
import { courseOf } from './course.ts'
import { type CriteriaReading, editionOf, readingOf } from './criteria-reading.ts'
import type { CaseMove, Cycle, OpenRefusal, Person } from './model.ts'
import { presentById } from './people.ts'
import { withoutScoring } from './proceed.ts'

/**
 * Opens one person's appraisal: who acts in it, and the tasks of the workflow's first state.
 * `openCase(pack, { id, cycle, person, people, now })` is ok with the case, or says that a superior is missing.
 */
export function openCase(
  pack: Pack,
  given: {
    readonly id: CaseId
    readonly cycle: CycleId
    readonly person: PersonId
    readonly people: readonly Person[]
    readonly now: Instant
    readonly period?: Cycle['period']
    /** What the person has read of criteria; without it, nothing. */
    readonly readings?: readonly CriteriaReading[]
  },
): Result<CaseMove, OpenRefusal> {
  const { id, cycle, person, people, now, period, readings = [] } = given
  const cast = castOf(pack, person, people)
  if (cast.kind === 'err') return cast
  if (hasToRead(pack, readings)) return err({ kind: 'has-not-read', person })
  const opened = { id, person, ...(period ? { period } : {}), submissions: [], results: [] }
  const started = start(pack.workflow, { assignments: cast.value, at: now }, courseOf(pack, opened, people))
  if (started.kind === 'err') return started
  const { snapshot, effects } = started.value
  return ok({ case: { ...opened, cycle, snapshot }, effects: withoutScoring(effects) })
}

/**
 * Why somebody cannot be appraised, or null: what `openCase` says before it takes the first step of the course, at a
 * fraction of what that takes. `openingRefusal(pack, { person, people })?.kind` may be `'no-superior'`.
 */
export function openingRefusal(
  pack: Pack,
  {
    person,
    people,
    readings = [],
  }: {
    readonly person: PersonId
    readonly people: readonly Person[]
    readonly readings?: readonly CriteriaReading[]
  },
): OpenRefusal | null {
  const cast = castOf(pack, person, people)
  if (cast.kind === 'err') return cast.error
  return hasToRead(pack, readings) ? { kind: 'has-not-read', person } : null
}

function hasToRead(pack: Pack, readings: readonly CriteriaReading[]): boolean {
  return pack.policies.criteria?.reading === 'required' && !readingOf(readings, editionOf(pack))
}

/** Who acts in one person's appraisal, by role, or why it cannot be appraised. */
function castOf(
  pack: Pack,
  id: PersonId,
  people: readonly Person[],
): Result<Snapshot['assignments'], OpenRefusal> {
  const known = presentById(people)
  const person = known.get(id)
  if (!person) return err({ kind: 'no-such-person', person: id })
  if (!person.appraised) return err({ kind: 'not-appraised', person: id })
  const superior = person.superior === null ? undefined : known.get(person.superior)
  if (!superior || superior.id === id) return err({ kind: 'no-superior', person: id })
  const reviewer = superior.superior === null ? undefined : known.get(superior.superior)
  // A ring of superiors would let somebody decide on their own appraisal, or on their own rating (W3).
  if (!reviewer || reviewer.id === id || reviewer.id === superior.id) {
    return err({ kind: 'no-reviewer', person: id, superior: superior.id })
  }
  const hr = hrOf(people).filter((other) => other !== id)
  const cast = { employee: [id], superior: [superior.id], reviewer: [reviewer.id], hr }
  const played = Object.entries(cast).filter(([role]) => Object.hasOwn(pack.workflow.roles, role))
  return ok(Object.fromEntries(played))
}

const duties = new WeakMap<readonly Person[], readonly PersonId[]>()

/** Found once a list: a cycle is opened for thousands. */
function hrOf(people: readonly Person[]): readonly PersonId[] {
  const found = duties.get(people) ?? people.filter((one) => one.hr && !isGone(one)).map((one) => one.id)
  duties.set(people, found)
  return found
}
