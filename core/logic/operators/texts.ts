import { wholeAt } from '../argument.ts'
import { eager, type Operators, type Site } from '../operator.ts'
import { stop } from '../problem.ts'
import { spend } from '../scope.ts'
import { textOf } from '../text-of.ts'
import type { Value } from '../value.ts'
import { textAt } from './membership.ts'

const any = Number.POSITIVE_INFINITY

/** `cat substr`: texts are bounded (rule L4), and a missing text is not the word "null". */
export const texts: Operators = {
  cat: eager([0, any], (args, site, scope) => {
    const parts = args.map((arg) => (arg === null ? '' : textOf(arg, { site, scope })))
    const max = scope.run.budget.string
    const length = parts.reduce((sum, part) => sum + part.length, 0)
    if (length > max) stop({ kind: 'over-budget', limit: 'string', max, path: site.path })
    spend(scope.run, length >> 8, site.path)
    return parts.join('')
  }),
  substr: eager([2, 3], (args, site, scope) => part(textAt(args, 0, { site, scope }), args, site)),
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
