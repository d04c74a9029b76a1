import { toExact, wrongType } from './argument.ts'
import type { At } from './calculate.ts'
import type { Exact } from './exact.ts'
import { stop } from './problem.ts'
import { spend } from './scope.ts'
import { isBlank, isList, type Value } from './value.ts'

/** What becomes of a missing number in a list: a problem, unless the rule says to leave it out. */
export type Missing = 'refuse' | 'skip'

/**
 * The list at an argument, within the budget: `itemsAt([[1, 2]], 0, at)` is `[1, 2]`. A missing list is a
 * problem: it is not an empty one (rule L3).
 */
export function itemsAt(args: readonly Value[], argument: number, { site, scope }: At): readonly Value[] {
  const value = args[argument] ?? null
  if (!isList(value)) return wrongType(value, { argument, site, want: 'list' })
  const max = scope.run.budget.array
  if (value.length > max) return stop({ kind: 'over-budget', limit: 'array', max, path: site.path })
  spend(scope.run, value.length >> 2, site.path)
  return value
}

/**
 * The numbers of the list at an argument: `[1, null]` is a `missing-number`, or `[1]` where missing ones are
 * skipped.
 */
export function numbersAt(
  args: readonly Value[],
  argument: number,
  { missing, ...at }: At & { readonly missing: Missing },
): readonly Exact[] {
  const items = itemsAt(args, argument, at)
  const given = missing === 'skip' ? items.filter((item) => !isBlank(item)) : items
  return given.map((item) => toExact(item, argument, at.site))
}

/** The word that an optional last argument may be: `{"mean": [list, "skip"]}`. */
export function missingAt(args: readonly Value[], argument: number, { site }: At): Missing {
  if (args.length <= argument) return 'refuse'
  const value = args[argument] ?? null
  return value === 'skip' ? 'skip' : wrongType(value, { argument, site, want: 'option' })
}
