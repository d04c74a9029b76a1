import { own } from '../../json.ts'
import { insideList } from './arrays.ts'
import { fail, spend } from './error.ts'
import type { KeywordCompiler, KeywordCompilers } from './site.ts'

const prefixItems: KeywordCompiler = ({ schema, child }) => {
  const prefix = own(schema, 'prefixItems')
  if (!Array.isArray(prefix)) return null
  const checks = prefix.map((_, index) => child('prefixItems', index))
  return (value, run, seen) => {
    if (!Array.isArray(value)) return true
    let valid = true
    for (const [index, check] of checks.entries()) {
      if (index >= value.length) break
      if (!insideList(check, value, index, run)) valid = false
    }
    if (seen !== null) seen.items = Math.max(seen.items, Math.min(checks.length, value.length))
    return valid
  }
}

const contains: KeywordCompiler = ({ schema, child, at }) => {
  if (own(schema, 'contains') === undefined) return null
  const check = child('contains')
  const min = numberOr(own(schema, 'minContains'), 1)
  const max = numberOr(own(schema, 'maxContains'), Number.POSITIVE_INFINITY)
  const bounded = Number.isFinite(max)
  const violation = {
    schemaPath: at('contains'),
    keyword: 'contains',
    params: bounded ? { minContains: min, maxContains: max } : { minContains: min },
    message: bounded
      ? `must contain at least ${min} and no more than ${max} valid item(s)`
      : `must contain at least ${min} valid item(s)`,
  }
  return (value, run, seen) => {
    if (!Array.isArray(value)) return true
    if (min > max) return fail(run, violation)
    if (!spend(run, value.length)) return false
    const before = run.errors?.length ?? 0
    let count = 0
    for (let index = 0; index < value.length; index++) {
      // enough is enough, unless `unevaluatedItems` asks for every item that matches
      if (count > max || (!bounded && count >= min && seen === null)) break
      if (!insideList(check, value, index, run)) continue
      count++
      seen?.indices.add(index)
    }
    if (count < min || count > max) return fail(run, violation)
    if (run.errors !== null) run.errors.length = before
    return true
  }
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}

/** The keywords that judge some items of an array apart from the others. */
export const tuples = { prefixItems, contains } satisfies KeywordCompilers
