import { isGone } from '../case/absence.ts'
import type { Person } from '../case/model.ts'

export type PeopleQuery = {
  /** Words of a name, a post or a unit, or the last digits of a NIP or another id; blank for everybody. */
  readonly query: string
  /** One unit with all below it; null for all. */
  readonly units: ReadonlySet<string> | null
  readonly gone: boolean
}

/**
 * Who is looked for, by unit and name. Of a NIP only the end is searched, since more is shown to nobody.
 * `searchPeople(people, { query: 'ani', units: null, gone: false })` is everybody called Ani.
 */
export function searchPeople(
  people: readonly Person[],
  { query, units, gone }: PeopleQuery,
): readonly Person[] {
  const asked = plainWords(query)
  return people
    .filter(
      (person) =>
        isGone(person) === gone &&
        (units === null || units.has(person.unit)) &&
        asked.every((word) => isMeant(person, word)),
    )
    .toSorted((a, b) => compare(a.unit, b.unit) || compare(a.name, b.name) || compare(a.id, b.id))
}

function isMeant({ name, post, unit, nip, otherId }: Person, word: string): boolean {
  if (/^\d{1,6}$/.test(word) && (nip?.endsWith(word) || otherId?.endsWith(word))) return true
  return plainWords(`${name} ${post} ${unit} ${otherId ?? ''}`).some((each) => each.startsWith(word))
}

function plainWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function compare(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x < y ? -1 : x > y ? 1 : 0
}
