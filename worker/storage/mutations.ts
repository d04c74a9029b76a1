import { type MutationId, type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { AuditTable } from './audit.ts'
import { packBase64, packHash, packUuid, unpackBase64, unpackHash } from './digest.ts'
import type { Names } from './names.ts'
import { packText, unpackText } from './packed.ts'
import { integer, integerOrNull, type Row, type Sql, text } from './sql.ts'

/** A mutation that was answered. */
export type Answered = {
  readonly id: MutationId
  readonly by: PersonId
  readonly at: Instant
  /** The first 64 bits, or of older answers 128, of the SHA-256 of what was asked, so that the same id cannot ask for something else. */
  readonly fingerprint: string
  /** JSON text of the answer, given again as it is (C2). */
  readonly answer: string
}

/** Who signed a submission's receipt, and how; what was signed follows from the submission and its audit row (A3). */
export type SubmissionSignature = { readonly key: string; readonly signature: string }

/**
 * Every mutation that was answered, applied or refused. An answer that says no more than which row of the log it made
 * is kept as that row's number.
 */
export function mutationsTable(
  sql: Sql,
  { names, audit }: { readonly names: Names; readonly audit: AuditTable },
) {
  const answerIn = (row: Row, id: MutationId): string => {
    const at = instantIn(row)
    if (typeof row.answer !== 'number') return unpackText(row.answer, answerDictionary(id, at))
    return plainAnswer({ id, at, audit: audit.hashOf(row.answer) })
  }
  const cellOf = ({ id, at, answer }: Answered) => {
    const n = audit.newest()
    const isPlain = n !== undefined && answer === plainAnswer({ id, at, audit: n.hash })
    return isPlain ? n.n : packText(answer, answerDictionary(id, at))
  }
  return {
    find(id: MutationId): Answered | undefined {
      // Rows from before ids were bytes hold them as texts.
      const [row] = sql(
        'SELECT person, at, fingerprint, answer FROM answers WHERE id IN (?, ?)',
        packUuid(id),
        id,
      )
      if (row === undefined) return undefined
      return {
        id,
        by: personId(names.name(integer(row, 'person'))),
        at: instantIn(row),
        fingerprint: unpackHash(row.fingerprint).slice(0, 32),
        answer: answerIn(row, id),
      }
    },
    add(answered: Answered, signed: SubmissionSignature | null = null): void {
      const { id, by, at, fingerprint } = answered
      sql(
        'INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)',
        packUuid(id),
        names.number(by),
        Date.parse(at),
        packHash(fingerprint),
        cellOf(answered),
        signed && names.number(signed.key),
        signed && packBase64(signed.signature),
      )
    },
    /** The signature under the receipt of a submission that was taken. */
    signature(id: MutationId): SubmissionSignature | undefined {
      const [row] = sql('SELECT key, signature FROM answers WHERE id IN (?, ?)', packUuid(id), id)
      const key = row && integerOrNull(row, 'key')
      if (row === undefined || key === null || key === undefined) return undefined
      return { key: names.name(key), signature: unpackBase64(row.signature) }
    },
    /** True where it is kept; false where there is one already, and the first one stands. */
    sign(id: MutationId, { key, signature }: SubmissionSignature): boolean {
      const signed = sql(
        'UPDATE answers SET key = ?, signature = ? WHERE id IN (?, ?) AND signature IS NULL RETURNING key',
        names.number(key),
        packBase64(signature),
        packUuid(id),
        id,
      )
      return signed.length > 0
    },
  }
}

function instantIn(row: Row): Instant {
  return typeof row.at === 'number' ? new Date(row.at).toISOString() : text(row, 'at')
}

/** What most answers are: an applied mutation's receipt, as `objects/receipt.ts` writes it. */
function plainAnswer({ id, at, audit }: Pick<Answered, 'id' | 'at'> & { readonly audit: string }): string {
  return JSON.stringify({
    kind: 'ok',
    value: JSON.stringify({ protocol: 1, mutation: id, appliedAt: at, audit }),
  })
}

/** What most answers begin with. Never edited once released, or none could be read again. */
function answerDictionary(id: MutationId, at: Instant): string {
  const receipt = `{"protocol":1,"mutation":"${id}","appliedAt":"${at}","audit":"`
  return JSON.stringify({ kind: 'ok', value: receipt })
}
