import type { MutationId } from '../../core/ids.ts'
import { type Sql, text } from './sql.ts'

/** Who signed a submission's receipt, and how; what was signed follows from the submission and its audit row (A3). */
export type SubmissionSignature = { readonly key: string; readonly signature: string }

/** The signatures under submissions' receipts: the first that is kept stands. */
export function submissionReceiptsTable(sql: Sql) {
  return {
    find(mutation: MutationId): SubmissionSignature | undefined {
      const [row] = sql('SELECT key, signature FROM submission_receipts WHERE mutation = ?', mutation)
      return row === undefined ? undefined : { key: text(row, 'key'), signature: text(row, 'signature') }
    },
    add(mutation: MutationId, { key, signature }: SubmissionSignature): void {
      sql('INSERT INTO submission_receipts VALUES (?, ?, ?) ON CONFLICT DO NOTHING', mutation, key, signature)
    },
  }
}
