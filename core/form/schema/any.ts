import { isObject, type Json, own } from '../../json.ts'
import { equal } from './equal.ts'
import { fail } from './error.ts'
import type { KeywordCompiler, KeywordCompilers } from './site.ts'

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
}

/** True when a value is of a JSON Schema type: `isOfType(3, 'integer')`. */
export function isOfType(value: unknown, type: string): boolean {
  return own(types, type)?.(value) ?? false
}

const type: KeywordCompiler = ({ schema, at }) => {
  const declared = own(schema, 'type')
  if (declared === undefined) return null
  const names =
    typeof declared === 'string' ? [declared] : Array.isArray(declared) ? declared.map(String) : []
  const tests = names.map((name) => own(types, name) ?? (() => false))
  const violation = {
    schemaPath: at('type'),
    keyword: 'type',
    params: { type: declared },
    message: `must be ${names.join(',')}`,
  }
  const [first] = tests
  if (first !== undefined && tests.length === 1) return (value, run) => first(value) || fail(run, violation)
  return (value, run) => tests.some((test) => test(value)) || fail(run, violation)
}

const constant: KeywordCompiler = ({ schema, at }) => {
  const allowedValue = own(schema, 'const')
  if (allowedValue === undefined) return null
  const violation = {
    schemaPath: at('const'),
    keyword: 'const',
    params: { allowedValue },
    message: 'must be equal to constant',
  }
  return (value, run) => equal(value, allowedValue) || fail(run, violation)
}

const enumeration: KeywordCompiler = ({ schema, at }) => {
  const allowedValues = own(schema, 'enum')
  if (!Array.isArray(allowedValues)) return null
  const violation = {
    schemaPath: at('enum'),
    keyword: 'enum',
    params: { allowedValues },
    message: 'must be equal to one of the allowed values',
  }
  const isScalar = (value: Json) => typeof value !== 'object' || value === null
  const scalars: ReadonlySet<unknown> = new Set(allowedValues.filter(isScalar))
  const structures = allowedValues.filter((value) => !isScalar(value))
  return (value, run) =>
    scalars.has(value) || structures.some((allowed) => equal(allowed, value)) || fail(run, violation)
}

/** The keywords that judge a value of any type. */
export const any = { type, const: constant, enum: enumeration } satisfies KeywordCompilers
