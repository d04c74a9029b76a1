import { err, ok, type Result } from '../../result.ts'
import type { BinaryOp, Expression } from './model.ts'
import { type Token, tokens } from './tokens.ts'

/** What keeps an expression from being read: where, counted from 0, and what stands there. */
export type Unreadable = {
  readonly kind: 'syntax' | 'too-deep' | 'too-long'
  readonly at: number
  readonly found: string
}

const longest = 10_000
const deepest = 100
/** Operators one after another: `a - b - c` is read as one in the other. */
const mostInRow = 1_000

/**
 * Reads an expression of XLSForm. Paths and predicates are read as XPath 1.0 has them, so that only what is no
 * expression is refused. `parse("${age} > 17")` is `ok({ kind: 'binary', op: '>', … })`.
 */
export function parse(text: string): Result<Expression, Unreadable> {
  if (text.length > longest) return err({ kind: 'too-long', at: longest, found: '' })
  const found = tokens(text)
  if (found.kind === 'err') {
    return err({ kind: 'syntax', at: found.error, found: text.slice(found.error, found.error + 1) })
  }
  const reading: Reading = { text, tokens: found.value, at: 0, depth: 0, trouble: null }
  const expression = readBinary(reading, 0)
  if (reading.trouble === null && peek(reading).kind !== 'end') refuse(reading)
  return reading.trouble === null && expression !== null ? ok(expression) : err(reading.trouble ?? atEnd)
}

const atEnd: Unreadable = { kind: 'syntax', at: 0, found: '' }

type Reading = {
  readonly text: string
  readonly tokens: readonly Token[]
  at: number
  depth: number
  trouble: Unreadable | null
}

const levels: readonly (readonly BinaryOp[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
]

function readBinary(reading: Reading, level: number): Expression | null {
  const ops = levels[level]
  if (ops === undefined) return readUnary(reading)
  let left = readBinary(reading, level + 1)
  for (let inRow = 1; ; inRow++) {
    const op = ops.find((each) => isOperator(reading, each))
    if (op === undefined || left === null) return left
    if (inRow > mostInRow) {
      reading.trouble ??= { kind: 'too-deep', at: peek(reading).at, found: '' }
      return null
    }
    reading.at += 1
    const right = readBinary(reading, level + 1)
    if (right === null) return null
    left = { kind: 'binary', op, left, right }
  }
}

function isOperator(reading: Reading, op: string): boolean {
  const { kind, text } = peek(reading)
  return text === op && kind === (/[a-z]/.test(op) ? 'name' : 'mark')
}

function readUnary(reading: Reading): Expression | null {
  if (!isOperator(reading, '-')) return readUnion(reading)
  reading.at += 1
  return nested(reading, () => {
    const of = readUnary(reading)
    return of === null ? null : { kind: 'minus', of }
  })
}

function readUnion(reading: Reading): Expression | null {
  let left = readPrimary(reading)
  while (left !== null && isOperator(reading, '|')) {
    reading.at += 1
    const right = readPrimary(reading)
    left = right === null ? null : { kind: 'binary', op: '|', left, right }
  }
  return left
}

function readPrimary(reading: Reading): Expression | null {
  const { kind, text, at } = peek(reading)
  const start = at
  if (kind === 'number' || kind === 'text') {
    reading.at += 1
    return { kind, text }
  }
  if (isMark(reading, '(')) {
    reading.at += 1
    const inner = nested(reading, () => readBinary(reading, 0))
    return expect(reading, ')') ? steps(reading, inner, start) : null
  }
  if (kind === 'answer') {
    reading.at += 1
    return steps(reading, { kind: 'answer', name: text }, start)
  }
  if (kind === 'name' && isMark(reading, '(', 1)) {
    reading.at += 2
    const args = nested(reading, () => readArguments(reading))
    return args === null ? null : steps(reading, { kind: 'call', name: text, args }, start)
  }
  return readPath(reading, start)
}

function readArguments(reading: Reading): readonly Expression[] | null {
  const args: Expression[] = []
  if (isMark(reading, ')')) {
    reading.at += 1
    return args
  }
  for (;;) {
    const arg = readBinary(reading, 0)
    if (arg === null) return null
    args.push(arg)
    if (!isMark(reading, ',')) return expect(reading, ')') ? args : null
    reading.at += 1
  }
}

/** A path from the root, from here or from a name; what it means is decided later, by its text. */
function readPath(reading: Reading, start: number): Expression | null {
  if (isMark(reading, '/') || isMark(reading, '//')) reading.at += 1
  if (!readStep(reading)) {
    refuse(reading)
    return null
  }
  const path = steps(reading, { kind: 'path', text: '' }, start)
  if (path?.kind !== 'path') return path
  const { text } = path
  if (text === '.') return { kind: 'self' }
  const up = /^(?:\.\.\/)+([\p{L}_][\p{L}\p{N}_.-]*)$/u.exec(text)
  if (up) return { kind: 'answer', name: up[1] ?? '' }
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(text) ? { kind: 'name', name: text } : path
}

/** Predicates and further steps behind an expression make a path of it. */
function steps(reading: Reading, first: Expression | null, start: number): Expression | null {
  let isLonger = first?.kind === 'path'
  for (;;) {
    if (isMark(reading, '[')) {
      reading.at += 1
      const inside = nested(reading, () => readBinary(reading, 0))
      if (inside === null || !expect(reading, ']')) return null
    } else if (isMark(reading, '/') || isMark(reading, '//')) {
      reading.at += 1
      if (!readStep(reading)) {
        refuse(reading)
        return null
      }
    } else break
    isLonger = true
  }
  if (!isLonger || first === null) return first
  return { kind: 'path', text: reading.text.slice(start, peek(reading).at).trim() }
}

function readStep(reading: Reading): boolean {
  const { kind, text } = peek(reading)
  if (kind === 'mark' && (text === '.' || text === '..' || text === '*')) {
    reading.at += 1
    return true
  }
  if (kind === 'mark' && text === '@') reading.at += 1
  if (kind === 'name' && isMark(reading, '::', 1)) reading.at += 2
  const name = peek(reading)
  if (name.kind !== 'name' && name.kind !== 'answer' && !(name.kind === 'mark' && name.text === '*'))
    return false
  reading.at += 1
  if (isMark(reading, '(') && isMark(reading, ')', 1)) reading.at += 2
  return true
}

function nested<T>(reading: Reading, read: () => T | null): T | null {
  reading.depth += 1
  if (reading.depth > deepest) reading.trouble ??= { kind: 'too-deep', at: peek(reading).at, found: '' }
  const found = reading.trouble === null ? read() : null
  reading.depth -= 1
  return found
}

function expect(reading: Reading, mark: string): boolean {
  if (reading.trouble !== null) return false
  if (!isMark(reading, mark)) {
    refuse(reading)
    return false
  }
  reading.at += 1
  return true
}

function refuse(reading: Reading): void {
  const { at, text } = peek(reading)
  reading.trouble ??= { kind: 'syntax', at, found: text }
}

function isMark(reading: Reading, mark: string, ahead = 0): boolean {
  const token = peek(reading, ahead)
  return token.kind === 'mark' && token.text === mark
}

function peek({ tokens: all, at }: Reading, ahead = 0): Token {
  return all[Math.min(at + ahead, all.length - 1)] ?? { kind: 'end', text: '', at: 0 }
}
