import { type PersonId, personId } from '../../core/ids.ts'
import type { FieldChange } from '../../core/people/person-changes.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { document, type Sql, text } from './sql.ts'

/** What changed of a person, with who, when, why and from where. */
export type StoredPersonChange = {
  readonly person: PersonId
  readonly at: Instant
  readonly by: PersonId
  /** The file and row of an import, or `hand`. */
  readonly source: string
  readonly reason: string
  readonly fields: readonly FieldChange[]
}

/** The history of each person's record. Append only. */
export function personChangesTable(sql: Sql) {
  const changeOf = (row: ReturnType<Sql>[number]): StoredPersonChange => ({
    person: personId(text(row, 'person')),
    at: text(row, 'at'),
    by: personId(text(row, 'by_person')),
    source: text(row, 'source'),
    reason: text(row, 'reason'),
    fields: document<readonly FieldChange[]>(row, 'fields'),
  })
  return {
    forget(person: PersonId): void {
      sql('DELETE FROM person_changes WHERE person = ?', person)
    },
    add({ person, at, by, source, reason, fields }: StoredPersonChange): void {
      sql(
        'INSERT INTO person_changes (person, at, by_person, source, reason, fields) VALUES (?, ?, ?, ?, ?, ?)',
        person,
        at,
        by,
        source,
        reason,
        JSON.stringify(fields),
      )
    },
    /** Takes over what a list changes of people. */
    takeFrom(list: string, { at, by, reason }: Pick<StoredPersonChange, 'at' | 'by' | 'reason'>): void {
      sql(
        `INSERT INTO person_changes (person, at, by_person, source, reason, fields)
          SELECT person, ?, ?, source, ?, fields FROM import_changes WHERE import = ? ORDER BY n`,
        at,
        by,
        reason,
        list,
      )
    },
    /** Every change by hand, the oldest first. */
    *byHand(): Generator<StoredPersonChange> {
      for (const row of sql("SELECT * FROM person_changes WHERE source = 'hand' ORDER BY n"))
        yield changeOf(row)
    },
    /** The newest first. */
    ofPerson(person: PersonId, limit: number): readonly StoredPersonChange[] {
      return sql('SELECT * FROM person_changes WHERE person = ? ORDER BY n DESC LIMIT ?', person, limit).map(
        changeOf,
      )
    },
  }
}
