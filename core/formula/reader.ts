import { defaultBudget } from '../logic/budget.ts'
import type { Block, Variable } from './block.ts'
import { functionNamed } from './functions.ts'
import { type Span, stopAt } from './problem.ts'
import type { Token } from './token.ts'

/** What is being read: the words, how far it has come, and how deep in lists and brackets. */
export type Reader = {
  readonly tokens: readonly Token[]
  readonly text: string
  at: number
  /** Brackets and calls around the place at hand. */
  level: number
  /** Lists whose items are being gone through. */
  readonly items: number
  readonly spans: Map<Block, Span>
  /** Reads a whole expression: what stands in brackets is one again. */
  readonly expression: (reader: Reader) => Block
}

/** A word that is a name, or looks like one. */
export type NameToken = Extract<Token, { readonly kind: 'name' }>

/** The word that comes next: `peek(reader).kind`; the last one is `end`, again and again. */
export function peek(reader: Reader): Token {
  return reader.tokens[reader.at] ?? end(reader)
}

/** The word that comes next, which then is behind: `take(reader)`. */
export function take(reader: Reader): Token {
  const token = peek(reader)
  if (token.kind !== 'end') reader.at++
  return token
}

function end({ text }: Reader): Token {
  return { kind: 'end', start: text.length, end: text.length }
}

/** A word as it is written: `wordOf(reader, token)` is `'<='`. */
export function wordOf({ text }: Reader, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + 40))
}

/** The word before the one at hand, or the end's place: `previous(reader).end` is where something is missing. */
export function previous(reader: Reader): Token {
  return reader.tokens[reader.at - 1] ?? { kind: 'end', start: 0, end: 0 }
}

/** Reads something one level deeper, up to the budget's depth: `deeper(reader, () => parseExpression(reader))`. */
export function deeper<T>(reader: Reader, read: () => T): T {
  const max = defaultBudget.depth
  if (reader.level >= max) stopAt(peek(reader), { kind: 'too-deep', max })
  reader.level++
  const result = read()
  reader.level--
  return result
}

/** Notes where a part stands, from a place to the last word read: `placed(reader, block, 0)`. */
export function placed<T extends Block>(reader: Reader, block: T, start: number): T {
  reader.spans.set(block, { start, end: previous(reader).end })
  return block
}

/** Reads the closing bracket, or says after what it is missing: `close(reader, ')')`. */
export function close(reader: Reader, bracket: ')' | '}'): void {
  const token = peek(reader)
  if (token.kind === 'close' && token.bracket === bracket) {
    take(reader)
    return
  }
  const before = previous(reader)
  if (token.kind === 'end' || token.kind === 'close') {
    stopAt(
      { start: before.end, end: Math.max(before.end, token.end) },
      { kind: 'missing-close', bracket, after: wordOf(reader, before) },
    )
  }
  stopAtBareFunction(reader)
  if (token.kind === 'colon') stopAt(token, { kind: 'stray-colon' })
  stopAt(token, { kind: 'missing-separator', before: wordOf(reader, token), separator: separatorOf(reader) })
}

/** Stops where the word at hand, or the one before, is a function whose brackets are missing: `a DAN b`, `TIDAK a`. */
export function stopAtBareFunction(reader: Reader): void {
  for (const token of [peek(reader), previous(reader)]) {
    if (token.kind !== 'name' || token.quoted || token.ats > 0) continue
    const id = functionNamed(token.name)?.id
    if (id !== undefined) stopAt(token, { kind: 'bare-function', id })
  }
}

function separatorOf({ tokens, text }: Reader): string {
  const used = tokens.find(({ kind }) => kind === 'separator')
  return used ? text.slice(used.start, used.end) : ';'
}

/** The variable that a name means here: `@` is the item at hand, `@@` the one around it. */
export function variableOf(reader: Reader, token: NameToken): Variable {
  if (token.ats > reader.items) stopAt(token, { kind: 'no-item', name: token.name })
  return { kind: 'variable', path: token.name, out: token.ats === 0 ? null : token.ats - 1 }
}

/** True where fixed values under names come next: `{tinggi: …` or `{:}`. `startsTable(reader)` looks and takes nothing. */
export function startsTable({ tokens, at }: Reader): boolean {
  const [open, first, second] = tokens.slice(at, at + 3)
  if (open?.kind !== 'open' || open.bracket !== '{') return false
  return (
    first?.kind === 'colon' ||
    (second?.kind === 'colon' && (first?.kind === 'name' || first?.kind === 'text'))
  )
}
