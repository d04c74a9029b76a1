const space = /[ \t\n\r]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * Where a text stops being JSON, by line and column from 1: every engine says it in its own words, or not at all.
 * `whereJsonBreaks('{"a": }')` is `{ line: 1, column: 7 }`.
 */
export function whereJsonBreaks(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, breakIn(text)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

type Next = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'nothing'

function breakIn(text: string): number {
  const open: ('[' | '{')[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let next: Next = 'value'
  const past = (pattern: RegExp): number => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0].length ?? 0
  }
  for (;;) {
    at += past(space)
    const sign = text[at]
    if (sign === undefined || next === 'nothing') return at
    const inside = open.at(-1)
    const mayEnd = next === 'comma-or-end' || next === 'name-or-end' || next === 'value-or-end'
    if (mayEnd && ((sign === ']' && inside === '[') || (sign === '}' && inside === '{'))) {
      open.pop()
      at += 1
      next = open.length === 0 ? 'nothing' : 'comma-or-end'
    } else if (next === 'comma-or-end') {
      if (sign !== ',') return at
      at += 1
      next = inside === '{' ? 'name' : 'value'
    } else if (next === 'colon') {
      if (sign !== ':') return at
      at += 1
      next = 'value'
    } else if ((sign === '{' || sign === '[') && (next === 'value' || next === 'value-or-end')) {
      open.push(sign)
      at += 1
      next = sign === '{' ? 'name-or-end' : 'value-or-end'
    } else {
      const isName: boolean = next === 'name' || next === 'name-or-end'
      const length: number = sign === '"' ? stringAt(text, at) : isName ? 0 : past(number)
      if (length === 0) return at
      at += length
      next = isName ? 'colon' : open.length === 0 ? 'nothing' : 'comma-or-end'
    }
  }
}

/** How long the string is that begins there; 0 where it is none. */
function stringAt(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') return at + 1 - from
    if (sign !== undefined && sign < ' ') return 0
    if (sign === '\\') {
      const code = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at, at + 6))?.[0]
      if (code === undefined) return 0
      at += code.length - 1
    }
  }
  return 0
}
