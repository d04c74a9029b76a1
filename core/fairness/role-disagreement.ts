import { studentP } from './distributions.ts'
import { leastPeople } from './flags.ts'
import { meanOf, varianceOf } from './moments.ts'

/** What somebody in a role gave to a ratee: `superior`, `peer`, `self`. */
export type RoleRating = { readonly ratee: string; readonly role: string; readonly value: number }

/** How two roles differ over the people whom both rated. */
export type RoleGap = {
  readonly roles: readonly [string, string]
  readonly people: number
  /** The mean of first minus second; null of fewer than five people, who could be told apart. */
  readonly mean: number | null
  /** The mean ÷ the deviation of the differences (Cohen 1988, d for pairs); null where that is not known or 0. */
  readonly effect: number | null
  /** Two-sided, paired t. */
  readonly p: number | null
  /** The largest differences first. */
  readonly ratees: readonly RateeGap[]
}

/** For the ratee's own conversation, in which names are known: what both roles gave, and how far apart that is. */
export type RateeGap = {
  readonly ratee: string
  readonly first: number
  readonly second: number
  readonly gap: number
}

/**
 * Where roles disagree: for each two of them the mean difference of the means that a ratee has from either.
 * `roleGapsOf([{ ratee: 'a', role: 'peer', value: 3 }, { ratee: 'a', role: 'self', value: 5 }])[0]?.ratees[0]?.gap` is -2.
 */
export function roleGapsOf(ratings: readonly RoleRating[]): readonly RoleGap[] {
  const byRatee = new Map<string, Map<string, number[]>>()
  for (const { ratee, role, value } of ratings) {
    const roles = byRatee.get(ratee) ?? new Map<string, number[]>()
    roles.set(role, [...(roles.get(role) ?? []), value])
    byRatee.set(ratee, roles)
  }
  const roles = [...new Set(ratings.map(({ role }) => role))].sort()
  return roles.flatMap((first, index) =>
    roles.slice(index + 1).map((second) => gapOf(byRatee, first, second)),
  )
}

function gapOf(
  byRatee: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>,
  first: string,
  second: string,
): RoleGap {
  const ratees = [...byRatee].flatMap(([ratee, roles]): readonly RateeGap[] => {
    const [a, b] = [meanOf(roles.get(first) ?? []), meanOf(roles.get(second) ?? [])]
    return a === null || b === null ? [] : [{ ratee, first: a, second: b, gap: a - b }]
  })
  ratees.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || (a.ratee < b.ratee ? -1 : 1))
  const people = ratees.length
  const row = { roles: [first, second], people, ratees } as const
  const gaps = ratees.map(({ gap }) => gap)
  const [mean, variance] = [meanOf(gaps), varianceOf(gaps)]
  if (people < leastPeople || mean === null || variance === null) {
    return { ...row, mean: null, effect: null, p: null }
  }
  return {
    ...row,
    mean,
    effect: variance === 0 ? null : mean / Math.sqrt(variance),
    p: studentP(mean, Math.sqrt(variance / people), people - 1),
  }
}
