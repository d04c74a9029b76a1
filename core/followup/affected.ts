import { isGone } from '../case/absence.ts'
import type { Person } from '../case/model.ts'
import type { PersonId } from '../ids.ts'

/** Whom a change of policy concerns: people of these units, of posts with one of these words, at the front line or not. */
export type Field = {
  readonly units: readonly string[]
  /** Parts of the names of posts, in any case of letters; none for every post. */
  readonly posts: readonly string[]
  readonly frontLineOnly: boolean
}

/**
 * Who is concerned, by their ids (S-W7): whoever is here, in one of the units (of any without units) and in one of the
 * posts. `affectedBy(people, { units: ['Dinas Kesehatan'], posts: ['perawat'], frontLineOnly: false })`.
 */
export function affectedBy(
  people: readonly Person[],
  { units, posts, frontLineOnly }: Field,
): readonly PersonId[] {
  const words = posts.map((post) => post.trim().toLowerCase()).filter((word) => word !== '')
  return people
    .filter((person) => person.appraised && !isGone(person))
    .filter(({ unit }) => units.length === 0 || units.includes(unit))
    .filter(({ post }) => words.length === 0 || words.some((word) => post.toLowerCase().includes(word)))
    .filter(({ frontLine }) => !frontLineOnly || frontLine)
    .map(({ id }) => id)
    .toSorted()
}

/**
 * Who answers for each unit: of its people those whose superior is of another one, or who have none. A unit without such
 * a person has nobody. `headsOf(people).get('Dinas Kesehatan')` is `['budi']`.
 */
export function headsOf(people: readonly Person[]): ReadonlyMap<string, readonly PersonId[]> {
  const here = people.filter((person) => !isGone(person))
  const unitOf = new Map(here.map(({ id, unit }) => [id, unit]))
  const leads = new Set(here.map(({ superior }) => superior))
  const heads = here.filter(
    ({ id, unit, superior }) => leads.has(id) && (superior === null || unitOf.get(superior) !== unit),
  )
  return new Map(
    [...Map.groupBy(heads, ({ unit }) => unit)].map(([unit, all]) => [
      unit,
      all.map(({ id }) => id).toSorted(),
    ]),
  )
}
