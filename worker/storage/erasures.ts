import { type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Sql, text, textOrNull } from './sql.ts'

/** Somebody of whom it was taken away who they were, and when: an id that leads to nobody any more. */
export type Erased = { readonly person: PersonId; readonly at: Instant }

/** Who was erased from a region, and of whom the directory has still to be told, so that no older export brings them back. */
export function erasuresTable(sql: Sql) {
  return {
    /** True where it was not known, or only an earlier erasure under this id. */
    put({ person, at }: Erased): boolean {
      const [before] = sql('SELECT at FROM erasures WHERE person = ?', person)
      if (before !== undefined && text(before, 'at') >= at) return false
      sql('INSERT OR REPLACE INTO erasures VALUES (?, ?, ?)', person, at, at)
      return true
    },
    all(): readonly Erased[] {
      return sql('SELECT person, at FROM erasures ORDER BY person').map(erasedOf)
    },
    /** Of whom the directory has to be told by now. */
    untold(now: Instant, limit: number): readonly Erased[] {
      return sql(
        'SELECT person, at FROM erasures WHERE tell_at <= ? ORDER BY person LIMIT ?',
        now,
        limit,
      ).map(erasedOf)
    },
    /** When the directory has next to be told of somebody; null for never. */
    nextTelling(): Instant | null {
      const [row] = sql('SELECT min(tell_at) AS tell_at FROM erasures WHERE tell_at IS NOT NULL')
      return row === undefined ? null : textOrNull(row, 'tell_at')
    },
    /** The directory has been told of them, or is to be told later. */
    tellAt(people: readonly PersonId[], at: Instant | null): void {
      for (const person of people) sql('UPDATE erasures SET tell_at = ? WHERE person = ?', at, person)
    },
  }
}

function erasedOf(row: Parameters<typeof text>[0]): Erased {
  return { person: personId(text(row, 'person')), at: text(row, 'at') }
}
