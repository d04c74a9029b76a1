/** Where the caret stands in a JSON text, as far as what may come there goes. */
export type JsonContext =
  /** A name of a member is being written; `from` is where it begins, within its quotation mark if it has one. */
  | { readonly kind: 'key'; readonly from: number; readonly isQuoted: boolean }
  /** A value; `key` names the member whose value it is, or whose list it is in at `index`. */
  | {
      readonly kind: 'value'
      readonly key: string | null
      readonly index: number
      readonly from: number
      readonly isQuoted: boolean
    }

type Level = {
  readonly kind: '{' | '['
  readonly key: string | null
  member: string | null
  index: number
  wantsKey: boolean
}

/** What is being written at a place of a text that need not be whole yet; null behind a value that is finished. */
export function jsonContext(text: string, caret: number): JsonContext | null {
  const levels: Level[] = []
  let string: { readonly from: number; text: string } | null = null
  let word: number | null = null
  let isDone = false
  for (let at = 0; at < caret; at++) {
    const letter = text[at] ?? ''
    const level = levels.at(-1)
    if (string !== null) {
      if (letter === '\\') at += 1
      else if (letter === '"') {
        if (level?.kind === '{' && level.wantsKey) level.member = string.text
        else isDone = true
        string = null
      } else string.text += letter
      continue
    }
    if (/[\w.+-]/.test(letter)) word ??= at
    else word = null
    if (letter === '"') string = { from: at + 1, text: '' }
    else if (letter === '{' || letter === '[') {
      const key = level?.kind === '{' ? level.member : (level?.key ?? null)
      levels.push({
        kind: letter,
        key: letter === '[' && level?.kind !== '[' ? key : null,
        member: null,
        index: 0,
        wantsKey: letter === '{',
      })
      isDone = false
    } else if (letter === '}' || letter === ']') {
      levels.pop()
      isDone = true
    } else if (letter === ':' && level) {
      level.wantsKey = false
      isDone = false
    } else if (letter === ',' && level) {
      level.index += 1
      level.wantsKey = level.kind === '{'
      level.member = null
      isDone = false
    }
  }
  if (isDone) return null
  const level = levels.at(-1)
  const from = string?.from ?? word ?? caret
  const isQuoted = string !== null
  if (level?.kind === '{' && level.wantsKey) return { kind: 'key', from, isQuoted }
  const key = level?.kind === '{' ? level.member : (level?.key ?? null)
  return { kind: 'value', key, index: level?.kind === '[' ? level.index : 0, from, isQuoted }
}
