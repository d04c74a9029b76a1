import type { At } from './calculate.ts'
import { toNumber } from './exact.ts'
import { stop } from './problem.ts'
import { isExact, isList, type Value } from './value.ts'

/**
 * The text of a value as JavaScript's String gives it (`[1, null]` is `'1,'`), within the budget: a list may
 * hold itself many times over, so its text could otherwise be endless.
 */
export function textOf(value: Value, at: At): string {
  const parts: string[] = []
  write(value, { at, parts, room: at.scope.run.budget.string, depth: 0 })
  return parts.join('')
}

type Writing = { readonly at: At; readonly parts: string[]; room: number; depth: number }

function write(value: Value, writing: Writing): void {
  if (!isList(value)) {
    put(plainText(value), writing)
    return
  }
  const { budget } = writing.at.scope.run
  if (writing.depth >= budget.depth) tooMuch(writing, 'depth')
  writing.depth++
  value.forEach((item, index) => {
    if (index > 0) put(',', writing)
    if (item !== null) write(item, writing)
  })
  writing.depth--
}

function plainText(value: Exclude<Value, readonly Value[]>): string {
  if (isExact(value)) return String(toNumber(value))
  return typeof value === 'object' && value !== null ? '[object Object]' : String(value)
}

function put(text: string, writing: Writing): void {
  writing.room -= text.length
  if (writing.room < 0) tooMuch(writing, 'string')
  writing.parts.push(text)
}

function tooMuch({ at }: Writing, limit: 'string' | 'depth'): never {
  return stop({ kind: 'over-budget', limit, max: at.scope.run.budget[limit], path: at.site.path })
}
