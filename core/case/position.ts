import { compare, type Exact } from '../logic/exact.ts'

/** Somebody with a result of a cycle that is over, and the groups that they can be compared in, the nearest first. */
export type Ranked = {
  readonly person: string
  readonly score: Exact
  readonly groups: readonly { readonly kind: Position['group']; readonly id: string }[]
}

/** Where somebody stands in a group, as coarsely as the group asks for. */
export type Position = {
  /** Of one unit, of one kind of post, or of the whole office. */
  readonly group: 'unit' | 'post' | 'office'
  /** How many people have a result in it, rounded down to five. */
  readonly atLeast: number
  /** The part of the group that they are in, counted from below: the upper half is 2 to 2 of 2. */
  readonly from: number
  readonly to: number
  readonly of: number
}

/**
 * Where each stands in the nearest group that is large enough. A group is cut into at most four parts of like size; each
 * part holds at least `k` people, people with the same score are in the same part, and nobody learns more than their own
 * part. Whoever has no such group has no position: two parts of `k` are the least that says anything.
 *
 * ```ts
 * positionsOf(tenOfOneUnit, 5).get('siti') // { group: 'unit', atLeast: 10, from: 2, to: 2, of: 2 }
 * ```
 */
export function positionsOf(people: readonly Ranked[], k: number): ReadonlyMap<string, Position> {
  const least = Math.max(k, 5)
  const members = Map.groupBy(
    people.flatMap((ranked) => ranked.groups.map((group) => ({ ...group, ranked }))),
    ({ kind, id }) => `${kind} ${id}`,
  )
  const cuts = new Map(
    [...members].map(
      ([name, group]) =>
        [
          name,
          partsOf(
            group.map(({ ranked }) => ranked),
            least,
          ),
        ] as const,
    ),
  )
  const found = new Map<string, Position>()
  for (const { person, groups } of people) {
    for (const { kind, id } of groups) {
      const cut = cuts.get(`${kind} ${id}`)
      const part = cut?.parts.get(person)
      if (cut === undefined || part === undefined) continue
      found.set(person, { group: kind, atLeast: cut.people - (cut.people % 5), ...part, of: cut.of })
      break
    }
  }
  return found
}

type Cut = {
  readonly people: number
  readonly of: number
  readonly parts: ReadonlyMap<string, Pick<Position, 'from' | 'to'>>
}

/** Undefined where fewer than two parts would hold enough people: who is in the only part learns nothing, or all. */
function partsOf(people: readonly Ranked[], k: number): Cut | undefined {
  const of = Math.min(4, Math.floor(people.length / k))
  if (of < 2) return undefined
  const sorted = people.toSorted((a, b) => compare(a.score, b.score))
  let merged: Part[] = Array.from({ length: of }, (_, index) => ({
    from: index + 1,
    to: index + 1,
    people: [],
  }))
  for (const tied of tiesIn(sorted)) {
    // The middle of those with the same score decides for all of them.
    const middle = (tied.start + tied.people.length / 2) / sorted.length
    merged[Math.min(of - 1, Math.floor(middle * of))]?.people.push(...tied.people)
  }
  for (let small = smallestOf(merged, k); small !== -1 && merged.length > 1; small = smallestOf(merged, k)) {
    merged = mergedAt(merged, small)
  }
  if (merged.length < 2) return undefined
  const parts = merged.flatMap(({ from, to, people }) =>
    people.map(({ person }) => [person, { from, to }] as const),
  )
  return { people: people.length, of, parts: new Map(parts) }
}

type Part = { readonly from: number; readonly to: number; readonly people: Ranked[] }

function tiesIn(
  sorted: readonly Ranked[],
): readonly { readonly start: number; readonly people: readonly Ranked[] }[] {
  const ties: { start: number; people: Ranked[] }[] = []
  for (const [index, one] of sorted.entries()) {
    const last = ties.at(-1)
    const [first] = last?.people ?? []
    if (last && first && compare(first.score, one.score) === 0) last.people.push(one)
    else ties.push({ start: index, people: [one] })
  }
  return ties
}

function smallestOf(parts: readonly Part[], k: number): number {
  return parts.findIndex(({ people }) => people.length < k)
}

/** Joined with the smaller of its neighbours. */
function mergedAt(parts: readonly Part[], at: number): Part[] {
  const [before, after] = [parts[at - 1], parts[at + 1]]
  const withBefore =
    after === undefined || (before !== undefined && before.people.length <= after.people.length)
  const first = withBefore ? at - 1 : at
  const [a, b] = [parts[first], parts[first + 1]]
  if (a === undefined || b === undefined) return [...parts]
  const joined = { from: a.from, to: b.to, people: [...a.people, ...b.people] }
  return [...parts.slice(0, first), joined, ...parts.slice(first + 2)]
}
