import { canonicalJson } from '../../canonical-json.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Text } from '../../text.ts'
import type { ProjectDocuments } from '../project.ts'
import type { FlowChange, Place } from './change.ts'
import { criteriaRows, criteriaRowsAt, type Named } from './uses-of.ts'
import { type NameKind, visitNames } from './visit-names.ts'

/** Why a name was not given: it has not the shape of one, somebody has it, or the engine itself gives the role out. */
export type NameProblem = {
  readonly kind: 'bad-name' | 'taken' | 'given-role' | 'unknown'
  readonly name: string
}

/** Roles that are given out when an appraisal is opened, by these very names. */
export const givenRoles: readonly string[] = ['employee', 'superior', 'reviewer', 'hr']

/**
 * Gives a state, a task or a role another name, in all that mentions it: ways, rules, other tasks, citations and
 * the policy on reading the criteria.
 *
 * ```ts
 * renameIn(documents, { kind: 'state', name: 'rating' }, 'penilaian')
 * ```
 */
export function renameIn(
  documents: ProjectDocuments,
  { kind, name }: Named,
  to: string,
): Result<FlowChange, NameProblem> {
  const { workflow = {}, pack } = documents
  const taken = namesIn(workflow, kind)
  if (!taken.includes(name)) return err({ kind: 'unknown', name })
  if (kind === 'role' && givenRoles.includes(name)) return err({ kind: 'given-role', name })
  if (!isFlowName(to)) return err({ kind: 'bad-name', name: to })
  if (taken.includes(to)) return err({ kind: 'taken', name: to })
  const mentioned = visitNames(workflow, (found, other) => (found === kind && other === name ? to : other))
  const renamed = pointersRenamed(declaredAs(mentioned, { kind, name }, to), workflow, { kind, name, to })
  const rows = criteriaRows(pack)
  const reads = kind === 'task' && rows.some(({ task }) => task === name)
  const rowsAfter = rows.map((row) => (row.task === name ? { ...row, task: to } : row))
  return ok({
    label: labels[kind](name, to),
    places: [
      ...membersChanged(workflow, renamed),
      ...(reads ? [{ document: 'pack', at: criteriaRowsAt, after: rowsAfter }] : []),
    ],
  })
}

/**
 * Whether something of a workflow may be called so: small letters, digits and hyphens, 32 of them at most.
 * `isFlowName('penilaian-atasan')`.
 */
function isFlowName(name: string): boolean {
  return name.length <= 32 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)
}

/**
 * The names of one kind that a workflow declares. `namesIn(workflow, 'role')` is `['employee', 'superior', …]`; those
 * of tasks over all states.
 */
export function namesIn(workflow: JsonObject, kind: NameKind): readonly string[] {
  if (kind === 'role') return Object.keys(isObject(workflow.roles ?? null) ? (workflow.roles ?? {}) : {})
  const states = isObject(workflow.states ?? null) ? (workflow.states as JsonObject) : {}
  if (kind === 'state') return Object.keys(states)
  return Object.values(states).flatMap((state) => {
    const tasks = isObject(state) ? state.tasks : undefined
    if (!Array.isArray(tasks)) return []
    return tasks.flatMap((task: Json) => (isObject(task) && typeof task.id === 'string' ? [task.id] : []))
  })
}

/**
 * The members of a document that changed, as places. `membersChanged({ a: 1, b: 2 }, { a: 1, b: 3 })` is the place of
 * `b` alone.
 */
export function membersChanged(before: JsonObject, after: JsonObject): readonly Place[] {
  return Object.keys(after)
    .filter((member) => canonicalJson(before[member] ?? null) !== canonicalJson(after[member] ?? null))
    .map((member) => ({ document: 'workflow', at: [member], after: after[member] }))
}

function declaredAs(workflow: JsonObject, { kind, name }: Named, to: string): JsonObject {
  const called = (all: Json | undefined) =>
    Object.fromEntries(
      Object.entries(isObject(all ?? null) ? (all as JsonObject) : {}).map(([id, part]) => [
        id === name ? to : id,
        part,
      ]),
    )
  if (kind === 'role') return { ...workflow, roles: called(workflow.roles) }
  if (kind === 'state') return { ...workflow, states: called(workflow.states) }
  const states = isObject(workflow.states ?? null) ? (workflow.states as JsonObject) : {}
  const renamed = Object.entries(states).map(([id, state]): [string, Json] => {
    const tasks = isObject(state) ? state.tasks : undefined
    if (!isObject(state) || !Array.isArray(tasks)) return [id, state]
    return [
      id,
      {
        ...state,
        tasks: tasks.map((task: Json) => (isObject(task) && task.id === name ? { ...task, id: to } : task)),
      },
    ]
  })
  return { ...workflow, states: Object.fromEntries(renamed) }
}

/** Citations and open points speak of parts by pointers. */
function pointersRenamed(
  workflow: JsonObject,
  before: JsonObject,
  { kind, name, to }: Named & { readonly to: string },
): JsonObject {
  const prefixes =
    kind === 'role'
      ? [`/roles/${name}`]
      : kind === 'state'
        ? [`/states/${name}`]
        : [...namesIn(before, 'state'), '*'].map((state) => `/states/${state}/tasks/${name}`)
  const moved = (pointer: string) => {
    const prefix = prefixes.find((each) => pointer === each || pointer.startsWith(`${each}/`))
    if (prefix === undefined) return pointer
    return `${prefix.slice(0, prefix.length - name.length)}${to}${pointer.slice(prefix.length)}`
  }
  const { cites, open } = workflow
  return {
    ...workflow,
    ...(isObject(cites ?? null)
      ? { cites: Object.fromEntries(Object.entries(cites ?? {}).map(([at, by]) => [moved(at), by])) }
      : {}),
    ...(Array.isArray(open)
      ? { open: open.map((point: Json) => (typeof point === 'string' ? moved(point) : point)) }
      : {}),
  }
}

const labels: { readonly [kind in NameKind]: (name: string, to: string) => Text } = {
  state: (name, to) => ({ id: `Ganti kode tahap ${name} → ${to}`, en: `Rename stage ${name} → ${to}` }),
  task: (name, to) => ({ id: `Ganti kode tugas ${name} → ${to}`, en: `Rename task ${name} → ${to}` }),
  role: (name, to) => ({ id: `Ganti kode peran ${name} → ${to}`, en: `Rename role ${name} → ${to}` }),
}
