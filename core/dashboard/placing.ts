import type { Place } from './case-fact.ts'

/** Places without repetition, and in which of them each one of a list is. */
export type Placing = { readonly places: readonly Place[]; readonly of: Uint32Array }

/**
 * Where each one of a list is. An office has a thousand places at most, so that a filter is asked of each place and not
 * of each person. `placingOf([a, b, a]).of` is `[0, 1, 0]`.
 */
export function placingOf(list: readonly Place[]): Placing {
  const numbers = new Map<string, number>()
  const places: Place[] = []
  const of = new Uint32Array(list.length)
  for (const [n, place] of list.entries()) {
    const key = keyOf(place)
    const known = numbers.get(key) ?? places.length
    if (known === places.length) {
      numbers.set(key, known)
      places.push(place)
    }
    of[n] = known
  }
  return { places, of }
}

/** One for each who is where `counts` says, else zero. `chosenIn(placing, ({ unit }) => unit === 'A')`. */
export function chosenIn({ places, of }: Placing, counts: (place: Place) => boolean): Uint8Array {
  const isChosen = Uint8Array.from(places, (place) => (counts(place) ? 1 : 0))
  const chosen = new Uint8Array(of.length)
  for (let n = 0; n < of.length; n += 1) chosen[n] = isChosen[of[n] ?? 0] ?? 0
  return chosen
}

/** Who works in a place, and how many of them have ever signed in. */
export type StaffedPlace = { readonly place: Place; readonly people: number; readonly signedIn: number }

/** Those who work somewhere, counted by their place. `staffByPlace(staff, new Set(['ani']))[0]?.signedIn`. */
export function staffByPlace(
  staff: readonly { readonly id: string; readonly place: Place }[],
  signedIn: ReadonlySet<string>,
): readonly StaffedPlace[] {
  const { places, of } = placingOf(staff.map(({ place }) => place))
  const [people, known] = [new Uint32Array(places.length), new Uint32Array(places.length)]
  for (const [n, { id }] of staff.entries()) {
    const place = of[n] ?? 0
    people[place] = (people[place] ?? 0) + 1
    if (signedIn.has(id)) known[place] = (known[place] ?? 0) + 1
  }
  return places.map((place, n) => ({ place, people: people[n] ?? 0, signedIn: known[n] ?? 0 }))
}

/** No unit, kind of post or grade has such characters; none of them is not the same as an empty one. */
function keyOf({ unit, postKind, grade }: Place): string {
  return `${unit}\u0001${postKind ?? '\u0002'}\u0001${grade ?? '\u0002'}`
}
