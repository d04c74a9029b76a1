import type { Comment } from '../../core/case/version-views.ts'
import type { PersonId } from '../../core/ids.ts'
import { document, integer, type Sql } from './sql.ts'

/** What staff said about versions, and what they were answered. */
export function packCommentsTable(sql: Sql) {
  return {
    find(id: string): Comment | undefined {
      const [row] = sql('SELECT body FROM pack_comments WHERE id = ?', id)
      return row && document<Comment>(row, 'body')
    },
    /** Of a version, `kotabumi@3`, oldest first. */
    of(pack: string): readonly Comment[] {
      return sql('SELECT body FROM pack_comments WHERE pack = ? ORDER BY n', pack).map((row) =>
        document<Comment>(row, 'body'),
      )
    },
    countOf(pack: string, by: PersonId): number {
      const [row] = sql(
        'SELECT count(*) AS comments FROM pack_comments WHERE pack = ? AND person = ?',
        pack,
        by,
      )
      return row === undefined ? 0 : integer(row, 'comments')
    },
    countUnanswered(pack: string): number {
      const [row] = sql(
        "SELECT count(*) AS comments FROM pack_comments WHERE pack = ? AND body ->> '$.answer' IS NULL",
        pack,
      )
      return row === undefined ? 0 : integer(row, 'comments')
    },
    put(comment: Comment): void {
      sql(
        `INSERT INTO pack_comments (id, pack, person, body) VALUES (?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
        comment.id,
        comment.pack,
        comment.by,
        JSON.stringify(comment),
      )
    },
  }
}
