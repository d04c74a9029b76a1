import type { PersonId } from '../ids.ts'
import { isId, personId } from '../ids.ts'
import type { Json, JsonObject } from '../json.ts'
import { compile } from '../logic/compile.ts'
import type { CompiledRule } from '../logic/compile-with.ts'
import type { LogicProblem } from '../logic/problem.ts'
import { exactToJson } from '../logic/value.ts'
import { err, ok, type Result } from '../result.ts'
import type { Guard } from './model.ts'
import type { WorkflowProblem } from './problem.ts'

export type RuleInput = { readonly where: string; readonly data: JsonObject }

/**
 * The value of a workflow's rule, or the named problem with the place it stands at.
 * `ask({ var: 'answers.x' }, { where: '/states/s', data: { answers: { x: 1 } } })` is ok with `1`.
 */
export function ask(rule: Guard, { where, data }: RuleInput): Result<Json, WorkflowProblem> {
  const ready = readyRule(rule)
  if (ready.kind === 'err')
    return err({ kind: 'bad-rule', where, problem: ready.error[0]?.kind ?? 'bad-form' })
  const answer = ready.value.run(data)
  if (answer.kind === 'value') return ok(exactToJson(answer.value))
  return err({ kind: 'bad-rule', where, problem: answer.problem.kind })
}

type ReadyRule = Result<CompiledRule, readonly LogicProblem[]>

const compiled = new WeakMap<object, ReadyRule>()

/**
 * A rule made ready to run, once for as long as its document lives. `readyRule(guard)` is ok with what
 * `compile(guard)` gives.
 */
export function readyRule(rule: Guard): ReadyRule {
  if (typeof rule !== 'object' || rule === null) return compile(rule)
  const known = compiled.get(rule)
  if (known) return known
  const ready = compile(rule)
  compiled.set(rule, ready)
  return ready
}

/**
 * A guard is true, false or null (not answered); any other value is a mistake of its author and is said so.
 * `holds(undefined, input)` is ok with true: a way without a guard is always open.
 */
export function holds(guard: Guard | undefined, input: RuleInput): Result<boolean, WorkflowProblem> {
  if (guard === undefined) return ok(true)
  const answer = ask(guard, input)
  if (answer.kind === 'err') return answer
  if (answer.value === null) return ok(false)
  if (typeof answer.value === 'boolean') return ok(answer.value)
  return err({ kind: 'bad-rule', where: input.where, problem: 'not-a-boolean' })
}

/**
 * The people a rule yields: one id, a list of them, or none for null; each once.
 * `askPeople({ var: 'submissions.nominate.peers' }, input)` is ok with `['dewi', 'eka']`.
 */
export function askPeople(rule: Guard, input: RuleInput): Result<readonly PersonId[], WorkflowProblem> {
  const answer = ask(rule, input)
  if (answer.kind === 'err') return answer
  const named = Array.isArray(answer.value) ? answer.value : answer.value === null ? [] : [answer.value]
  const people = new Set<PersonId>()
  for (const name of named) {
    if (typeof name !== 'string' || !isId(name)) {
      return err({ kind: 'bad-rule', where: input.where, problem: 'not-a-person' })
    }
    people.add(personId(name))
  }
  return ok([...people])
}
