import { type Json, type JsonObject, own } from '../../json.ts'
import type { Text } from '../../text.ts'
import type { FlowChange, Place } from './change.ts'
import { freeName } from './free-name.ts'
import { onwardFrom, rowsIn, type Stage, stagesIn } from './read-stages.ts'
import { namesIn } from './rename.ts'

/** A stage that is to be: somebody fills a form in it, or nobody waits there, or the appraisal ends there. */
export type NewStage = {
  readonly title: Text
  /** The stage after which it comes; null leaves it without a way to it. */
  readonly after: string | null
} & (
  | { readonly kind: 'open'; readonly role: string; readonly form: string }
  /** Results wait there until a calibration of their unit is closed, or its days are over. */
  | { readonly kind: 'calibration' }
  | { readonly kind: 'transient' }
  | { readonly kind: 'final' }
)

/**
 * Adds a stage. Between two others, whatever went on from the first goes through it; where people act it has a task, a
 * deadline and ways on, so that the workflow stays sound.
 *
 * ```ts
 * addStage(workflow, { kind: 'open', title, role: 'superior', form: 'decide', after: 'rating' })
 * ```
 */
export function addStage(workflow: JsonObject, stage: NewStage): FlowChange {
  const name = freeName(stage.title.id, namesIn(workflow, 'state'))
  const before = stagesIn(workflow).find((each) => each.name === stage.after)
  const next = before && onwardFrom(before)
  const label = {
    id: `Tambah tahap “${stage.title.id}”`,
    en: `Add the stage “${stage.title.en}”`,
  }
  const to = next ?? stagesIn(workflow).find(({ json }) => json.kind === 'final')?.name ?? name
  const places: Place[] = [
    { document: 'workflow', at: ['states', name], after: stageOf(workflow, stage, { name, to }) },
  ]
  if (stage.kind !== 'final' && before !== undefined && next !== undefined)
    places.push(...redirect(before, next, name))
  // An appraisal begins in the first stage there is.
  if (stagesIn(workflow).length === 0) places.push({ document: 'workflow', at: ['initial'], after: name })
  return { label, places }
}

/** The ways of a stage that lead to one place, leading to another: `redirect(stage, 'closed', 'hearing')`. */
export function redirect({ name, json }: Stage, from: string, to: string): readonly Place[] {
  return rowsIn(json, 'transitions').flatMap((way, index): readonly Place[] =>
    way.to === from
      ? [{ document: 'workflow', at: ['states', name, 'transitions', index, 'to'], after: to }]
      : [],
  )
}

function stageOf(
  workflow: JsonObject,
  stage: NewStage,
  { name, to }: { readonly name: string; readonly to: string },
): Json {
  const { title } = stage
  if (stage.kind === 'final') return { kind: 'final', title }
  if (stage.kind === 'transient')
    return {
      kind: 'transient',
      title,
      effects: [],
      transitions: [
        {
          id: `${name}-passed`.slice(0, 80),
          title: { id: 'Langsung lanjut', en: 'Goes on at once' },
          on: { event: 'always' },
          to,
        },
      ],
    }
  const out = (event: 'done' | 'calibrated' | 'deadline', title: Text): Json => ({
    id: `${name}-${event === 'deadline' ? 'late' : 'done'}`,
    title,
    on: { event },
    to,
  })
  const late = out('deadline', { id: 'Batas waktu lewat', en: 'The deadline passed' })
  if (stage.kind === 'calibration')
    return {
      kind: 'open',
      title,
      tasks: [],
      deadline: { days: 10, calendar: 'working' },
      transitions: [
        out('calibrated', { id: 'Sesi kalibrasi ditutup', en: 'The calibration is closed' }),
        late,
      ],
    }
  const task = freeName(name, namesIn(workflow, 'task'))
  return {
    kind: 'open',
    title,
    tasks: [{ id: task, title, role: stage.role, form: stage.form, ...groupOf(workflow, stage.role) }],
    deadline: { days: 5, calendar: 'working' },
    transitions: [out('done', { id: 'Semua tugas selesai', en: 'All tasks are done' }), late],
  }
}

/** Of several people who hold a role one is enough, as for human resources, unless the pack says otherwise elsewhere. */
function groupOf(workflow: JsonObject, role: string): JsonObject {
  const others = stagesIn(workflow).flatMap(({ json }) => rowsIn(json, 'tasks'))
  const quorum = others.find((task) => task.role === role && own(task, 'quorum') !== undefined)?.quorum
  return quorum === undefined ? {} : { quorum }
}
