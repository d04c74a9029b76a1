import { type PersonId, personId } from '../../core/ids.ts'
import type { StaffField } from '../../core/people/staff-field.ts'
import type { StaffRow } from '../../core/people/staff-row.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { document, integer, type Sql, text } from './sql.ts'

/** A list of staff on its way in. Nothing of the office is touched before it is applied. */
export type StoredImport = {
  readonly id: string
  readonly by: PersonId
  readonly at: Instant
  readonly file: string
  readonly fields: readonly StaffField[]
  readonly rows: number
}

/** Lists of staff that wait to be looked at, and their rows. */
export function importsTable(sql: Sql) {
  const drop = (id: string): void => {
    sql('DELETE FROM import_rows WHERE import = ?', id)
    sql('DELETE FROM imports WHERE id = ?', id)
  }
  return {
    find(id: string): StoredImport | undefined {
      const [row] = sql('SELECT * FROM imports WHERE id = ?', id)
      if (row === undefined) return undefined
      return {
        id,
        by: personId(text(row, 'by_person')),
        at: text(row, 'at'),
        file: text(row, 'file'),
        fields: document<readonly StaffField[]>(row, 'fields'),
        rows: integer(row, 'row_count'),
      }
    },
    add({ id, by, at, file, fields, rows }: StoredImport): void {
      sql('INSERT INTO imports VALUES (?, ?, ?, ?, ?, ?)', id, by, at, file, JSON.stringify(fields), rows)
    },
    drop,
    /** Throws away whatever waits, whoever it is about. */
    dropAll(): void {
      for (const row of sql('SELECT id FROM imports')) drop(text(row, 'id'))
    },
    /** Throws away what one person has waiting, and what has waited for too long. */
    dropOld(by: PersonId, before: Instant): void {
      for (const row of sql('SELECT id FROM imports WHERE by_person = ? OR at < ?', by, before)) {
        drop(text(row, 'id'))
      }
    },
    /** The same place again is written over: a chunk whose answer was lost is sent again. */
    putRows(id: string, from: number, rows: readonly StaffRow[]): void {
      for (const [offset, row] of rows.entries()) {
        sql('INSERT OR REPLACE INTO import_rows VALUES (?, ?, ?)', id, from + offset, JSON.stringify(row))
      }
    },
    countRows(id: string): number {
      const [row] = sql('SELECT count(*) AS received FROM import_rows WHERE import = ?', id)
      return row === undefined ? 0 : integer(row, 'received')
    },
    rowsOf(id: string): readonly StaffRow[] {
      return sql('SELECT body FROM import_rows WHERE import = ? ORDER BY n', id).map((row) =>
        document<StaffRow>(row, 'body'),
      )
    },
  }
}
