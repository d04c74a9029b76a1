import { describe, expect, test } from 'vitest'
import { value } from '../../core/draft/entry.ts'
import { jottingId } from '../../core/draft/jotting.ts'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Database } from '../store/database.ts'
import { readDraft } from '../store/drafts.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import type { Notes } from '../store/has-unwritten.ts'
import { readJotting } from '../store/jottings.ts'
import { enqueueJotting } from '../store/outbox.ts'
import { openJotting } from './open-jotting.ts'

const at = '2026-01-05T03:00:00.000Z'
const id = jottingId('duty', 'd-1')

/** Nothing that these pages set down. */
const noNotes: Notes = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {},
  removeItem: () => {},
}

let pages = 0
/** A page that shows it. */
const aPage = (db: Database) =>
  openJotting({ db, notes: noNotes, now: () => at, newId: () => `page-${++pages}` }, id)

describe('what is written on a page outside of forms', () => {
  test('[FD1] [D1] is on disk by itself, is there when the page is opened again, and only what changed is written', async () => {
    const db = aDeviceOf()
    const page = await aPage(db)
    expect(page.keeper.saved.value).toEqual({ kind: 'nothing' })
    page.write({ '/note': 'Dibahas', '/units': ['A'] })
    page.write({ '/note': 'Dibahas di apel.', '/units': ['A'] })
    expect(page.fields.value).toEqual({ '/note': 'Dibahas di apel.', '/units': ['A'] })
    expect(await page.keeper.flush()).toBe(true)
    expect(await readJotting(db, id)).toEqual({ '/note': 'Dibahas di apel.', '/units': ['A'] })
    const draft = await readDraft(db, id)
    expect([draft?.row.seen, draft?.row.progress]).toEqual([{ 'd-1': 3 }, { answered: 2, asked: 0 }])
    expect(await db.edits.count()).toBe(0)

    const again = await aPage(db)
    expect(again.fields.value).toEqual({ '/note': 'Dibahas di apel.', '/units': ['A'] })
    again.write({})
    await again.keeper.flush()
    expect(await readJotting(db, id)).toEqual({})
  })

  test('[FD1] [D2] what two pages write into one place stands side by side until one is chosen', async () => {
    const db = aDeviceOf()
    const [here, there] = [await aPage(db), await aPage(db)]
    here.write({ '/note': 'Dari sini.' })
    await here.keeper.flush()
    there.write({ '/note': 'Dari sana.' })
    await there.keeper.flush()
    expect(
      there.contested.value.map(({ pointer, rivals }) => [pointer, rivals.map(({ entry }) => entry)]),
    ).toEqual([['/note', [value('Dari sini.')]]])
    here.receive(await readDraft(db, id))
    expect(here.fields.value).toEqual({ '/note': 'Dari sini.' })
    expect(here.contested.value.map(({ rivals }) => rivals.map(({ entry }) => entry))).toEqual([
      [value('Dari sana.')],
    ])

    there.choose('/note', value('Dari sini.'))
    await there.keeper.flush()
    expect(there.contested.value).toEqual([])
    expect((await readDraft(db, id))?.answers.map(({ values }) => values.map(({ entry }) => entry))).toEqual([
      [value('Dari sini.')],
    ])
  })

  test('[FD2] [D3] a page that has not noticed that it was sent writes nothing into it any more', async () => {
    const db = aDeviceOf()
    const [here, there] = [await aPage(db), await aPage(db)]
    here.write({ '/note': 'Selesai.' })
    await here.keeper.flush()
    const mutation = { protocol: PROTOCOL, kind: 'answer-duty', id: mutationId('m1'), duty: 'd-1' } as const
    await enqueueJotting(db, { ...mutation, answer: 'done', note: 'Selesai.' }, { jotting: id, at })
    there.write({ '/note': 'Belum.' })
    await there.keeper.flush()
    expect(await readJotting(db, id)).toEqual({ '/note': 'Selesai.' })
  })

  test('[FD1] [D7] what is typed after its person has left goes to nobody', async () => {
    const db = aDeviceOf()
    const page = await aPage(db)
    await db.device.put({ key: 'this', id: 'd-2' })
    page.write({ '/note': 'Rahasia.' })
    expect(await page.keeper.flush()).toBe(false)
    expect([page.keeper.saved.value, await db.answers.count()]).toEqual([
      { kind: 'failed', why: 'outdated' },
      0,
    ])
  })
})
