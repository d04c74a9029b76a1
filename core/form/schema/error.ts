import { escapePointer, type JsonObject } from '../../json.ts'
import type { Memory } from './memory.ts'

/**
 * What is wrong with an instance, in the shape of Ajv's error objects.
 * `{ instancePath: '/age', schemaPath: '#/properties/age/minimum', keyword: 'minimum', params: { comparison: '>=', limit: 18 }, message: 'must be >= 18' }`
 */
export type SchemaError = {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: JsonObject
  readonly message: string
  /** Set on errors inside `propertyNames`: the name that is judged. */
  readonly propertyName?: string
}

/** The part of an error that is known when the schema is compiled. */
export type Violation = Pick<SchemaError, 'schemaPath' | 'keyword' | 'params' | 'message'>

export type Limits = { readonly maxErrors: number; readonly maxDepth: number; readonly maxSteps: number }

/** One validation in progress: where it stands in the instance, and what it found. */
export type Run = {
  readonly limits: Limits
  /** Null while only the verdict counts, as inside `not` and `if`. */
  errors: SchemaError[] | null
  /** The way down from the root of the instance; `level` says how much of it counts. */
  readonly path: (string | number)[]
  level: number
  propertyName: string | undefined
  /** URIs of the schema resources entered so far, outermost first: what `$dynamicRef` looks through. */
  readonly scope: string[]
  depth: number
  steps: number
  overrun: 'maxDepth' | 'maxSteps' | null
  /** What runs before have found; null where each stands alone. */
  readonly memory: Memory | null
}

/** A fresh run at the root of the instance: `startRun({ maxErrors: 1000, maxDepth: 1000, maxSteps: 200_000 })`. */
export function startRun(limits: Limits, memory: Memory | null = null): Run {
  return {
    limits,
    errors: [],
    path: [],
    level: 0,
    propertyName: undefined,
    scope: [],
    depth: 0,
    steps: 0,
    overrun: null,
    memory,
  }
}

/**
 * Records a violation at the run's place and answers false, the verdict of the keyword that calls it.
 * `return fail(run, { schemaPath: '#/type', keyword: 'type', params: { type: 'string' }, message: 'must be string' })`.
 */
export function fail(run: Run, violation: Violation): false {
  if (run.errors === null || run.errors.length >= run.limits.maxErrors) return false
  if (run.memory !== null && run.level === 0 && run.propertyName === undefined) {
    run.errors.push(errorAtRoot(violation))
    return false
  }
  const { schemaPath, keyword, params, message } = violation
  const instancePath = pointerOf(run)
  run.errors.push(
    run.propertyName === undefined
      ? { instancePath, schemaPath, keyword, params, message }
      : { instancePath, schemaPath, keyword, params, message, propertyName: run.propertyName },
  )
  return false
}

/**
 * Pays for work whose amount the instance decides; false once the run is past its budget.
 * `if (!spend(run, items.length)) return false`.
 */
export function spend(run: Run, steps: number): boolean {
  run.steps += steps
  if (run.steps > run.limits.maxSteps) run.overrun ??= 'maxSteps'
  return run.overrun === null
}

// What is still wrong is the same object, so that whoever looks at it anew with each key knows it at once.
const atRoot = new WeakMap<Violation, SchemaError>()

function errorAtRoot(violation: Violation): SchemaError {
  const known = atRoot.get(violation)
  if (known !== undefined) return known
  const { schemaPath, keyword, params, message } = violation
  const made: SchemaError = { instancePath: '', schemaPath, keyword, params, message }
  atRoot.set(violation, made)
  return made
}

function pointerOf({ path, level }: Run): string {
  let pointer = ''
  for (let i = 0; i < level; i++) pointer += `/${escapePointer(path[i] ?? '')}`
  return pointer
}
