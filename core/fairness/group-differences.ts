import { compareEach } from './compare-each.ts'
import { leastPeople } from './flags.ts'
import { meanOf } from './moments.ts'

/** A score of somebody of a group: a unit, a sex, an age band, a kind of post. */
export type GroupScore = { readonly group: string; readonly value: number }

export type GroupDifference =
  /** Too few to be shown; or shown, they would give away those of another group. */
  | { readonly group: string; readonly kind: 'suppressed' }
  | {
      readonly group: string
      readonly kind: 'shown'
      readonly people: number
      readonly mean: number
      /** Its mean minus that of all other shown groups; null where it is the only one. */
      readonly difference: number | null
      /** Hedges' g: the difference in deviations, corrected for few people. */
      readonly effect: number | null
      /** Two-sided, Welch's t. */
      readonly p: number | null
    }

/**
 * How groups differ, each beside all other shown ones, by name. Groups of fewer than five are suppressed, and where
 * that is one group alone, the next smallest with it: whoever knows the total could work it out (Hundepool et al. 2012,
 * secondary suppression). Effect: Hedges 1981; test: Welch 1947. A difference is no proof of unfairness: it is where to look.
 * `groupDifferencesOf([{ group: 'a', value: 80 }])` is `[{ group: 'a', kind: 'suppressed' }]`.
 */
export function groupDifferencesOf(scores: readonly GroupScore[]): readonly GroupDifference[] {
  const groups = new Map<string, number[]>()
  for (const { group, value } of scores) {
    const found = groups.get(group)
    if (found) found.push(value)
    else groups.set(group, [value])
  }
  const names = [...groups.keys()].sort()
  const hidden = suppressedIn(groups)
  const shown = names.filter((name) => !hidden.has(name))
  const compared = compareEach(shown.map((name) => groups.get(name) ?? []))
  const among = new Map(shown.map((name, n) => [name, compared[n]]))
  return names.map((group): GroupDifference => {
    const own = groups.get(group) ?? []
    const mean = meanOf(own)
    const beside = among.get(group)
    if (beside === undefined || mean === null) return { group, kind: 'suppressed' }
    return { group, kind: 'shown', people: own.length, mean, ...beside }
  })
}

function suppressedIn(groups: ReadonlyMap<string, readonly number[]>): ReadonlySet<string> {
  const bySize = [...groups].sort((a, b) => a[1].length - b[1].length || (a[0] < b[0] ? -1 : 1))
  const few = bySize.filter(([, values]) => values.length < leastPeople)
  const hidden = few.length === 1 ? bySize.slice(0, 2) : few
  return new Set(hidden.map(([name]) => name))
}
