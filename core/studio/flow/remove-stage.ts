import { isObject, type Json, type JsonObject } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import type { ProjectDocuments } from '../project.ts'
import type { FlowChange } from './change.ts'
import { membersChanged, namesIn } from './rename.ts'
import { type Named, type Use, usesOf } from './uses-of.ts'
import { visitNames } from './visit-names.ts'

/** Why something stays: others mention it. */
export type StillUsed = { readonly kind: 'used'; readonly uses: readonly Use[] }

/**
 * Takes a stage away. What leads to it leads to `instead`; without that it stays as long as anything outside of it
 * leads to it or reads its tasks, and who does is told.
 *
 * ```ts
 * removeStage(documents, { name: 'repair' }) // { kind: 'err', error: { kind: 'used', uses: [ … ] } }
 * removeStage(documents, { name: 'repair', instead: 'closed' })
 * ```
 */
export function removeStage(
  documents: ProjectDocuments,
  { name, instead }: { readonly name: string; readonly instead?: string },
): Result<FlowChange, StillUsed> {
  const { workflow = {} } = documents
  const within = (use: Use) => use.document === 'workflow' && use.at[0] === 'states' && use.at[1] === name
  const leading = usesOf(documents, { kind: 'state', name }).filter((use) => !within(use))
  const reading = tasksOf(workflow, name).flatMap((task) =>
    usesOf(documents, { kind: 'task', name: task }).filter((use) => !within(use)),
  )
  // Ways can lead elsewhere; nothing else answers what a task of the stage asked.
  const kept = instead === undefined ? [...leading, ...reading] : reading
  if (kept.length > 0) return err({ kind: 'used', uses: kept })
  const led =
    instead === undefined
      ? workflow
      : visitNames(workflow, (kind, other) => (kind === 'state' && other === name ? instead : other))
  const after = withoutPointers(withoutState(led, name), `/states/${name}`)
  return ok({
    label: {
      id: `Hapus tahap ${titleOf(workflow, name).id}`,
      en: `Remove the stage ${titleOf(workflow, name).en}`,
    },
    places: membersChanged(workflow, after),
  })
}

/**
 * Takes a role away, unless a task, an effect, a reminder or a rule mentions it, which is told then.
 * `removeRole(documents, 'witness')`.
 */
export function removeRole(documents: ProjectDocuments, name: string): Result<FlowChange, StillUsed> {
  return unlessUsed(
    documents,
    { kind: 'role', name },
    {
      label: { id: `Hapus peran ${name}`, en: `Remove the role ${name}` },
      places: [{ document: 'workflow', at: ['roles', name], after: undefined }],
    },
  )
}

/**
 * Takes a task out of its stage, unless a way waits for it, a rule reads it, or another task comes after it.
 * `removeTask(documents, { stage: 'rating', index: 1 })`.
 */
export function removeTask(
  documents: ProjectDocuments,
  { stage, index }: { readonly stage: string; readonly index: number },
): Result<FlowChange, StillUsed> {
  const name = taskRows(documents.workflow ?? {}, stage)[index]?.id
  const task = typeof name === 'string' ? name : ''
  const own = ['states', stage, 'tasks', index].join('/')
  const uses = usesOf(documents, { kind: 'task', name: task })
  const others = uses.filter(({ at }) => !at.join('/').startsWith(`${own}/`))
  if (others.length > 0) return err({ kind: 'used', uses: others })
  return ok({
    label: { id: `Hapus tugas ${task}`, en: `Remove the task ${task}` },
    places: [{ document: 'workflow', at: ['states', stage, 'tasks', index], after: undefined }],
  })
}

function unlessUsed(
  documents: ProjectDocuments,
  named: Named,
  change: FlowChange,
): Result<FlowChange, StillUsed> {
  const uses = usesOf(documents, named)
  return uses.length > 0 ? err({ kind: 'used', uses }) : ok(change)
}

function taskRows(workflow: JsonObject, stage: string): readonly JsonObject[] {
  const states = isObject(workflow.states ?? null) ? (workflow.states as JsonObject) : {}
  const state = Object.hasOwn(states, stage) ? states[stage] : undefined
  const tasks = isObject(state ?? null) ? (state as JsonObject).tasks : undefined
  return Array.isArray(tasks) ? tasks.map((task: Json) => (isObject(task) ? task : {})) : []
}

function tasksOf(workflow: JsonObject, stage: string): readonly string[] {
  const known = new Set(namesIn(workflow, 'task'))
  return taskRows(workflow, stage).flatMap(({ id }) => (typeof id === 'string' && known.has(id) ? [id] : []))
}

function withoutState(workflow: JsonObject, name: string): JsonObject {
  const states = isObject(workflow.states ?? null) ? (workflow.states as JsonObject) : {}
  return {
    ...workflow,
    states: Object.fromEntries(Object.entries(states).filter(([each]) => each !== name)),
  }
}

/** Nothing cites or opens what is not there. */
function withoutPointers(workflow: JsonObject, prefix: string): JsonObject {
  const isOf = (pointer: string) => pointer === prefix || pointer.startsWith(`${prefix}/`)
  const { cites, open } = workflow
  return {
    ...workflow,
    ...(isObject(cites ?? null)
      ? { cites: Object.fromEntries(Object.entries(cites ?? {}).filter(([at]) => !isOf(at))) }
      : {}),
    ...(Array.isArray(open) ? { open: open.filter((point: Json) => !isOf(String(point))) } : {}),
  }
}

function titleOf(workflow: JsonObject, name: string): { readonly id: string; readonly en: string } {
  const states = isObject(workflow.states ?? null) ? (workflow.states as JsonObject) : {}
  const state = states[name]
  const title = isObject(state ?? null) ? (state as JsonObject).title : undefined
  const { id = name, en = name } = isObject(title ?? null) ? (title as JsonObject) : {}
  return { id: String(id), en: String(en) }
}
