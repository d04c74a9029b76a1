import type { PolicyChange } from '../../core/followup/policy-change.ts'
import { document, type Sql } from './sql.ts'

/** Changes of policy that a field of the office has to learn of. */
export function policyChangesTable(sql: Sql) {
  return {
    find(id: string): PolicyChange | undefined {
      const [row] = sql('SELECT body FROM policy_changes WHERE id = ?', id)
      return row && document<PolicyChange>(row, 'body')
    },
    all(): readonly PolicyChange[] {
      return sql('SELECT body FROM policy_changes ORDER BY id').map((row) =>
        document<PolicyChange>(row, 'body'),
      )
    },
    put(one: PolicyChange): void {
      sql('INSERT OR REPLACE INTO policy_changes (id, body) VALUES (?, ?)', one.id, JSON.stringify(one))
    },
  }
}
