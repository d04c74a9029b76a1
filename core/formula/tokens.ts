import type { Language } from '../text.ts'
import { functionNamed } from './functions.ts'
import { readDigits } from './number-text.ts'
import { type Span, stopAt } from './problem.ts'
import { plainName, type Sign, type Token } from './token.ts'

/**
 * The words of a formula: `tokensOf('=a + 1,5', 'id')` are a name, a sign, the number 1.5 and the end. What separates
 * and what is a decimal mark is decided here, by the whole text, or asked (X3).
 */
export function tokensOf(text: string, language: Language): readonly Token[] {
  const scan: Scan = {
    text,
    language,
    at: 0,
    tokens: [],
    brackets: [],
    hasSemicolon: hasSemicolon(text),
  }
  skipSpace(scan)
  if (text[scan.at] === '=') scan.at++
  for (skipSpace(scan); scan.at < text.length; skipSpace(scan)) readToken(scan)
  scan.tokens.push({ kind: 'end', start: text.length, end: text.length })
  return scan.tokens
}

type Scan = {
  readonly text: string
  readonly language: Language
  at: number
  readonly tokens: Token[]
  /** What the brackets around the place at hand are for; `many` where more than one thing can stand in them. */
  readonly brackets: ('group' | 'one' | 'many')[]
  readonly hasSemicolon: boolean
}

const quotes: { readonly [opening: string]: string } = { '"': '"', "'": "'", '“': '”', '‘': '’' }

/** A semicolon outside of texts and quoted names makes commas decimal marks. One pass, whatever the text. */
function hasSemicolon(text: string): boolean {
  let closing: string | undefined
  for (const character of text) {
    if (closing === undefined && character === ';') return true
    if (closing === undefined) closing = quotes[character]
    else if (character === closing) closing = undefined
  }
  return false
}

function skipSpace(scan: Scan): void {
  // Zero-width signs come along when text is copied from a page.
  while (scan.at < scan.text.length && /[\s\u200b\u2060\ufeff]/.test(scan.text[scan.at] ?? '')) scan.at++
}

function readToken(scan: Scan): void {
  const character = scan.text[scan.at] ?? ''
  if (/\d/.test(character) || (character === '.' && /\d/.test(scan.text[scan.at + 1] ?? ''))) readNumber(scan)
  else if (character === '"' || character === '“') readText(scan)
  else if (character === "'" || character === '‘' || character === '@' || isLetter(scan)) readName(scan)
  else readMark(scan)
}

function isLetter({ text, at }: Scan): boolean {
  plainName.lastIndex = at
  return plainName.test(text)
}

const digits = /\d*(?:[.,]\d+)*(?:[eE][+-]?\d+)?/y

function readNumber(scan: Scan): void {
  const start = scan.at
  digits.lastIndex = start
  const raw = digits.exec(scan.text)?.[0] ?? ''
  const span = { start, end: start + raw.length }
  scan.at = span.end
  const inside = scan.brackets.at(-1)
  if (!raw.includes(',') || scan.hasSemicolon || inside !== 'many') {
    pushNumber(scan, raw, span)
    return
  }
  if (scan.language === 'id') stopAt(span, { kind: 'ambiguous-comma', text: raw })
  let at = start
  for (const [index, part] of raw.split(',').entries()) {
    if (index > 0) scan.tokens.push({ kind: 'separator', start: at - 1, end: at })
    pushNumber(scan, part, { start: at, end: at + part.length })
    at += part.length + 1
  }
}

function pushNumber(scan: Scan, raw: string, span: Span): void {
  const text = raw.startsWith('.') ? `0${raw}` : raw
  const reading = readDigits(text, scan.language)
  if (reading.kind === 'number') scan.tokens.push({ kind: 'number', value: reading.value, ...span })
  else if (reading.kind === 'ambiguous') {
    const { whole, fraction } = reading
    stopAt(span, { kind: 'ambiguous-number', text: raw, whole, fraction })
  } else
    stopAt(span, { kind: reading.kind === 'too-precise' ? 'too-precise' : 'unreadable-number', text: raw })
}

function readText(scan: Scan): void {
  const start = scan.at
  // Quotes as a word processor sets them end with their partner; two straight ones in a text mean one.
  const isCurly = scan.text[start] === '“'
  const pattern = isCurly ? /“([^”]*)”/y : /"([^"]*(?:""[^"]*)*)"/y
  pattern.lastIndex = start
  const found = pattern.exec(scan.text)
  if (found === null) stopAt({ start, end: scan.text.length }, { kind: 'unclosed-text' })
  const [whole, inner = ''] = found
  scan.at = start + whole.length
  const value = isCurly ? inner : inner.replaceAll('""', '"')
  scan.tokens.push({ kind: 'text', value, start, end: scan.at })
}

function readName(scan: Scan): void {
  const { text, at: start } = scan
  while (text[scan.at] === '@') scan.at++
  const ats = scan.at - start
  const from = scan.at
  if (text[from] === "'" || text[from] === '‘') {
    readQuotedName(scan, { start, ats })
    return
  }
  plainName.lastIndex = from
  const name = plainName.exec(text)?.[0] ?? ''
  scan.at = from + name.length
  // A name that ends before a dot or a brace was meant to go on.
  if (text[scan.at] === '.') stopAt({ start, end: scan.at + 1 }, { kind: 'bad-name', name: `${name}.` })
  scan.tokens.push({ kind: 'name', name, ats, quoted: false, start, end: scan.at })
}

function readQuotedName(scan: Scan, { start, ats }: { readonly start: number; readonly ats: number }): void {
  const isCurly = scan.text[start + ats] === '‘'
  const quoted = isCurly ? /‘([^’]*)’/y : /'([^']*(?:''[^']*)*)'/y
  quoted.lastIndex = start + ats
  const found = quoted.exec(scan.text)
  if (found === null) stopAt({ start, end: scan.text.length }, { kind: 'unclosed-name' })
  const [whole, inner = ''] = found
  const name = isCurly ? inner : inner.replaceAll("''", "'")
  scan.at = start + ats + whole.length
  const span = { start, end: scan.at }
  if (name.startsWith('../')) stopAt(span, { kind: 'bad-name', name })
  scan.tokens.push({ kind: 'name', name, ats, quoted: true, ...span })
}

/** The longest first; what a word processor or another language writes stands for ours. */
const signs: readonly (readonly [written: string, sign: Sign])[] = [
  ['===', '==='],
  ['!==', '!=='],
  ['==', '='],
  ['!=', '<>'],
  ['<>', '<>'],
  ['<=', '<='],
  ['>=', '>='],
  ['=<', '<='],
  ['=>', '>='],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '<>'],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['=', '='],
  ['<', '<'],
  ['>', '>'],
  ['+', '+'],
  ['-', '-'],
  ['*', '*'],
  ['/', '/'],
  ['&', '&'],
  ['%', '%'],
  ['^', '^'],
]

function readMark(scan: Scan): void {
  const { text, at: start } = scan
  const character = text[start] ?? ''
  const found = signs.find(([written]) => text.startsWith(written, start))
  scan.at = start + (found?.[0].length ?? 1)
  const span = { start, end: scan.at }
  if (found) scan.tokens.push({ kind: 'sign', sign: found[1], ...span })
  else if (character === '(' || character === '{') open(scan, character, span)
  else if (character === ')' || character === '}') {
    scan.brackets.pop()
    scan.tokens.push({ kind: 'close', bracket: character, ...span })
  } else if (character === ';') scan.tokens.push({ kind: 'separator', ...span })
  else if (character === ',') {
    if (scan.hasSemicolon) stopAt(span, { kind: 'mixed-separators' })
    scan.tokens.push({ kind: 'separator', ...span })
  } else if (character === ':') scan.tokens.push({ kind: 'colon', ...span })
  else {
    const whole = String.fromCodePoint(text.codePointAt(start) ?? 0)
    stopAt({ start, end: start + whole.length }, { kind: 'unexpected-character', character: whole })
  }
}

function open(scan: Scan, bracket: '(' | '{', span: Span): void {
  const before = scan.tokens.at(-1)
  const isCall = bracket === '(' && before?.kind === 'name' && !before.quoted && before.ats === 0
  if (isCall) scan.brackets.push(takesOne(before.name) ? 'one' : 'many')
  else scan.brackets.push(bracket === '{' ? 'many' : 'group')
  scan.tokens.push({ kind: 'open', bracket, ...span })
}

/** With a single argument, a comma in it can separate nothing: `TIDAK(nilai > 0,5)`. */
function takesOne(name: string): boolean {
  return functionNamed(name)?.max === 1
}
