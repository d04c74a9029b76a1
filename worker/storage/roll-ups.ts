import type { RegionId } from '../../core/ids.ts'
import type { RollUpList } from '../../core/protocol/roll-ups.ts'
import type { RollUp } from '../../core/roll-up/roll-up.ts'
import { document, type Sql, text } from './sql.ts'

/** What regions have let others know, a row a cycle. */
export function rollUpsTable(sql: Sql) {
  return {
    /** The first stands: two that differ by one appraisal, taken up again in between, would tell whose. */
    put(region: RegionId, rollUp: RollUp): void {
      sql(
        'INSERT INTO roll_ups VALUES (?, ?, ?, ?) ON CONFLICT (region, cycle) DO NOTHING',
        region,
        rollUp.cycle.id,
        rollUp.closedAt,
        JSON.stringify(rollUp),
      )
    },
    removeOf(region: RegionId): void {
      sql('DELETE FROM roll_ups WHERE region = ?', region)
    },
    /** Of regions that are still listed: by name, the newest cycle first. */
    all(): RollUpList['rollUps'] {
      return sql(
        `SELECT region, name, body FROM roll_ups JOIN regions ON id = region
          ORDER BY name, region, closed_at DESC, cycle`,
      ).map((row) => ({
        region: { id: text(row, 'region'), name: text(row, 'name') },
        rollUp: document<RollUp>(row, 'body'),
      }))
    },
  }
}
