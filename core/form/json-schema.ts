import type { Json } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { checkSchema, checkSize } from './schema/check.ts'
import { createCompiler, type Formats } from './schema/compile.ts'
import { type Limits, type SchemaError, startRun } from './schema/error.ts'
import { draftFormats } from './schema/formats.ts'
import type { SchemaProblem } from './schema/problem.ts'
import { createRegistry, type Place } from './schema/registry.ts'
import type { Check } from './schema/site.ts'

/** Judges an instance: no errors means that it is valid. Never throws, and ends within its limits. */
export type Validator = (instance: unknown) => SchemaError[]

export type SchemaOptions = {
  /** Rules F1 and F2: unknown keywords, unknown formats and references to other documents are refused. */
  readonly strict?: boolean
  /** The formats that are asserted; by default the draft's own and `nip`. `{}` makes `format` an annotation. */
  readonly formats?: Formats
  /** Other schemas by URI, for references across documents. Nothing is ever fetched. */
  readonly schemas?: { readonly [uri: string]: Json }
  readonly maxErrors?: number
  /** How many levels of schemas may lie within one another while an instance is judged. */
  readonly maxDepth?: number
  /** How many references followed, items and names looked at may go into one validation. */
  readonly maxSteps?: number
}

/**
 * Compiles a JSON Schema (draft 2020-12) to a validator made of closures; no code is generated.
 *
 * ```ts
 * const compiled = compileSchema({ type: 'integer', minimum: 1, maximum: 5 }, { strict: true })
 * if (compiled.kind === 'ok') compiled.value(7)
 * // [{ instancePath: '', schemaPath: '#/maximum', keyword: 'maximum', params: { comparison: '<=', limit: 5 }, … }]
 * ```
 */
export function compileSchema(
  schema: Json,
  options: SchemaOptions = {},
): Result<Validator, readonly SchemaProblem[]> {
  const opened = openSchema(schema, options)
  return opened.kind === 'ok' ? ok(opened.value.validate) : opened
}

export type OpenSchema = {
  readonly validate: Validator
  /** The validator of the subschema at a JSON Pointer, compiled when first asked for. */
  readonly at: (pointer: string) => Validator | undefined
}

/**
 * Compiles a schema whose parts are validated on their own as well:
 * `openSchema({ properties: { age: { minimum: 18 } } })`, then `value.at('/properties/age')?.(17)` finds one error.
 */
export function openSchema(
  schema: Json,
  options: SchemaOptions = {},
): Result<OpenSchema, readonly SchemaProblem[]> {
  const { strict = false, formats = draftFormats, schemas = {} } = options
  const oversized = [schema, ...Object.values(schemas)].flatMap(checkSize)
  if (oversized.length > 0) return err(oversized)
  const registry = createRegistry(schema, schemas)
  const knowsFormat = (name: string) => Object.hasOwn(formats, name)
  const problems = checkSchema(registry.root, registry, { strict, knowsFormat })
  if (problems.length > 0) return err(problems)
  const compile = createCompiler(registry, formats)
  const limits = limitsOf(options)
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
  return ok({ validate: validatorAt(registry.root), at })
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

function limitsOf({ maxErrors = 1000, maxDepth = 1000, maxSteps = 200_000 }: SchemaOptions): Limits {
  return { maxErrors, maxDepth, maxSteps }
}
