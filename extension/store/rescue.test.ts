import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { personId, regionId } from '../../core/ids.ts'
import { Database, versions } from './database.ts'
import { deleteStore, rescueStore } from './rescue.ts'
import { keyOf } from './shelf.ts'
import { storeTrouble } from './store-trouble.ts'

test('[D14] a store that a newer Timbang has written is named as such, its drafts can be saved, and it can go', async () => {
  const newer = new Dexie('newer')
  newer.version(versions.length + 5).stores({ drafts: 'task', later: 'key' })
  await newer.table('drafts').put({ task: 't1', words: 'kept' })
  newer.close()

  const db = new Database('newer')
  const why = await db.open().catch((error: unknown) => error)
  expect([why instanceof Error, storeTrouble(why)]).toEqual([true, 'newer'])
  await expect(db.drafts.put({ task: 't2' } as never)).rejects.toThrow()
  db.close()
  expect(JSON.parse((await rescueStore('newer')) ?? '{}')).toMatchObject({
    timbang: 'rescue',
    drafts: [{ task: 't1', words: 'kept' }],
  })
  await deleteStore('newer')
  expect(await Dexie.exists('newer')).toBe(false)
})

test.each([
  [{ name: 'VersionError' }, 'newer'],
  [{ name: 'OpenFailedError', inner: { name: 'InvalidStateError' } }, 'private'],
  [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'full'],
  [{ name: 'UnknownError' }, 'damaged'],
  [null, 'damaged'],
])('[D14] %j is the trouble “%s”', (error, trouble) => {
  expect(storeTrouble(error)).toBe(trouble)
})

test('[D14] [D7] what is saved says whose it is, without key and token, and leaves out what others have laid by', async () => {
  const older = new Dexie('older')
  older.version(1).stores({ session: 'key', drafts: 'task', shelf: '++n' })
  const owner = { server: 'https://a.example', region: { id: 'kotabumi', name: 'Kotabumi' }, person: 'siti' }
  await older
    .table('session')
    .put({ key: 'current', ...owner, tokens: { access: 'secret', refresh: 'secret' } })
  await older.table('drafts').put({ task: 't1' })
  const key = keyOf({
    ...owner,
    region: { ...owner.region, id: regionId('kotabumi') },
    person: personId('siti'),
  })
  await older.table('shelf').bulkPut([
    { owner: key, row: 'mine' },
    { owner: 'somebody', row: 'theirs' },
  ])
  older.close()
  const text = (await rescueStore('older')) ?? ''
  expect(JSON.parse(text)).toMatchObject({
    whose: { region: 'kotabumi', person: 'siti' },
    drafts: [{ task: 't1' }],
    shelf: [{ row: 'mine' }],
  })
  expect(text).not.toMatch(/secret|theirs/)
  await deleteStore('older')
})
