import { beforeEach, describe, expect, test } from 'vitest'
import { sharedCase } from '../../core/case/testing/a-receipt.ts'
import { cycle, noon, office } from '../../core/case/testing/an-office.ts'
import { personId } from '../../core/ids.ts'
import { aDatabase } from '../../test/support/worker-database.ts'
import { migrate } from '../storage/migrate.ts'
import { regionMigrations } from '../storage/region-migrations.ts'
import { openStore, type Store } from '../storage/store.ts'
import { addCase } from './case-record.ts'
import { noteScore, settlePositions } from './settle-positions.ts'
import { readingOf } from './show.ts'

const now = { office: noon, true: Date.parse(noon) }
const game = sharedCase()

let store: Store
beforeEach(() => {
  const database = aDatabase()
  migrate(database, regionMigrations, noon)
  store = openStore(database)
  store.region.put({ id: cycle.id as never, name: 'Small', pack: { id: 'small', version: 1 } })
  store.packs.add(game.pack)
  for (const person of office) store.people.put(person)
  store.cycles.add(cycle)
  addCase(store, game.pack, game.case, now)
})

const someone = office[0]
const crowd = (count: number) => {
  if (someone === undefined) throw new Error('nobody is in the office')
  for (let n = 0; n < count; n += 1) {
    const id = personId(`crowd-${n}`)
    store.people.put({ ...someone, id, unit: 'Loket' })
    store.positions.note(cycle.id, id, 80 + n)
  }
}

describe('where people stand once their cycle is closed', () => {
  test('[MR5] is laid down for all of them at once, and nobody’s score stays behind', () => {
    crowd(10)
    settlePositions(store, cycle)
    expect(store.positions.noted(cycle.id)).toEqual([])
    expect(store.positions.find(cycle.id, personId('crowd-0'))).toEqual({
      group: 'unit',
      atLeast: 10,
      from: 1,
      to: 1,
      of: 2,
    })
    expect(store.positions.find(cycle.id, personId('crowd-9'))).toMatchObject({ from: 2, to: 2 })
  })

  test('[MR5] is told to nobody before the cycle is closed', () => {
    crowd(10)
    store.positions.note(cycle.id, game.case.person, 85)
    settlePositions(store, cycle)
    expect(readingOf(store, game.case, now).position).toBeUndefined()
    store.cycles.update({ ...cycle, closedAt: noon })
    expect(readingOf(store, game.case, now).position).toMatchObject({ group: 'office', of: 2 })
  })

  test('[MR5] nine people are no group, in whatever way they are put together', () => {
    crowd(9)
    settlePositions(store, cycle)
    expect(store.positions.find(cycle.id, personId('crowd-8'))).toBeUndefined()
  })

  test('[MR5] a result that its person does not know yet takes no part', () => {
    noteScore(store, game.pack, { ...game.case, snapshot: { ...game.case.snapshot, resultShared: false } })
    expect(store.positions.noted(cycle.id)).toEqual([])
    noteScore(store, game.pack, game.case)
    expect(store.positions.noted(cycle.id).length).toBeLessThanOrEqual(1)
  })
})
