import type { ChangeBody } from '../../core/protocol/change.ts'
import { kindDictionary } from './dictionaries.ts'
import { packText, unpackText } from './packed.ts'
import type { PreparedView } from './prepared-view.ts'
import type { Skeletons } from './skeletons.ts'
import { integer, type Row, type Sql, text, textOrNull } from './sql.ts'
import { joinBody, type Parts, splitBody, viewPartsTable, wholeBody } from './view-parts.ts'

/** One row as an audience may see it. A null body takes it away. */
export type ViewRow = { readonly audience: string; readonly id: string } & ChangeBody

/** What a row was made from, a case or a reading; null for one that stays whatever happens to those. */
type Sourced = { readonly source: string | null }

type Place = Pick<ViewRow, 'audience' | 'kind' | 'id'>

export type StoredView = {
  readonly seq: number
  readonly kind: string
  readonly id: string
  /** JSON text, `null` where the row was taken away. */
  readonly body: string
}

/**
 * What each audience sees besides appraisals (`shown.ts`), ready to be sent. `seq` grows over the whole region with every change, so that a reader
 * who has seen everything up to a number asks only for what is newer.
 */
export function viewsTable(sql: Sql, { skeletons, nextSeq, takeSeqs }: Beside) {
  const viewParts = viewPartsTable(sql, skeletons)

  /** Writes the row with a new `seq` if it differs from what this audience has. */
  const write = ({ audience, kind, id, source }: Place & Sourced, body: Body | null): void => {
    const [known] = sql('SELECT * FROM views WHERE audience = ? AND kind = ? AND id = ?', audience, kind, id)
    if (known !== undefined && isSame(known, body)) return
    sql(
      `INSERT INTO views (seq, audience, kind, id, source, body, size, split)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (audience, kind, id) DO UPDATE SET
          seq = excluded.seq, body = excluded.body, size = excluded.size, split = excluded.split`,
      nextSeq(),
      audience,
      kind,
      id,
      source,
      body && packText(body.text, kindDictionary(kind)),
      body?.size ?? null,
      body && Number(body.split),
    )
  }

  const jsonOf = (row: Row, parts: Parts | undefined): string | undefined => {
    if (row.body === null) return undefined
    const text = textOf(row)
    return row.split === 1 ? joinBody(text, parts ?? viewParts.of(textOrNull(row, 'source') ?? '')) : text
  }

  const find = (audience: string, kind: string, id: string): string | undefined => {
    const [row] = sql('SELECT * FROM views WHERE audience = ? AND kind = ? AND id = ?', audience, kind, id)
    return row && jsonOf(row, undefined)
  }

  return {
    /** The highest `seq` that there is here; 0 for none. */
    last(): number {
      const [row] = sql('SELECT ifnull(max(seq), 0) AS last FROM views')
      return row === undefined ? 0 : integer(row, 'last')
    },
    /** Takes away what lies here of an appraisal, from before there was `shown`, and says what was seen of it. */
    takeOld(source: string): readonly (Place & { readonly kind: 'task' | 'case' })[] {
      const rows = sql('SELECT audience, kind, id, body IS NULL AS gone FROM views WHERE source = ?', source)
      if (rows.length === 0) return []
      sql('DELETE FROM views WHERE source = ?', source)
      sql('DELETE FROM view_parts WHERE source = ?', source)
      return rows
        .filter((row) => row.gone === 0)
        .map((row) => ({
          audience: text(row, 'audience'),
          // Nothing else was made of appraisals.
          kind: text(row, 'kind') as 'task' | 'case',
          id: text(row, 'id'),
        }))
    },
    forgetAudience(audience: string): void {
      sql('DELETE FROM views WHERE audience = ?', audience)
    },
    /** The highest `seq` so far; 0 for none. */
    newest(): number {
      const [row] = sql('SELECT ifnull(max(seq), 0) AS seq FROM views')
      return row === undefined ? 0 : integer(row, 'seq')
    },
    /** JSON text of what an audience sees of one thing; undefined where it sees nothing. */
    bodyOf: find,
    /** Writes the row with a new `seq` if it differs from what this audience has. */
    put({ body, ...row }: ViewRow & Sourced): void {
      const json = body === null ? null : JSON.stringify(body)
      write(row, json === null ? null : { text: json, size: json.length, split: false })
    },
    /** What `put` would write, to be taken over later; null where the audience has it so already. */
    prepare({ audience, kind, id, body }: ViewRow): PreparedView | null {
      const json = body === null ? null : JSON.stringify(body)
      const [known] = sql(
        'SELECT * FROM views WHERE audience = ? AND kind = ? AND id = ?',
        audience,
        kind,
        id,
      )
      const written = json === null ? null : { text: json, size: json.length, split: false }
      if (known !== undefined && isSame(known, written)) return null
      return { body: json === null ? null : packText(json, kindDictionary(kind)), size: json?.length ?? null }
    },
    /** Takes over what a list makes of people: what each sees of themself, and `everybody` of them. */
    takeFrom(
      list: string,
      { everybody, count }: { readonly everybody: string; readonly count: number },
    ): void {
      for (const one of ['me', 'colleague'] as const) {
        sql(
          `INSERT INTO views (seq, audience, kind, id, source, body, size, split)
            SELECT ? + n, ifnull(?, person), ?, person, NULL, ${one}, ${one}_size, iif(${one} IS NULL, NULL, 0)
              FROM import_changes WHERE import = ? AND shows_${one} = 1 ORDER BY n
            ON CONFLICT (audience, kind, id) DO UPDATE SET
              seq = excluded.seq, body = excluded.body, size = excluded.size, split = excluded.split`,
          takeSeqs(count),
          one === 'me' ? null : everybody,
          one,
          list,
        )
      }
    },
    /** JSON text of what an audience has, undefined where it has nothing. */
    find: ({ audience, kind, id }: Place): string | undefined => find(audience, kind, id),
    /** Makes these rows all that is seen of a case, or of a reading: writes what differs, takes away what is no longer among them. */
    replace(source: string, rows: readonly ViewRow[]): void {
      const parts = new Map<string, string>()
      for (const { body, ...row } of rows) {
        const taken = body && (row.kind === 'case' ? splitBody(body) : wholeBody(body))
        for (const [part, json] of taken?.parts ?? []) parts.set(part, json)
        const size = taken ? joinBody(taken.text, taken.parts).length : 0
        write({ ...row, source }, taken && { text: taken.text, size, split: true })
      }
      const kept = new Set(rows.map(({ audience, kind, id }) => `${audience} ${kind} ${id}`))
      for (const row of sql(
        'SELECT audience, kind, id FROM views WHERE source = ? AND body IS NOT NULL',
        source,
      )) {
        const [audience, kind, id] = [text(row, 'audience'), text(row, 'kind'), text(row, 'id')]
        // The kind comes from a row that was written here.
        if (!kept.has(`${audience} ${kind} ${id}`))
          write({ audience, kind: kind as 'case', id, source }, null)
      }
      const before = viewParts.of(source)
      const isSameParts = before.size === parts.size && [...parts.keys()].every((part) => before.has(part))
      const pack = rows.find(({ kind }) => kind === 'case')?.body
      if (!isSameParts) viewParts.keep(source, parts, pack && 'pack' in pack ? String(pack.pack) : '')
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
      const size = 'ifnull(size, ifnull(length(body), 0))'
      const sized = `SELECT *, sum(${size}) OVER (ORDER BY seq) - ${size} AS before, count(*) OVER () AS found FROM (${newer})`
      const values = audiences.flatMap((audience) => [audience, cursor, limit + 1])
      const read = sql(
        `SELECT * FROM (${sized}) WHERE before < ? ORDER BY seq`,
        ...values,
        limit + 1,
        MOST_CHARACTERS,
      )
      const rows = read.slice(0, limit)
      const known = new Map<string, Parts>()
      const storedView = (row: Row): StoredView => {
        const source = textOrNull(row, 'source') ?? ''
        if (row.split === 1 && !known.has(source)) known.set(source, viewParts.of(source))
        return {
          seq: integer(row, 'seq'),
          kind: text(row, 'kind'),
          id: text(row, 'id'),
          body: jsonOf(row, known.get(source)) ?? 'null',
        }
      }
      return { rows: rows.map(storedView), more: rows.some((row) => integer(row, 'found') > rows.length) }
    },
  }
}

type Beside = {
  readonly skeletons: Skeletons
  /** A number that no row has had, of any table that readers follow. */
  readonly nextSeq: () => number
  /** The first of so many of them that follow each other. */
  readonly takeSeqs: (count: number) => number
}

/** Of a page: an object answers with 32 MiB at most, two bytes a character, and a result alone can take 30,000. */
export const MOST_CHARACTERS = 4_000_000

/** What is kept of a body: its text, or its members with parts apart, and how long the whole is. */
type Body = { readonly text: string; readonly size: number; readonly split: boolean }

function isSame(known: Row, body: Body | null): boolean {
  if (body === null || known.body === null) return body === null && known.body === null
  // Parts are named by their hash: the same names hold the same parts.
  return known.split === Number(body.split) && textOf(known) === body.text
}

function textOf(row: Row): string {
  return unpackText(row.body, kindDictionary(text(row, 'kind')))
}
