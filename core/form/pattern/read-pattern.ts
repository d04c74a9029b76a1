import { err, ok, type Result } from '../../result.ts'
import type { PatternNode } from './syntax.ts'

const lengthLimit = 2000
const depthLimit = 50

/**
 * Reads a pattern of ECMA-262 with the `u` flag. What cannot run in linear time is refused by name: look-around and
 * back-references, which JSON Schema advises against as well (draft 2020-12, 6.4).
 */
export function readPattern(source: string): Result<PatternNode, string> {
  if (source.length > lengthLimit) return err(`longer than ${lengthLimit} characters`)
  if (!isSyntax(source)) return err('not a regular expression')
  const reading: Reading = { source, at: 0, depth: 0, refused: null }
  const node = readChoice(reading)
  return reading.refused === null ? ok(node) : err(reading.refused)
}

type Reading = { readonly source: string; at: number; depth: number; refused: string | null }

// The engine's own parser decides what is syntax; the pattern is never run by it.
function isSyntax(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}

function readChoice(reading: Reading): PatternNode {
  if (++reading.depth > depthLimit) reading.refused = `nested deeper than ${depthLimit} levels`
  const parts = [readSequence(reading)]
  while (reading.refused === null && reading.source[reading.at] === '|') {
    reading.at++
    parts.push(readSequence(reading))
  }
  reading.depth--
  const [first] = parts
  return first !== undefined && parts.length === 1 ? first : { kind: 'choice', parts }
}

function readSequence(reading: Reading): PatternNode {
  const parts: PatternNode[] = []
  while (reading.refused === null && reading.at < reading.source.length) {
    const next = reading.source[reading.at]
    if (next === '|' || next === ')') break
    parts.push(readQuantified(readAtom(reading), reading))
  }
  const [first] = parts
  return first !== undefined && parts.length === 1 ? first : { kind: 'sequence', parts }
}

function readQuantified(part: PatternNode, reading: Reading): PatternNode {
  const quantifier = match(/[*+?]|\{(\d+)(?:(,)(\d*))?\}/uy, reading)
  if (quantifier === null) return part
  match(/\?/uy, reading)
  const [sign, low, comma, high] = quantifier
  if (sign === '*') return { kind: 'repeat', part, min: 0, max: null }
  if (sign === '+') return { kind: 'repeat', part, min: 1, max: null }
  if (sign === '?') return { kind: 'repeat', part, min: 0, max: 1 }
  const min = Number(low)
  if (comma === undefined) return { kind: 'repeat', part, min, max: min }
  return { kind: 'repeat', part, min, max: high === '' ? null : Number(high) }
}

function readAtom(reading: Reading): PatternNode {
  if (match(/\^/uy, reading)) return { kind: 'assertion', what: 'start' }
  if (match(/\$/uy, reading)) return { kind: 'assertion', what: 'end' }
  if (match(/\\b/uy, reading)) return { kind: 'assertion', what: 'word-edge' }
  if (match(/\\B/uy, reading)) return { kind: 'assertion', what: 'no-word-edge' }
  if (match(/\\(?:[1-9]|k)/uy, reading)) return refuse('a back-reference', reading)
  if (match(/\(\?<?[=!]/uy, reading)) return refuse('a look-ahead or look-behind', reading)
  if (match(/\((?:\?:|\?<[^>]*>)?(?!\?)/uy, reading)) {
    const group = readChoice(reading)
    match(/\)/uy, reading)
    return group
  }
  const set = match(setPattern, reading)
  return set === null ? refuse('something unknown', reading) : { kind: 'set', source: set[0] }
}

// A class, a surrogate pair written as two escapes, another escape, or one character that stands for itself
const setPattern = new RegExp(
  [
    '\\[(?:[^\\]\\\\]|\\\\.)*\\]',
    '\\\\u[Dd][89AaBb][0-9A-Fa-f]{2}\\\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}',
    '\\\\(?:u\\{[0-9A-Fa-f]+\\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|[pP]\\{[^}]*\\}|.)',
    '[^\\\\()|]',
  ].join('|'),
  'suy',
)

function match(pattern: RegExp, reading: Reading): RegExpExecArray | null {
  pattern.lastIndex = reading.at
  const found = pattern.exec(reading.source)
  if (found !== null) reading.at = pattern.lastIndex
  return found
}

function refuse(what: string, reading: Reading): PatternNode {
  reading.refused ??= `${what}: it cannot be run in linear time`
  return { kind: 'sequence', parts: [] }
}
