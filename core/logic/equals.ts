import type { At } from './calculate.ts'
import { type Exact, equal, fromNumber, fromText } from './exact.ts'
import { textOf } from './text-of.ts'
import { isBlank, isExact, type Value } from './value.ts'

/**
 * Same type and value; lists and objects only when they are the very same: `strictEquals(1, '1')` is false.
 */
export function strictEquals(a: Value, b: Value): boolean {
  return isExact(a) && isExact(b) ? equal(a, b) : a === b
}

/**
 * JavaScript's `==` on JSON values, with exact numbers: `1 == '1'` and `[1] == 1` are true. One difference:
 * blank text equals no number, since a blank answer is not 0 (rule L3).
 */
export function looseEquals(a: Value, b: Value, at: At): boolean {
  if (a === null || b === null) return a === b
  if (typeof a === typeof b && !isExact(a) && !isExact(b)) return a === b
  const left = primitive(a, at)
  const right = primitive(b, at)
  if (typeof left === 'string' && typeof right === 'string') return left === right
  return equalNumbers(left, right)
}

type Primitive =
  | Exclude<Value, null | boolean | readonly Value[] | { readonly [key: string]: Value }>
  | string

function primitive(value: Value, at: At): Primitive {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isExact(value) || typeof value === 'string') return value
  return textOf(value, at)
}

function equalNumbers(a: Primitive, b: Primitive): boolean {
  const left = typeof a === 'string' ? numberIn(a) : a
  const right = typeof b === 'string' ? numberIn(b) : b
  return left !== undefined && right !== undefined && equal(left, right)
}

/** Also what only JavaScript reads as a number, such as '0x10'; blank text is none. */
function numberIn(text: string): Exact | undefined {
  if (text.length > 100 || isBlank(text)) return undefined
  return fromText(text) ?? fromNumber(Number(text))
}
