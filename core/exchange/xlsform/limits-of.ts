import { compileSchema } from '../../form/json-schema.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { BinaryOp, Expression } from '../xpath/model.ts'

/**
 * What a constraint says in the vocabulary of JSON Schema, where it says nothing else: `. > 10 and . < 18` is
 * `{ exclusiveMinimum: 10, exclusiveMaximum: 18 }`. Undefined where a part of it is more than that.
 */
export function limitsOf(expression: Expression, is: string): JsonObject | undefined {
  if (expression.kind === 'binary' && expression.op === 'and') {
    const [left, right] = [limitsOf(expression.left, is), limitsOf(expression.right, is)]
    if (!left || !right || Object.keys(left).some((name) => Object.hasOwn(right, name))) return undefined
    return { ...left, ...right }
  }
  if (expression.kind === 'call' && expression.name === 'regex') return patternOf(expression.args, is)
  return expression.kind === 'binary' ? boundOf(expression, is) : undefined
}

function patternOf([subject, pattern]: readonly Expression[], is: string): JsonObject | undefined {
  if (subject?.kind !== 'self' || pattern?.kind !== 'text' || !isWritten(is)) return undefined
  const schema = { pattern: wholePattern(pattern.text) }
  // Patterns that could run for ever, and what JavaScript cannot read, are for nobody's form (F5).
  return compileSchema(schema, { strict: true }).kind === 'ok' ? schema : undefined
}

/** A pattern of XLSForm is about the whole text: `wholePattern('[a-z]+')` is `'^(?:[a-z]+)$'`. */
function wholePattern(pattern: string): string {
  const isWhole = pattern.startsWith('^') && pattern.endsWith('$') && !/[|\\]\$$|\|/.test(pattern)
  return isWhole ? pattern : `^(?:${pattern})$`
}

type Bound = { readonly [op in '<' | '<=' | '>' | '>=' | '=']?: (limit: number) => JsonObject }

const ofNumber: Bound = {
  '<': (limit) => ({ exclusiveMaximum: limit }),
  '<=': (limit) => ({ maximum: limit }),
  '>': (limit) => ({ exclusiveMinimum: limit }),
  '>=': (limit) => ({ minimum: limit }),
}

function ofCount(minimum: string, maximum: string): Bound {
  return {
    '<': (limit) => ({ [maximum]: limit - 1 }),
    '<=': (limit) => ({ [maximum]: limit }),
    '>': (limit) => ({ [minimum]: limit + 1 }),
    '>=': (limit) => ({ [minimum]: limit }),
    '=': (limit) => ({ [minimum]: limit, [maximum]: limit }),
  }
}

function boundOf(
  { op, left, right }: Expression & { readonly kind: 'binary' },
  is: string,
): JsonObject | undefined {
  const [subject, limit, sign] = numberOf(right) === undefined ? [right, left, turned(op)] : [left, right, op]
  const number = numberOf(limit)
  if (number === undefined) return undefined
  if (isCall(subject, 'string-length') && isWritten(is))
    return within(ofCount('minLength', 'maxLength'), sign, number)
  if (isCall(subject, 'count-selected') && is === 'choices')
    return within(ofCount('minItems', 'maxItems'), sign, number)
  if (is !== 'number') return undefined
  if (
    subject.kind === 'binary' &&
    subject.op === 'mod' &&
    subject.left.kind === 'self' &&
    sign === '=' &&
    number === 0
  ) {
    const step = numberOf(subject.right)
    return step !== undefined && step > 0 ? { multipleOf: step } : undefined
  }
  return subject.kind === 'self' ? (ofNumber[sign as '<']?.(number) as JsonObject | undefined) : undefined
}

/** An answer that is a text to JSON Schema. */
function isWritten(is: string): boolean {
  return is === 'text' || is === 'date'
}

function within(bound: Bound, op: BinaryOp, limit: number): JsonObject | undefined {
  const write = Object.hasOwn(bound, op) ? bound[op as '<'] : undefined
  const found = Number.isInteger(limit) ? write?.(limit) : undefined
  return found && Object.values(found).every((value: Json) => Number(value) >= 0) ? found : undefined
}

function isCall(expression: Expression, name: string): boolean {
  return expression.kind === 'call' && expression.name === name && expression.args[0]?.kind === 'self'
}

function numberOf(expression: Expression): number | undefined {
  if (expression.kind === 'minus' && expression.of.kind === 'number') return -Number(expression.of.text)
  return expression.kind === 'number' ? Number(expression.text) : undefined
}

function turned(op: BinaryOp): BinaryOp {
  return ({ '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const)[op as '<'] ?? op
}
