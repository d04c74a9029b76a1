import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, test } from 'vitest'
import { taskId } from '../../core/ids.ts'
import { value } from '../../ui/form/entry.ts'
import { whyNotSaved } from '../fill/why-not-saved.ts'
import { type Database, versions } from './database.ts'
import { readDraft } from './drafts.ts'
import { aDeviceOf, aSubmission } from './fixtures.ts'
import { enqueue } from './outbox.ts'
import { openSaver } from './saver.ts'
import { type SaveAnswer, type SaveAsked, savesAsked } from './saves-asked.ts'
import { endSession } from './session.ts'
import { readDevice } from './this-device.ts'
import { storeVersion } from './version.ts'
import { OthersStore, OtherVersion, type Save } from './write-edits.ts'

const at = '2026-01-05T03:00:00.000Z'
const task = { id: taskId('task-1'), form: { id: 'self', version: 1 } }

describe('saving beside the page', () => {
  test('[D15] [D1] the page writes until the thread is ready, and from then on the thread does', async () => {
    const db = await opened()
    const thread = aThread()
    const saver = openSaver(db, () => thread)
    await saver.save(typed('/a', 'x'))
    saver.warm()
    saver.warm()
    await thread.ready()
    const [row] = await saver.save(typed('/a', 'xy'))
    await saver.save(typed('/b', 'z'))
    expect(await outline(db)).toEqual(['/a xy', '/b z'])
    expect(row?.values.map(({ count }) => count)).toEqual([2])
    expect(thread.answered).toEqual(['ready', 'written', 'written'])
  })

  test('[D15] [D6] what the thread cannot write the page tries itself, and says why it cannot', async () => {
    const db = await opened()
    const thread = aThread()
    const saver = openSaver(db, () => thread)
    saver.warm()
    await thread.ready()
    await saver.save(typed('/a', 'x'))
    const newer = { ...task, form: { id: 'self', version: 2 } }
    await expect(saver.save({ ...typed('/a', 'xy'), task: newer })).rejects.toThrow(OtherVersion)
    expect(await outline(db)).toEqual(['/a x'])
    expect(thread.answered).toEqual(['ready', 'written', 'not-written'])
  })

  test('[D15] [D3] the thread writes nothing into a draft that has been sent', async () => {
    const db = await opened()
    const thread = aThread()
    const saver = openSaver(db, () => thread)
    saver.warm()
    await thread.ready()
    await saver.save(typed('/a', 'x'))
    await enqueue(db, aSubmission({ task: 'task-1' }), at)
    expect(await saver.save(typed('/a', 'xy'))).toEqual([])
    expect(await outline(db)).toEqual(['/a x'])
  })

  test('[D15] [D1] a thread that breaks loses nothing: what it was asked is written by the page', async () => {
    const db = await opened()
    const thread = aThread({ breaksAt: 2 })
    const saver = openSaver(db, () => thread)
    saver.warm()
    await thread.ready()
    await saver.save(typed('/a', 'x'))
    await saver.save(typed('/a', 'xy'))
    await saver.save(typed('/b', 'z'))
    expect(await outline(db)).toEqual(['/a xy', '/b z'])
    expect(thread.answered).toEqual(['ready', 'written'])
  })

  test('[D7] a tab that stayed open writes nothing once its person has signed out in another, whoever comes then', async () => {
    const db = await opened()
    const thread = aThread()
    const saver = openSaver(db, () => thread)
    saver.warm()
    await thread.ready()
    await saver.save(typed('/a', 'x'))
    await endSession(db, { keep: false })
    await expect(saver.save(typed('/a', 'xy'))).rejects.toThrow(OthersStore)
    await readDevice(db)
    await expect(saver.save(typed('/a', 'xyz'))).rejects.toThrow(OthersStore)
    expect([await db.drafts.count(), await db.answers.count(), await db.edits.count()]).toEqual([0, 0, 0])
    expect(thread.answered).toEqual(['ready', 'written', 'not-written', 'not-written'])
  })

  test('[D5] [D6] a newer Timbang takes over while a form is open: the old page says so, and the draft is whole there', async () => {
    const db = await opened()
    const thread = aThread()
    const saver = openSaver(db, () => thread)
    saver.warm()
    await thread.ready()
    await saver.save(typed('/a', 'x'))
    const newer = new Dexie(db.name)
    for (const { version, stores } of versions) newer.version(version).stores(stores)
    newer.version(storeVersion + 1).stores({ later: 'key' })
    await newer.open()
    const why = await saver.save(typed('/a', 'xy')).then(() => 'saved', whyNotSaved)
    expect([why, db.isOpen()]).toEqual(['outdated', false])
    const [draft] = await newer.table('drafts').toArray()
    const [answer] = await newer.table('answers').toArray()
    expect([draft?.task, answer?.values.at(-1)?.entry]).toEqual(['task-1', value('x')])
    newer.close()
  })

  test('[D15] [D5] the thread lets go of the store at once when somebody wants to delete it', async () => {
    const db = await opened()
    const thread = aThread()
    const saver = openSaver(db, () => thread)
    saver.warm()
    await thread.ready()
    await saver.save(typed('/a', 'x'))
    db.close()
    await db.delete()
    await db.open()
    await db.device.put({ key: 'this', id: 'd-1' })
    await saver.save(typed('/b', 'y'))
    expect(await outline(db)).toEqual(['/b y'])
  })
})

async function opened(): Promise<Database> {
  const db = aDeviceOf()
  await db.open()
  return db
}

function typed(pointer: string, text: string): Save {
  const edit = { pointer, entry: value(text), over: [], lines: [] }
  return { task, page: 'p1', device: 'd-1', progress: { answered: 1, asked: 4 }, at, edits: [edit] }
}

async function outline(db: Database): Promise<readonly string[]> {
  const draft = await readDraft(db, task.id)
  return (draft?.answers ?? []).map(({ pointer, values }) => {
    const entry = values.at(-1)?.entry
    return `${pointer} ${entry?.kind === 'value' ? entry.value : entry?.kind}`
  })
}

/** A thread that runs here, as far as a saver needs one; it breaks instead of doing the save of that number. */
function aThread({ breaksAt = Number.POSITIVE_INFINITY } = {}) {
  const outside = new EventTarget()
  const inside = new EventTarget()
  const answered: string[] = []
  const say = (to: EventTarget, data: unknown) =>
    queueMicrotask(() => to.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })))
  savesAsked({
    postMessage: (answer: string) => {
      answered.push((JSON.parse(answer) as SaveAnswer).kind)
      say(outside, answer)
    },
    addEventListener: (_, hear) =>
      inside.addEventListener('message', (event) => {
        if (event instanceof MessageEvent) hear(event)
      }),
  })
  let saves = 0
  return Object.assign(outside, {
    answered,
    postMessage: (asked: string) => {
      saves += Number((JSON.parse(asked) as SaveAsked).kind === 'save')
      if (saves === breaksAt) queueMicrotask(() => outside.dispatchEvent(new Event('error')))
      else say(inside, asked)
    },
    terminate: () => {},
    ready: async () => {
      while (!answered.includes('ready')) await new Promise((done) => setTimeout(done))
      await new Promise((done) => setTimeout(done))
    },
  })
}
