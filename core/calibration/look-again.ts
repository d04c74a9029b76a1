import { leastPeople } from '../fairness/flags.ts'
import type { Instant } from '../workflow/model.ts'

/** Results as a screen was worked out over them, each with how many there had been of that appraisal. */
export type Looked = { readonly at: Instant; readonly results: readonly string[]; readonly closed: boolean }

/**
 * Whether a cycle may be looked at now. Two looks that differ by few results would tell about those few: so at least five
 * have to be new, or the cycle has been closed since, which happens once.
 */
export type Again = 'ready' | 'same' | 'few' | 'soon'

const pause = 10 * 60_000

/**
 * What a look again would need. `lookAgain(null, { at, results: ['a 1'], closed: false })` is `'few'`: the first one needs
 * five, too.
 */
export function lookAgain(
  before: Looked | null,
  now: Looked,
): { readonly again: Again; readonly fresh: number } {
  const fresh = differing(before?.results ?? [], now.results)
  if (before !== null && fresh === 0) return { again: 'same', fresh }
  if (before !== null && Date.parse(now.at) - Date.parse(before.at) < pause) return { again: 'soon', fresh }
  const isEnough = fresh >= leastPeople || (before !== null && now.closed && !before.closed)
  return { again: isEnough && now.results.length >= leastPeople ? 'ready' : 'few', fresh }
}

/** How many appraisals are in one list alone, or stand there with another result. */
function differing(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)]
  const apart = [...a.filter((key) => !other.has(key)), ...b.filter((key) => !one.has(key))]
  return new Set(apart.map((key) => key.split(' ')[0])).size
}
