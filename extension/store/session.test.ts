import { describe, expect, test } from 'vitest'
import { personId, regionId } from '../../core/ids.ts'
import { newKeys } from '../sync/dpop.ts'
import { aDatabase, aSubmission } from './fixtures.ts'
import { enqueue, readWaiting } from './outbox.ts'
import { beginSession, endSession, readSession, type Session } from './session.ts'

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

  test('[D7] signing out leaves nothing behind, the key included', async () => {
    const db = aDatabase()
    await beginSession(db, await aSession('siti'))
    await enqueue(db, aSubmission(), '2026-01-05T03:00:00.000Z')
    await endSession(db)
    const left = await Promise.all(db.tables.map((table) => table.count()))
    expect(left.every((count) => count === 0)).toBe(true)
  })
})

async function aSession(person: string): Promise<Session> {
  return {
    key: 'current',
    server: 'https://timbang.example',
    region: { id: regionId('kotabumi'), name: 'Kotabumi' },
    person: personId(person),
    keys: await newKeys(),
    tokens: { access: 'a', accessUntil: '2026-01-05T03:10:00.000Z', refresh: 'r' },
  }
}
