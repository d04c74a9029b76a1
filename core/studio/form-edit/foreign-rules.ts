import { isObject, type Json, type JsonObject } from '../../json.ts'
import { isMainScoring } from '../../pack/documents.ts'
import type { ProjectDocuments } from '../project.ts'
import type { At } from './at.ts'
import { partsIn } from './parts.ts'
import { bindingsOf, rulesIn } from './rules.ts'
import { type Binding, group, pathOf } from './variables.ts'

/** A rule outside of a form that may read its answers, and by which names. */
export type ForeignRule = {
  readonly document: string
  readonly at: At
  readonly rule: Json
  readonly bindings: readonly Binding[]
}

/** A task of the course that is filled in by a form. */
export type FormTask = { readonly state: string; readonly at: At; readonly task: JsonObject }

/**
 * The tasks that a form is filled in for, in the order of the course.
 * `tasksOf(documents, 'self-assessment').map(({ task }) => task.role)` is `['employee']`.
 */
export function tasksOf(documents: ProjectDocuments, form: string): readonly FormTask[] {
  return allTasks(documents).filter(({ task }) => isFormOf(task.form, form))
}

/** Every task of the course: `allTasks(documents).map(({ task }) => task.id)`. */
export function allTasks({ workflow }: ProjectDocuments): readonly FormTask[] {
  const states = isObject(workflow?.states) ? workflow.states : {}
  return Object.entries(states).flatMap(([state, body]) => {
    const tasks: readonly Json[] = isObject(body) && Array.isArray(body.tasks) ? body.tasks : []
    return tasks.flatMap((task, index): readonly FormTask[] =>
      isObject(task) ? [{ state, at: ['states', state, 'tasks', index], task }] : [],
    )
  })
}

/** A task may name its form by a policy: `skp-{policies.skp.approach}`. */
function isFormOf(named: Json | undefined, form: string): boolean {
  if (typeof named !== 'string') return false
  const [before = '', after] = named.split(/\{[^}]*\}/)
  if (after === undefined) return named === form
  return form.startsWith(before) && form.endsWith(after) && form.length > before.length + after.length
}

/** What outside of a form may read its answers: `foreignRules(documents, 'self-assessment')`. */
export function foreignRules(documents: ProjectDocuments, form: string): readonly ForeignRule[] {
  const tasks = tasksOf(documents, form)
  if (tasks.length === 0) return []
  const submissions = tasks.map(({ task }): Binding => ({ name: ['submissions', String(task.id)], path: [] }))
  return [
    ...courseRules(documents, { tasks, submissions }),
    ...scoringRules(documents, tasks),
    ...contextRules(documents, form, submissions),
  ]
}

type Told = { readonly tasks: readonly FormTask[]; readonly submissions: readonly Binding[] }

function courseRules({ workflow }: ProjectDocuments, { tasks, submissions }: Told): readonly ForeignRule[] {
  const states = isObject(workflow?.states) ? workflow.states : {}
  const ids = tasks.map(({ task }) => task.id)
  const answers: Binding = { name: ['answers'], path: [] }
  const told = (at: At, rule: Json | undefined, isOwn: boolean): readonly ForeignRule[] =>
    rule === undefined
      ? []
      : [{ document: 'workflow', at, rule, bindings: isOwn ? [...submissions, answers] : submissions }]
  return Object.entries(states).flatMap(([state, body]) => {
    if (!isObject(body)) return []
    const at = ['states', state]
    const own: readonly Json[] = Array.isArray(body.tasks) ? body.tasks : []
    const ways: readonly Json[] = Array.isArray(body.transitions) ? body.transitions : []
    return [
      ...own.flatMap((task, index) => {
        if (!isObject(task)) return []
        const place = [...at, 'tasks', index]
        return [
          ...told([...place, 'recuseIf'], task.recuseIf, ids.includes(task.id)),
          ...told([...place, 'context'], task.context, false),
          ...told([...place, 'prefill'], task.prefill, false),
        ]
      }),
      ...ways.flatMap((way, index) => {
        if (!isObject(way)) return []
        const isOwn = isObject(way.on) && ids.includes(way.on.task)
        const place = [...at, 'transitions', index]
        return [
          ...told([...place, 'when'], way.when, isOwn),
          ...told([...place, 'effects'], way.effects, isOwn),
        ]
      }),
      ...told([...at, 'effects'], body.effects, false),
    ]
  })
}

function scoringRules(documents: ProjectDocuments, tasks: readonly FormTask[]): readonly ForeignRule[] {
  const inputs = tasks.flatMap(({ task }) => (isObject(task.input) ? [task.input] : []))
  if (inputs.length === 0) return []
  const bindings = (first: string) =>
    inputs.map(
      ({ name, many }): Binding => ({
        name: [first, String(name)],
        // A group's answers are a list of what the form asks for.
        path: many === true ? [group] : [],
      }),
    )
  return Object.entries(documents)
    .filter(([name]) => name.startsWith('scoring/'))
    .flatMap(([document, json]): readonly ForeignRule[] => {
      if (!isMainScoring(json)) {
        const rule = json.appraisal
        return rule === undefined ? [] : [{ document, at: ['appraisal'], rule, bindings: bindings('inputs') }]
      }
      const rows = (name: 'steps' | 'followUps'): readonly Json[] => {
        const list = json[name]
        return Array.isArray(list) ? list : []
      }
      return (['steps', 'followUps'] as const).flatMap((name) =>
        rows(name).map((rule, index) => ({ document, at: [name, index], rule, bindings: bindings('input') })),
      )
    })
}

/** Other forms see answers as their context, by the names that the course gives them. */
function contextRules(
  documents: ProjectDocuments,
  form: string,
  submissions: readonly Binding[],
): readonly ForeignRule[] {
  return allTasks(documents).flatMap(({ task }) => {
    const context = isObject(task.context) ? task.context : {}
    const bindings = Object.entries(context).flatMap(([name, rule]): readonly Binding[] => {
      const path = pathOf(rule, submissions)
      return path === undefined ? [] : [{ name: ['context', name], path }]
    })
    const other = `form/${String(task.form)}`
    const document = documents[other]
    if (bindings.length === 0 || document === undefined || other === `form/${form}`) return []
    return partsIn(document).flatMap((part) =>
      rulesIn(part.body).map(
        ({ way, rule }): ForeignRule => ({
          document: other,
          at: [...part.bodyAt, ...way],
          rule,
          bindings: [...bindings, ...bindingsOf(part).map(({ name }) => ({ name, path: ['(other)'] }))],
        }),
      ),
    )
  })
}
