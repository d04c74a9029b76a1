import { describe, expect, test } from 'vitest'
import { value } from '../../core/draft/entry.ts'
import { taskId } from '../../core/ids.ts'
import { readLog } from './draft-log.ts'
import { readDraft } from './drafts.ts'
import { aDeviceOf } from './fixtures.ts'
import type { Notes } from './has-unwritten.ts'
import { saveEdits } from './save-edits.ts'
import type { ShelfRow } from './shelf.ts'
import { clearUnwritten, noteUnwritten, writeUnwritten } from './unwritten.ts'
import type { Save } from './write-edits.ts'

const at = '2026-01-05T03:00:00.000Z'

describe('what a page could not write before it went', () => {
  test('[D18] is written by the next page as the page itself would have, once', async () => {
    const db = aDeviceOf()
    const notes = theNotes({ language: 'en' })
    await saveEdits(db, typed({ '/a': 'Ha' }))
    noteUnwritten(notes, typed({ '/a': 'Hal', '/b': 'x' }))
    noteUnwritten(notes, typed({ '/a': 'Halo', '/b': 'x' }))
    await writeUnwritten(db, notes)
    await writeUnwritten(db, notes)
    const draft = await readDraft(db, 't')
    expect(draft?.answers.map(({ pointer, values }) => [pointer, values.map(({ entry }) => entry)])).toEqual([
      ['/a', [value('Halo')]],
      ['/b', [value('x')]],
    ])
    expect((await readLog(db, 't')).length).toBe(3)
    expect(notes.all()).toEqual({ language: 'en' })
  })

  test('[D18] is not written again where the disk had it before the page heard so', async () => {
    const db = aDeviceOf()
    const notes = theNotes()
    await saveEdits(db, typed({ '/a': 'Halo' }))
    noteUnwritten(notes, typed({ '/a': 'Halo' }))
    await writeUnwritten(db, notes)
    expect((await readLog(db, 't')).length).toBe(1)
    expect(notes.all()).toEqual({})
  })

  test('[D18] [D7] waits for its own person, and goes with them if they leave nothing behind', async () => {
    const db = aDeviceOf('d-2')
    const notes = theNotes()
    await db.shelf.add({ owner: 'siti', table: 'device', row: { key: 'this', id: 'd-1' } } as ShelfRow)
    noteUnwritten(notes, typed({ '/a': 'Rahasia' }))
    await writeUnwritten(db, notes)
    expect(await db.answers.count()).toBe(0)
    clearUnwritten(notes, 'd-2')
    expect(Object.keys(notes.all())).toEqual(['unwritten tab-a'])

    await db.device.put({ key: 'this', id: 'd-1' })
    await writeUnwritten(db, notes)
    expect(await db.answers.count()).toBe(1)
    noteUnwritten(notes, typed({ '/a': 'Masih rahasia' }))
    clearUnwritten(notes, 'd-1')
    expect(notes.all()).toEqual({})
  })

  test('[D18] [D7] [D10] goes where nobody is left whose it was, or the draft is of another version by now', async () => {
    const [others, newer] = [aDeviceOf('d-2'), aDeviceOf()]
    const notes = theNotes()
    noteUnwritten(notes, typed({ '/a': 'Rahasia' }))
    await writeUnwritten(others, notes)
    expect([notes.all(), await others.answers.count()]).toEqual([{}, 0])

    const { task, ...save } = typed({ '/a': 'x' })
    await saveEdits(newer, { ...save, task: { ...task, form: { id: 'self', version: 2 } } })
    noteUnwritten(notes, typed({ '/a': 'Halo' }))
    await writeUnwritten(newer, notes)
    expect([notes.all(), (await readDraft(newer, 't'))?.answers.length]).toEqual([{}, 1])
  })

  test('[D18] is let go where the page has written after all, and a full storage breaks nothing', async () => {
    const notes = theNotes()
    noteUnwritten(notes, typed({ '/a': 'Halo' }))
    noteUnwritten(notes, typed({}))
    expect(notes.all()).toEqual({})
    notes.full = true
    noteUnwritten(notes, typed({ '/a': 'Halo' }))
    expect(notes.all()).toEqual({})
  })
})

function typed(answers: { readonly [pointer: string]: string }): Save {
  return {
    task: { id: taskId('t'), form: { id: 'self', version: 1 } },
    page: 'tab-a',
    device: 'd-1',
    edits: Object.entries(answers).map(([pointer, answer]) => ({
      pointer,
      entry: value(answer),
      over: [],
      lines: [{ step: 's', kind: 'edit', before: value(''), after: value(answer) }],
    })),
    progress: { answered: 1, asked: 2 },
    at,
  }
}

/** Local storage, in memory. */
function theNotes(rows: { readonly [name: string]: string } = {}) {
  const held = new Map(Object.entries(rows))
  const notes = {
    full: false as boolean,
    get length() {
      return held.size
    },
    key: (index: number) => [...held.keys()][index] ?? null,
    getItem: (name: string) => held.get(name) ?? null,
    setItem(name: string, text: string) {
      if (this.full) throw new DOMException('full', 'QuotaExceededError')
      held.set(name, text)
    },
    removeItem: (name: string) => void held.delete(name),
    all: () => Object.fromEntries(held),
  } satisfies Notes & { full: boolean; all: () => object }
  return notes
}
