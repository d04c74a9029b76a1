import type { Person } from '../../core/case/model.ts'
import type { PersonId } from '../../core/ids.ts'
import { document, type Sql, text } from './sql.ts'

/** The people of a region's offices. */
export function peopleTable(sql: Sql) {
  // Every submission asks for all of them; reading ten thousand rows anew each time would cost more than the rest.
  let known: readonly Person[] | undefined
  /** The same by id, for as long as it is that very list. */
  let index: { readonly of: readonly Person[]; readonly byId: Map<PersonId, Person> } | undefined
  return {
    find(id: PersonId): Person | undefined {
      if (known !== undefined) {
        if (index?.of !== known) index = { of: known, byId: new Map(known.map((one) => [one.id, one])) }
        return index.byId.get(id)
      }
      const [row] = sql('SELECT body FROM people WHERE id = ?', id)
      return row === undefined ? undefined : document<Person>(row, 'body')
    },
    /** The same list until somebody changes. */
    all(): readonly Person[] {
      known ??= sql('SELECT body FROM people ORDER BY id').map((row) => document<Person>(row, 'body'))
      return known
    },
    /** What was read may no longer be so: a transaction was undone. */
    forget(): void {
      known = undefined
      index = undefined
    },
    /** Takes over what a list makes of people; `all` is everybody as they are then, in the order of their ids. */
    takeFrom(list: string, all: readonly Person[]): void {
      sql(
        `INSERT INTO people SELECT person, body FROM import_changes WHERE import = ?
          ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
        list,
      )
      known = all
    },
    /** True when the person is new or has changed. */
    put(person: Person): boolean {
      const body = JSON.stringify(person)
      const [before] = sql('SELECT body FROM people WHERE id = ?', person.id)
      if (before !== undefined && text(before, 'body') === body) return false
      const at = before === undefined ? -1 : (known?.findIndex(({ id }) => id === person.id) ?? -1)
      // Another list, for much is worked out once a list; the others in it need not be read again.
      const read = JSON.parse(body) as Person
      const held = index !== undefined && index.of === known ? index.byId.set(person.id, read) : undefined
      known = at < 0 ? undefined : known?.with(at, read)
      index = held && known && { of: known, byId: held }
      sql('INSERT OR REPLACE INTO people VALUES (?, ?)', person.id, body)
      return true
    },
  }
}
