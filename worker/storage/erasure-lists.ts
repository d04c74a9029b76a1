import { personId, type RegionId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Erased } from './erasures.ts'
import { type Sql, text } from './sql.ts'

/** What the directory knows of who was erased in a region; `since` is null for a region that was never on this server. */
export type ErasureList = { readonly since: Instant | null; readonly erased: readonly Erased[] }

/** Who was erased in which region. It outlives the regions themselves: they may come back from an export. */
export function erasureListsTable(sql: Sql) {
  return {
    /** From now on this server knows who is erased there. */
    begin(region: RegionId, now: Instant): void {
      sql('INSERT INTO erasure_lists VALUES (?, ?) ON CONFLICT (region) DO NOTHING', region, now)
    },
    add(region: RegionId, erased: readonly Erased[]): void {
      for (const { person, at } of erased) {
        sql(
          `INSERT INTO erasures VALUES (?, ?, ?)
            ON CONFLICT (region, person) DO UPDATE SET at = excluded.at WHERE at < excluded.at`,
          region,
          person,
          at,
        )
      }
    },
    of(region: RegionId): ErasureList {
      const [list] = sql('SELECT since FROM erasure_lists WHERE region = ?', region)
      const rows = sql('SELECT person, at FROM erasures WHERE region = ? ORDER BY person', region)
      return {
        since: list === undefined ? null : text(list, 'since'),
        erased: rows.map((row) => ({ person: personId(text(row, 'person')), at: text(row, 'at') })),
      }
    },
  }
}
