import type { Json } from '../json.ts'
import { defaultBudget, overSize } from '../logic/budget.ts'
import { nearest } from '../logic/nearest.ts'
import { ruleName } from '../logic/rule-name.ts'
import { type Block, call, type NamedBlock } from './block.ts'
import { type Definition, paramAt } from './definition.ts'
import { decode, isLetName, isRule } from './from-rule.ts'
import { functionNamed, functionNames } from './functions.ts'
import { parseData } from './parse-data.ts'
import { hasEnd } from './plain-text.ts'
import { stopAt } from './problem.ts'
import {
  close,
  deeper,
  type NameToken,
  peek,
  placed,
  type Reader,
  startsTable,
  take,
  variableOf,
} from './reader.ts'
import { isWord } from './token.ts'

/** The words that are written as functions and are none: `formNames.pair` holds `'PASANGAN'`. */
const formNames = {
  let: ['LET'],
  pair: ['PASANGAN', 'PAIR'],
  advanced: ['LANJUTAN', 'ADVANCED'],
} as const

/** Reads a function with its arguments, after it was seen that one comes: `parseCall(reader, name)`. */
export function parseCall(reader: Reader, name: NameToken): Block {
  const word = name.name.toUpperCase()
  take(reader)
  take(reader)
  const isForm = (form: readonly string[]) => form.includes(word)
  return deeper(reader, () => {
    if (isForm(formNames.let)) return parseLet(reader, name)
    if (isForm(formNames.advanced)) return parseAdvanced(reader, name)
    if (isForm(formNames.pair)) return stopAt(name, { kind: 'misplaced-pair' })
    const definition = functionNamed(name.name)
    if (definition !== undefined) return parseUse(reader, definition, name)
    const near = nearest(word, [...functionNames(), ...Object.values(formNames).flat()]) ?? null
    return stopAt(name, { kind: 'unknown-function', name: name.name, near })
  })
}

function parseUse(reader: Reader, definition: Definition, name: NameToken): Block {
  const args: Block[] = []
  if (peek(reader).kind !== 'close') {
    args.push(parseArgument(reader, definition, 0))
    while (peek(reader).kind === 'separator') {
      take(reader)
      args.push(parseArgument(reader, definition, args.length))
    }
  }
  close(reader, ')')
  const { id, min, max } = definition
  if (args.length < min || args.length > max) {
    const end = reader.tokens[reader.at - 1]?.end ?? name.end
    stopAt({ start: name.start, end }, { kind: 'wrong-count', id, min, max, found: args.length })
  }
  const block = call(id, ...(definition.encoding === 'rows' ? withFilter(args) : args))
  return placed(reader, block, name.start)
}

/** Without a filter, `BARIS` goes over every row of its set. */
function withFilter(args: readonly Block[]): readonly Block[] {
  return args.length === 2 ? [...args.slice(0, 1), { kind: 'table', value: {} }, ...args.slice(1)] : args
}

function parseArgument(reader: Reader, definition: Definition, index: number): Block {
  const start = peek(reader)
  const kind = paramAt(definition, index)?.kind ?? 'any'
  if (kind === 'name') return parseNameOnly(reader, definition)
  if (definition.encoding === 'rows' && index < 2) return parseRowsArgument(reader, index)
  if (kind === 'table' && start.kind === 'open' && start.bracket === '{') return parseTable(reader)
  if (definition.op === 'wmean' && index === 0 && startsPair(reader)) return parsePairs(reader)
  if (kind !== 'item') return reader.expression(reader)
  const inner: Reader = { ...reader, items: reader.items + 1 }
  const block = reader.expression(inner)
  reader.at = inner.at
  return block
}

function parseNameOnly(reader: Reader, { id }: Definition): Block {
  const token = take(reader)
  if (token.kind !== 'name') return stopAt(token, { kind: 'needs-name', id })
  return placed(reader, variableOf(reader, token), token.start)
}

/** The set is a text; what follows is a filter where it is a table, else the rule. */
function parseRowsArgument(reader: Reader, index: number): Block {
  const token = peek(reader)
  if (index === 0) {
    if (token.kind !== 'text') return stopAt(token, { kind: 'needs-set' })
    take(reader)
    return placed(reader, { kind: 'text', value: token.value } as const, token.start)
  }
  if (!startsTable(reader)) return reader.expression(reader)
  const from = reader.at
  const table = parseTable(reader, true)
  const { kind } = peek(reader)
  if (kind === 'separator' || kind === 'close') return table
  // It was no more than the first part of a rule.
  reader.at = from
  return reader.expression(reader)
}

function parseTable(reader: Reader, isFilter = false): Block {
  const { start } = peek(reader)
  const value = parseData(reader)
  const block = placed(reader, { kind: 'table', value } as const, start)
  const span = reader.spans.get(block)
  if (!isFilter && isRule(value) && span) {
    stopAt(span, { kind: 'reserved-table', name: ruleName(value) ?? '' })
  }
  return block
}

function startsPair({ tokens, at }: Reader): boolean {
  const [brace, name] = [tokens[at], tokens[at + 1]]
  const isPair = name?.kind === 'name' && formNames.pair.some((word) => word === name.name.toUpperCase())
  return brace?.kind === 'open' && brace.bracket === '{' && isPair && tokens[at + 2]?.kind === 'open'
}

function parsePairs(reader: Reader): Block {
  const { start } = take(reader)
  const items: Block[] = [parsePair(reader)]
  while (peek(reader).kind === 'separator') {
    take(reader)
    items.push(parsePair(reader))
  }
  close(reader, '}')
  return placed(reader, { kind: 'list', items } as const, start)
}

function parsePair(reader: Reader): Block {
  const name = take(reader)
  const open = take(reader)
  const isPair = name.kind === 'name' && formNames.pair.some((word) => word === name.name.toUpperCase())
  if (!isPair || open.kind !== 'open') return stopAt(name, { kind: 'misplaced-pair' })
  return deeper(reader, () => {
    const value = reader.expression(reader)
    if (peek(reader).kind !== 'separator') return stopAt(peek(reader), { kind: 'misplaced-pair' })
    take(reader)
    const weight = reader.expression(reader)
    close(reader, ')')
    return placed(reader, { kind: 'pair', value, weight } as const, name.start)
  })
}

/** `LET(nama; nilai; …; hasil)`, as in Excel; in a list the names are those of the item, so they carry its `@`. */
function parseLet(reader: Reader, word: NameToken): Block {
  const names: NamedBlock[] = []
  for (;;) {
    const token = peek(reader)
    const isName = token.kind === 'name' && reader.tokens[reader.at + 1]?.kind === 'separator'
    if (!isName) break
    take(reader)
    take(reader)
    checkLetName(reader, token, names)
    names.push({ name: token.name, value: reader.expression(reader) })
    if (peek(reader).kind !== 'separator') {
      // Only the result is left out: `LET(a; 1)`.
      return stopAt(word, { kind: 'wrong-count', id: 'let', min: 3, max: Number.POSITIVE_INFINITY, found: 2 })
    }
    take(reader)
  }
  if (names.length === 0) stopAt(word, { kind: 'needs-name', id: 'let' })
  const body = reader.expression(reader)
  close(reader, ')')
  return placed(reader, { kind: 'let', names, body } as const, word.start)
}

function checkLetName(reader: Reader, token: NameToken, names: readonly NamedBlock[]): void {
  const { name, ats } = token
  const wanted = `${'@'.repeat(Math.min(reader.items, 1))}${name.replace(/[./]/g, '_')}`
  const isTaken = !token.quoted && isWord(name)
  if (isTaken || !isLetName(name) || ats !== Math.min(reader.items, 1))
    stopAt(token, { kind: 'let-name', name, wanted })
  if (names.some((given) => given.name === name)) stopAt(token, { kind: 'duplicate-name', name })
}

/** `LANJUTAN("…")`: JSON-Logic as it is; what has a part of its own is read as that. */
function parseAdvanced(reader: Reader, name: NameToken): Block {
  const text = take(reader)
  const json = text.kind === 'text' ? readJson(text.value) : undefined
  if (json === undefined) stopAt(text, { kind: 'bad-advanced' })
  close(reader, ')')
  return placed(reader, { ...decode(json, reader.items) }, name.start)
}

function readJson(text: string): Json | undefined {
  try {
    // What JSON.parse yields is JSON.
    const json = JSON.parse(text) as Json
    return overSize(json, defaultBudget) === undefined && hasEnd(json) ? json : undefined
  } catch {
    return undefined
  }
}
