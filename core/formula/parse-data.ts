import type { Json } from '../json.ts'
import { stopAt } from './problem.ts'
import { close, deeper, peek, previous, type Reader, take, wordOf } from './reader.ts'
import { fixedWords, isWord } from './token.ts'

/**
 * Reads fixed values, in which nothing is worked out: `parseData(reader)` of `{tinggi: {baik: 9}}` is
 * `{ tinggi: { baik: 9 } }`. `{}` is an empty list, `{:}` an object of nothing.
 */
export function parseData(reader: Reader): Json {
  const token = take(reader)
  switch (token.kind) {
    case 'number':
    case 'text':
      return token.value
    case 'sign': {
      const number = take(reader)
      if (token.sign !== '-' || number.kind !== 'number') return stopAt(token, { kind: 'needs-constant' })
      return 0 - number.value
    }
    case 'name':
      if (token.ats > 0 || token.quoted || !isWord(token.name))
        return stopAt(token, { kind: 'needs-constant' })
      return fixedWords[token.name.toUpperCase()] ?? null
    case 'open':
      return deeper(reader, () => (token.bracket === '(' ? parseGroup(reader) : parseBraces(reader)))
    case 'end':
      return stopAt(token, { kind: 'missing-close', bracket: '}', after: wordOf(reader, previous(reader)) })
    default:
      return stopAt(token, { kind: 'needs-constant' })
  }
}

function parseGroup(reader: Reader): Json {
  const value = parseData(reader)
  close(reader, ')')
  return value
}

function parseBraces(reader: Reader): Json {
  if (peek(reader).kind === 'colon') {
    take(reader)
    close(reader, '}')
    return {}
  }
  const { kind } = peek(reader)
  const isNamed = (kind === 'name' || kind === 'text') && reader.tokens[reader.at + 1]?.kind === 'colon'
  return isNamed ? parseObject(reader) : parseList(reader)
}

function parseList(reader: Reader): Json {
  const items: Json[] = []
  if (peek(reader).kind !== 'close') {
    items.push(parseData(reader))
    while (peek(reader).kind === 'separator') {
      take(reader)
      items.push(parseData(reader))
    }
  }
  close(reader, '}')
  return items
}

function parseObject(reader: Reader): Json {
  const entries = new Map<string, Json>()
  for (;;) {
    const key = take(reader)
    const name = key.kind === 'text' ? key.value : key.kind === 'name' && key.ats === 0 ? key.name : undefined
    if (name === undefined) stopAt(key, { kind: 'needs-constant' })
    if (entries.has(name)) stopAt(key, { kind: 'duplicate-name', name })
    if (peek(reader).kind !== 'colon') stopAt(peek(reader), { kind: 'needs-constant' })
    take(reader)
    entries.set(name, parseData(reader))
    if (peek(reader).kind !== 'separator') break
    take(reader)
  }
  close(reader, '}')
  // `fromEntries` makes own properties, of `__proto__` too.
  return Object.fromEntries(entries)
}
