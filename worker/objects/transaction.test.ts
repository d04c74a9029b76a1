import { beforeEach, describe, expect, test } from 'vitest'
import { noon, office, playCase } from '../../core/case/testing/an-office.ts'
import { regionId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { aDatabase } from '../../test/support/worker-database.ts'
import { aSoundPack } from '../../test/support/worker-pack.ts'
import { migrate } from '../storage/migrate.ts'
import { regionMigrations } from '../storage/region-migrations.ts'
import { openStore, type Store } from '../storage/store.ts'
import { addCase, loadCase, saveCase } from './case-record.ts'
import { provision } from './provision.ts'

const now = { office: noon, true: Date.parse(noon) }
const freshKey = { id: 'k', private: '{}', public: '{}' }
const freshReceiptKey = { ...freshKey, id: 'r' }
const region = { id: regionId('small'), name: 'Small' }

let store: Store
beforeEach(() => {
  const database = aDatabase()
  migrate(database, regionMigrations, noon)
  store = openStore(database)
  const ask = {
    provision: { protocol: PROTOCOL, region, pack: aSoundPack(), people: office },
    reissue: [],
    freshKey,
    freshReceiptKey,
  }
  store.transaction(() => provision(store, { ...ask, newCode: () => crypto.randomUUID() }, now))
})

describe('a transaction', () => {
  test('[C3] keeps a case whole: what was loaded is what was saved', () => {
    const game = playCase()
    addCase(store, game.pack, game.case, now)
    const before = game.case
    game.submit('nominate', 'ani', { peers: ['dewi', 'eka', 'fajar'] })
    saveCase(store, { pack: game.pack, before, after: game.case }, now)
    expect(loadCase(store, game.case.id)).toEqual(game.case)
  })

  test('[C3] that breaks in the middle leaves nothing behind', () => {
    const game = playCase()
    addCase(store, game.pack, game.case, now)
    const before = game.case
    game.submit('nominate', 'ani', { peers: ['dewi', 'eka', 'fajar'] })
    const breaking = () =>
      store.transaction(() => {
        saveCase(store, { pack: game.pack, before, after: game.case }, now)
        throw new Error('power cut')
      })
    expect(breaking).toThrow('power cut')
    expect(loadCase(store, before.id)).toEqual(before)
  })

  test('[C3] that breaks leaves no people in memory who are not on disk', () => {
    const [someone] = office
    if (someone === undefined) throw new Error('nobody')
    const breaking = () =>
      store.transaction(() => {
        store.people.put({ ...someone, name: 'Somebody else' })
        expect(store.people.all().map(({ name }) => name)).toContain('Somebody else')
        throw new Error('power cut')
      })
    expect(breaking).toThrow('power cut')
    expect(store.people.all().map(({ name }) => name)).not.toContain('Somebody else')
  })
})
