import { describe, expect, test } from 'vitest'
import { jottingId } from '../../core/draft/jotting.ts'
import type { FormDocument } from '../../core/form/model.ts'
import { personId, regionId } from '../../core/ids.ts'
import type { ChangePage } from '../../core/protocol/change.ts'
import { newKeys } from '../sync/dpop.ts'
import { bringOver } from './bring-over.ts'
import { readDrafts, writeDraft } from './calibrations.ts'
import { noteHealth, readCursor } from './cursor.ts'
import { aDatabase, aSubmission } from './fixtures.ts'
import { putJotting, readJotting } from './jottings.ts'
import { readLeftBehind } from './left-behind.ts'
import type { OldGoals } from './old-jottings.ts'
import { enqueue, readSender, readWaiting } from './outbox.ts'
import { readOwnShelves } from './own-shelves.ts'
import type { ProjectRow, StepRow } from './projects.ts'
import { applyPage } from './rows.ts'
import { beginSession, endSession, keepTokens, readSession, type Session } from './session.ts'
import { readDevice } from './this-device.ts'

describe('a session', () => {
  test('[D7] the same person signing in again finds their drafts and what waits', async () => {
    const db = aDatabase()
    await beginSession(db, await aSession('siti'))
    await enqueue(db, aSubmission(), '2026-01-05T03:00:00.000Z')
    await beginSession(db, await aSession('siti'))
    expect(await readWaiting(db)).toHaveLength(1)
    expect(await db.drafts.count()).toBe(1)
  })

  test('[D7] another person at the same browser finds nothing of the first', async () => {
    const db = aDatabase()
    await beginSession(db, await aSession('siti'))
    await enqueue(db, aSubmission(), '2026-01-05T03:00:00.000Z')
    await beginSession(db, await aSession('made'))
    expect((await readSession(db))?.person).toBe('made')
    expect([await db.drafts.count(), await db.outbox.count(), await db.rows.count()]).toEqual([0, 0, 0])
  })

  test('[D19] is over for nobody but who holds the refresh token that was refused', async () => {
    const db = aDatabase()
    const siti = await aSession('siti')
    await beginSession(db, siti)
    const out = { kind: 'signed-out' } as const
    const unknown = { kind: 'unknown' } as const
    const { refresh } = siti.tokens
    // An item vanished during the turn; somebody has renewed the tokens, or signed in, meanwhile.
    expect(await noteHealth(db, out, { refused: null })).toEqual(unknown)
    expect(await noteHealth(db, out, { refused: `older than ${refresh}` })).toEqual(unknown)
    expect((await readCursor(db)).health).toEqual(unknown)
    expect(await noteHealth(db, out, { refused: refresh })).toEqual(out)
    expect((await readCursor(db)).health).toEqual(out)
    expect(await noteHealth(db, { kind: 'ok' }, { refused: null })).toEqual({ kind: 'ok' })
  })

  test('[D7] a page that comes after signing out, or for somebody else, is thrown away', async () => {
    const db = aDatabase()
    const [siti, made] = [await aSession('siti'), await aSession('made')]
    const asked = { at: '2026-01-05T03:00:00.000Z', asker: siti, position: 0 }
    await beginSession(db, siti)
    await endSession(db, { keep: false })
    await applyPage(db, aPage, asked)
    await beginSession(db, made)
    await applyPage(db, aPage, asked)
    expect([await db.rows.count(), (await readCursor(db)).position]).toEqual([0, 0])
    await beginSession(db, siti)
    await applyPage(db, aPage, { ...asked, position: 3 })
    expect(await db.rows.count()).toBe(0)
    await applyPage(db, aPage, asked)
    expect([await db.rows.count(), (await readCursor(db)).position]).toEqual([1, 5])
  })

  test('[D7] what lies about when nobody is signed in is nobody’s to find', async () => {
    const db = aDatabase()
    await enqueue(db, aSubmission(), '2026-01-05T03:00:00.000Z')
    await beginSession(db, await aSession('made'))
    expect([await db.drafts.count(), await db.outbox.count()]).toEqual([0, 0])
  })

  test('[D7] what one person has waiting is never sent as another', async () => {
    const db = aDatabase()
    await beginSession(db, await aSession('siti'))
    await enqueue(db, aSubmission(), '2026-01-05T03:00:00.000Z')
    expect((await readSender(db, aSubmission().id))?.person).toBe('siti')
    await beginSession(db, await aSession('made'))
    expect(await readSender(db, aSubmission().id)).toBe(undefined)
  })

  test('[D7] tokens that come too late leave the session alone that has begun meanwhile', async () => {
    const db = aDatabase()
    const [siti, made] = [await aSession('siti'), await aSession('made', 'r-made')]
    const tokens = { ...siti.tokens, access: 'b', refresh: 'r2' }
    await beginSession(db, made)
    await keepTokens(db, { tokens, tradedFor: siti.tokens })
    expect((await readSession(db))?.tokens).toEqual(made.tokens)
    await beginSession(db, siti)
    await keepTokens(db, { tokens, tradedFor: siti.tokens })
    expect((await readSession(db))?.tokens).toEqual(tokens)
  })

  test('[D7] who has been away finds what they left, although somebody else was here meanwhile', async () => {
    const db = aDatabase()
    await beginSession(db, await aSession('siti'))
    await enqueue(db, aSubmission(), '2026-01-05T03:00:00.000Z')
    const device = await readDevice(db)
    await beginSession(db, await aSession('made'))
    expect(await readDevice(db)).not.toBe(device)
    await beginSession(db, await aSession('siti'))
    expect((await readWaiting(db)).map(({ id }) => id)).toEqual(['m1'])
    expect([await db.drafts.count(), await db.shelf.count(), await readDevice(db)]).toEqual([1, 0, device])
  })

  test('[D12] the same person and region at another server is not sent what was meant for the first', async () => {
    const db = aDatabase()
    await beginSession(db, await aSession('siti'))
    await enqueue(db, aSubmission(), '2026-01-05T03:00:00.000Z')
    await beginSession(db, await aSession('siti', 'r', 'https://new.example'))
    expect([await readWaiting(db), await db.drafts.count()]).toEqual([[], 0])
    const [shelf] = await readOwnShelves(db)
    expect(shelf).toMatchObject({ server: 'https://timbang.example', drafts: 1, waiting: 1 })

    await bringOver(db, shelf?.owner ?? '')
    expect((await readWaiting(db)).map(({ id }) => id)).toEqual(['m1'])
    expect([await db.drafts.count(), await readOwnShelves(db)]).toEqual([1, []])
  })

  test('[D12] signing out keeps what was not sent, if the person wishes, and shows it to nobody else', async () => {
    const db = aDatabase()
    await beginSession(db, await aSession('siti'))
    await enqueue(db, aSubmission(), '2026-01-05T03:00:00.000Z')
    await endSession(db, { keep: true })
    expect([await db.session.count(), await db.drafts.count(), await db.outbox.count()]).toEqual([0, 0, 0])
    await beginSession(db, await aSession('made'))
    expect([await readOwnShelves(db), await db.drafts.count()]).toEqual([[], 0])
    await endSession(db, { keep: false })
    await beginSession(db, await aSession('siti'))
    expect((await readWaiting(db)).map(({ id }) => id)).toEqual(['m1'])
  })

  test('[D12] all that a person wrote is asked about, kept with them and seen by nobody else: packs, goals, notes, decisions', async () => {
    const db = aDatabase()
    const at = '2026-01-05T03:00:00.000Z'
    const decision = jottingId('decision', 'case-1')
    const row = { case: 'case-1', version: 1, note: 'Ditinjau.' }
    const written = async () => ({
      left: await readLeftBehind(db),
      goals: await db.goals.count(),
      packs: [await db.projects.count(), await db.projectDocuments.count(), await db.projectSteps.count()],
      jotting: await readJotting(db, decision),
      note: (await readDrafts(db, 'session-1')).get('case-1'),
    })
    await beginSession(db, await aSession('siti'))
    const nothing = await written()
    await db.goals.put({ case: 'case-1' } as OldGoals)
    await putJotting(db, decision, { jotted: { '/none': 'Pelatihan.' }, at })
    await writeDraft(db, 'session-1', row)
    await db.projects.put({ key: 'p1' } as ProjectRow)
    await db.projectDocuments.put({ project: 'p1', name: 'pack.json', json: {} })
    await db.projectSteps.put({ project: 'p1', n: 1 } as StepRow)
    const all = await written()
    expect(all).toEqual({
      left: { drafts: 0, waiting: 0, files: 0, others: 4 },
      goals: 1,
      packs: [1, 1, 1],
      jotting: { '/none': 'Pelatihan.' },
      note: row,
    })
    await endSession(db, { keep: true })
    await beginSession(db, await aSession('made'))
    expect(await written()).toEqual(nothing)
    await beginSession(db, await aSession('siti'))
    expect(await written()).toEqual(all)
    await beginSession(db, await aSession('siti', 'r', 'https://new.example'))
    await bringOver(db, (await readOwnShelves(db))[0]?.owner ?? '')
    expect(await written()).toEqual({ ...all, left: { ...all.left, others: 3 }, note: undefined })
  })

  test('[D7] signing out leaves nothing behind, the key included', async () => {
    const db = aDatabase()
    await beginSession(db, await aSession('siti'))
    await enqueue(db, aSubmission(), '2026-01-05T03:00:00.000Z')
    await endSession(db, { keep: false })
    const left = await Promise.all(db.tables.map((table) => table.count()))
    expect(left.every((count) => count === 0)).toBe(true)
  })
})

const aPage: ChangePage = {
  protocol: 1,
  cursor: 5,
  more: false,
  changes: [{ seq: 5, id: 'f@1', kind: 'form', body: { id: 'f', version: 1 } as FormDocument }],
}

async function aSession(person: string, refresh = 'r', server = 'https://timbang.example'): Promise<Session> {
  return {
    key: 'current',
    server,
    region: { id: regionId('kotabumi'), name: 'Kotabumi' },
    person: personId(person),
    keys: await newKeys(),
    tokens: { access: 'a', accessUntil: '2026-01-05T03:10:00.000Z', refresh },
  }
}
