import type { Site } from './operator.ts'
import type { Run } from './scope.ts'
import type { Value } from './value.ts'

/** One operator at work, as it is noted down: light, since a scoring run makes hundreds. */
export type TraceEntry = {
  readonly site: Site
  inputs: readonly Value[]
  /** The same list as `inputs` where they are noted one by one. */
  taken: Value[] | null
  /** Undefined while the operator is at work, and for good when a problem ended the evaluation in it. */
  value: Value | undefined
  children: TraceEntry[] | null
  readonly parent: TraceEntry | null
}

/** Begins a trace: what is noted while `run.open` is this entry becomes its child. */
export function rootEntry(): TraceEntry {
  return {
    site: { op: '', path: '', variables: [] },
    inputs: none,
    taken: null,
    value: undefined,
    children: null,
    parent: null,
  }
}

/** Notes that an operator begins inside the one at work: `const entry = open(run, site, run.open)`. */
export function open(run: Run, site: Site, parent: TraceEntry): TraceEntry {
  const entry: TraceEntry = { site, inputs: none, taken: null, value: undefined, children: null, parent }
  if (parent.children === null) parent.children = [entry]
  else parent.children.push(entry)
  run.open = entry
  return entry
}

/** Notes one more input: `take(entry, 5)`, for an operator that picks what it evaluates. */
export function take(entry: TraceEntry, input: Value): void {
  if (entry.taken === null) entry.inputs = entry.taken = [...entry.inputs, input]
  else entry.taken.push(input)
}

/** Notes its value, `return close(run, entry, value)`; the operator around it is at work again. */
export function close(run: Run, entry: TraceEntry, value: Value): Value {
  entry.value = value
  run.open = entry.parent
  return value
}

const none: readonly Value[] = []
