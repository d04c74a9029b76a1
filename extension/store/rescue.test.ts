import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { Database, versions } from './database.ts'
import { deleteStore, rescueStore, storeTrouble } from './rescue.ts'

test('[D14] a store that a newer Timbang has written is named as such, its drafts can be saved, and it can go', async () => {
  const newer = new Dexie('newer')
  newer.version(versions.length + 5).stores({ drafts: 'task', later: 'key' })
  await newer.table('drafts').put({ task: 't1', words: 'kept' })
  newer.close()

  const db = new Database('newer')
  const why = await db.open().catch((error: unknown) => error)
  // What Dexie opens all the same has to be read; what it does not has to be named.
  if (why instanceof Error) expect(storeTrouble(why)).toBe('newer')
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
