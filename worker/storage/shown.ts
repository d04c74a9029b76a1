import type { NoticeView } from '../../core/case/view.ts'
import type { CaseId } from '../../core/ids.ts'
import { heldUpTo } from './held.ts'
import type { Names } from './names.ts'
import { packText, unpackText } from './packed.ts'
import { integer, type Row, type Sql } from './sql.ts'

/** A row of an appraisal as one audience sees it: `mark` is a short hash of its body. */
export type ShownRow = {
  readonly audience: string
  readonly kind: 'task' | 'case'
  readonly id: string
  readonly mark: string
}

/** A message about an appraisal, to one person; it stays as it was written. */
export type ShownNotice = { readonly audience: string; readonly body: NoticeView }

/** What an audience has of an appraisal: a message with its body, a row that can be drawn anew, or one that was taken away. */
export type ShownEntry = {
  readonly seq: number
  readonly kind: 'task' | 'case' | 'notice'
  readonly id: string
  readonly body?: NoticeView
  readonly isGone: boolean
}

/**
 * Which rows of appraisals each audience has been given, and when: not the rows themselves, which follow from the appraisal
 * and are drawn when somebody fetches them. One text for each appraisal says what there is of it; `shown` leads there
 * from an audience, by the `seq` that grows over the whole region with every change.
 */
export function shownTable(sql: Sql, { names, nextSeq, takeOld }: Beside) {
  // Whoever has fetched rows of an appraisal is about to send something in, which is told and then shown anew.
  const recent = heldUpTo<string, Known>(MOST_HELD)

  const read = (source: string): Known => {
    const held = recent.get(source)
    if (held !== undefined) return held
    const [row] = sql('SELECT body FROM shown_sources WHERE n = ?', names.find(source) ?? 0)
    const known = row === undefined ? { isNew: true, entries: [] } : { isNew: false, entries: entriesIn(row) }
    recent.put(source, known)
    return known
  }

  const write = (source: string, { isNew, entries }: Known, changed: readonly Change[]): void => {
    if (changed.length === 0) return
    recent.drop(source)
    const last = Math.max(...changed.map(({ entry }) => entry[2]))
    const body = packText(JSON.stringify(entries), dictionary)
    const n = names.number(source)
    if (isNew) sql('INSERT INTO shown_sources VALUES (?, ?, ?)', n, last, body)
    else sql('UPDATE shown_sources SET last = ?, body = ? WHERE n = ?', last, body, n)
    // One by one: SQLite takes longer to set a list up, as JSON or as values, than to do a few of them.
    for (const { entry, before } of changed) {
      const [audience, , seq] = entry
      if (before === undefined) sql('INSERT INTO shown VALUES (?, ?, ?)', audience, seq, n)
      else sql('UPDATE shown SET seq = ? WHERE audience = ? AND seq = ?', seq, audience, before)
    }
    recent.put(source, { isNew: false, entries })
  }

  return {
    /** Makes these rows all that is seen of an appraisal, besides messages; gives those that came, differ or went a new `seq`. */
    replace(source: CaseId, rows: readonly ShownRow[]): void {
      const known = read(source)
      const before = new Map(known.entries.map((entry) => [placeOf(entry), entry]))
      const changed: Change[] = []
      const entries: Entry[] = known.entries.filter(([, key]) => key.startsWith('n'))
      const next = (entry: Entry): void => {
        entries.push(entry)
        changed.push({ entry, before: before.get(placeOf(entry))?.[2] })
      }
      for (const { audience, kind, id, mark } of rows) {
        const [number, key] = [names.number(audience), keyOf(source, kind, id)]
        const held = before.get(`${number} ${key}`)
        if (held?.[3] === mark) entries.push(held)
        else next([number, key, nextSeq(), mark])
      }
      const kept = new Set(entries.map(placeOf))
      for (const { audience, kind, id } of known.isNew ? takeOld(source) : []) {
        const [number, key] = [names.number(audience), keyOf(source, kind, id)]
        if (!kept.has(`${number} ${key}`)) next([number, key, nextSeq(), null])
      }
      for (const entry of known.entries) {
        if (kept.has(placeOf(entry))) continue
        if (entry[3] === null) entries.push(entry)
        else next([entry[0], entry[1], nextSeq(), null])
      }
      write(source, { ...known, entries }, changed)
    },
    /** Adds messages about an appraisal. */
    notify(source: CaseId, notices: readonly ShownNotice[]): void {
      if (notices.length === 0) return
      const known = read(source)
      const changed = notices.map(({ audience, body }): Change => {
        const key = keyOf(source, 'notice', body.id)
        return { entry: [names.number(audience), key, nextSeq(), null, wordsOf(body)], before: undefined }
      })
      write(source, { ...known, entries: [...known.entries, ...changed.map(({ entry }) => entry)] }, changed)
    },
    /** Where an audience has something newer than the cursor, in order: at most `limit` places. */
    after(
      cursor: number,
      audience: string,
      limit: number,
    ): readonly { readonly seq: number; readonly source: number }[] {
      const number = names.find(audience)
      if (number === undefined) return []
      return sql(
        'SELECT seq, source FROM shown WHERE audience = ? AND seq > ? ORDER BY seq LIMIT ?',
        number,
        cursor,
        limit,
      ).map((row) => ({ seq: integer(row, 'seq'), source: integer(row, 'source') }))
    },
    /** The appraisal with this number, and what an audience has of it. */
    of(n: number, audience: string): { readonly source: string; readonly entries: readonly ShownEntry[] } {
      const number = names.find(audience)
      const source = names.name(n)
      const { isNew, entries } = read(source)
      if (isNew) throw new Error(`there is no appraisal with the number ${n}`)
      return {
        source,
        entries: entries.filter(([of]) => of === number).map((entry) => shownEntry(source, entry)),
      }
    },
    /** Takes away all that was seen of an appraisal, messages as well: whoever fetches is told that it is gone. */
    erase(source: CaseId): void {
      const known = read(source)
      const changed: Change[] = []
      const entries = known.entries.map((entry): Entry => {
        if (entry[3] === null && entry[4] === undefined) return entry
        const gone: Entry = [entry[0], entry[1], nextSeq(), null]
        changed.push({ entry: gone, before: entry[2] })
        return gone
      })
      write(source, { ...known, entries }, changed)
    },
    /** Takes away all that an audience has. */
    forgetAudience(audience: string): void {
      const number = names.find(audience)
      if (number === undefined) return
      recent.clear()
      const sources = sql(
        'SELECT n, body FROM shown_sources WHERE n IN (SELECT source FROM shown WHERE audience = ?)',
        number,
      )
      for (const row of sources) {
        const left = JSON.stringify(entriesIn(row).filter(([of]) => of !== number))
        sql('UPDATE shown_sources SET body = ? WHERE n = ?', packText(left, dictionary), integer(row, 'n'))
      }
      sql('DELETE FROM shown WHERE audience = ?', number)
    },
    /** The highest `seq` that was ever given here; 0 for none. */
    last(): number {
      const [row] = sql('SELECT ifnull(max(last), 0) AS last FROM shown_sources')
      return row === undefined ? 0 : integer(row, 'last')
    },
    /** What was read may no longer be so: a transaction was undone. */
    forget: recent.clear,
  }
}

/** As many appraisals stay unpacked in memory. */
const MOST_HELD = 2_000

type Beside = {
  readonly names: Names
  readonly nextSeq: () => number
  /** Takes away what lies of an appraisal in `views`, where rows lay whole before, and says what was seen of it. */
  readonly takeOld: (source: string) => readonly Omit<ShownRow, 'mark'>[]
}

/** Whose, what, when, and the mark; null where the row was taken away. A message has no mark and keeps its words. */
type Entry = readonly [
  audience: number,
  key: string,
  seq: number,
  mark: string | null,
  words?: readonly [at: string, id: string, en: string],
]
type Known = { readonly isNew: boolean; readonly entries: readonly Entry[] }
/** `before` is the `seq` that it had. */
type Change = { readonly entry: Entry; readonly before: number | undefined }

/** What the texts have in common. Never edited once released, or none could be read again. */
const dictionary =
  '[[1,"c",1,""],[2,"t-self-assessment-1",1,""],[2,"t-peer-rating-1",3,""],[2,"t-superior-rating-1",4,""],[2,"t-respond-1",5,""],[1,"n-1-0",1,null,["2026-01-01T00:00:00.000Z","Penilaian Anda","Your appraisal"]]]'

function entriesIn(row: Row): readonly Entry[] {
  // Only `write` wrote it.
  return JSON.parse(unpackText(row.body, dictionary)) as readonly Entry[]
}

const initials = { task: 't', case: 'c', notice: 'n' } as const
const kinds = { t: 'task', c: 'case', n: 'notice' } as const

function placeOf([audience, key]: Entry): string {
  return `${audience} ${key}`
}

/** Kind and id in short: ids of an appraisal's rows begin with its own. */
function keyOf(source: string, kind: ShownEntry['kind'], id: string): string {
  return `${initials[kind]}${id.startsWith(source) ? id.slice(source.length) : `:${id}`}`
}

function shownEntry(source: string, [, key, seq, mark, words]: Entry): ShownEntry {
  // Only `keyOf` made it.
  const kind = kinds[key.slice(0, 1) as keyof typeof kinds]
  const rest = key.slice(1)
  const id = rest.startsWith(':') ? rest.slice(1) : `${source}${rest}`
  if (words === undefined) return { seq, kind, id, isGone: mark === null }
  const [at, indonesian, english] = words
  // It was a notice's id and case when `notify` kept it.
  const body = { id, at, case: source, message: { id: indonesian, en: english } } as NoticeView
  return { seq, kind, id, body, isGone: false }
}

function wordsOf({ at, message }: NoticeView): readonly [string, string, string] {
  return [at, message.id, message.en]
}
