import { expect, test } from 'vitest'
import { cycleId, regionId } from '../../core/ids.ts'
import type { RollUp } from '../../core/roll-up/roll-up.ts'
import { aDatabase } from '../../test/support/worker-database.ts'
import { openDirectory } from './directory.ts'
import { directoryMigrations } from './directory-migrations.ts'
import { migrate } from './migrate.ts'

const now = '2027-01-05T03:00:00.000Z'

function aRollUp(id: string, counts: readonly number[]): RollUp {
  return {
    cycle: { id: cycleId(id), name: id, period: { from: '2026-01-01', to: '2026-12-31' } },
    closedAt: now,
    pack: 'nasional@1',
    people: 60,
    scored: 60,
    predicates: counts.map((count, n) => ({ ids: [`o${n}`], name: { id: `o${n}`, en: `o${n}` }, count })),
    onTime: null,
  }
}

test('[AR1] a roll-up that comes once more after somebody was reopened leaves the first as it is', () => {
  const database = aDatabase()
  migrate(database, directoryMigrations, now)
  const { regions, rollUps } = openDirectory(database)
  const small = regionId('small')
  regions.list({ id: small, name: 'Small' }, now)
  rollUps.put(small, aRollUp('2026', [20, 40]))
  rollUps.put(small, aRollUp('2026', [19, 41]))
  rollUps.put(small, aRollUp('2027', [21, 39]))
  expect(
    rollUps.all().map(({ rollUp }) => [rollUp.cycle.id, rollUp.predicates?.map(({ count }) => count)]),
  ).toEqual([
    ['2026', [20, 40]],
    ['2027', [21, 39]],
  ])
})
