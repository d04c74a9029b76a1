import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, test } from 'vitest'
import type { TaskView } from '../../core/case/view.ts'
import { caseId, cycleId, mutationId, personId, regionId, taskId } from '../../core/ids.ts'
import { Database } from '../store/database.ts'
import { untouched } from '../store/drafts.ts'
import { markDelivered } from '../store/mark-delivered.ts'
import { enqueue, markRefused, readWaiting } from '../store/outbox.ts'
import { beginSession, endSession } from '../store/session.ts'
import { newKeys } from '../sync/dpop.ts'
import { takeFirstLook } from './first-look.ts'
import { readInbox } from './read-inbox.ts'

const at = '2026-01-05T03:00:00.000Z'

describe('the first look', () => {
  test('[U6] sees what the inbox reads: begun, refused, sent and done ones, most urgent first', async () => {
    const db = await aStore('look-same')
    await db.drafts.bulkPut([
      {
        ...untouched({ task: 'begun', form: { id: 'f', version: 1 }, at }),
        progress: { answered: 1, asked: 4 },
      },
    ])
    await send(db, 'refused', at)
    const [first] = await readWaiting(db)
    const text = { id: 'Belum lengkap', en: 'Incomplete' }
    const problem = { type: '', title: '', status: 422, detail: '', text: { title: text, detail: text } }
    if (first) await markRefused(db, first, { at, problem })
    await send(db, 'delivered', at)
    const [second] = await readWaiting(db)
    const receipt = { protocol: 1, mutation: mutationId('m-delivered'), appliedAt: at, audit: '' }
    if (second) await markDelivered(db, second, { receipt, at: new Date().toISOString() })
    await send(db, 'waiting', at)
    const look = await takeFirstLook('look-same')
    expect(look).toEqual({
      server: 'https://a.example',
      cursor: await db.cursor.get('changes'),
      me: undefined,
      inbox: await readInbox(db),
    })
    expect(look?.inbox.open.map(({ task, stage }) => `${task.id} ${stage.kind}`)).toEqual([
      'refused refused',
      'begun begun',
      'plain untouched',
    ])
    expect(look?.inbox.sending.map(({ task, stage }) => `${task.id} ${stage.kind}`)).toEqual([
      'delivered delivered',
      'waiting queued',
    ])
  })

  test('[U6] of a long list it reads the drafts that may stand on the first screen, refused ones first, and no more', async () => {
    const db = await aStore('look-long')
    const ids = Array.from({ length: 30 }, (_, n) => `t-${String(n).padStart(2, '0')}`)
    await db.rows.bulkPut(ids.map((id) => ({ seq: 1, id, kind: 'task', body: aTask(id) })))
    await db.drafts.bulkPut(ids.map((task) => untouched({ task, form: { id: 'f', version: 1 }, at })))
    await send(db, 't-29', at)
    const [item] = await readWaiting(db)
    const text = { id: 'Belum lengkap', en: 'Incomplete' }
    const problem = { type: '', title: '', status: 422, detail: '', text: { title: text, detail: text } }
    if (item) await markRefused(db, item, { at, problem })
    const look = await takeFirstLook('look-long')
    const whole = await readInbox(db)
    expect(look?.inbox.sure).toBe(7)
    expect(look?.inbox.open.slice(0, 7)).toEqual(whole.open.slice(0, 7))
    expect(look?.inbox.open[0]?.task.id).toBe('t-29')
    expect(look?.inbox.open.length).toBe(whole.open.length)
    expect(look?.inbox.open.filter(({ stage }) => stage.kind !== 'untouched').length).toBeLessThan(9)
  })

  test('[U6] what arrived long ago and has been read back since is not read again', async () => {
    const db = await aStore('look-old')
    await send(db, 'plain', at)
    const [item] = await readWaiting(db)
    const receipt = { protocol: 1, mutation: mutationId('m-plain'), appliedAt: at, audit: '' }
    if (item) await markDelivered(db, item, { receipt, at: '2020-01-01T00:00:00.000Z' })
    expect((await readInbox(db)).sending).toEqual([])
    expect((await takeFirstLook('look-old'))?.inbox.sending).toEqual([])
  })

  test('[U6] [D7] nobody’s tasks are seen once their person has signed out', async () => {
    const db = await aStore('look-out')
    await endSession(db, { keep: true })
    const look = await takeFirstLook('look-out')
    expect([look?.server, look?.inbox.open]).toEqual([null, []])
  })

  test('[U6] [D5] makes no store where there is none, and leaves one of another version alone', async () => {
    expect(await takeFirstLook('look-none')).toBeUndefined()
    expect(await Dexie.exists('look-none')).toBe(false)
    const old = new Dexie('look-other')
    old.version(7).stores({ rows: '[kind+id]' })
    await old.open()
    expect(await takeFirstLook('look-other')).toBeUndefined()
    expect(old.isOpen()).toBe(true)
  })

  test('[U6] [D14] says nothing where the browser forbids a store; who opens it properly tells', async () => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = () => {
      throw new DOMException('no storage here', 'InvalidStateError')
    }
    expect(await takeFirstLook('look-none')).toBeUndefined()
    IDBFactory.prototype.open = open
  })
})

async function aStore(name: string): Promise<Database> {
  const db = new Database(name)
  const tokens = { access: 'a', accessUntil: at, refresh: 'r' }
  const keys = await newKeys()
  const region = { id: regionId('kotabumi'), name: 'Kotabumi' }
  await beginSession(db, {
    key: 'current',
    server: 'https://a.example',
    region,
    person: personId('siti'),
    keys,
    tokens,
  })
  await db.cursor.put({ key: 'changes', position: 3, pulledAt: at, busySince: null, health: { kind: 'ok' } })
  const tasks = ['plain', 'begun', 'refused', 'delivered', 'waiting'].map((id) => aTask(id))
  const done: TaskView = { ...aTask('done'), status: 'done', doneAt: at }
  await db.rows.bulkPut([...tasks, done].map((body) => ({ seq: 1, id: body.id, kind: 'task', body })))
  return db
}

async function send(db: Database, task: string, filledAt: string): Promise<void> {
  const id = mutationId(`m-${task}`)
  const form = { id: 'f', version: 1 }
  await enqueue(
    db,
    {
      protocol: 1,
      kind: 'submit-task',
      id,
      case: caseId('case-1'),
      task: taskId(task),
      form,
      answers: {},
      filledAt,
    },
    at,
  )
}

function aTask(id: string): TaskView {
  return {
    id: taskId(id),
    case: caseId('case-1'),
    cycle: { id: cycleId('c'), name: '2026' },
    spec: 'self-assessment',
    title: { id: 'Nilai diri', en: 'Rate yourself' },
    subject: { id: personId('siti'), name: 'Siti', post: 'Penata', unit: 'Bidang' },
    form: { id: 'f', version: 1 },
    pack: 'kotabumi@1',
    status: 'open',
    openedAt: at,
    dueAt: id === 'begun' ? '2026-02-01T16:59:59.999Z' : null,
    doneAt: null,
    context: {},
    prefill: {},
  }
}
