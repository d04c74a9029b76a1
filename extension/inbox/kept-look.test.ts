import { describe, expect, test } from 'vitest'
import type { TaskView } from '../../core/case/view.ts'
import { caseId, cycleId, personId, regionId, taskId } from '../../core/ids.ts'
import type { Database } from '../store/database.ts'
import { untouched } from '../store/drafts.ts'
import { aDatabase, aSubmission } from '../store/fixtures.ts'
import { type LookPlace, withoutLook } from '../store/look-place.ts'
import { enqueue } from '../store/outbox.ts'
import { beginSession, endSession, type Session } from '../store/session.ts'
import { storeVersion } from '../store/version.ts'
import { newKeys } from '../sync/dpop.ts'
import { keepLook } from './keep-look.ts'
import { lookIn } from './kept-look.ts'
import { readInbox } from './read-inbox.ts'

const at = '2026-01-05T03:00:00.000Z'

describe('what a page shows before the store is open', () => {
  test('[QL1] is what the store holds: who is signed in, the first screen, and how much there is of all', async () => {
    const db = await aStore('siti', 30)
    const place = aPlace()
    await db.drafts.put({ ...untouched({ task: 't-03', form: { id: 'f', version: 1 }, at }) })
    await enqueue(db, aSubmission({ task: 't-05' }), at)
    await keepLook(db, place)
    const look = lookIn(await place.read())
    const whole = await readInbox(db)
    expect(look).toEqual({
      server: 'https://a.example',
      cursor: await db.cursor.get('changes'),
      me: undefined,
      inbox: { ...whole, open: whole.open.slice(0, 7), sure: 7 },
    })
    expect([look?.inbox.count, look?.inbox.sending.length]).toEqual([29, 1])
  })

  test('[QL1] says nothing of what a form holds, nor the number of a civil servant', async () => {
    const db = await aStore('siti', 1)
    const place = aPlace()
    const [row] = await db.rows.toArray()
    if (row?.kind === 'task') {
      const secret = { context: { note: 'rahasia' }, prefill: { score: 'rahasia' } }
      await db.rows.put({ ...row, body: { ...row.body, ...secret } as TaskView })
    }
    const person = {
      id: personId('siti'),
      name: 'Siti',
      nip: '198001012005012001',
      post: '',
      unit: '',
      hr: false,
    }
    const region = { id: regionId('kotabumi'), name: 'Kotabumi', timeZone: 'WIB' } as const
    await db.rows.put({ seq: 1, id: 'siti', kind: 'me', body: { person, region } })
    await keepLook(db, place)
    const kept = JSON.stringify(await place.read())
    expect([kept.includes('Siti'), kept.includes('rahasia'), kept.includes('198001')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('[QL2] follows what the store has come to hold', async () => {
    const db = await aStore('siti', 2)
    const place = aPlace()
    await keepLook(db, place)
    await enqueue(db, aSubmission({ task: 't-00' }), at)
    await db.rows.bulkDelete([['task', 't-01']])
    await keepLook(db, place)
    const look = lookIn(await place.read())
    expect([look?.inbox.count, look?.inbox.sending.map(({ task }) => task.id)]).toEqual([0, ['t-00']])
  })

  test('[QL3] nobody’s tasks are seen once their person has signed out, or the server has put this device out', async () => {
    const db = await aStore('siti', 2)
    const place = aPlace()
    await keepLook(db, place)
    await withoutLook(() => endSession(db, { keep: true }), place)
    expect(lookIn(await place.read())).toBeUndefined()
    await keepLook(db, place)
    expect(await place.read()).toBeUndefined()

    const revoked = await aStore('made', 2)
    await keepLook(revoked, place)
    await revoked.cursor.update('changes', { health: { kind: 'signed-out' } })
    await keepLook(revoked, place)
    expect(await place.read()).toBeUndefined()
  })

  test('[QL3] whoever keeps a look while its person signs out, keeps none of theirs', async () => {
    const db = await aStore('siti', 2)
    const place = aPlace()
    const slow = { ...place, write: async (look: unknown) => later(() => place.write(look)) }
    await Promise.all([
      keepLook(db, slow),
      withoutLook(() => later(() => endSession(db, { keep: false })), place),
      keepLook(db, slow),
    ])
    expect(await place.read()).toBeUndefined()
  })

  test('[QL3] another account is never shown the tasks of the one before', async () => {
    const db = await aStore('siti', 2)
    const place = aPlace()
    await keepLook(db, place)
    const made = await aSession('made')
    const seen: unknown[] = []
    await withoutLook(async () => {
      seen.push(await place.read())
      await beginSession(db, made)
    }, place)
    await keepLook(db, place)
    expect([seen, lookIn(await place.read())?.inbox.count]).toEqual([[undefined], 0])
  })

  test('[QL4] a look at a store of another version is not shown; nor is one that is not there', async () => {
    const db = await aStore('siti', 2)
    const place = aPlace()
    await keepLook(db, place)
    const kept = (await place.read()) as { look: unknown }
    await place.write({ store: storeVersion - 1, look: kept.look })
    expect(lookIn(await place.read())).toBeUndefined()
    expect(lookIn(undefined)).toBeUndefined()
  })

  test('[QL4] a store that can’t be read leaves no look behind', async () => {
    const db = await aStore('siti', 2)
    const place = aPlace()
    await keepLook(db, place)
    db.close()
    await keepLook(db, place)
    expect(await place.read()).toBeUndefined()
  })
})

/** What a browser holds in memory, with its lock. */
function aPlace(): LookPlace {
  let held: unknown
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: async () => structuredClone(held),
    write: async (look) => {
      held = structuredClone(look)
    },
    clear: async () => {
      held = undefined
    },
    alone: (work) => {
      const mine = last.then(work)
      last = mine.catch(() => {})
      return mine
    },
  }
}

function later<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((done, fail) => setTimeout(() => work().then(done, fail), 20))
}

async function aStore(person: string, tasks: number): Promise<Database> {
  const db = aDatabase()
  await beginSession(db, await aSession(person))
  await db.cursor.put({ key: 'changes', position: 3, pulledAt: at, busySince: null, health: { kind: 'ok' } })
  const ids = Array.from({ length: tasks }, (_, n) => `t-${String(n).padStart(2, '0')}`)
  await db.rows.bulkPut(ids.map((id) => ({ seq: 1, id, kind: 'task', body: aTask(id) })))
  return db
}

async function aSession(person: string): Promise<Session> {
  return {
    key: 'current',
    server: 'https://a.example',
    region: { id: regionId('kotabumi'), name: 'Kotabumi' },
    person: personId(person),
    keys: await newKeys(),
    tokens: { access: 'a', accessUntil: at, refresh: 'r' },
  }
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
    dueAt: null,
    doneAt: null,
    context: {},
    prefill: {},
  }
}
