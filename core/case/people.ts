import type { PersonId } from '../ids.ts'
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
