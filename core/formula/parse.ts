import type { Json } from '../json.ts'
import { ruleName } from '../logic/rule-name.ts'
import { type Block, call } from './block.ts'
import { parseCall } from './parse-call.ts'
import { parseData } from './parse-data.ts'
import { type Span, stopAt } from './problem.ts'
import {
  close,
  deeper,
  type NameToken,
  peek,
  placed,
  previous,
  type Reader,
  startsTable,
  stopAtBareFunction,
  take,
  variableOf,
  wordOf,
} from './reader.ts'
import { type Comparison, fixedWords, isWord, type Sign, type Token } from './token.ts'

/** The tree of a formula's words, `parse(tokensOf('=a', 'id'), '=a')`, and where each part stands. Stops at what is wrong. */
export function parse(
  tokens: readonly Token[],
  text: string,
): { readonly block: Block; readonly spans: ReadonlyMap<Block, Span> } {
  const reader: Reader = {
    tokens,
    text,
    at: 0,
    level: 0,
    items: 0,
    spans: new Map(),
    expression: parseExpression,
  }
  const first = peek(reader)
  if (first.kind === 'end') stopAt({ start: 0, end: text.length }, { kind: 'empty' })
  const block = parseExpression(reader)
  const rest = peek(reader)
  if (rest.kind === 'close') stopAt(rest, { kind: 'extra-close', bracket: rest.bracket })
  if (rest.kind !== 'end') stopAtBareFunction(reader)
  if (rest.kind === 'colon') stopAt(rest, { kind: 'stray-colon' })
  if (rest.kind !== 'end') stopAt(rest, { kind: 'trailing', before: wordOf(reader, rest) })
  return { block, spans: reader.spans }
}

/** A comparison, or what is in one: the whole of an expression. */
function parseExpression(reader: Reader): Block {
  const { start } = peek(reader)
  const left = parseJoined(reader)
  const sign = takeComparison(reader)
  if (sign === undefined) return left
  const operands = [left, parseJoined(reader)]
  const next = peek(reader)
  if ((sign === '<' || sign === '<=') && next.kind === 'sign' && next.sign === sign) {
    take(reader)
    operands.push(parseJoined(reader))
  }
  const after = peek(reader)
  if (after.kind === 'sign' && isComparison(after.sign)) stopAt(after, { kind: 'chained-comparison' })
  return placed(reader, call(comparisons[sign], ...operands), start)
}

const comparisons: { readonly [sign in Comparison]: string } = {
  '=': '==',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '===': '===',
  '!==': '!==',
}

function isComparison(sign: Sign): sign is Comparison {
  return Object.hasOwn(comparisons, sign)
}

function takeComparison(reader: Reader): Comparison | undefined {
  const token = peek(reader)
  if (token.kind !== 'sign' || !isComparison(token.sign)) return undefined
  take(reader)
  return token.sign
}

function parseJoined(reader: Reader): Block {
  return parseChain(reader, ['&'], (inner) => parseChain(inner, ['+', '-'], parseProducts))
}

function parseProducts(reader: Reader): Block {
  return parseChain(reader, ['*', '/'], parseSigned)
}

const ids: { readonly [sign: string]: string } = { '&': 'cat' }
const chaining = new Set<Sign>(['&', '+', '*'])

/** `a + b + c` is one sum of three; `(a + b) + c` is a sum in a sum. */
function parseChain(reader: Reader, signs: readonly Sign[], operand: (reader: Reader) => Block): Block {
  const { start } = peek(reader)
  let left = operand(reader)
  let chain: { readonly sign: Sign; readonly operands: Block[] } | undefined
  for (let token = peek(reader); token.kind === 'sign' && signs.includes(token.sign); token = peek(reader)) {
    const { sign } = token
    take(reader)
    const right = operand(reader)
    if (chain?.sign === sign && chaining.has(sign)) chain.operands.push(right)
    else chain = { sign, operands: [left, right] }
    // The operands are taken over only when the chain ends: until then they may still grow.
    const next = peek(reader)
    const goesOn = next.kind === 'sign' && next.sign === sign && chaining.has(sign)
    if (!goesOn) left = placed(reader, call(ids[sign] ?? sign, ...chain.operands), start)
  }
  return left
}

function parseSigned(reader: Reader): Block {
  const token = peek(reader)
  if (token.kind !== 'sign' || (token.sign !== '-' && token.sign !== '+')) return parsePercent(reader)
  take(reader)
  const number = peek(reader)
  if (token.sign === '-' && number.kind === 'number') {
    take(reader)
    const negative: Block = { kind: 'number', value: 0 - number.value }
    return percents(reader, placed(reader, negative, token.start), token.start)
  }
  return deeper(reader, () => placed(reader, call(token.sign, parseSigned(reader)), token.start))
}

function parsePercent(reader: Reader): Block {
  const { start } = peek(reader)
  return percents(reader, parsePart(reader), start)
}

/** `20%` is 20 / 100. */
function percents(reader: Reader, part: Block, start: number): Block {
  const token = peek(reader)
  if (token.kind !== 'sign') return part
  if (token.sign === '^') stopAt(token, { kind: 'no-power' })
  if (token.sign !== '%') return part
  take(reader)
  const hundred = placed(reader, { kind: 'number', value: 100 } as const, token.start)
  return deeper(reader, () => percents(reader, placed(reader, call('/', part, hundred), start), start))
}

function parsePart(reader: Reader): Block {
  const token = peek(reader)
  switch (token.kind) {
    case 'number':
    case 'text':
      take(reader)
      return placed(reader, { kind: token.kind, value: token.value } as Block, token.start)
    case 'name':
      return parseName(reader, token)
    case 'open':
      return token.bracket === '(' ? parseGroup(reader) : parseBraces(reader)
    default: {
      const before = previous(reader)
      return stopAt(token, { kind: 'missing-operand', after: wordOf(reader, before) })
    }
  }
}

function parseGroup(reader: Reader): Block {
  take(reader)
  const block = deeper(reader, () => parseExpression(reader))
  close(reader, ')')
  return block
}

function parseName(reader: Reader, token: NameToken): Block {
  const next = reader.tokens[reader.at + 1]
  const isCall = next?.kind === 'open' && next.bracket === '(' && !token.quoted && token.ats === 0
  if (isCall) return parseCall(reader, token)
  take(reader)
  if (token.ats === 0 && !token.quoted && isWord(token.name)) {
    const value = fixedWords[token.name.toUpperCase()] ?? null
    const block: Block = value === null ? { kind: 'nothing' } : { kind: 'boolean', value }
    return placed(reader, block, token.start)
  }
  return placed(reader, variableOf(reader, token), token.start)
}

/** A list of expressions, or fixed values under names. */
function parseBraces(reader: Reader): Block {
  const { start } = peek(reader)
  if (startsTable(reader)) {
    const value: Json = parseData(reader)
    // An object of one key is the use of an operator (`ruleName`).
    const name = ruleName(value)
    if (name !== undefined) stopAt({ start, end: previous(reader).end }, { kind: 'reserved-table', name })
    return placed(reader, { kind: 'table', value } as const, start)
  }
  take(reader)
  const items: Block[] = []
  deeper(reader, () => {
    if (peek(reader).kind === 'close') return
    items.push(parseExpression(reader))
    while (peek(reader).kind === 'separator') {
      take(reader)
      items.push(parseExpression(reader))
    }
  })
  close(reader, '}')
  return placed(reader, { kind: 'list', items } as const, start)
}
