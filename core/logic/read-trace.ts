import type { Json } from '../json.ts'
import { sizeWithin } from './budget.ts'
import { toNumber } from './exact.ts'
import { isRatio } from './ratio.ts'
import type { TraceEntry } from './trace.ts'
import { exactToJson, isList, type Value } from './value.ts'

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

/**
 * Makes a trace plain JSON: `{ op: '+', path: '/+', inputs: [1, 2], value: 3, children: [] }`. A list or
 * object that is too large to show is cut to `{ "cut": "list", "length": 5000 }`, and a long text ends in
 * "…".
 */
export function readTrace(entry: TraceEntry): TraceNode {
  return readEntry(entry, { room: 200_000 })
}

/** Characters that the values of a trace may still take: a value may hold itself many times over. */
type Reading = { room: number }

function readEntry({ site, inputs, value, children }: TraceEntry, reading: Reading): TraceNode {
  const { op, path } = site
  const read = {
    op,
    path,
    inputs: inputs.map((input) => readValue(input, reading)),
    children: children === null ? [] : children.map((child) => readEntry(child, reading)),
  }
  if (value === undefined) return read
  const shown = readValue(value, reading)
  return isRatio(value) ? { ...read, value: shown, exact: false } : { ...read, value: shown }
}

function readValue(value: Value, reading: Reading): Json {
  if (typeof value === 'string') return value.length > 200 ? `${value.slice(0, 200)}…` : value
  if (typeof value !== 'object' || value === null) return value
  if (isRatio(value)) return toNumber(value)
  const size = sizeWithin(value, { size: Math.min(reading.room, 5000), depth: 16 })
  if (size !== undefined) {
    reading.room -= size
    return exactToJson(value)
  }
  // Measuring what is then cut costs time too.
  reading.room = Math.max(0, reading.room - 1000)
  return isList(value) ? { cut: 'list', length: value.length } : { cut: 'object' }
}
