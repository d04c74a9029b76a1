import { type RegionId, regionId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Sql, text } from './sql.ts'

export type ListedRegion = { readonly id: RegionId; readonly name: string }

/** The directory's list of regions, by name. */
export function regionsTable(sql: Sql) {
  return {
    all(): readonly ListedRegion[] {
      return sql('SELECT id, name FROM regions ORDER BY name, id').map((row) => ({
        id: regionId(text(row, 'id')),
        name: text(row, 'name'),
      }))
    },
    has(id: RegionId): boolean {
      return sql('SELECT 1 FROM regions WHERE id = ?', id).length > 0
    },
    unlist(region: RegionId): void {
      sql('DELETE FROM regions WHERE id = ?', region)
    },
    list(region: ListedRegion, now: Instant): void {
      sql(
        `INSERT INTO regions VALUES (?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name`,
        region.id,
        region.name,
        now,
      )
    },
  }
}
