import type { Counted } from './count-table.ts'

/** A person of a publication, so that two versions of it can be compared. */
export type CountedPerson = Counted & { readonly person: string }

/**
 * Whether figures that are published already may be replaced by newer ones of the same people. Two versions that differ
 * by few people tell who they are: so in each group, and in each outcome, nobody or at least `k` people must differ.
 * A person whose group changed differs in both; one who came or went differs where they are.
 * `mayReplace([{ person: 'siti', group: 'a', outcome: 'good' }], [], 5)` is false: it would be known of one person.
 */
export function mayReplace(
  before: readonly CountedPerson[],
  after: readonly CountedPerson[],
  k: number,
): boolean {
  const changed = changesOf(before, after)
  return changed.size > 0 && [...changed.values()].every((count) => count >= k)
}

/**
 * Whether totals of almost the same people may stand beside others that were told elsewhere: they count the very same,
 * or differ in each outcome by nobody or at least `k` people. `mayStandBeside([], [], 5)` is true.
 */
export function mayStandBeside(
  told: readonly CountedPerson[],
  people: readonly CountedPerson[],
  k: number,
): boolean {
  const total = (all: readonly CountedPerson[]) => all.map((one) => ({ ...one, group: '' }))
  return [...changesOf(total(told), total(people)).values()].every((count) => count >= k)
}

/** How many people differ, by group and by outcome. */
function changesOf(
  before: readonly CountedPerson[],
  after: readonly CountedPerson[],
): ReadonlyMap<string, number> {
  const places = (people: readonly CountedPerson[]) => new Map(people.map((one) => [one.person, one]))
  const [old, next] = [places(before), places(after)]
  const changed = new Map<string, number>()
  for (const person of new Set([...old.keys(), ...next.keys()])) {
    const [a, b] = [old.get(person), next.get(person)]
    if (a?.group === b?.group && a?.outcome === b?.outcome) continue
    const touched = [a, b].flatMap((one) =>
      one === undefined ? [] : [`group ${one.group}`, `outcome ${one.outcome}`],
    )
    for (const place of new Set(touched)) changed.set(place, (changed.get(place) ?? 0) + 1)
  }
  return changed
}
