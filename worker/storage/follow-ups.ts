import type { FollowUpCase } from '../../core/followup/model.ts'
import { type CaseId, type CycleId, caseId, type PersonId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { followUpDictionary } from './dictionaries.ts'
import { packText } from './packed.ts'
import { document, type Sql, text, textOrNull } from './sql.ts'

/** What follows on each result: what was proposed, and what somebody decided. */
export function followUpsTable(sql: Sql) {
  const rows = (where: string, ...values: readonly string[]) =>
    sql(`SELECT body FROM follow_ups WHERE ${where} ORDER BY case_id`, ...values).map((row) =>
      document<FollowUpCase>(row, 'body', followUpDictionary),
    )
  return {
    find(id: CaseId): FollowUpCase | undefined {
      return rows('case_id = ?', id)[0]
    },
    ofCycle: (cycle: CycleId): readonly FollowUpCase[] => rows('cycle = ?', cycle),
    ofPerson: (person: PersonId): readonly FollowUpCase[] => rows('person = ?', person),
    all: (): readonly FollowUpCase[] => rows('1 = 1'),
    /** `wakeAt`: when somebody is next to be told of it, null for never. */
    put(followUp: FollowUpCase, wakeAt: Instant | null): void {
      sql(
        'INSERT OR REPLACE INTO follow_ups (case_id, cycle, person, wake_at, body) VALUES (?, ?, ?, ?, ?)',
        followUp.case,
        followUp.cycle,
        followUp.person,
        wakeAt,
        packText(JSON.stringify(followUp), followUpDictionary),
      )
    },
    drop(id: CaseId): void {
      sql('DELETE FROM follow_ups WHERE case_id = ?', id)
    },
    forget(person: PersonId): void {
      sql('DELETE FROM follow_ups WHERE person = ?', person)
    },
    toWake(now: Instant, limit: number): readonly FollowUpCase[] {
      return sql(
        'SELECT body FROM follow_ups WHERE wake_at <= ? ORDER BY wake_at, case_id LIMIT ?',
        now,
        limit,
      ).map((row) => document<FollowUpCase>(row, 'body', followUpDictionary))
    },
    nextWake(): Instant | null {
      const [row] = sql('SELECT min(wake_at) AS wake_at FROM follow_ups WHERE wake_at IS NOT NULL')
      return row === undefined ? null : textOrNull(row, 'wake_at')
    },
    /** Cases of a cycle that have ended with a result and have no follow-up, in the order of their ids. */
    missing(cycle: CycleId, ended: readonly string[], limit: number): readonly CaseId[] {
      return sql(
        `SELECT id FROM cases WHERE cycle = ? AND standing ->> '$.state' IN (${ended.map(() => '?').join(', ')})
          AND standing ->> '$.stopped' = 0 AND EXISTS (SELECT 1 FROM results WHERE case_id = cases.id)
          AND NOT EXISTS (SELECT 1 FROM follow_ups WHERE case_id = cases.id) ORDER BY id LIMIT ?`,
        cycle,
        ...ended,
        limit,
      ).map((row) => caseId(text(row, 'id')))
    },
  }
}
