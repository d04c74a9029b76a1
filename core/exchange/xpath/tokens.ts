import { err, ok, type Result } from '../../result.ts'

/** A piece of an expression, with where it begins. */
export type Token = {
  readonly kind: 'number' | 'text' | 'answer' | 'name' | 'mark' | 'end'
  readonly text: string
  readonly at: number
}

const pattern =
  /\s+|(?<number>\d+(?:\.\d*)?|\.\d+)|(?<text>"[^"]*"|'[^']*')|\$\{\s*(?<answer>[^{}\s]+)\s*\}|(?<name>[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?)|(?<mark>\.\.|::|\/\/|!=|<=|>=|[-+*/|=<>()[\],@.:])/uy

/**
 * The pieces of an expression, the last of the kind `end`; or the place, from 0, of a character that begins none.
 * `tokens('. > 1')` has a mark, a mark, a number and the end; `tokens('1 # 2')` is `err(2)`.
 */
export function tokens(expression: string): Result<readonly Token[], number> {
  const plain = expression.replaceAll(/[\u2018\u2019]/g, "'").replaceAll(/[\u201c\u201d]/g, '"')
  const found: Token[] = []
  pattern.lastIndex = 0
  for (let at = 0; at < plain.length; at = pattern.lastIndex) {
    pattern.lastIndex = at
    const match = pattern.exec(plain)
    if (match === null) return err(at)
    const kind = kinds.find((each) => match.groups?.[each] !== undefined)
    if (kind === undefined) continue
    const text = match.groups?.[kind] ?? ''
    found.push({ kind, text: kind === 'text' ? text.slice(1, -1) : text, at })
  }
  return ok([...found, { kind: 'end', text: '', at: plain.length }])
}

const kinds = ['number', 'text', 'answer', 'name', 'mark'] as const
