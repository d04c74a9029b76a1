import type { Json } from '../json.ts'
import type { Site } from './operator.ts'
import { isRatio } from './ratio.ts'
import type { Run } from './scope.ts'
import { exactToJson, type Value } from './value.ts'

/** One operator at work, as it is noted down: light, since a scoring run makes hundreds. */
export type TraceEntry = {
  readonly site: Site
  inputs: readonly Value[]
  /** Undefined while the operator is at work, and for good when a problem ended the evaluation in it. */
  value: Value | undefined
  children: TraceEntry[] | null
  readonly parent: TraceEntry | null
}

/** One sub-expression of a rule with what went in and what came out (rule L6), as plain JSON. */
export type TraceNode = {
  readonly op: string
  /** JSON Pointer into the rule, ending in the operator. */
  readonly path: string
  readonly inputs: readonly Json[]
  /** Absent where a problem left the operator without a value. */
  readonly value?: Json
  /** False where the value is a fraction that no decimal says, so that `value` is only its nearest number. */
  readonly exact?: false
  readonly children: readonly TraceNode[]
}

/** Makes a trace plain JSON: `{ op: '+', path: '/+', inputs: [1, 2], value: 3, children: [] }`. */
export function readTrace(entry: TraceEntry): TraceNode {
  return {
    op: entry.site.op,
    path: entry.site.path,
    inputs: entry.inputs.map(exactToJson),
    ...(entry.value === undefined ? {} : { value: exactToJson(entry.value) }),
    ...(isRatio(entry.value) ? { exact: false as const } : {}),
    children: (entry.children ?? []).map(readTrace),
  }
}

/** Begins a trace: everything noted becomes its child. */
export function rootEntry(): TraceEntry {
  return {
    site: { op: '', path: '', variables: [] },
    inputs: none,
    value: undefined,
    children: null,
    parent: null,
  }
}

/** Notes that an operator begins inside the one at work. */
export function open(run: Run, site: Site, parent: TraceEntry): TraceEntry {
  const entry: TraceEntry = { site, inputs: none, value: undefined, children: null, parent }
  if (parent.children === null) parent.children = [entry]
  else parent.children.push(entry)
  run.open = entry
  return entry
}

/** Notes its value; the operator around it is at work again. */
export function close(run: Run, entry: TraceEntry, value: Value): Value {
  entry.value = value
  run.open = entry.parent
  return value
}

const none: readonly Value[] = []
