import type { Json } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { checkSchema } from './schema/check.ts'
import type { Formats } from './schema/dialect.ts'
import { draft } from './schema/draft.ts'
import type { SchemaProblem } from './schema/problem.ts'
import { createRegistry } from './schema/registry.ts'
import { checkSize } from './schema/size.ts'
import { type OpenSchema, usualLimits, type Validator, validatorsOf } from './schema/validators.ts'

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

/**
 * Compiles a schema whose parts are validated on their own as well:
 * `openSchema({ properties: { age: { minimum: 18 } } })`, then `value.at('/properties/age')?.(17)` finds one error.
 */
export function openSchema(
  schema: Json,
  options: SchemaOptions = {},
): Result<OpenSchema, readonly SchemaProblem[]> {
  const { strict = false, formats = draft.formats, schemas = {} } = options
  const oversized = [schema, ...Object.values(schemas)].flatMap(checkSize)
  if (oversized.length > 0) return err(oversized)
  const registry = createRegistry(schema, schemas)
  const knowsFormat = (name: string) => Object.hasOwn(formats, name)
  const problems = checkSchema(registry.root, registry, { strict, knowsFormat })
  if (problems.length > 0) return err(problems)
  const { maxErrors, maxDepth, maxSteps } = { ...usualLimits, ...options }
  return ok(validatorsOf(registry, { ...draft, formats }, { limits: { maxErrors, maxDepth, maxSteps } }))
}
