import { wrongType } from '../argument.ts'
import type { At } from '../calculate.ts'
import { strictEquals } from '../equals.ts'
import { eager, type Operators } from '../operator.ts'
import { stop } from '../problem.ts'
import { spend } from '../scope.ts'
import { textOf } from '../text-of.ts'
import { isList, type Value } from '../value.ts'

/** `in`: whether a list has a value, or a text has a part. */
export const membership: Operators = {
  in: eager([2, 2], (args, site, scope) => {
    const [needle = null, haystack = null] = args
    if (isList(haystack)) return inList(needle, haystack, { site, scope })
    // As in json-logic-js nothing is in an empty text, not even an empty one.
    if (typeof haystack !== 'string' || haystack === '') return false
    return inText(textAt(args, 0, { site, scope }), haystack, { site, scope })
  }),
}

/** The text that an argument is; a missing one is a problem: `textAt(['a'], 0, at)` is `'a'`. */
export function textAt(args: readonly Value[], argument: number, at: At): string {
  const value = args[argument] ?? null
  return value === null ? wrongType(value, { argument, site: at.site, want: 'text' }) : textOf(value, at)
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
