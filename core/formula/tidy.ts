import { isObject, type Json } from '../json.ts'
import { ruleName } from '../logic/rule-name.ts'
import { functions } from './functions.ts'

/**
 * The same rule, with the same value, in the one way of writing that formulas and blocks have parts for:
 * `tidy({ '!': [{ var: ['a'] }] })` is `{ '!': { var: 'a' } }`. Nothing is tidied unless an author asks for it; what
 * is fixed data stays as it is.
 */
export function tidy(rule: Json): Json {
  if (Array.isArray(rule)) return rule.map(tidy)
  const op = ruleName(rule)
  if (op === undefined || !isObject(rule)) return rule
  const written = rule[op] ?? null
  if (op === 'var') return { var: tidyVariable(written) }
  if (op === 'let') return { let: tidyLet(written) }
  const definition = functions.find((each) => each.op === op)
  if (definition === undefined) return op === '?:' ? { if: tidyArgs(written) } : rule
  if (definition.encoding === 'bare') return { [op]: tidyBare(written) }
  const fixed = definition.params.flatMap(({ kind }, index) =>
    kind === 'table' || kind === 'constant' || kind === 'name' ? [index] : [],
  )
  if (definition.encoding === 'names') return rule
  const args: readonly Json[] = Array.isArray(written) ? written : [written]
  return { [op]: args.map((arg, index) => (fixed.includes(index) ? arg : tidy(arg))) }
}

function tidyArgs(written: Json): readonly Json[] {
  return (Array.isArray(written) ? written : [written]).map(tidy)
}

function tidyVariable(written: Json): Json {
  const args: readonly Json[] = Array.isArray(written) ? written : [written]
  const [path = null, ...rest] = args
  const name = typeof path === 'number' ? String(path) : (path ?? '')
  if (typeof name !== 'string' || rest.length > 1) return written
  return rest.length === 0 ? name : [name, ...rest.map(tidy)]
}

function tidyBare(written: Json): Json {
  if (!Array.isArray(written)) return tidy(written)
  const [only = null]: readonly Json[] = written
  if (written.length !== 1) return written
  return Array.isArray(only) ? [tidy(only)] : tidy(only)
}

function tidyLet(written: Json): Json {
  if (!Array.isArray(written)) return written
  const [names = null, ...rest]: readonly Json[] = written
  if (!isObject(names)) return written
  return [
    Object.fromEntries(Object.entries(names).map(([name, value]) => [name, tidy(value)])),
    ...rest.map(tidy),
  ]
}
