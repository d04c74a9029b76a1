import { isObject, type JsonObject, own } from '../../json.ts'
import { fail, type Run, spend } from './error.ts'
import { atLeast, atMost, propertyCount } from './limits.ts'
import { matches } from './matches.ts'
import { judgeAgain, recall } from './memory.ts'
import type { Check, KeywordCompiler, KeywordCompilers, Site } from './site.ts'

const required: KeywordCompiler = ({ schema, at }) => {
  const names = own(schema, 'required')
  if (!Array.isArray(names)) return null
  const rows = names.map(String).map((name) => ({
    name,
    violation: {
      schemaPath: at('required'),
      keyword: 'required',
      params: { missingProperty: name },
      message: `must have required property '${name}'`,
    },
  }))
  return (value, run) => {
    if (!isObject(value)) return true
    let valid = true
    for (const { name, violation } of rows) if (!has(value, name)) valid = fail(run, violation)
    return valid
  }
}

const properties: KeywordCompiler = (site) => {
  const declared = own(site.schema, 'properties')
  if (!isObject(declared)) return null
  const names = Object.keys(declared)
  const all = names.map((_, index) => index)
  const checks = names.map((name) => site.child('properties', name))
  const indexes = new Map(names.map((name, index) => [name, index]))
  // a JSON object inherits from Object.prototype alone: other names need no check that they are its own
  const inheritable = names.map((name) => name in Object.prototype)
  return (value, run, seen) => {
    if (!isObject(value)) return true
    const known = run.memory && recall(run, site)
    let valid = true
    for (const i of known === null ? all : declaredIn(value, indexes)) {
      const name = names[i] as string // both lists have the length of `names`
      const check = checks[i] as Check
      if (inheritable[i] === true && !Object.hasOwn(value, name)) continue
      const part = value[name]
      if (part === undefined) continue
      if (seen !== null) seen.properties.add(name)
      if (known !== null) {
        if (!judgeAgain(known, { key: name, value: part, check }, run)) valid = false
        continue
      }
      run.path[run.level++] = name
      if (!check(part, run, null)) valid = false
      run.level--
    }
    return valid
  }
}

// In the order of the schema. While a form is filled, this comes with every key, and most of it is still empty.
function declaredIn(value: JsonObject, indexes: ReadonlyMap<string, number>): readonly number[] {
  const found: number[] = []
  for (const name of Object.keys(value)) {
    const index = indexes.get(name)
    if (index !== undefined) found.push(index)
  }
  return found.sort((a, b) => a - b)
}

const additionalProperties: KeywordCompiler = (site) => {
  const rest = own(site.schema, 'additionalProperties')
  if (rest === undefined) return null
  const isDeclared = declaredNames(site)
  const check = site.child('additionalProperties')
  const schemaPath = site.at('additionalProperties')
  const message = 'must NOT have additional properties'
  return (value, run, seen) => {
    if (!isObject(value)) return true
    const names = Object.keys(value)
    if (!spend(run, names.length)) return false
    let valid = true
    for (const name of names) {
      if (isDeclared(name, run)) continue
      const params = { additionalProperty: name }
      const allowed =
        rest === false
          ? fail(run, { schemaPath, keyword: 'additionalProperties', params, message })
          : insideObject(check, value, name, run)
      if (!allowed) valid = false
      seen?.properties.add(name)
    }
    return valid
  }
}

function declaredNames({ schema, pattern }: Site): (name: string, run: Run) => boolean {
  const properties = own(schema, 'properties')
  const patterns = own(schema, 'patternProperties')
  const names = new Set(isObject(properties) ? Object.keys(properties) : [])
  const matchers = isObject(patterns) ? Object.keys(patterns).map(pattern) : []
  return (name, run) => names.has(name) || matchers.some((matcher) => matches(matcher, name, run))
}

/** True for a property that an object has itself: `has({ a: 1 }, 'toString')` is false. */
export function has(value: JsonObject, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined
}

/** Judges one property of an object: `insideObject(check, { a: 1 }, 'a', run)`. */
export function insideObject(check: Check, value: JsonObject, name: string, run: Run): boolean {
  run.path[run.level++] = name
  const valid = check(value[name], run, null)
  run.level--
  return valid
}

/** The keywords that judge objects. */
export const objects = {
  maxProperties: atMost('maxProperties', propertyCount),
  minProperties: atLeast('minProperties', propertyCount),
  required,
  properties,
  additionalProperties,
} satisfies KeywordCompilers
