import { canonicalJson } from '../../canonical-json.ts'
import { isObject, type Json } from '../../json.ts'
import { normalRule } from './normal-rule.ts'
import { parse } from './parse.ts'
import type { Named, Scope } from './scope.ts'
import { translator } from './to-logic.ts'
import { variablesIn } from './variables-in.ts'

/** Where a rule is written: what its variables are called, and what names mean when they are read again. */
export type Writing = {
  readonly scope: Scope
  /** `${age}` or `.`, for `answers.age`. */
  readonly write: (variable: string) => { readonly text: string; readonly is: Named['is'] } | undefined
}

/**
 * An expression of XLSForm that means exactly what the rule does: read again, it is the same rule. Undefined where
 * there is none. `toXpath({ '>': [{ var: 'answers.age' }, 17] }, writing, 'test')` is `'${age} > 17'`.
 */
export function toXpath(
  rule: Json,
  writing: Writing,
  as: 'test' | 'sure-test' | 'value',
): string | undefined {
  const normal = normalRule(rule)
  const text = as === 'value' ? value(normal, writing) : test(normal, writing, as === 'sure-test')
  const read = text === undefined ? undefined : parse(text)
  if (text === undefined || read?.kind !== 'ok') return undefined
  const at = translator(writing.scope)
  const again = as === 'value' ? at.value(read.value) : at.test(read.value, as === 'sure-test')
  if (again === undefined || at.missing.length > 0) return undefined
  return canonicalJson(normalRule(again)) === canonicalJson(normal) ? text : undefined
}

function test(rule: Json, writing: Writing, sure: boolean): string | undefined {
  if (typeof rule === 'boolean') return rule ? 'true()' : 'false()'
  const [name, args] = operatorOf(rule)
  const [first, second] = args
  switch (name) {
    case 'and':
    case 'or': {
      const bare = sure && name === 'and' ? withoutGuard(args) : undefined
      if (bare !== undefined) return value(bare, writing)
      const parts = args.map((part) => grouped(part, name, test(part, writing, sure || name === 'or')))
      return parts.includes(undefined) ? undefined : parts.join(` ${name} `)
    }
    case '!': {
      const there = first === undefined ? undefined : presenceIn(first, writing)
      if (there !== undefined) return `${there.text} = ''`
      const inner = first === undefined ? undefined : test(first, writing, true)
      return inner === undefined ? undefined : `not(${inner})`
    }
    case 'isPresent':
    case '!!': {
      const there = presenceIn(rule, writing)
      return there === undefined ? undefined : `${there.text} != ''`
    }
    case 'in':
      return inTest(first, second, writing)
    case 'some':
      return undefined
    default:
      return value(rule, writing)
  }
}

function value(rule: Json, writing: Writing): string | undefined {
  if (typeof rule === 'number') return String(rule)
  if (typeof rule === 'string') return quoted(rule)
  if (typeof rule === 'boolean') return rule ? 'true()' : 'false()'
  const [name, args] = operatorOf(rule)
  if (name === 'var') return typeof args[0] === 'string' ? writing.write(args[0])?.text : undefined
  if (name === '==' || name === '!=') return equality(name, args, writing)
  if (Object.hasOwn(infix, name) && (args.length === 2 || (args.length > 2 && /^[+*]$/.test(name)))) {
    const int = name === '-' ? wholePart(args, writing) : undefined
    if (int !== undefined) return int
    const parts = args.map((arg) => operand(arg, writing))
    return parts.includes(undefined) ? undefined : parts.join(` ${infix[name]} `)
  }
  if (name === '-' && args.length === 1 && args[0] !== undefined) {
    const of = operand(args[0], writing)
    return of === undefined ? undefined : `-${of}`
  }
  if (/^(and|or|!|!!|isPresent|in)$/.test(name)) return test(rule, writing, true)
  return call(name, args, writing)
}

const infix: { readonly [operator: string]: string } = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': 'div',
  '%': 'mod',
}

const functions: ReadonlyMap<string, string> = new Map([
  ['coalesce', 'coalesce'],
  ['cat', 'concat'],
  ['round', 'round'],
  ['min', 'min'],
  ['max', 'max'],
])

function call(name: string, args: readonly Json[], writing: Writing): string | undefined {
  if (name === 'if') return ifText(args, writing)
  if (name === 'countWhere' || name === 'sum') return listCall(name, args, writing)
  const [first, second] = args
  const [negated, [of]] = second === undefined ? ['', []] : operatorOf(second)
  if (name === 'max' && negated === '-' && args.length === 2 && same(of, first)) {
    const inner = first === undefined ? undefined : value(first, writing)
    return inner === undefined ? undefined : `abs(${inner})`
  }
  const written = functions.get(name)
  const texts = args.map((arg) => value(arg, writing))
  if (written === undefined) return undefined
  if (texts.includes(undefined)) return args.length === 1 ? listCall(name, args, writing) : undefined
  return `${written}(${texts.join(', ')})`
}

function ifText(args: readonly Json[], writing: Writing): string | undefined {
  const [asked, then, ...rest] = args
  if (asked === undefined || then === undefined || rest.length === 0) return undefined
  const texts = [
    test(asked, writing, true),
    value(then, writing),
    rest.length === 1 ? value(rest[0] ?? null, writing) : ifText(rest, writing),
  ]
  return texts.includes(undefined) ? undefined : `if(${texts.join(', ')})`
}

/** `count-selected(${a})`, `count(${list})`, `sum(${field})`: the variable is found in the rule, the rest is read again. */
function listCall(name: string, args: readonly Json[], writing: Writing): string | undefined {
  const [list = '', ...fields] = everyVariable(args)
  if (name === 'countWhere') {
    const named = writing.write(list)
    return named && `${named.is === 'choices' ? 'count-selected' : 'count'}(${named.text})`
  }
  const field = fields.at(-1)
  const named = field === undefined ? undefined : writing.write(`${list}/${field}`)
  return named && `${name}(${named.text})`
}

function everyVariable(rule: Json): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap(everyVariable)
  if (!isObject(rule)) return []
  return Object.entries(rule).flatMap(([name, of]) =>
    name === 'var' ? (typeof of === 'string' ? [of] : []) : everyVariable(of),
  )
}

function equality(name: '==' | '!=', [left = null, right = null]: readonly Json[], writing: Writing) {
  const sign = name === '==' ? '=' : '!='
  const [op, [variable]] = operatorOf(left)
  if (op === 'var' && typeof right === 'boolean' && typeof variable === 'string') {
    const named = writing.write(variable)
    const word = named?.is === 'acknowledgement' ? (right ? 'OK' : undefined) : String(right)
    return named === undefined || word === undefined ? undefined : `${named.text} ${sign} '${word}'`
  }
  if (op === 'substr') return startsWith(left, right, { sign, writing })
  const [a, b] = [operand(left, writing), operand(right, writing)]
  return a === undefined || b === undefined ? undefined : `${a} ${sign} ${b}`
}

function startsWith(
  left: Json,
  right: Json,
  { sign, writing }: { readonly sign: string; readonly writing: Writing },
): string | undefined {
  const [text = null] = operatorOf(left)[1]
  const [of] = operatorOf(text)[1]
  const [a, b] = [of === undefined ? undefined : value(of, writing), value(right, writing)]
  return a === undefined || b === undefined || sign !== '=' ? undefined : `starts-with(${a}, ${b})`
}

function inTest(first: Json | undefined, second: Json | undefined, writing: Writing): string | undefined {
  if (first === undefined || second === undefined) return undefined
  const [name, [of]] = operatorOf(second)
  const part = value(first, writing)
  if (name === 'var') {
    const list = value(second, writing)
    return part === undefined || list === undefined ? undefined : `selected(${list}, ${part})`
  }
  const text = name === 'coalesce' && of !== undefined ? value(of, writing) : undefined
  return part === undefined || text === undefined ? undefined : `contains(${text}, ${part})`
}

/** `int(x)` stands for x − x mod 1. */
function wholePart([first, second]: readonly Json[], writing: Writing): string | undefined {
  const [op, [of, one]] = second === undefined ? ['', []] : operatorOf(second)
  if (op !== '%' || one !== 1 || first === undefined || !same(of, first)) return undefined
  const inner = value(first, writing)
  return inner === undefined ? undefined : `int(${inner})`
}

function presenceIn(rule: Json, writing: Writing) {
  const [name, [of]] = operatorOf(rule)
  const [inner, [variable]] = of === undefined ? ['', []] : operatorOf(of)
  if ((name === 'isPresent' || name === '!!') && inner === 'var' && typeof variable === 'string') {
    return writing.write(variable)
  }
  return undefined
}

/** In a place where nothing may be unknown, asking for the answers first goes without saying. */
function withoutGuard(args: readonly Json[]): Json | undefined {
  const last = args.at(-1)
  if (last === undefined || args.length < 2 || !/^[<>]=?$/.test(operatorOf(last)[0])) return undefined
  const asked = [...new Set(variablesIn(last))].map((variable): Json => ({ isPresent: [{ var: variable }] }))
  return same(asked, args.slice(0, -1)) ? last : undefined
}

function operand(rule: Json, writing: Writing): string | undefined {
  const text = value(rule, writing)
  const [name, args] = operatorOf(rule)
  const isPlain =
    name === 'var' || name === '' || !(Object.hasOwn(infix, name) || /^(==|!=|and|or)$/.test(name))
  if (text === undefined || isPlain || (name === '-' && args.length === 1)) return text
  return /^\w[\w-]*\([^()]*\)$/.test(text) ? text : `(${text})`
}

function grouped(rule: Json, around: 'and' | 'or', text: string | undefined): string | undefined {
  const [name, args] = operatorOf(rule)
  const isLoose = (name === 'or' || name === 'and') && name !== around && withoutGuard(args) === undefined
  return text !== undefined && (isLoose || (name === around && args.length > 1)) ? `(${text})` : text
}

function quoted(text: string): string | undefined {
  if (/[\u2018\u2019\u201c\u201d]/.test(text)) return undefined
  if (!text.includes("'")) return `'${text}'`
  return text.includes('"') ? undefined : `"${text}"`
}

function operatorOf(rule: Json): readonly [string, readonly Json[]] {
  if (!isObject(rule)) return ['', []]
  const [[name, args] = ['', []]] = Object.entries(rule)
  return [name, Array.isArray(args) ? args : [args]]
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b)
}
