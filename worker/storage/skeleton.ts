import { isObject, type Json } from '../../core/json.ts'

/** As much as deflate can look back. */
const LONGEST = 32_000

/**
 * What the results of a pack have in common, for `packText`: the JSON of one of them with every number 0 and every text
 * empty but what its rules themselves say: the names of steps, operators, paths and variables. It tells nothing of whose
 * result it was made of.
 */
export function skeletonOf(json: string): string {
  return JSON.stringify(bare(JSON.parse(json) as Json, '')).slice(0, LONGEST)
}

const ruleWords = new Set(['op', 'path', 'id', 'kind', 'scoring'])

function bare(value: Json, name: string): Json {
  if (typeof value === 'number') return 0
  if (typeof value === 'string') return ruleWords.has(name) ? value : ''
  if (Array.isArray(value)) return value.map((item) => bare(item, ''))
  if (!isObject(value)) return value
  // The input of `var` is the name of a variable.
  const isVariable = value.op === 'var'
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      isVariable && key === 'inputs' ? [key, member] : [key, bare(member, key)],
    ),
  )
}
