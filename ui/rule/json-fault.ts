export type JsonFault = { readonly line: number; readonly column: number }

/**
 * Where a text stops being JSON, or null where it is JSON. Engines word their errors differently, so the place is found
 * by reading: the first character after which nothing can make JSON of it.
 */
export function jsonFault(text: string): JsonFault | null {
  try {
    JSON.parse(text)
    return null
  } catch {
    return placeOf(text, readTo(text))
  }
}

const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has none in its texts
  /\s*(?:([[\]{},:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

/** One pass over the tokens with a stack; deep nesting costs no calls. */
function readTo(text: string): number {
  const stack: ('[' | '{')[] = []
  let wants: 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'next' = 'value'
  let at = 0
  for (;;) {
    token.lastIndex = at
    const found = token.exec(text)
    if (found === null) return skipped(text, at)
    const [whole, mark, string] = found
    const start = skipped(text, at)
    const end = at + whole.length
    const isValue = mark === undefined
    if (wants === 'colon') {
      if (mark !== ':') return start
      wants = 'value'
    } else if (wants === 'key' || wants === 'key-or-close') {
      if (mark === '}' && wants === 'key-or-close') {
        stack.pop()
        wants = 'next'
      } else if (string !== undefined) wants = 'colon'
      else return start
    } else if (wants === 'value' || wants === 'value-or-close') {
      if (isValue) wants = 'next'
      else if (mark === '[' || mark === '{') {
        stack.push(mark)
        wants = mark === '[' ? 'value-or-close' : 'key-or-close'
      } else if (mark === ']' && wants === 'value-or-close') {
        stack.pop()
        wants = 'next'
      } else return start
    } else if (mark === ',' && stack.length > 0) wants = stack.at(-1) === '[' ? 'value' : 'key'
    else if ((mark === ']' && stack.at(-1) === '[') || (mark === '}' && stack.at(-1) === '{')) stack.pop()
    else return start
    at = end
  }
}

function skipped(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0)
}

function placeOf(text: string, at: number): JsonFault {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
