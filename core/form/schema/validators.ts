import { createCompiler } from './compile.ts'
import type { Dialect } from './dialect.ts'
import { type Limits, type SchemaError, startRun } from './error.ts'
import { emptyMemory, type Memory } from './memory.ts'
import type { Place, Registry } from './place.ts'
import type { SchemaProblem } from './problem.ts'
import type { Check } from './site.ts'

/** Judges an instance: no errors means that it is valid. Never throws, and ends within its limits. */
export type Validator = (instance: unknown) => SchemaError[]

export type OpenSchema = {
  readonly validate: Validator
  /** The validator of the subschema at a JSON Pointer, compiled when first asked for. */
  readonly at: (pointer: string) => Validator | undefined
  /**
   * A validator for one instance as it changes: it judges again only the properties and items that are not the very
   * same as the last time, and finds the same errors.
   */
  readonly remembering: () => RememberingValidator
}

export type RememberingValidator = {
  readonly validate: Validator
  /** How many properties and items have been judged so far. */
  readonly judged: () => number
}

/** How much may go into one validation, unless it is said. */
export const usualLimits: Limits = { maxErrors: 1000, maxDepth: 1000, maxSteps: 200_000 }

type Options = { readonly limits?: Limits; readonly report?: (problem: SchemaProblem) => void }

/**
 * The validators of a schema and of its parts: `validatorsOf(registry, draft).validate(7)`. What the dialect does not
 * have is reported, and then the validators must not be used.
 */
export function validatorsOf(
  registry: Registry,
  dialect: Dialect,
  { limits = usualLimits, report }: Options = {},
): OpenSchema {
  const compile = createCompiler(registry, dialect, report)
  const validatorAt = (place: Place): Validator => {
    const check = compile(place)
    return (instance) => validate(check, instance, limits)
  }
  const known = new Map<string, Validator | undefined>()
  const at = (pointer: string): Validator | undefined => {
    if (known.has(pointer)) return known.get(pointer)
    const place = registry.at(pointer)
    const validator = place === undefined ? undefined : validatorAt(place)
    known.set(pointer, validator)
    return validator
  }
  const whole = validatorAt(registry.root)
  const remembering = (): RememberingValidator => {
    const check = compile(registry.root)
    let memory = emptyMemory()
    const judge: Validator = (instance) => {
      const errors = validateAgain(check, instance, { limits, memory })
      if (errors !== undefined) return errors
      memory = emptyMemory()
      return whole(instance)
    }
    // With resources of their own, what a dynamic reference means depends on the way to it.
    return { validate: registry.resources.size < 2 ? judge : whole, judged: () => memory.judged }
  }
  return { validate: whole, at, remembering }
}

// Undefined past a limit: then only a run from the start tells what comes first.
function validateAgain(
  check: Check,
  instance: unknown,
  { limits, memory }: { readonly limits: Limits; readonly memory: Memory },
): SchemaError[] | undefined {
  const run = startRun(limits, memory)
  check(instance, run, null)
  const errors = run.errors ?? []
  return run.overrun === null && errors.length < limits.maxErrors ? errors : undefined
}

function validate(check: Check, instance: unknown, limits: Limits): SchemaError[] {
  const run = startRun(limits)
  check(instance, run, null)
  if (run.overrun === null) return run.errors ?? []
  return [overrunError(run.overrun, limits)]
}

function overrunError(keyword: 'maxDepth' | 'maxSteps', limits: Limits): SchemaError {
  const message = 'must be simple enough to be checked'
  return { instancePath: '', schemaPath: '#', keyword, params: { limit: limits[keyword] }, message }
}
