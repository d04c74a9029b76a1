import { canonicalJson } from '../../canonical-json.ts'
import type { FormError } from '../../form/model.ts'
import type { JsonObject } from '../../json.ts'
import { answerSpace } from '../../workflow/answer-space.ts'
import type { Guard, Transition } from '../../workflow/model.ts'
import { readyForm } from '../ready-form.ts'
import { taskContext, taskPrefill } from '../task-context.ts'
import { exampleAnswers } from './example-answers.ts'
import { actIn, type Play, type Waiting } from './play.ts'

/** Answers with which a task could be done, and where that leads. */
export type PlayOption = {
  /** What decides: `{ decision: 'return' }`; empty where nothing does. */
  readonly wanted: JsonObject
  /** The whole of the answers; what does not decide is made up. */
  readonly answers: JsonObject
  readonly outcome: /** What was taken, in order; none where others are still awaited. */
    | { readonly kind: 'moves'; readonly ways: Play['turns'][number]['ways'] }
    /** A person has to answer: these were refused. */
    | { readonly kind: 'refused'; readonly errors: readonly FormError[] }
    | { readonly kind: 'stuck'; readonly problem: string }
}

/**
 * The ways in which a task could be answered as far as the course depends on it, each with example answers for the
 * rest and with where it leads. What leads to the same as another way is left out.
 *
 * ```ts
 * optionsFor(play, waiting).map(({ wanted }) => wanted) // [{ decision: 'approve' }, { decision: 'return' }]
 * ```
 */
export function optionsFor(play: Play, { task, spec }: Waiting): readonly PlayOption[] {
  const { pack, people, case: opened } = play
  const form = readyForm(pack, spec.form)
  if (form.kind === 'err') return []
  const context = taskContext(pack, opened, { spec, people })
  const prefill = taskPrefill(pack, opened, { spec, people })
  const state = pack.workflow.states[task.state]
  const ways = state?.kind === 'open' ? state.transitions.filter((way) => follows(way, spec.id)) : []
  const guards = [...ways.map(({ when }) => when), spec.recuseIf].filter(
    (rule): rule is Guard => rule !== undefined,
  )
  const space = answerSpace(pack.forms[spec.form], guards)
  const likely = likelyPeople(play)
  const options = space.map((wanted): PlayOption => {
    const answers = exampleAnswers(form.value, { context, prefill, wanted, people: likely })
    const moved = actIn(play, { task: task.id, answers })
    if (moved.kind === 'ok') {
      return { wanted, answers, outcome: { kind: 'moves', ways: moved.value.turns.at(-1)?.ways ?? [] } }
    }
    const { error } = moved
    if (error.kind === 'invalid')
      return { wanted, answers, outcome: { kind: 'refused', errors: error.errors } }
    return { wanted, answers, outcome: { kind: 'stuck', problem: error.kind } }
  })
  const told = new Set<string>()
  return options.filter(({ wanted, outcome }) => {
    // Combinations that the form itself refuses say nothing new beside one that it takes.
    const key =
      outcome.kind === 'moves' ? canonicalJson([...outcome.ways]) : canonicalJson([outcome.kind, wanted])
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}

function follows({ on }: Transition, task: string): boolean {
  return on.event === 'done' || ('task' in on && on.task === task)
}

/** Colleagues without a part in the appraisal first: they are whom others may name. */
function likelyPeople({ people, case: opened }: Play): readonly string[] {
  const busy = new Set<string>(Object.values(opened.snapshot.assignments).flat())
  const free = people.filter(({ id, superior }) => !busy.has(id) && superior !== null)
  const rest = people.filter(({ id }) => busy.has(id) && id !== opened.person)
  return [...free, ...rest].map(({ id }) => id)
}
