import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, test } from 'vitest'
import { Database, versions } from './database.ts'
import { readDraft } from './drafts.ts'
import { readWaiting } from './outbox.ts'

describe('the database', () => {
  test.each(versions.map(({ version }) => version))(
    '[D5] opens what version %i left behind, with every draft and every waiting item',
    async (version) => {
      const name = `upgrade-from-${version}`
      const old = new Dexie(name)
      for (const step of versions.filter((each) => each.version <= version))
        old.version(step.version).stores(step.stores)
      await old.table('drafts').put(leftBehind.draft)
      await old.table('answers').put(leftBehind.answer)
      await old.table('outbox').add(leftBehind.item)
      old.close()

      const db = new Database(name)
      expect(await readDraft(db, 'task-1')).toEqual({ row: leftBehind.draft, answers: [leftBehind.answer] })
      expect(await readWaiting(db)).toEqual([leftBehind.item])
    },
  )

  test('[D5] versions rise one by one, so that no upgrade is skipped', () => {
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
  })
})

/** Rows as version 1 wrote them. Frozen: a later shape needs an upgrade, not an edit here. */
const leftBehind = {
  draft: {
    task: 'task-1',
    form: { id: 'self', version: 1 },
    startedAt: '2026-01-05T03:00:00.000Z',
    changedAt: '2026-01-05T03:00:00.000Z',
    progress: { answered: 1, asked: 4 },
    sent: null,
    problem: null,
  },
  answer: {
    task: 'task-1',
    pointer: '/a',
    entry: { kind: 'value', value: 3 },
    at: '2026-01-05T03:00:00.000Z',
    writer: 'tab-a',
    revision: 1,
    rival: null,
  },
  item: {
    order: 1,
    id: 'm0',
    lane: 'case-0',
    task: 'task-0',
    mutation: { kind: 'submit-task', id: 'm0' },
    addedAt: '2026-01-05T03:00:00.000Z',
    delivery: { kind: 'waiting', attempts: 0, notBefore: null, trouble: null },
  },
}
