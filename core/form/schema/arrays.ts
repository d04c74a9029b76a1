import { isObject, own } from '../../json.ts'
import { isOfType } from './any.ts'
import { identity } from './equal.ts'
import { fail, type Run, spend } from './error.ts'
import { atLeast, atMost, itemCount } from './limits.ts'
import { judgeAgain, recall } from './memory.ts'
import type { Check, KeywordCompiler, KeywordCompilers } from './site.ts'

const items: KeywordCompiler = (site) => {
  const { schema, child, at } = site
  const rest = own(schema, 'items')
  if (rest === undefined) return null
  const prefix = own(schema, 'prefixItems')
  const from = Array.isArray(prefix) ? prefix.length : 0
  const check = child('items')
  const violation = {
    schemaPath: at('items'),
    keyword: 'items',
    params: { limit: from },
    message: `must NOT have more than ${from} items`,
  }
  const closed = rest === false && from > 0
  return (value, run, seen) => {
    if (!Array.isArray(value)) return true
    if (seen !== null && value.length > from) seen.allItems = true
    if (closed) return value.length <= from || fail(run, violation)
    if (!spend(run, value.length)) return false
    const known = run.memory && recall(run, site)
    let valid = true
    for (let index = from; index < value.length; index++) {
      const fits =
        known === null
          ? insideList(check, value, index, run)
          : judgeAgain(known, { key: index, value: value[index], check }, run)
      if (!fits) valid = false
    }
    return valid
  }
}

const uniqueItems: KeywordCompiler = ({ schema, at }) => {
  if (own(schema, 'uniqueItems') !== true) return null
  // with a prefix, an item of a wrong type may be a right one
  const types = own(schema, 'prefixItems') === undefined ? scalarTypes(own(schema, 'items')) : undefined
  const find = types === undefined ? lastDuplicate : scalarDuplicate(types)
  return (value, run) => {
    if (!Array.isArray(value) || value.length < 2) return true
    if (!spend(run, value.length)) return false
    const pair = find(value, run)
    if (pair === undefined) return true
    const { i, j } = pair
    const message = `must NOT have duplicate items (items ## ${j} and ${i} are identical)`
    return fail(run, { schemaPath: at('uniqueItems'), keyword: 'uniqueItems', params: { i, j }, message })
  }
}

type Pair = { readonly i: number; readonly j: number }

// The last item that has a twin, and its nearest twin before: the pair that Ajv names.
function lastDuplicate(values: readonly unknown[], run: Run): Pair | undefined {
  const latest = new Map<string, number>()
  let pair: Pair | undefined
  for (const [i, value] of values.entries()) {
    const key = identity(value, run.limits.maxDepth)
    if (key === undefined) {
      run.overrun ??= 'maxDepth'
      return undefined
    }
    const j = latest.get(key)
    if (j !== undefined) pair = { i, j }
    latest.set(key, i)
  }
  return pair
}

// Ajv searches lists of scalars from the end, names the pair the other way round and skips items of a wrong type.
function scalarDuplicate(types: readonly string[]): (values: readonly unknown[]) => Pair | undefined {
  return (values) => {
    const later = new Map<unknown, number>()
    for (let i = values.length - 1; i >= 0; i--) {
      const value = values[i]
      if (!types.some((type) => isOfType(value, type))) continue
      const j = later.get(value)
      if (j !== undefined) return { i, j }
      later.set(value, i)
    }
    return undefined
  }
}

function scalarTypes(rest: unknown): readonly string[] | undefined {
  const declared = isObject(rest) ? own(rest, 'type') : undefined
  const types =
    typeof declared === 'string' ? [declared] : Array.isArray(declared) ? declared.map(String) : []
  return types.length > 0 && !types.includes('object') && !types.includes('array') ? types : undefined
}

/** Judges one item of a list: `inside(check, [5], 0, run)`. */
export function insideList(check: Check, values: readonly unknown[], index: number, run: Run): boolean {
  run.path[run.level++] = index
  const valid = check(values[index], run, null)
  run.level--
  return valid
}

/** The keywords that judge arrays. */
export const arrays = {
  maxItems: atMost('maxItems', itemCount),
  minItems: atLeast('minItems', itemCount),
  items,
  uniqueItems,
} satisfies KeywordCompilers
