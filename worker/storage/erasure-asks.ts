import { type MutationId, mutationId, type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { document, type Row, type Sql, text, textOrNull } from './sql.ts'

/** What human resources said to somebody who asked to be erased. */
export type ErasureAnswer = {
  readonly decision: 'granted' | 'declined'
  readonly at: Instant
  readonly by: PersonId
  readonly reason: string
}

/** Somebody asks that who they are be erased (Law 27/2022, article 8); the answer stays. */
export type ErasureAsk = {
  readonly id: MutationId
  readonly person: PersonId
  readonly at: Instant
  readonly reason: string
  readonly answer: ErasureAnswer | null
}

/** Requests to be erased. */
export function erasureAsksTable(sql: Sql) {
  return {
    find(id: MutationId): ErasureAsk | undefined {
      const [row] = sql('SELECT * FROM erasure_asks WHERE id = ?', id)
      return row === undefined ? undefined : askOf(row)
    },
    /** The newest first. */
    list(limit: number): readonly ErasureAsk[] {
      return sql('SELECT * FROM erasure_asks ORDER BY at DESC, id LIMIT ?', limit).map(askOf)
    },
    ofPerson(person: PersonId): readonly ErasureAsk[] {
      return sql('SELECT * FROM erasure_asks WHERE person = ? ORDER BY at DESC, id', person).map(askOf)
    },
    put({ id, person, at, reason, answer }: ErasureAsk): void {
      const said = answer === null ? null : JSON.stringify(answer)
      sql('INSERT OR REPLACE INTO erasure_asks VALUES (?, ?, ?, ?, ?)', id, person, at, reason, said)
    },
  }
}

function askOf(row: Row): ErasureAsk {
  return {
    id: mutationId(text(row, 'id')),
    person: personId(text(row, 'person')),
    at: text(row, 'at'),
    reason: text(row, 'reason'),
    answer: textOrNull(row, 'answer') === null ? null : document<ErasureAnswer>(row, 'answer'),
  }
}
