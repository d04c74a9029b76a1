import { isObject, own } from '../../json.ts'
import { fail, spend } from './error.ts'
import { matches } from './matches.ts'
import { has, insideObject } from './objects.ts'
import type { KeywordCompiler, KeywordCompilers } from './site.ts'

const dependentSchemas: KeywordCompiler = ({ schema, child }) => {
  const dependencies = own(schema, 'dependentSchemas')
  if (!isObject(dependencies)) return null
  const rows = Object.keys(dependencies).map((name) => ({ name, check: child('dependentSchemas', name) }))
  return (value, run, seen) => {
    if (!isObject(value)) return true
    let valid = true
    for (const { name, check } of rows) {
      if (Object.hasOwn(value, name) && !check(value, run, seen)) valid = false
    }
    return valid
  }
}

const dependentRequired: KeywordCompiler = ({ schema, at }) => {
  const dependencies = own(schema, 'dependentRequired')
  if (!isObject(dependencies)) return null
  const rows = Object.entries(dependencies).flatMap(([property, names]) => {
    if (!Array.isArray(names)) return []
    const deps = names.join(', ')
    const message = `must have ${names.length === 1 ? 'property' : 'properties'} ${deps} when property ${property} is present`
    return names.map(String).map((missingProperty) => ({
      property,
      missingProperty,
      violation: {
        schemaPath: at('dependentRequired'),
        keyword: 'dependentRequired',
        params: { property, missingProperty, depsCount: names.length, deps },
        message,
      },
    }))
  })
  return (value, run) => {
    if (!isObject(value)) return true
    let valid = true
    for (const { property, missingProperty, violation } of rows) {
      if (has(value, property) && !has(value, missingProperty)) valid = fail(run, violation)
    }
    return valid
  }
}

const propertyNames: KeywordCompiler = ({ schema, child, at }) => {
  if (own(schema, 'propertyNames') === undefined) return null
  const check = child('propertyNames')
  const schemaPath = at('propertyNames')
  return (value, run) => {
    if (!isObject(value)) return true
    const names = Object.keys(value)
    if (!spend(run, names.length)) return false
    let valid = true
    for (const propertyName of names) {
      const outer = run.propertyName
      run.propertyName = propertyName
      const named = check(propertyName, run, null)
      run.propertyName = outer
      if (named) continue
      const message = 'property name must be valid'
      valid = fail(run, { schemaPath, keyword: 'propertyNames', params: { propertyName }, message })
    }
    return valid
  }
}

const patternProperties: KeywordCompiler = (site) => {
  const declared = own(site.schema, 'patternProperties')
  if (!isObject(declared)) return null
  const rows = Object.keys(declared).map((source) => ({
    matcher: site.pattern(source),
    check: site.child('patternProperties', source),
  }))
  return (value, run, seen) => {
    if (!isObject(value)) return true
    const names = Object.keys(value)
    if (!spend(run, names.length * rows.length)) return false
    let valid = true
    for (const name of names) {
      for (const { matcher, check } of rows) {
        if (!matches(matcher, name, run)) continue
        if (!insideObject(check, value, name, run)) valid = false
        seen?.properties.add(name)
      }
    }
    return valid
  }
}

/** The keywords by which the names of an object decide. */
export const names = {
  dependentSchemas,
  dependentRequired,
  propertyNames,
  patternProperties,
} satisfies KeywordCompilers
