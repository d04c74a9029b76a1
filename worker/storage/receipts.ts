import type { Statement } from '../../core/case/receipt.ts'
import type { CaseId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { receiptDictionary } from './dictionaries.ts'
import { packText, unpackText } from './packed.ts'
import { closedJws, openedJws } from './packed-jws.ts'
import { document, type Sql, textOrNull } from './sql.ts'

/** Which receipt: one for each result that was shared, and one more when its case has come to its end. */
export type ReceiptRef = { readonly case: CaseId; readonly result: number; readonly final: boolean }

/** What is certified, decided together with the result, and its signature, which comes a moment later. */
export function receiptsTable(sql: Sql) {
  return {
    forget(of: CaseId): void {
      sql('DELETE FROM receipts WHERE case_id = ?', of)
    },
    /** Leaves a receipt alone that is there already. */
    add(statement: Statement, now: Instant): void {
      sql(
        'INSERT INTO receipts VALUES (?, ?, ?, ?, ?, NULL) ON CONFLICT DO NOTHING',
        statement.case,
        statement.result,
        Number(statement.final),
        JSON.stringify(statement),
        now,
      )
    },
    /** The signed receipt of a result, the one that says `final` if it is wanted and there. */
    find({ case: of, result, final }: ReceiptRef): string | null {
      const [row] = sql(
        `SELECT jws FROM receipts WHERE case_id = ? AND result = ? AND final <= ? AND jws IS NOT NULL
          ORDER BY final DESC LIMIT 1`,
        of,
        result,
        Number(final),
      )
      return row === undefined ? null : closedJws(unpackText(row.jws, receiptDictionary))
    },
    /** What waits for its signature, the longest waiting first. */
    toSign(now: Instant, limit: number): readonly Statement[] {
      return sql(
        'SELECT statement FROM receipts WHERE sign_at <= ? ORDER BY sign_at LIMIT ?',
        now,
        limit,
      ).map((row) => document<Statement>(row, 'statement'))
    },
    /** When the next one waits for its signature, or null. */
    nextSigning(): Instant | null {
      const [row] = sql('SELECT min(sign_at) AS sign_at FROM receipts WHERE sign_at IS NOT NULL')
      return row === undefined ? null : textOrNull(row, 'sign_at')
    },
    postpone({ case: of, result, final }: ReceiptRef, until: Instant): void {
      sql(
        `UPDATE receipts SET sign_at = ? WHERE case_id = ? AND result = ? AND final = ? AND jws IS NULL`,
        until,
        of,
        result,
        Number(final),
      )
    },
    /** True if this signature is kept, which holds what was signed; false where there is one already, and the first one stands. */
    sign({ case: of, result, final }: ReceiptRef, jws: string): boolean {
      const signed = sql(
        `UPDATE receipts SET jws = ?, sign_at = NULL, statement = ''
          WHERE case_id = ? AND result = ? AND final = ? AND jws IS NULL RETURNING result`,
        packText(openedJws(jws), receiptDictionary),
        of,
        result,
        Number(final),
      )
      return signed.length > 0
    },
  }
}
