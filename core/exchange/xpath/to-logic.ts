import type { Json } from '../../json.ts'
import { assertNever } from '../../result.ts'
import { callTest, callValue } from './calls-to-logic.ts'
import type { BinaryOp, Expression } from './model.ts'
import type { Named, Scope } from './scope.ts'
import { cannot, nameOf, numberOf, presence, shown, type Translating, textOf } from './translating.ts'
import { variablesIn } from './variables-in.ts'

/**
 * Translates expressions of XLSForm in a scope: `test` and `value` give JSON-Logic, or undefined with what is `missing`.
 * A number that is missing makes an XPath comparison false; here it makes a rule unknown, which counts as false too
 * (F9). Only below `not` and `or` the difference would show: there, and wherever `sure` is set, comparisons ask first
 * whether their answers are there.
 *
 * ```ts
 * const at = translator({ answer: () => ({ variable: 'answers.age', is: 'number' }) })
 * at.test(expression, false) // { '>': [{ var: 'answers.age' }, 17] }
 * ```
 */
export function translator(scope: Scope): Translating {
  const at: Translating = {
    scope,
    missing: [],
    test: (expression, sure) => toTest(expression, at, sure),
    value: (expression) => toValue(expression, at),
  }
  return at
}

function toTest(expression: Expression, at: Translating, sure: boolean): Json | undefined {
  switch (expression.kind) {
    case 'binary':
      return binaryTest(expression, at, sure)
    case 'call':
      return callTest(expression, at, sure)
    case 'answer':
    case 'self': {
      const named = nameOf(expression, at)
      return named && presenceOf(named, expression, at)
    }
    case 'number':
      return Number(expression.text) !== 0
    case 'text':
      return expression.text !== ''
    default: {
      const value = toValue(expression, at)
      return value === undefined ? undefined : { '!!': [value] }
    }
  }
}

function toValue(expression: Expression, at: Translating): Json | undefined {
  switch (expression.kind) {
    case 'number':
      return exactNumber(expression.text, at)
    case 'text':
      return expression.text
    case 'self':
    case 'answer':
      return answerValue(expression, at)
    case 'name': {
      const text = at.scope.column?.(expression.name)
      return text ?? cannot(at, expression.name)
    }
    case 'path':
      return cannot(at, expression.text)
    case 'minus': {
      if (expression.of.kind === 'number') return exactNumber(`-${expression.of.text}`, at)
      const of = numberOf(expression.of, at)
      return of === undefined ? undefined : { '-': [of] }
    }
    case 'call':
      return callValue(expression, at)
    case 'binary':
      return binaryValue(expression, at)
    default:
      return assertNever(expression)
  }
}

type Binary = Expression & { readonly kind: 'binary' }

function binaryTest(expression: Binary, at: Translating, sure: boolean): Json | undefined {
  const { op, left, right } = expression
  switch (op) {
    case 'and':
    case 'or': {
      const parts = chain(expression, op).map((part) => toTest(part, at, sure || op === 'or'))
      return parts.some((part) => part === undefined) ? undefined : { [op]: parts as readonly Json[] }
    }
    case '=':
    case '!=':
      return equality(expression, at)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(expression, at, sure)
    case '+':
    case '-':
    case '*':
    case 'div':
    case 'mod': {
      const value = binaryValue(expression, at)
      return value === undefined ? undefined : { '!!': [value] }
    }
    case '|':
      return cannot(at, `${textOf(left)} | ${textOf(right)}`)
    default:
      return assertNever(op)
  }
}

function binaryValue(expression: Binary, at: Translating): Json | undefined {
  const { op } = expression
  const operator = arithmetic.get(op)
  if (operator === undefined) return toTest(expression, at, true)
  if (op === '+' || op === '*') {
    const parts = chain(expression, op).map((part) => numberOf(part, at))
    return parts.some((part) => part === undefined) ? undefined : { [op]: parts as readonly Json[] }
  }
  const left = numberOf(expression.left, at)
  const right = numberOf(expression.right, at)
  return left === undefined || right === undefined ? undefined : { [operator]: [left, right] }
}

const arithmetic: ReadonlyMap<BinaryOp, string> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['*', '*'],
  ['div', '/'],
  ['mod', '%'],
])

/** `a and b and c` is one list, and so is `a + b + c`: a total of a hundred answers is not nested a hundred deep (L4). */
function chain(expression: Expression, op: BinaryOp): readonly Expression[] {
  const parts: Expression[] = []
  const waiting = [expression]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'binary' && next.op === op) waiting.push(next.right, next.left)
    else parts.push(next)
  }
  return parts
}

function equality({ op, left, right }: Binary, at: Translating): Json | undefined {
  const negated = op === '!='
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const named = one.kind === 'answer' || one.kind === 'self' ? nameOf(one, at) : null
    if (named === undefined) return undefined
    if (named === null) continue
    const special = equalTo(named, { one, other }, at)
    if (special === 'plain') continue
    if (special === undefined) return undefined
    return negated ? opposite(special) : special
  }
  const [a, b] = [toValue(left, at), toValue(right, at)]
  if (a === undefined || b === undefined) return undefined
  return { [negated ? '!=' : '==']: [a, b] }
}

/** What is not compared value by value: nothing, several choices, true and false. */
function equalTo(
  named: Named,
  { one, other }: { readonly one: Expression; readonly other: Expression },
  at: Translating,
): Json | 'plain' | undefined {
  const literal = other.kind === 'text' || other.kind === 'number' ? other.text : null
  if (literal === '') {
    const there = presenceOf(named, one, at)
    return there === undefined ? undefined : negation(there)
  }
  if (named.within !== undefined) return cannot(at, '=')
  if (named.is === 'choices' || named.is === 'list') return cannot(at, '=')
  if (named.variable === null) return 'plain'
  const read = { var: named.variable }
  if (named.is === 'acknowledgement') return literal === 'OK' ? { '==': [read, true] } : cannot(at, '=')
  if (named.is === 'truth') {
    const word = other.kind === 'call' && other.args.length === 0 ? other.name : literal
    return word === 'true' || word === 'false' ? { '==': [read, word === 'true'] } : 'plain'
  }
  // The value of a choice is a text, also where it looks like a number.
  if (named.is === 'choice' && other.kind === 'number') return { '==': [read, other.text] }
  return 'plain'
}

/** Of what a rule cannot reach, such as a calculation that could not be said, nobody knows whether it is there. */
function presenceOf(named: Named, expression: Expression, at: Translating): Json | undefined {
  return named.variable === null && named.is === 'any' ? cannot(at, textOf(expression)) : presence(named)
}

function negation(test: Json): Json {
  return { '!': [test] }
}

/** Not twice: the opposite of “not there” is “there”. */
function opposite(test: Json): Json {
  const inner = typeof test === 'object' && test !== null && '!' in test ? test['!'] : undefined
  return Array.isArray(inner) ? (inner[0] ?? false) : negation(test)
}

function ordered({ op, left, right }: Binary, at: Translating, sure: boolean): Json | undefined {
  const [a, b] = [toValue(left, at), toValue(right, at)]
  if (a === undefined || b === undefined) return undefined
  const test = { [op]: [a, b] }
  if (!sure) return test
  const asked = new Set([...variablesIn(a), ...variablesIn(b)])
  const there = [...asked].map((variable): Json => ({ isPresent: [{ var: variable }] }))
  return there.length === 0 ? test : { and: [...there, test] }
}

function answerValue(
  expression: Expression & { readonly kind: 'answer' | 'self' },
  at: Translating,
): Json | undefined {
  const named = nameOf(expression, at)
  if (named === undefined) return undefined
  // A note or a group is in the instance, and empty.
  if (named.variable === null) return named.is === 'any' ? cannot(at, shown(expression)) : ''
  if (named.is === 'list' || named.is === 'choices' || named.within) return cannot(at, shown(expression))
  return { var: named.variable }
}

function exactNumber(text: string, at: Translating): number | undefined {
  const digits = text.replace(/^-/, '').replace('.', '').replace(/^0+/, '')
  return digits.length > 15 ? cannot(at, text) : Number(text)
}
