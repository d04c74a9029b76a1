import { isGone } from '../case/absence.ts'
import type { Person } from '../case/model.ts'
import { byId } from '../case/people.ts'
import { placeOf } from './case-fact.ts'
import type { FactColumns } from './fact-columns.ts'
import { type Placing, placingOf, type StaffedPlace, staffByPlace } from './placing.ts'

type Staffed = { readonly signedIn: ReadonlySet<string>; readonly staff: readonly StaffedPlace[] }

const staffed = new WeakMap<readonly Person[], Staffed>()

/**
 * Those who have not left, by their place. The same list with the same set is counted once.
 * `staffOf(people, new Set(['ani']))[0]?.people`.
 */
export function staffOf(people: readonly Person[], signedIn: ReadonlySet<string>): readonly StaffedPlace[] {
  const known = staffed.get(people)
  if (known?.signedIn === signedIn) return known.staff
  const there = people.filter((person) => !isGone(person))
  const staff = staffByPlace(
    there.map((person) => ({ id: person.id, place: placeOf(person) })),
    signedIn,
  )
  staffed.set(people, { signedIn, staff })
  return staff
}

type Placed = { readonly people: readonly Person[]; readonly placing: Placing }

const placed = new WeakMap<FactColumns, Placed>()

/**
 * Where those who are appraised work now; whoever is not known any more is where they were. Worked out once for the same
 * list.
 * `placedToday(columns, people).places`.
 */
export function placedToday(columns: FactColumns, people: readonly Person[]): Placing {
  const known = placed.get(columns)
  if (known?.people === people) return known.placing
  const index = byId(people)
  const { places, of } = columns.placing
  const placing = placingOf(
    columns.persons.map((person, n) => {
      const [found, then] = [index.get(person), places[of[n] ?? 0]]
      return found === undefined && then !== undefined ? then : placeOf(found)
    }),
  )
  placed.set(columns, { people, placing })
  return placing
}
