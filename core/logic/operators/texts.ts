import { wholeAt, wrongType } from '../argument.ts'
import type { At } from '../calculate.ts'
import { strictEquals } from '../equals.ts'
import { eager, type Operators, type Site } from '../operator.ts'
import { stop } from '../problem.ts'
import { spend } from '../scope.ts'
import { textOf } from '../text-of.ts'
import { isList, type Value } from '../value.ts'

const any = Number.POSITIVE_INFINITY

/** `cat substr in`: texts are bounded (rule L4), and a missing text is not the word "null". */
export const texts: Operators = {
  cat: eager([0, any], (args, site, scope) => {
    const parts = args.map((arg) => (arg === null ? '' : textOf(arg, { site, scope })))
    const max = scope.run.budget.string
    const length = parts.reduce((sum, part) => sum + part.length, 0)
    if (length > max) stop({ kind: 'over-budget', limit: 'string', max, path: site.path })
    spend(scope.run, length >> 8, site.path)
    return parts.join('')
  }),
  substr: eager([2, 3], (args, site, scope) => part(text(args, 0, { site, scope }), args, site)),
  in: eager([2, 2], (args, site, scope) => {
    const [needle = null, haystack = null] = args
    if (isList(haystack)) return inList(needle, haystack, { site, scope })
    // As in json-logic-js nothing is in an empty text, not even an empty one.
    if (typeof haystack !== 'string' || haystack === '') return false
    return inText(text(args, 0, { site, scope }), haystack, { site, scope })
  }),
}

function text(args: readonly Value[], argument: number, at: At): string {
  const value = args[argument] ?? null
  return value === null ? wrongType(value, { argument, site: at.site, want: 'text' }) : textOf(value, at)
}

/** A start or length below 0 counts from the end, as in PHP: `part('jsonlogic', 1, -5)` is 'son'. */
function part(whole: string, args: readonly Value[], site: Site): string {
  const bounds = { site, min: -1e9, max: 1e9 }
  const start = wholeAt(args, 1, bounds)
  const from = start < 0 ? Math.max(0, whole.length + start) : start
  if (args.length < 3) return whole.slice(from)
  const length = wholeAt(args, 2, bounds)
  return whole.slice(from, length < 0 ? Math.max(from, whole.length + length) : from + length)
}

function inList(needle: Value, haystack: readonly Value[], { site, scope }: At): boolean {
  spend(scope.run, haystack.length >> 4, site.path)
  return haystack.some((item) => strictEquals(item, needle))
}

function inText(needle: string, haystack: string, { site, scope }: At): boolean {
  const { run } = scope
  const max = run.budget.string
  if (haystack.length > max) stop({ kind: 'over-budget', limit: 'string', max, path: site.path })
  // A search may compare the whole needle at every place of the haystack.
  spend(run, (haystack.length * Math.min(needle.length, 256)) >> 12, site.path)
  return haystack.includes(needle)
}
