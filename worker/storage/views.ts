import type { ChangeBody } from '../../core/protocol/change.ts'
import { integer, type Row, type Sql, text, textOrNull } from './sql.ts'

/** One row as an audience may see it. A null body takes it away. */
export type ViewRow = { readonly audience: string; readonly id: string } & ChangeBody

/** What a row was made from, a case or a reading; null for one that stays whatever happens to those. */
type Sourced = { readonly source: string | null }

export type StoredView = {
  readonly seq: number
  readonly kind: string
  readonly id: string
  /** JSON text, `null` where the row was taken away. */
  readonly body: string
}

/**
 * What each audience sees, ready to be sent. `seq` grows over the whole region with every change, so that a reader
 * who has seen everything up to a number asks only for what is newer.
 */
export function viewsTable(sql: Sql) {
  const put = ({ audience, kind, id, body, source }: ViewRow & Sourced): void => {
    const value = body === null ? null : JSON.stringify(body)
    const [known] = sql(
      'SELECT body FROM views WHERE audience = ? AND kind = ? AND id = ?',
      audience,
      kind,
      id,
    )
    if (known !== undefined && textOrNull(known, 'body') === value) return
    sql(
      `INSERT INTO views VALUES ((SELECT ifnull(max(seq), 0) + 1 FROM views), ?, ?, ?, ?, ?)
        ON CONFLICT (audience, kind, id) DO UPDATE SET seq = excluded.seq, body = excluded.body`,
      audience,
      kind,
      id,
      source,
      value,
    )
  }
  return {
    /** JSON text of what an audience sees of one thing; undefined where it sees nothing. */
    bodyOf(audience: string, kind: string, id: string): string | undefined {
      const [row] = sql(
        'SELECT body FROM views WHERE audience = ? AND kind = ? AND id = ?',
        audience,
        kind,
        id,
      )
      return (row && textOrNull(row, 'body')) ?? undefined
    },
    /** Writes the row with a new `seq` if it differs from what this audience has. */
    put,
    /** JSON text of what an audience has, undefined where it has nothing. */
    find({ audience, kind, id }: Pick<ViewRow, 'audience' | 'kind' | 'id'>): string | undefined {
      const [row] = sql(
        'SELECT body FROM views WHERE audience = ? AND kind = ? AND id = ?',
        audience,
        kind,
        id,
      )
      return row === undefined ? undefined : (textOrNull(row, 'body') ?? undefined)
    },
    /** Makes these rows all that is seen of a case, or of a reading: writes what differs, takes away what is no longer among them. */
    replace(source: string, rows: readonly ViewRow[]): void {
      for (const row of rows) put({ ...row, source })
      const kept = new Set(rows.map(({ audience, kind, id }) => `${audience} ${kind} ${id}`))
      for (const row of sql(
        'SELECT audience, kind, id FROM views WHERE source = ? AND body IS NOT NULL',
        source,
      )) {
        const [audience, kind, id] = [text(row, 'audience'), text(row, 'kind'), text(row, 'id')]
        // The kind comes from a row that `put` wrote.
        if (!kept.has(`${audience} ${kind} ${id}`))
          put({ audience, kind: kind as 'case', id, body: null, source })
      }
    },
    /**
     * The rows of these audiences that are newer than the cursor, oldest first, and of no one else: at most `limit`,
     * and fewer where they are long. `more` says that there are others.
     */
    after(
      cursor: number,
      audiences: readonly string[],
      limit: number,
    ): { readonly rows: readonly StoredView[]; readonly more: boolean } {
      // One bounded read per audience: a single IN would read and sort all of a large office for every page.
      const one = 'SELECT * FROM (SELECT * FROM views WHERE audience = ? AND seq > ? ORDER BY seq LIMIT ?)'
      const newer = `${audiences.map(() => one).join(' UNION ALL ')} ORDER BY seq LIMIT ?`
      const size = 'ifnull(length(body), 0)'
      const sized = `SELECT *, sum(${size}) OVER (ORDER BY seq) - ${size} AS before, count(*) OVER () AS found FROM (${newer})`
      const values = audiences.flatMap((audience) => [audience, cursor, limit + 1])
      const read = sql(
        `SELECT * FROM (${sized}) WHERE before < ? ORDER BY seq`,
        ...values,
        limit + 1,
        MOST_CHARACTERS,
      )
      const rows = read.slice(0, limit)
      return { rows: rows.map(storedView), more: rows.some((row) => integer(row, 'found') > rows.length) }
    },
  }
}

/** Of a page: an object answers with 32 MiB at most, two bytes a character, and a result alone can take 30,000. */
const MOST_CHARACTERS = 4_000_000

function storedView(row: Row): StoredView {
  return {
    seq: integer(row, 'seq'),
    kind: text(row, 'kind'),
    id: text(row, 'id'),
    body: textOrNull(row, 'body') ?? 'null',
  }
}
