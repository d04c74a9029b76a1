import type { PersonId } from '../ids.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { ScoreResult } from '../scoring/model.ts'
import type { Calendar } from '../workflow/calendar.ts'
import type { WorkflowContext } from '../workflow/context.ts'
import type { WorkflowDocument } from '../workflow/model.ts'
import { allSpecs } from '../workflow/tasks.ts'
import { measuredData } from './measurement.ts'
import type { Case, Person, Submission } from './model.ts'
import { byId, presentById, subordinatesOf } from './people.ts'
import { periodsData } from './period-results.ts'

/**
 * What the workflow may know of a case besides its snapshot. `courseOf(pack, opened, people).submissions` never holds
 * a peer's answers.
 */
export function courseOf(
  pack: Pack,
  opened: Omit<Case, 'snapshot' | 'cycle'>,
  people: readonly Person[],
): WorkflowContext {
  const known = presentById(people)
  return {
    caseId: opened.id,
    subject: subjectOf(opened.person, people),
    leader: { results: opened.leader ?? [] },
    measured: measuredData(pack.indicators, opened.measured),
    unitNeeds: opened.unitNeeds ?? null,
    periods: periodsData(opened.periods),
    calendar: calendarOf(pack),
    policies: pack.policies,
    submissions: newestAnswers(pack.workflow, opened.submissions),
    score: figuresOf(opened.results.at(-1)?.result),
    knows: (person) => known.has(person),
  }
}

/**
 * The roles that a group of raters holds, whose members nobody may tell apart (P1).
 * `groupRoles(pack.workflow).has('peer')` is true.
 */
export function groupRoles(workflow: WorkflowDocument): ReadonlySet<string> {
  const known = groups.get(workflow)
  if (known) return known
  const found = new Set(allSpecs(workflow).flatMap((spec) => (spec.input?.many ? [spec.role] : [])))
  groups.set(workflow, found)
  return found
}

// Asked many times with every step; a document of a workflow never changes.
const groups = new WeakMap<WorkflowDocument, ReadonlySet<string>>()

/**
 * What a rule may know of a result: its figures, never the inputs they came from. `figuresOf(result)` is
 * `{ kind: 'scored', outputs: { score: 91.2, … } }`.
 */
export function figuresOf(result: ScoreResult | undefined): Json {
  if (!result) return null
  return result.kind === 'scored' ? { kind: result.kind, outputs: result.outputs } : { kind: result.kind }
}

/** The region's days. `endOfDay(calendarOf(pack), now, { days: 5, calendar: 'working' })`. */
export function calendarOf(pack: Pack): Calendar {
  return { timeZone: pack.timeZone, holidays: pack.holidays.map((holiday) => holiday.date) }
}

function subjectOf(id: PersonId, people: readonly Person[]): WorkflowContext['subject'] {
  const person = byId(people).get(id)
  if (!person) return { id }
  const { name, post, grade, unit, superior, frontLine } = person
  const subordinates = subordinatesOf(people, id).map((other) => other.id)
  return { id, name, post, grade, unit, superior, frontLine, subordinates }
}

/** The newest answers per task spec. A group's are left out: no rule but scoring may read them. */
function newestAnswers(workflow: WorkflowDocument, submissions: readonly Submission[]): JsonObject {
  const groups = groupRoles(workflow)
  const told = allSpecs(workflow).filter((spec) => !groups.has(spec.role))
  const ids = new Set(told.map((spec) => spec.id))
  // Later ones overwrite earlier ones.
  return Object.fromEntries(
    submissions.filter(({ spec }) => ids.has(spec)).map(({ spec, answers }) => [spec, answers]),
  )
}
