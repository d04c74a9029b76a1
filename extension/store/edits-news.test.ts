// Before Dexie, which looks for it when it is loaded.
import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { describe, expect, test } from 'vitest'
import { taskId } from '../../core/ids.ts'
import { value } from '../../ui/form/entry.ts'
import { writeBare } from './bare-transaction.ts'
import { Database } from './database.ts'
import { type AnswerRow, readAnswers, readDraft, readDraftRow } from './drafts.ts'
import { onEdits, tellLists } from './edits-news.ts'
import { aDeviceOf } from './fixtures.ts'
import { followDraft } from './follow-draft.ts'
import { saveEdits } from './save-edits.ts'

const at = '2026-01-05T03:00:00.000Z'
const task = { id: taskId('task-1'), form: { id: 'self', version: 1 } }

describe('news of what was typed', () => {
  test('[D2] another page hears which fields were written and reads just these; the page itself hears nothing', async () => {
    const [mine, theirs] = twoPages()
    const heard: (readonly string[])[] = []
    const own: (readonly string[])[] = []
    const deaf = [
      onEdits(theirs, task.id, (pointers) => heard.push(pointers)),
      onEdits(theirs, 'another', (pointers) => own.push(pointers)),
      onEdits(mine, task.id, (pointers) => own.push(pointers)),
    ]
    await type(mine, '/b', 'x')
    await until(() => heard.length > 0)
    expect({ heard, own }).toEqual({ heard: [['/b']], own: [] })
    expect(outline((await readAnswers(theirs, task.id, ['/b']))?.answers)).toEqual(['/b x'])
    for (const end of deaf) end()
  })

  test('[D2] who begins to listen is told of what was written before, and tells in turn what it writes itself', async () => {
    const [mine, theirs] = twoPages()
    await type(mine, '/a', 'x')
    await type(mine, '/b', 'x')
    await type(mine, '/a', 'xy')
    const heard: (readonly string[])[] = []
    const back: (readonly string[])[] = []
    const deaf = [onEdits(theirs, task.id, (pointers) => heard.push(pointers))]
    await type(theirs, '/c', 'early')
    await until(() => heard.length > 0)
    deaf.push(onEdits(mine, task.id, (pointers) => back.push(pointers)))
    await type(theirs, '/d', 'late')
    await until(() => back.flat().includes('/d'))
    await type(mine, '/a', 'xyz')
    await until(() => heard.length > 1)
    expect(heard).toEqual([['/a', '/b'], ['/a']])
    for (const end of deaf) end()
  })

  test('[D2] a page follows what other pages and other devices write, and does not read its own keys again', async () => {
    const [mine, theirs] = twoPages()
    await type(mine, '/a', 'x')
    const told: string[][] = []
    const end = followDraft(mine, task.id, (draft) => told.push(outline(draft?.answers)))
    await until(() => told.length > 0)
    await type(mine, '/a', 'xy')
    await type(theirs, '/b', 'y')
    await until(() => told.length > 1)
    // As a copy of another device comes in.
    await mine.answers.put({ task: task.id, pointer: '/c', values: [] })
    await until(() => told.length > 2)
    expect(told).toEqual([['/a x'], ['/b y'], ['/a xy', '/b y', '/c']])
    end()
  })

  test('[D1] lists hear of a new draft at once, and of its further keys together once the person pauses', async () => {
    const db = aDeviceOf()
    const shown: (number | undefined)[] = []
    const list = liveQuery(async () => (await readDraftRow(db, task.id))?.seen['d-1']).subscribe((count) => {
      shown.push(count)
    })
    await until(() => shown.length === 1)
    await type(db, '/a', 'H')
    await until(() => shown.length === 2)
    for (const text of ['Ha', 'Hal', 'Halo']) await type(db, '/a', text)
    expect(shown).toEqual([undefined, 1])
    tellLists(db)
    await until(() => shown.length === 3)
    expect(shown).toEqual([undefined, 1, 4])
    list.unsubscribe()
  })

  test('[D1] a write that fails half way leaves nothing behind', async () => {
    const db = aDeviceOf()
    await type(db, '/a', 'x')
    const before = await readDraft(db, task.id)
    const failing = writeBare(db, ['drafts', 'answers'], async (transaction) => {
      transaction.objectStore('answers').put({ task: task.id, pointer: '/a', values: [] })
      transaction.objectStore('drafts').put({ task: task.id, form: () => 'no data' })
    })
    await expect(failing).rejects.toThrow()
    expect(await readDraft(db, task.id)).toEqual(before)
  })
})

function twoPages(): readonly [Database, Database] {
  const mine = aDeviceOf()
  return [mine, new Database(mine.name)]
}

function type(db: Database, pointer: string, text: string) {
  const edits = [{ pointer, entry: value(text), over: [], lines: [] }]
  return saveEdits(db, { task, page: db.name, device: 'd-1', edits, progress: { answered: 1, asked: 4 }, at })
}

function outline(rows: readonly AnswerRow[] = []): string[] {
  return rows.map(({ pointer, values }) =>
    [pointer, ...values.map(({ entry }) => (entry.kind === 'value' ? entry.value : entry.kind))].join(' '),
  )
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}
