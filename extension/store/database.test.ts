import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, test } from 'vitest'
import { Database, versions } from './database.ts'
import { readDraft } from './drafts.ts'
import { readWaiting } from './outbox.ts'
import { readDevice } from './this-device.ts'
import { storeVersion } from './version.ts'

const at = '2026-01-05T03:00:00.000Z'

describe('the database', () => {
  test.each(versions.map(({ version }) => version))(
    '[D5] opens what version %i left behind, with every draft and every waiting item',
    async (version) => {
      const name = `upgrade-from-${version}`
      const old = new Dexie(name)
      for (const step of versions.filter((each) => each.version <= version))
        old.version(step.version).stores(step.stores)
      const written = version < 3 ? first : third
      for (const [table, rows] of Object.entries(written)) await old.table(table).bulkPut([...rows])
      old.close()

      const db = new Database(name)
      const device = await readDevice(db)
      const values = [
        { device, count: 1, entry: { kind: 'value', value: 2 }, at, page: null },
        { device, count: 2, entry: { kind: 'value', value: 3 }, at, page: null },
      ]
      expect(await readDraft(db, 'task-1')).toEqual({
        row: { ...first.drafts[0], seen: { [device]: 2 }, ...fresh },
        answers: [{ task: 'task-1', pointer: '/a', values }],
      })
      expect(await readWaiting(db)).toEqual(first.outbox)
    },
  )

  test('[D5] [E9] what lay here before there was an index of files is found by the files that it names', async () => {
    const old = new Dexie('upgrade-names-files')
    for (const step of versions.slice(0, 8)) old.version(step.version).stores(step.stores)
    const file = { id: 'f-1', name: 'a.pdf', type: 'application/pdf', bytes: 9, sha256: 'a'.repeat(64) }
    const entry = (of: unknown) => [
      { device: 'd', count: 1, at, page: null, entry: { kind: 'value', value: of } },
    ]
    await old.table('answers').bulkPut([
      { task: 'task-1', pointer: '/files', values: entry([file]) },
      { task: 'task-1', pointer: '/text', values: entry('f-1') },
    ])
    old.close()
    const db = new Database('upgrade-names-files')
    const found = await db.answers.where('files').equals('f-1').toArray()
    expect(found.map(({ pointer, files }) => [pointer, files])).toEqual([['/files', ['f-1']]])
    expect((await db.answers.toArray()).map(({ files }) => files)).toEqual([['f-1'], undefined])
  })

  test('[D5] versions rise one by one, so that no upgrade is skipped', () => {
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
    expect(versions.at(-1)?.version).toBe(storeVersion)
  })
})

const fresh = {
  names: {},
  continued: null,
  carriedFrom: null,
  backup: { seen: null, at: null, problem: null },
}

/** Rows as version 1 wrote them. Frozen: a later shape needs an upgrade, not an edit here. */
const first = {
  drafts: [
    {
      task: 'task-1',
      form: { id: 'self', version: 1 },
      startedAt: '2026-01-05T03:00:00.000Z',
      changedAt: '2026-01-05T03:00:00.000Z',
      progress: { answered: 1, asked: 4 },
      sent: null,
      problem: null,
    },
  ],
  answers: [
    {
      task: 'task-1',
      pointer: '/a',
      entry: { kind: 'value', value: 3 },
      at: '2026-01-05T03:00:00.000Z',
      writer: 'tab-a',
      revision: 1,
      rival: { entry: { kind: 'value', value: 2 }, at: '2026-01-05T03:00:00.000Z' },
    },
  ],
  outbox: [
    {
      order: 1,
      id: 'm0',
      lane: 'case-0',
      task: 'task-0',
      mutation: { kind: 'submit-task', id: 'm0' },
      addedAt: '2026-01-05T03:00:00.000Z',
      delivery: { kind: 'waiting', attempts: 0, notBefore: null, trouble: null },
    },
  ],
}

/** Rows as version 3 wrote them. */
const third = {
  device: [{ key: 'this', id: 'd-1' }],
  drafts: [{ ...first.drafts[0], seen: { 'd-1': 2 }, ...fresh }],
  answers: [
    {
      task: 'task-1',
      pointer: '/a',
      values: [
        { device: 'd-1', count: 1, entry: { kind: 'value', value: 2 }, at, page: null },
        { device: 'd-1', count: 2, entry: { kind: 'value', value: 3 }, at, page: null },
      ],
    },
  ],
  edits: [],
  outbox: first.outbox,
}
