import type { Json, JsonObject } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { ruleData } from '../workflow/context.ts'
import type { Guard, TaskSpec } from '../workflow/model.ts'
import { ask } from '../workflow/rule.ts'
import { courseOf, groupRoles } from './course.ts'
import type { Case, Person } from './model.ts'

type Asked = { readonly spec: TaskSpec; readonly people: readonly Person[] }

/**
 * What a task's form sees as `context`. A name whose rule has no value is null, on both sides alike (F4):
 * a form must not become impossible to fill because an earlier answer is missing.
 */
export function taskContext(pack: Pack, opened: Case, { spec, people }: Asked): JsonObject {
  return valuesOf(spec.context ?? {}, visibleData(pack, opened, { spec, people }))
}

/**
 * The answers an untouched draft starts from; a property whose rule has no value is left out.
 * `taskPrefill(pack, opened, { spec, people })` may be `{ realisations: { … } }`, as the employee gave them.
 */
export function taskPrefill(pack: Pack, opened: Case, { spec, people }: Asked): JsonObject {
  const values = valuesOf(spec.prefill ?? {}, visibleData(pack, opened, { spec, people }))
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

/** A form's context goes to whoever fills it, so it cannot name the members of a group (P1). */
function visibleData(pack: Pack, opened: Case, { spec, people }: Asked): JsonObject {
  const context = courseOf(pack, opened, people)
  const groups = groupRoles(pack.workflow)
  const told = Object.entries(opened.snapshot.assignments).filter(([role]) => !groups.has(role))
  const data = ruleData(pack.workflow, opened.snapshot, { context, answers: null })
  // What somebody came to before is nothing that a peer is told.
  const periods = groups.has(spec.role) ? null : (data.periods ?? null)
  return { ...data, periods, assignments: Object.fromEntries(told) }
}

function valuesOf(rules: { readonly [name: string]: Guard }, data: JsonObject): JsonObject {
  const values = Object.entries(rules).map(([name, rule]): [string, Json] => {
    const answer = ask(rule, { where: `/context/${name}`, data })
    return [name, answer.kind === 'ok' ? answer.value : null]
  })
  return Object.fromEntries(values)
}
