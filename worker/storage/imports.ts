import { type PersonId, personId } from '../../core/ids.ts'
import type { StaffField } from '../../core/people/staff-field.ts'
import type { StaffRow } from '../../core/people/staff-row.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { document, integer, type Sql, text, textOrNull } from './sql.ts'

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
    sql('DELETE FROM import_changes WHERE import = ?', id)
    sql('DELETE FROM import_rows WHERE import = ?', id)
    sql('DELETE FROM imports WHERE id = ?', id)
  }
  return {
    /** One that has not been taken in. */
    find(id: string): StoredImport | undefined {
      const [row] = sql('SELECT * FROM imports WHERE id = ? AND answer IS NULL', id)
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
      sql(
        'INSERT INTO imports (id, by_person, at, file, fields, row_count) VALUES (?, ?, ?, ?, ?, ?)',
        id,
        by,
        at,
        file,
        JSON.stringify(fields),
        rows,
      )
    },
    /** What its changes are being made ready for: another word for another decision, or another office. */
    preparedFor(id: string): string | null {
      const [row] = sql('SELECT prepared FROM imports WHERE id = ?', id)
      return row === undefined ? null : textOrNull(row, 'prepared')
    },
    prepareFor(id: string, word: string): void {
      sql('UPDATE imports SET prepared = ? WHERE id = ?', word, id)
    },
    /** It has been taken in: `asked` stands for what was asked, for whoever asks it again. */
    setTaken(id: string, { asked, answer }: { readonly asked: string; readonly answer: string }): void {
      sql('UPDATE imports SET prepared = ?, answer = ? WHERE id = ?', asked, answer, id)
    },
    /** What was answered when it was taken in, and to what; undefined for one that has not been. */
    taken(id: string): { readonly by: string; readonly asked: string; readonly answer: string } | undefined {
      const [row] = sql('SELECT * FROM imports WHERE id = ? AND answer IS NOT NULL', id)
      if (row === undefined) return undefined
      return { by: text(row, 'by_person'), asked: text(row, 'prepared'), answer: text(row, 'answer') }
    },
    drop,
    /** Throws so many rows of a list away, the last first; false once none is left. */
    dropRows(id: string, most: number): boolean {
      sql(
        'DELETE FROM import_rows WHERE import = ? AND n >= (SELECT max(n) + 1 - ? FROM import_rows WHERE import = ?)',
        id,
        most,
        id,
      )
      return sql('SELECT 1 FROM import_rows WHERE import = ? LIMIT 1', id).length > 0
    },
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
    rowsFrom(id: string, from: number, most: number): readonly StaffRow[] {
      return sql(
        'SELECT body FROM import_rows WHERE import = ? AND n >= ? ORDER BY n LIMIT ?',
        id,
        from,
        most,
      ).map((row) => document<StaffRow>(row, 'body'))
    },
  }
}
