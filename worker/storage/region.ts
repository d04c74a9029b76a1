import { type RegionId, regionId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { integer, type Sql, text, textOrNull } from './sql.ts'

/** The region that a database belongs to, and the pack that its next cycle will use. */
export type RegionRow = {
  readonly id: RegionId
  readonly name: string
  readonly pack: { readonly id: string; readonly version: number }
}

export type StoredRegion = RegionRow & {
  /** When every case was last shown for the day that it was. */
  readonly shownAt: Instant | null
}

/** One row: who this database belongs to. */
export function regionTable(sql: Sql) {
  return {
    find(): StoredRegion | undefined {
      const [row] = sql('SELECT * FROM region')
      if (row === undefined) return undefined
      return {
        id: regionId(text(row, 'id')),
        name: text(row, 'name'),
        pack: { id: text(row, 'pack_id'), version: integer(row, 'pack_version') },
        shownAt: textOrNull(row, 'shown_at'),
      }
    },
    put({ id, name, pack }: RegionRow): 'changed' | 'same' {
      const changed = sql(
        `INSERT INTO region (only, id, name, pack_id, pack_version) VALUES (1, ?, ?, ?, ?)
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
    /** Since when nobody gets in; null while people do. */
    suspendedAt(): Instant | null {
      const [row] = sql('SELECT suspended_at FROM region')
      return row === undefined ? null : textOrNull(row, 'suspended_at')
    },
    setSuspendedAt(at: Instant | null): void {
      sql('UPDATE region SET suspended_at = ?', at)
    },
    setShownAt(now: Instant): void {
      sql('UPDATE region SET shown_at = ?', now)
    },
  }
}
