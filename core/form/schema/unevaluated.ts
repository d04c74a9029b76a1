import { isObject, own } from '../../json.ts'
import { fail } from './error.ts'
import type { Seen } from './seen.ts'
import type { KeywordCompiler, KeywordCompilers } from './site.ts'

const unevaluatedProperties: KeywordCompiler = ({ schema, child, at }) => {
  const rest = own(schema, 'unevaluatedProperties')
  if (rest === undefined) return null
  const check = child('unevaluatedProperties')
  const schemaPath = at('unevaluatedProperties')
  const message = 'must NOT have unevaluated properties'
  return (value, run, seen) => {
    if (!isObject(value) || seen === null || seen.allProperties) return true
    let valid = true
    for (const name of Object.keys(value)) {
      if (seen.properties.has(name)) continue
      if (rest === false) {
        const params = { unevaluatedProperty: name }
        valid = fail(run, { schemaPath, keyword: 'unevaluatedProperties', params, message })
        continue
      }
      run.path[run.level++] = name
      if (!check(value[name], run, null)) valid = false
      run.level--
    }
    seen.allProperties = true
    return valid
  }
}

const unevaluatedItems: KeywordCompiler = ({ schema, child, at }) => {
  const rest = own(schema, 'unevaluatedItems')
  if (rest === undefined) return null
  const check = child('unevaluatedItems')
  const schemaPath = at('unevaluatedItems')
  return (value, run, seen) => {
    if (!Array.isArray(value) || seen === null || seen.allItems) return true
    const open = unevaluatedIndices(value, seen)
    seen.allItems = true
    if (rest === false) {
      if (open.length === 0) return true
      const message = `must NOT have more than ${seen.items} items`
      return fail(run, { schemaPath, keyword: 'unevaluatedItems', params: { limit: seen.items }, message })
    }
    let valid = true
    for (const index of open) {
      run.path[run.level++] = index
      if (!check(value[index], run, null)) valid = false
      run.level--
    }
    return valid
  }
}

function unevaluatedIndices(values: readonly unknown[], seen: Seen): number[] {
  const open: number[] = []
  for (let index = seen.items; index < values.length; index++) {
    if (!seen.indices.has(index)) open.push(index)
  }
  return open
}

/** The keywords that run last, on what the others have not seen. */
export const unevaluated = { unevaluatedProperties, unevaluatedItems } satisfies KeywordCompilers
