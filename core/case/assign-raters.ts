import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant, Transition } from '../workflow/model.ts'
import { cancelTasks, follow, openTasks } from '../workflow/move.ts'
import { courseOf, groupRoles } from './course.ts'
import type { Case, CaseMove, Person } from './model.ts'
import { presentById } from './people.ts'
import { withoutScoring } from './proceed.ts'

/** Whom the region's rule takes: others of the same unit, or others under the same superior. */
export type RaterRule = 'unit' | 'superior'

export type RaterAsk = {
  readonly rule: RaterRule
  readonly people: readonly Person[]
  readonly by: PersonId
  readonly at: Instant
  /** An order that nobody can foresee, so that the rule does not tell who rates whom (P1). */
  readonly order: (person: PersonId) => string
}

/**
 * Names the raters of a case by a rule: the way on is the one by which the course itself would name them, and they are
 * asked in the place of whoever was nominated. Refused: `few-peers` where the office has too few, `too-late` where the
 * course has passed the point or somebody has rated.
 * `assignRaters(pack, opened, { rule: 'unit', people, by: gita, at, order })`.
 */
export function assignRaters(
  pack: Pack,
  opened: Case,
  { rule, people, by, at, order }: RaterAsk,
): Result<CaseMove, 'few-peers' | 'too-late'> {
  const [role] = groupRoles(pack.workflow)
  const state = own(pack.workflow.states, opened.snapshot.state)
  if (role === undefined || state?.kind !== 'open' || opened.snapshot.stopped) return err('too-late')
  const { minimum, maximum } = pack.policies.peers
  const chosen = candidatesFor(opened, { rule, people })
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .slice(0, maximum)
  if (chosen.length < minimum) return err('few-peers')
  const course = { workflow: pack.workflow, context: courseOf(pack, opened, people), at, by, answers: null }
  const asksNow = state.tasks.some((task) => task.role === role)
  if (asksNow) {
    const rated = opened.snapshot.tasks.some(
      (task) => task.role === role && task.status === 'done' && task.state === opened.snapshot.state,
    )
    if (rated) return err('too-late')
    const assignments = { ...opened.snapshot.assignments, [role]: chosen }
    const left = cancelTasks(
      { snapshot: { ...opened.snapshot, assignments }, effects: [] },
      (task) => task.role === role && !chosen.includes(task.assignee),
    )
    const moved = openTasks(course, left)
    return ok({ case: { ...opened, snapshot: moved.snapshot }, effects: withoutScoring(moved.effects) })
  }
  const way = state.transitions.find((one) => names(one, role))
  if (way === undefined) return err('too-late')
  const effects = (way.effects ?? []).map((effect) =>
    effect.kind === 'assign' && effect.role === role ? { ...effect, people: [...chosen] } : effect,
  )
  const moved = follow(course, { snapshot: opened.snapshot, effects: [] }, { ...way, effects })
  if (moved.kind === 'err') return err('too-late')
  return ok({
    case: { ...opened, snapshot: moved.value.snapshot },
    effects: withoutScoring(moved.value.effects),
  })
}

function names({ effects = [] }: Transition, role: string): boolean {
  return effects.some((effect) => effect.kind === 'assign' && effect.role === role)
}

/** Whoever may rate: appraised here, near enough by the rule, and with no other part in the case. */
function candidatesFor(
  { person, snapshot }: Case,
  { rule, people }: { readonly rule: RaterRule; readonly people: readonly Person[] },
): readonly PersonId[] {
  const known = presentById(people)
  const subject = known.get(person)
  if (subject === undefined) return []
  const busy = new Set([
    person,
    ...(own(snapshot.assignments, 'superior') ?? []),
    ...(own(snapshot.assignments, 'reviewer') ?? []),
  ])
  return [...known.values()]
    .filter(
      (one) =>
        one.appraised &&
        !busy.has(one.id) &&
        (rule === 'unit' ? one.unit === subject.unit : one.superior === subject.superior),
    )
    .map(({ id }) => id)
}
