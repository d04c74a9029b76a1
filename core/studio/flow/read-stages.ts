import { isObject, type Json, type JsonObject } from '../../json.ts'

/** A state of a workflow that is being written, which may lack anything; with its name. */
export type Stage = { readonly name: string; readonly json: JsonObject }

/** The states that a document declares, in its own order: `stagesIn(workflow).map(({ name }) => name)`. */
export function stagesIn(workflow: JsonObject): readonly Stage[] {
  const states = isObject(workflow.states ?? null) ? (workflow.states as JsonObject) : {}
  return Object.entries(states).flatMap(([name, json]) => (isObject(json) ? [{ name, json }] : []))
}

/** What happens in a stage: people act, a calibration is awaited (CS1), nobody waits, or it is the end. */
export type StageKind = 'open' | 'calibration' | 'transient' | 'final'

/** Of which kind a stage is: `kindOf({ kind: 'final' })` is `'final'`, and one that says nothing is `'open'`. */
export function kindOf(json: JsonObject): StageKind {
  if (json.kind === 'transient' || json.kind === 'final') return json.kind
  const waits = rowsIn(json, 'transitions').some(
    ({ on }) => isObject(on ?? null) && (on as JsonObject).event === 'calibrated',
  )
  return waits ? 'calibration' : 'open'
}

/** Rows of a list that a stage has, or none: `rowsIn(stage.json, 'transitions')`. */
export function rowsIn(json: JsonObject, list: string): readonly JsonObject[] {
  const rows = json[list]
  return Array.isArray(rows) ? rows.filter(isObject) : []
}

/**
 * Where a way leads: one state, or one for each policy. `targetsOf('closed')` is `['closed']`, and so is
 * `targetsOf({ perPolicy: ['skp.use', { '*': 'closed' }] })`.
 */
export function targetsOf(to: Json | undefined): readonly string[] {
  if (typeof to === 'string') return [to]
  if (!isObject(to ?? null)) return []
  const { perPolicy, value } = to as JsonObject
  if (value !== undefined) return targetsOf(value)
  const [, names]: readonly Json[] = Array.isArray(perPolicy) ? perPolicy : []
  return isObject(names ?? null) ? Object.values(names as JsonObject).flatMap(targetsOf) : []
}

/**
 * Where a stage goes on to when all goes well: the target of its first way that is no deadline's and does not lead
 * back into it; of a deadline's where there is no other. `onwardFrom(stage)` is `'assessment'`.
 */
export function onwardFrom({ name, json }: Stage): string | undefined {
  const ways = rowsIn(json, 'transitions').map(({ on, to }) => ({
    isLate: isObject(on ?? null) && (on as JsonObject).event === 'deadline',
    target: targetsOf(to).find((target) => target !== name),
  }))
  const led = ways.filter(({ target }) => target !== undefined)
  return (led.find(({ isLate }) => !isLate) ?? led[0])?.target
}
