import { beforeEach, describe, expect, test } from 'vitest'
import type { NoticeView } from '../../core/case/view.ts'
import { caseId } from '../../core/ids.ts'
import { aDatabase } from '../../test/support/worker-database.ts'
import { migrate } from './migrate.ts'
import { regionMigrations } from './region-migrations.ts'
import type { ShownRow } from './shown.ts'
import { openStore, type Store } from './store.ts'

const at = '2026-01-05T05:00:00.000Z'
const one = caseId('case-1')
const two = caseId('case-2')

let store: Store
beforeEach(() => {
  const database = aDatabase()
  migrate(database, regionMigrations, at)
  store = openStore(database)
})

function aRow(audience: string, id: string, mark: string): ShownRow {
  return { audience, kind: 'task', id, mark }
}

/** What somebody would fetch from this number on. */
function seen(audience: string, cursor = 0) {
  return store.shown.after(cursor, audience, 100).map(({ seq, source }) => {
    const entry = store.shown.of(source, audience).entries.find((one) => one.seq === seq)
    return [seq, entry?.id, entry?.isGone ? 'gone' : (entry?.body?.message.id ?? 'drawn')]
  })
}

describe('what is shown of appraisals', () => {
  test('[G8] a row comes again when its mark changes, with a number of its own, and only then', () => {
    store.shown.replace(one, [aRow('ani', `${one}-self-1`, 'a'), aRow('budi', `${one}-rate-1`, 'b')])
    store.shown.replace(one, [aRow('ani', `${one}-self-1`, 'a'), aRow('budi', `${one}-rate-1`, 'c')])
    expect(seen('ani')).toEqual([[1, 'case-1-self-1', 'drawn']])
    expect(seen('budi')).toEqual([[3, 'case-1-rate-1', 'drawn']])
    expect(seen('budi', 3)).toEqual([])
    expect(seen('nobody')).toEqual([])
  })

  test('[G8] what is no longer seen is taken away once, and may come back', () => {
    store.shown.replace(one, [aRow('ani', 'elsewhere', 'a')])
    store.shown.replace(one, [])
    store.shown.replace(one, [])
    expect(seen('ani')).toEqual([[2, 'elsewhere', 'gone']])
    store.shown.replace(one, [aRow('ani', 'elsewhere', 'a')])
    expect(seen('ani')).toEqual([[3, 'elsewhere', 'drawn']])
  })

  test('[G8] messages keep their words, whatever becomes of the rows beside them', () => {
    const body: NoticeView = { id: `${one}-7-0`, at, case: one, message: { id: 'Dinilai', en: 'Rated' } }
    store.shown.notify(one, [{ audience: 'ani', body }])
    store.shown.replace(one, [aRow('ani', `${one}-self-1`, 'a')])
    store.shown.replace(one, [])
    expect(seen('ani')).toEqual([
      [1, 'case-1-7-0', 'Dinilai'],
      [3, 'case-1-self-1', 'gone'],
    ])
    const [entry] = store.shown.of(store.shown.after(0, 'ani', 1)[0]?.source ?? 0, 'ani').entries
    expect(entry?.body).toEqual(body)
  })

  test('numbers grow over all that readers follow, also after what was read is forgotten', () => {
    store.shown.replace(one, [aRow('ani', `${one}-self-1`, 'a')])
    const notice = { id: 'n', at, case: one, message: { id: 'a', en: 'a' } }
    store.views.put({ audience: 'ani', kind: 'notice', id: 'n', body: notice, source: null })
    expect(() =>
      store.transaction(() => {
        store.shown.replace(two, [aRow('ani', `${two}-self-1`, 'a')])
        throw new Error('undone')
      }),
    ).toThrow('undone')
    store.shown.replace(two, [aRow('ani', `${two}-self-1`, 'b')])
    expect(seen('ani').map(([seq, id]) => [seq, id])).toEqual([
      [1, 'case-1-self-1'],
      [3, 'case-2-self-1'],
    ])
  })

  test('[RE2] what was seen of an appraisal that is erased is told to be gone, once, messages as well', () => {
    const body: NoticeView = { id: `${one}-7-0`, at, case: one, message: { id: 'Dinilai', en: 'Rated' } }
    store.shown.notify(one, [{ audience: 'ani', body }])
    store.shown.replace(one, [aRow('ani', `${one}-self-1`, 'a')])
    store.shown.replace(two, [aRow('ani', `${two}-self-1`, 'a')])
    store.shown.erase(one)
    const gone = seen('ani')
    expect(gone).toEqual([
      [3, 'case-2-self-1', 'drawn'],
      [4, 'case-1-7-0', 'gone'],
      [5, 'case-1-self-1', 'gone'],
    ])
    store.shown.erase(one)
    expect(seen('ani')).toEqual(gone)
  })

  test('[A5] of somebody who is forgotten nothing is left, and the others keep what they have', () => {
    const body: NoticeView = { id: `${one}-7-0`, at, case: one, message: { id: 'Dinilai', en: 'Rated' } }
    store.shown.notify(one, [{ audience: 'ani', body }])
    store.shown.replace(one, [aRow('ani', `${one}-self-1`, 'a'), aRow('budi', `${one}-rate-1`, 'b')])
    const [{ source } = { source: 0 }] = store.shown.after(0, 'ani', 1)
    store.shown.forgetAudience('ani')
    expect([seen('ani'), store.shown.of(source, 'ani').entries]).toEqual([[], []])
    expect(seen('budi')).toEqual([[3, 'case-1-rate-1', 'drawn']])
  })
})
