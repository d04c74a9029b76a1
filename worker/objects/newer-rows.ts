import type { Person } from '../../core/case/model.ts'
import { caseId, type PersonId } from '../../core/ids.ts'
import type { Now } from '../clock.ts'
import type { ShownEntry } from '../storage/shown.ts'
import type { Store } from '../storage/store.ts'
import { MOST_CHARACTERS, type StoredView } from '../storage/views.ts'
import { loadCase } from './case-record.ts'
import type { Page } from './pull.ts'
import { audiencesOf, drawFor } from './show.ts'

type Newer = { readonly rows: readonly StoredView[]; readonly more: boolean }

/**
 * The rows that a person has not seen yet, oldest first: at most `limit`, and fewer where they are long. Rows of
 * appraisals are drawn here, as they are now; the others lie ready.
 */
export function newerRows(
  store: Store,
  { person, page }: { readonly person: Pick<Person, 'id'>; readonly page: Page },
  now: Now,
): Newer {
  const { cursor, limit } = page
  const ready = store.views.after(cursor, audiencesOf(person), limit)
  const places = store.shown.after(cursor, person.id, limit + 1)
  // What comes after the last row that was read of the one table may lie before some that was not.
  const end = ready.more ? (ready.rows.at(-1)?.seq ?? cursor) : Number.POSITIVE_INFINITY
  const draw = drawer(store, person.id, now)
  const coming = [
    ...ready.rows.map((row) => ({ seq: row.seq, draw: () => row })),
    ...places
      .filter(({ seq }) => seq < end)
      .map(({ seq, source }) => ({ seq, draw: () => draw(source, seq) })),
  ].toSorted((a, b) => a.seq - b.seq)
  const rows: StoredView[] = []
  let size = 0
  for (const one of coming) {
    if (rows.length >= limit || size >= MOST_CHARACTERS) return { rows, more: true }
    const row = one.draw()
    rows.push(row)
    size += row.body.length
  }
  return { rows, more: ready.more }
}

/** Draws one row after the other; several of one appraisal are drawn together. */
function drawer(store: Store, person: PersonId, now: Now) {
  const drawn = new Map<number, ReadonlyMap<number, StoredView>>()
  return (source: number, seq: number): StoredView => {
    const rows = drawn.get(source) ?? drawSource(store, { source, person }, now)
    drawn.set(source, rows)
    const row = rows.get(seq)
    if (row === undefined) throw new Error(`row ${seq} is not among those of its appraisal`)
    return row
  }
}

function drawSource(
  store: Store,
  { source: n, person }: { readonly source: number; readonly person: PersonId },
  now: Now,
): ReadonlyMap<number, StoredView> {
  const { source, entries } = store.shown.of(n, person)
  const isDrawn = entries.some(({ kind, isGone }) => kind !== 'notice' && !isGone)
  const opened = isDrawn ? loadCase(store, caseId(source)) : undefined
  const bodies = new Map<string, object>(
    (opened === undefined ? [] : drawFor(store, { case: opened, audience: person }, now)).map(
      ({ kind, id, body }) => [`${kind}/${id}`, body],
    ),
  )
  const bodyOf = ({ kind, id, isGone, body }: ShownEntry) =>
    isGone ? null : (body ?? bodies.get(`${kind}/${id}`) ?? null)
  return new Map(
    entries.map((entry) => {
      const { seq, kind, id } = entry
      return [seq, { seq, kind, id, body: JSON.stringify(bodyOf(entry)) }]
    }),
  )
}
