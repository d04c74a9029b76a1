import { beforeEach, describe, expect, test } from 'vitest'
import type { NoticeView } from '../../core/case/view.ts'
import { caseId } from '../../core/ids.ts'
import { aDatabase } from '../../test/support/worker-database.ts'
import { migrate } from './migrate.ts'
import { regionMigrations } from './region-migrations.ts'
import { skeletonsTable } from './skeletons.ts'
import { type ViewRow, viewsTable } from './views.ts'

const at = '2026-01-05T05:00:00.000Z'
const one = caseId('case-1')

let views: ReturnType<typeof viewsTable>
beforeEach(() => {
  const database = aDatabase()
  migrate(database, regionMigrations, at)
  let seq = 0
  const takeSeqs = (count: number) => {
    seq += count
    return seq - count + 1
  }
  const nextSeq = () => takeSeqs(1)
  views = viewsTable(database.sql, { skeletons: skeletonsTable(database.sql), nextSeq, takeSeqs })
})

function aRow(audience: string, id: string, words = 'Baca'): ViewRow {
  const body: NoticeView = { id, at, case: one, message: { id: words, en: words } }
  return { audience, kind: 'notice', id, body }
}

function seen(audiences: readonly string[], cursor = 0, limit = 100) {
  return views.after(cursor, audiences, limit).rows.map(({ seq, id, body }) => [seq, id, body !== 'null'])
}

describe('views', () => {
  test('a row that did not change keeps its place, one that did comes last', () => {
    views.replace(one, [aRow('ani', 'a'), aRow('ani', 'b')])
    views.replace(one, [aRow('ani', 'a', 'Lain'), aRow('ani', 'b')])
    expect(seen(['ani'])).toEqual([
      [2, 'b', true],
      [3, 'a', true],
    ])
  })

  test('a row that is no longer seen is taken away, once, and may come back', () => {
    views.replace(one, [aRow('ani', 'a'), aRow('budi', 'a')])
    views.replace(one, [aRow('ani', 'a')])
    views.replace(one, [aRow('ani', 'a')])
    expect(seen(['budi'])).toEqual([[3, 'a', false]])
    views.replace(one, [aRow('ani', 'a'), aRow('budi', 'a')])
    expect(seen(['budi'])).toEqual([[4, 'a', true]])
  })

  test('what comes from one case leaves the rows of others alone', () => {
    views.put({ ...aRow('ani', 'office'), source: null })
    views.replace(one, [aRow('ani', 'a')])
    views.replace(caseId('case-2'), [aRow('ani', 'b')])
    views.replace(one, [])
    expect(seen(['ani'])).toEqual([
      [1, 'office', true],
      [3, 'b', true],
      [4, 'a', false],
    ])
  })

  test('[P1] gives the rows of the audiences that are asked for, in order, and no others', () => {
    for (const [n, audience] of ['*', 'ani', 'budi', '*', 'ani', 'budi'].entries()) {
      views.put({ ...aRow(audience, `r${n}`), source: null })
    }
    expect(seen(['*', 'ani']).map(([, id]) => id)).toEqual(['r0', 'r1', 'r3', 'r4'])
    expect(seen(['*', 'ani'], 1, 2).map(([, id]) => id)).toEqual(['r1', 'r3'])
    expect(seen(['*', 'nobody'], 4)).toEqual([])
  })

  test('says whether there is more, and ends a page of long rows before it is too long to be sent', () => {
    for (let n = 0; n < 9; n += 1) views.put({ ...aRow('ani', `r${n}`, 'x'.repeat(500_000)), source: null })
    views.put({ audience: 'ani', kind: 'notice', id: 'r0', body: null, source: null })
    const pages: (readonly [number, boolean])[] = []
    for (let cursor = 0, more = true; more; ) {
      const page = views.after(cursor, ['*', 'ani'], 100)
      pages.push([page.rows.length, page.more])
      more = page.more
      cursor = page.rows.at(-1)?.seq ?? 0
    }
    expect(pages).toEqual([
      [4, true],
      [4, true],
      [1, false],
    ])
    expect(views.after(0, ['ani'], 3)).toMatchObject({ rows: { length: 3 }, more: true })
    expect(views.after(10, ['ani'], 3)).toEqual({ rows: [], more: false })
  })
})
