import type { ReaderLine } from '../../core/protocol/roll-ups.ts'
import { document, type Row, type Sql, text } from './sql.ts'

/** Somebody who compares regions; of their key only the SHA-256 is kept. */
export type Reader = ReaderLine & { readonly hash: string }

/** Who may compare regions. Those whose key was taken back are gone. */
export function readersTable(sql: Sql) {
  return {
    add({ id, hash, name, regions, madeAt, expiresAt }: Reader): void {
      sql(
        'INSERT INTO readers VALUES (?, ?, ?, ?, ?, ?)',
        id,
        hash,
        name,
        JSON.stringify(regions),
        madeAt,
        expiresAt,
      )
    },
    find(id: string): Reader | undefined {
      const [row] = sql('SELECT * FROM readers WHERE id = ?', id)
      return row === undefined ? undefined : readerOf(row)
    },
    remove(id: string): void {
      sql('DELETE FROM readers WHERE id = ?', id)
    },
    all(): readonly Reader[] {
      return sql('SELECT * FROM readers ORDER BY made_at DESC, id').map(readerOf)
    },
  }
}

function readerOf(row: Row): Reader {
  return {
    id: text(row, 'id'),
    hash: text(row, 'hash'),
    name: text(row, 'name'),
    regions: document<readonly string[] | null>(row, 'regions'),
    madeAt: text(row, 'made_at'),
    expiresAt: text(row, 'expires_at'),
  }
}
