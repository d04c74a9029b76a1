import type { CriteriaReading } from '../../core/case/criteria-reading.ts'
import { type PersonId, personId } from '../../core/ids.ts'
import { packHash, unpackHash } from './digest.ts'
import { type Row, type Sql, text } from './sql.ts'

/** A reading with the hash of the audit row that records it. */
export type StoredReading = CriteriaReading & { readonly audit: string }

/** Who has read which version of the criteria, each once; the first time stands. */
export function criteriaReadingsTable(sql: Sql) {
  return {
    find(person: PersonId, pack: string): StoredReading | undefined {
      const [row] = sql('SELECT * FROM criteria_readings WHERE person = ? AND pack = ?', person, pack)
      return row === undefined ? undefined : storedReading(row)
    },
    ofPerson(person: PersonId): readonly StoredReading[] {
      return sql('SELECT * FROM criteria_readings WHERE person = ? ORDER BY received_at, pack', person).map(
        storedReading,
      )
    },
    all(): readonly StoredReading[] {
      return sql('SELECT * FROM criteria_readings ORDER BY person, pack').map(storedReading)
    },
    add({ person, pack, criteria, readAt, receivedAt, audit }: StoredReading): void {
      sql(
        'INSERT INTO criteria_readings VALUES (?, ?, ?, ?, ?, ?)',
        person,
        pack,
        criteria,
        readAt,
        receivedAt,
        packHash(audit),
      )
    },
  }
}

function storedReading(row: Row): StoredReading {
  return {
    person: personId(text(row, 'person')),
    pack: text(row, 'pack'),
    criteria: text(row, 'criteria'),
    readAt: text(row, 'read_at'),
    receivedAt: text(row, 'received_at'),
    audit: unpackHash(row.audit),
  }
}
