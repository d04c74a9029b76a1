import { describe, expect, test } from 'vitest'
import { type Jotted, jottingForm, jottingId } from '../../core/draft/jotting.ts'
import { caseId, mutationId, personId, regionId, taskId } from '../../core/ids.ts'
import type { MutationReceipt, ReopenCase } from '../../core/protocol/mutation.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { newKeys } from '../sync/dpop.ts'
import { readBegun } from './begun-from.ts'
import { writeDraft as writeNote } from './calibrations.ts'
import type { Database } from './database.ts'
import { copyOf, noteCopied, readToCopy, takeInCopy } from './draft-copies.ts'
import { readDraft, untouched } from './drafts.ts'
import { aDatabase } from './fixtures.ts'
import { readGoalsFor, useGoalsFor } from './goals.ts'
import { emptyJotting, isBegun, jottedIn, putJotting, readJotting } from './jottings.ts'
import { readLeftDrafts } from './left-drafts.ts'
import { markDelivered } from './mark-delivered.ts'
import { moveOldJottings } from './old-jottings.ts'
import { AlreadySent, enqueueJotting, markRefused, readWaiting } from './outbox.ts'
import { saveEdits } from './save-edits.ts'
import { beginSession, endSession, type Session } from './session.ts'
import { readDevice } from './this-device.ts'

const at = '2026-01-05T03:00:00.000Z'
const later = '2026-01-05T03:00:05.000Z'
const id = jottingId('decision', 'case-1')

/** What a page writes with a key. */
async function type(db: Database, pointer: string, text: string, task = id): Promise<void> {
  const device = await readDevice(db)
  const held = (await readDraft(db, task))?.answers.find((row) => row.pointer === pointer)?.values ?? []
  const over = held.map(({ device: by, count }) => ({ device: by, count }))
  await saveEdits(db, {
    task: { id: task, form: jottingForm },
    page: 'tab-a',
    device,
    edits: [{ pointer, entry: { kind: 'value', value: text }, over, lines: [] }],
    progress: { answered: 1, asked: 0 },
    at,
  })
}

async function copy(from: Database, to: Database): Promise<void> {
  const draft = await readDraft(from, id)
  if (draft === undefined) throw new Error('nothing is there')
  await to.transaction('rw', to.tables, () =>
    takeInCopy(to, copyOf(draft, { id: draft.answers[0]?.values[0]?.device ?? '', name: 'Kantor' })),
  )
}

describe('what is written outside of forms', () => {
  test('[FD1] [D7] belongs to its person: another at the same browser finds nothing of it, and they find it again', async () => {
    const db = aDatabase()
    await beginSession(db, await aSession('siti'))
    await type(db, '/none', 'Sudah cukup.')
    await writeNote(db, 'session-1', { case: 'case-1', version: 2, note: 'Bandingkan.' })
    await beginSession(db, await aSession('made'))
    expect([await readJotting(db, id), await db.calibrations.count()]).toEqual([{}, 0])
    await beginSession(db, await aSession('siti'))
    expect([await readJotting(db, id), await db.calibrations.count()]).toEqual([
      { '/none': 'Sudah cukup.' },
      1,
    ])
    await endSession(db, { keep: false })
    await beginSession(db, await aSession('siti'))
    expect([await readJotting(db, id), await db.calibrations.count()]).toEqual([{}, 0])
  })

  test('[FD2] [D3] is closed with its mutation in the outbox, both or neither, and never sent twice', async () => {
    const db = aDatabase()
    await type(db, '/reason', 'Salah hitung.')
    await enqueueJotting(db, aReopening('m1'), { jotting: id, at })
    await expect(enqueueJotting(db, aReopening('m2'), { jotting: id, at })).rejects.toThrow(AlreadySent)
    expect((await readWaiting(db)).map((item) => [item.id, item.task])).toEqual([['m1', id]])
    // A page that has not noticed writes nothing any more.
    await type(db, '/reason', 'Lain.')
    expect(await readJotting(db, id)).toEqual({ '/reason': 'Salah hitung.' })
  })

  test('[FD2] [D4] is open again with every word when it is refused, and empty when it has arrived', async () => {
    const db = aDatabase()
    await type(db, '/reason', 'Salah hitung.')
    await enqueueJotting(db, aReopening('m1'), { jotting: id, at })
    const [item] = await readWaiting(db)
    if (item === undefined) throw new Error('nothing waits')
    // Of a problem the store looks at nothing.
    await markRefused(db, item, { problem: {} as ProblemDetails, at: later })
    await type(db, '/reason', 'Salah hitung sekali.')
    expect(await readJotting(db, id)).toEqual({ '/reason': 'Salah hitung sekali.' })

    await enqueueJotting(db, aReopening('m2'), { jotting: id, at: later })
    const again = (await readWaiting(db)).at(-1)
    if (again === undefined) throw new Error('nothing waits')
    await markDelivered(db, again, { receipt: {} as MutationReceipt, at: later })
    expect(await readJotting(db, id)).toEqual({})
    const row = (await readDraft(db, id))?.row
    expect([row?.sent, row && isBegun(row)]).toEqual([null, false])
    expect(await readLeftDrafts(db)).toEqual([])
  })

  test('[FD2] nothing of it is needed to send: what was not written is not made', async () => {
    const db = aDatabase()
    await enqueueJotting(db, aReopening('m1'), { jotting: id, at })
    const [item] = await readWaiting(db)
    if (item === undefined) throw new Error('nothing waits')
    await markDelivered(db, item, { receipt: {} as MutationReceipt, at: later })
    expect([await db.drafts.count(), await db.answers.count()]).toEqual([0, 0])
  })

  test('[FD3] [D8] follows its person, and is let go of at the other device once the first has sent it', async () => {
    const [office, home] = [aDatabase(), aDatabase()]
    await type(office, '/none', 'Ditulis di kantor.')
    expect((await readToCopy(office)).map(({ task }) => task)).toEqual([id])
    await copy(office, home)
    expect(await readJotting(home, id)).toEqual({ '/none': 'Ditulis di kantor.' })

    await emptyJotting(office, id, later)
    await copy(office, home)
    expect(await readJotting(home, id)).toEqual({})
  })

  test('[FD3] [D8] what the other device wrote meanwhile, without having seen that it was sent, stays', async () => {
    const [office, home] = [aDatabase(), aDatabase()]
    await type(office, '/none', 'Ditulis di kantor.')
    await copy(office, home)
    await type(home, '/none', 'Ditulis di rumah.')
    await emptyJotting(office, id, later)
    await copy(office, home)
    const values = (await readDraft(home, id))?.answers.flatMap((row) => row.values.map(({ entry }) => entry))
    expect(values).toContainEqual({ kind: 'value', value: 'Ditulis di rumah.' })
  })

  test('[FD3] [D11] a copy that the server has, or has refused, is not sent again before something is written', async () => {
    const db = aDatabase()
    await type(db, '/none', 'x')
    const seen = (await readDraft(db, id))?.row.seen ?? {}
    await noteCopied(db, { task: id, seen, at: later, problem: null })
    expect(await readToCopy(db)).toEqual([])
    await emptyJotting(db, id, later)
    expect((await readToCopy(db)).map(({ task }) => task)).toEqual([id])
  })

  test('[FD1] of what nothing was written nothing is emptied', async () => {
    const db = aDatabase()
    await emptyJotting(db, id, at)
    expect(await db.drafts.count()).toBe(0)
  })

  test('[FD4] goals are found for the next plan, newest first, and know which form was begun from them', async () => {
    const db = aDatabase()
    const goals = (learning: string): Jotted => ({
      '/cycle': 'Tahun 2026',
      '/goals': [],
      '/learning': learning,
    })
    await putJotting(db, jottingId('goals', 'case-1'), { jotted: goals('Lama'), at })
    await putJotting(db, jottingId('goals', 'case-2'), { jotted: goals('Baru'), at: later })
    await putJotting(db, jottingId('goals', 'case-3'), { jotted: goals('Dibuang'), at: later })
    await emptyJotting(db, jottingId('goals', 'case-3'), later)
    expect((await readGoalsFor(db, { case: 'case-9' }))?.learning).toBe('Baru')
    const found = await readGoalsFor(db, { case: 'case-2' })
    expect(found?.learning).toBe('Lama')
    if (found) await useGoalsFor(db, found, { task: 'task-7', at: later })
    expect([await readBegun(db, 'task-7'), await readBegun(db, 'task-8')]).toEqual(['jot-goals-case-1', ''])
    // A page that has the form open already takes them over as long as nothing stands in it.
    expect(await readBegun(db, 'task-7', '')).toBe('jot-goals-case-1')
    await db.drafts.put(untouched({ task: taskId('task-7'), form: { id: 'plan', version: 1 }, at }))
    expect([await readBegun(db, 'task-7', ''), await readBegun(db, 'task-7')]).toEqual([
      '',
      'jot-goals-case-1',
    ])
  })

  test('[D5] [FD1] what older versions left in tables of their own is there as drafts, once', async () => {
    const db = aDatabase()
    const action = { kind: 'award', training: '', title: 'Piagam' }
    await db.jottings.bulkPut([
      { key: 'duty d-1', body: 'Sudah dibahas di apel.' },
      {
        key: 'follow-up case-1',
        body: {
          answers: { 'p-1': { answer: 'refused', reason: 'Sudah', evidence: '', action } },
          added: [{ key: 'k1', action, reason: 'Layak', evidence: 'Surat 3' }],
          none: '',
        },
      },
      { key: 'follow-up case-2', body: 'damaged' },
    ])
    const kept = { goals: [], learning: 'Layanan' }
    await db.goals.put({ case: 'case-1', cycle: 'Tahun 2025', usedFor: 'task-1', ...kept })
    await moveOldJottings(db, at)
    await moveOldJottings(db, at)
    expect([await db.jottings.count(), await db.goals.count()]).toEqual([0, 0])
    expect(await readJotting(db, jottingId('duty', 'd-1'))).toEqual({ '/note': 'Sudah dibahas di apel.' })
    expect(await readJotting(db, id)).toEqual({
      '/answers/p-1/answer': 'refused',
      '/answers/p-1/reason': 'Sudah',
      '/answers/p-1/action': action,
      '/added/k1/action': action,
      '/added/k1/reason': 'Layak',
      '/added/k1/evidence': 'Surat 3',
      '/added/k1/place': 0,
    })
    expect(jottedIn((await readDraft(db, jottingId('goals', 'case-1')))?.answers ?? [])).toEqual({
      '/cycle': 'Tahun 2025',
      '/goals': [],
      '/learning': 'Layanan',
      '/usedFor': 'task-1',
    })
  })
})

function aReopening(mutation: string): ReopenCase {
  return {
    protocol: PROTOCOL,
    kind: 'reopen-case',
    id: mutationId(mutation),
    case: caseId('case-1'),
    way: 'again',
    reason: 'Salah hitung.',
  }
}

async function aSession(person: string): Promise<Session> {
  const tokens = { access: 'a', accessUntil: '2999-01-01T00:00:00.000Z', refresh: 'r' }
  return {
    key: 'current',
    server: 'https://a.example',
    region: { id: regionId('kotabumi'), name: 'Kotabumi' },
    person: personId(person),
    keys: await newKeys(),
    tokens,
  }
}
