import type { PersonId } from '../ids.ts'
import { isGone } from './absence.ts'
import type { Person } from './model.ts'

const indexes = new WeakMap<readonly Person[], ReadonlyMap<PersonId, Person>>()

/** The people of an office by id. One list is indexed once. `byId(people).get(personId('ani'))?.name` is `'Ani'`. */
export function byId(people: readonly Person[]): ReadonlyMap<PersonId, Person> {
  const known = indexes.get(people)
  if (known) return known
  const index = new Map(people.map((person) => [person.id, person]))
  indexes.set(people, index)
  return index
}

const present = new WeakMap<readonly Person[], ReadonlyMap<PersonId, Person>>()

/**
 * Those who have not left, by id: whom one can name, appraise or give a duty. `presentById(people).has(retired)` is
 * false, where `byId(people)` still knows their name.
 */
export function presentById(people: readonly Person[]): ReadonlyMap<PersonId, Person> {
  const known = present.get(people)
  if (known) return known
  const index = byId(people.filter((person) => !isGone(person)))
  present.set(people, index)
  return index
}

const subordinates = new WeakMap<readonly Person[], ReadonlyMap<PersonId | null, readonly Person[]>>()

/** Whoever answers to somebody, of those who have not left. `subordinatesOf(people, budi)` is her team. */
export function subordinatesOf(people: readonly Person[], id: PersonId): readonly Person[] {
  const index =
    subordinates.get(people) ?? Map.groupBy(presentById(people).values(), ({ superior }) => superior)
  subordinates.set(people, index)
  return index.get(id) ?? []
}
