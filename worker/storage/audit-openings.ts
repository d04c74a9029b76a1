import type { PersonId } from '../../core/ids.ts'
import { digest, packHash } from './digest.ts'
import type { Names } from './names.ts'
import type { Sql } from './sql.ts'

/** What opens the commitments of an audit row. It never leaves the region, so that HR cannot try names or answers. */
export function auditOpeningsTable(sql: Sql, names: Names) {
  return {
    /** What was sealed of them can be opened by nobody any more. */
    forget(person: PersonId): void {
      const number = names.find(person)
      if (number !== undefined) sql('DELETE FROM openings WHERE person = ?', number)
    },
    add(n: number, { salt, person }: { readonly salt: string; readonly person: PersonId }): void {
      sql('INSERT INTO openings VALUES (?, ?, ?)', n, packHash(salt), names.number(person))
    },
  }
}

/** Seals a value without telling it: with the random salt anyone can check it, without it nobody can guess it. */
export function commitment({ salt, value }: { readonly salt: string; readonly value: string }): string {
  return digest(`${salt}:${value}`)
}
