import { isObject, type Json } from '../../json.ts'
import { plainVariable, ruleName } from '../../logic/rule-name.ts'

/** A rule as a list of comparisons, all of which hold or any. */
export type Condition = { readonly join: 'all' | 'any'; readonly rows: readonly Comparison[] }

/** `answers.decision` `is` `return`. */
export type Comparison = { readonly variable: string; readonly by: ComparisonKind; readonly value: Json }

export type ComparisonKind = (typeof comparisonKinds)[number]

/** Every comparison there is; the two about presence take no value. */
const comparisonKinds = [
  'is',
  'is-not',
  'less',
  'at-most',
  'more',
  'at-least',
  'one-of',
  'has',
  'has-not',
  'present',
  'absent',
] as const

/**
 * A rule as comparisons, or null where it says more than that.
 * `readCondition({ '==': [{ var: 'answers.a' }, 1] })?.rows` is `[{ variable: 'answers.a', by: 'is', value: 1 }]`.
 */
export function readCondition(rule: Json): Condition | null {
  const name = ruleName(rule)
  if ((name === 'and' || name === 'or') && isObject(rule)) {
    const parts = rule[name]
    if (!Array.isArray(parts) || parts.length === 0) return null
    const rows = parts.map(readComparison)
    const known = rows.filter((row) => row !== null)
    return known.length < rows.length ? null : { join: name === 'and' ? 'all' : 'any', rows: known }
  }
  const row = readComparison(rule)
  return row && { join: 'all', rows: [row] }
}

/**
 * The rule that a list of comparisons stands for; undefined for none.
 * `writeCondition({ join: 'all', rows: [{ variable: 'answers.a', by: 'present', value: null }] })`.
 */
export function writeCondition({ join, rows }: Condition): Json | undefined {
  const [first, ...more] = rows
  if (first === undefined) return undefined
  if (more.length === 0) return writeComparison(first)
  return { [join === 'all' ? 'and' : 'or']: rows.map(writeComparison) }
}

const symbols: Readonly<Record<string, ComparisonKind>> = {
  '==': 'is',
  '===': 'is',
  '!=': 'is-not',
  '!==': 'is-not',
  '<': 'less',
  '<=': 'at-most',
  '>': 'more',
  '>=': 'at-least',
}

const opposites: Readonly<Partial<Record<ComparisonKind, ComparisonKind>>> = {
  is: 'is-not',
  'is-not': 'is',
  has: 'has-not',
  present: 'absent',
}

function readComparison(rule: Json): Comparison | null {
  const name = ruleName(rule)
  if (!isObject(rule) || name === undefined) return null
  const value = rule[name] ?? null
  const args: readonly Json[] = Array.isArray(value) ? value : [value]
  const [first = null, second = null] = args
  if (name === '!' && args.length === 1) {
    const inner = readComparison(first)
    const by = inner && opposites[inner.by]
    return inner && by ? { ...inner, by } : null
  }
  const variable = plainVariable(first)
  if (name === 'isPresent' && args.length === 1)
    return variable === null ? null : { variable, by: 'present', value: null }
  if (args.length !== 2) return null
  const by = symbols[name]
  if (by !== undefined && variable !== null && isPlain(second)) return { variable, by, value: second }
  if (name !== 'in') return null
  const list = plainVariable(second)
  if (list !== null && isPlain(first)) return { variable: list, by: 'has', value: first }
  const isChosen = variable !== null && Array.isArray(second) && second.every(isPlain)
  return isChosen ? { variable, by: 'one-of', value: second } : null
}

function isPlain(json: Json): boolean {
  return json === null || typeof json !== 'object'
}

function writeComparison({ variable, by, value }: Comparison): Json {
  const read = { var: variable }
  switch (by) {
    case 'is':
      return { '==': [read, value] }
    case 'is-not':
      return { '!=': [read, value] }
    case 'less':
      return { '<': [read, value] }
    case 'at-most':
      return { '<=': [read, value] }
    case 'more':
      return { '>': [read, value] }
    case 'at-least':
      return { '>=': [read, value] }
    case 'one-of':
      return { in: [read, Array.isArray(value) ? value : [value]] }
    case 'has':
      return { in: [value, read] }
    case 'has-not':
      return { '!': { in: [value, read] } }
    case 'present':
      return { isPresent: read }
    case 'absent':
      return { '!': { isPresent: read } }
  }
}
