import { type MutationId, type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { packHash, unpackHash } from './digest.ts'
import { packText, unpackText } from './packed.ts'
import { type Sql, text } from './sql.ts'

/** A mutation that was answered. */
export type Answered = {
  readonly id: MutationId
  readonly by: PersonId
  readonly at: Instant
  /** SHA-256 of what was asked, so that the same id cannot ask for something else. */
  readonly fingerprint: string
  /** JSON text of the answer, given again as it is (C2). */
  readonly answer: string
}

/** Every mutation that was answered, applied or refused; what an answer looks like is not the table's to know. */
export function mutationsTable(sql: Sql) {
  return {
    find(id: MutationId): Answered | undefined {
      const [row] = sql('SELECT asked_by, asked_at, fingerprint, answer FROM mutations WHERE id = ?', id)
      if (row === undefined) return undefined
      return {
        id,
        by: personId(text(row, 'asked_by')),
        at: text(row, 'asked_at'),
        fingerprint: unpackHash(row.fingerprint),
        answer: unpackText(row.answer, answerDictionary(id, text(row, 'asked_at'))),
      }
    },
    add({ id, by, at, fingerprint, answer }: Answered): void {
      sql(
        'INSERT INTO mutations VALUES (?, ?, ?, ?, ?)',
        id,
        by,
        at,
        packHash(fingerprint),
        packText(answer, answerDictionary(id, at)),
      )
    },
  }
}

/** What most answers begin with. Never edited once released, or none could be read again. */
function answerDictionary(id: MutationId, at: Instant): string {
  const receipt = `{"protocol":1,"mutation":"${id}","appliedAt":"${at}","audit":"`
  return JSON.stringify({ kind: 'ok', value: receipt })
}
