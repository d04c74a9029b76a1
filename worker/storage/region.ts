import { type RegionId, regionId } from '../../core/ids.ts'
import { integer, type Sql, text } from './sql.ts'

/** The region that a database belongs to, and the pack that its next cycle will use. */
export type RegionRow = {
  readonly id: RegionId
  readonly name: string
  readonly pack: { readonly id: string; readonly version: number }
}

/** One row: who this database belongs to. */
export function regionTable(sql: Sql) {
  return {
    find(): RegionRow | undefined {
      const [row] = sql('SELECT id, name, pack_id, pack_version FROM region')
      if (row === undefined) return undefined
      return {
        id: regionId(text(row, 'id')),
        name: text(row, 'name'),
        pack: { id: text(row, 'pack_id'), version: integer(row, 'pack_version') },
      }
    },
    put({ id, name, pack }: RegionRow): 'changed' | 'same' {
      const changed = sql(
        `INSERT INTO region VALUES (1, ?, ?, ?, ?)
          ON CONFLICT (only) DO UPDATE SET
            name = excluded.name, pack_id = excluded.pack_id, pack_version = excluded.pack_version
          WHERE (name, pack_id, pack_version) <> (excluded.name, excluded.pack_id, excluded.pack_version)
          RETURNING id`,
        id,
        name,
        pack.id,
        pack.version,
      )
      return changed.length === 0 ? 'same' : 'changed'
    },
  }
}
