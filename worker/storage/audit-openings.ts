import type { PersonId } from '../../core/ids.ts'
import { digest } from './digest.ts'
import type { Sql } from './sql.ts'

/** What opens the commitments of an audit row. It never leaves the region, so that HR cannot try names or answers. */
export function auditOpeningsTable(sql: Sql) {
  return {
    /** What was sealed of them can be opened by nobody any more. */
    forget(person: PersonId): void {
      sql('DELETE FROM audit_openings WHERE person = ?', person)
    },
    add(n: number, { salt, person }: { readonly salt: string; readonly person: PersonId }): void {
      sql('INSERT INTO audit_openings VALUES (?, ?, ?)', n, salt, person)
    },
  }
}

/** Seals a value without telling it: with the random salt anyone can check it, without it nobody can guess it. */
export function commitment({ salt, value }: { readonly salt: string; readonly value: string }): string {
  return digest(`${salt}:${value}`)
}
