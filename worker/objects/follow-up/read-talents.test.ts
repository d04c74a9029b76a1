import { expect, test } from 'vitest'
import { aPerson } from '../../../core/case/testing/an-office.ts'
import type { FollowUpCase } from '../../../core/followup/model.ts'
import { caseId, cycleId, personId } from '../../../core/ids.ts'
import { aDatabase } from '../../../test/support/worker-database.ts'
import { migrate } from '../../storage/migrate.ts'
import { regionMigrations } from '../../storage/region-migrations.ts'
import { openStore } from '../../storage/store.ts'
import { readTalents } from './read-talents.ts'
import { remindFollowUps } from './remind-follow-ups.ts'

const at = '2027-01-04T05:00:00.000Z'
const words = { id: 'Talenta', en: 'Talent' }
const now = { office: at, true: Date.parse(at) }

function aStore() {
  const database = aDatabase()
  migrate(database, regionMigrations, at)
  const store = openStore(database)
  for (const person of [aPerson('ani', 'budi'), aPerson('gita', 'budi', { hr: true })])
    store.people.put(person)
  for (const person of ['ani', 'gita']) store.followUps.put(aFollowUp(person), null)
  return { store, sql: database.sql }
}

function aFollowUp(person: string): FollowUpCase {
  const action = { kind: 'talent-pool', title: words } as const
  const decision = {
    answers: [],
    added: [],
    none: null,
    by: personId('budi'),
    at,
    actions: [{ id: 'own-1', action, cause: words }],
  }
  return {
    case: caseId(`case-${person}`),
    cycle: cycleId('2026'),
    person: personId(person),
    owner: personId('budi'),
    openedAt: at,
    dueAt: at,
    resultAt: at,
    periodTo: '2026-12-31',
    outputs: {},
    values: {},
    proposals: [],
    decision,
  }
}

test('[FU7] each look at whoever was put forward is in the log, and nobody finds themself', () => {
  const { store, sql } = aStore()
  const gita = aPerson('gita', 'budi', { hr: true })
  const read = readTalents(store, gita, now)
  expect(read.kind === 'ok' && JSON.parse(read.value).talents).toMatchObject([{ person: { id: 'ani' } }])
  readTalents(store, gita, now)
  const actions = sql('SELECT row FROM audit').length
  expect(actions).toBe(2)
})

test('[FU7] a follow-up that is decided, or long late, wakes the clock no more', () => {
  const { store } = aStore()
  store.followUps.put(aFollowUp('ani'), '2027-01-01T00:00:00.000Z')
  expect(store.followUps.nextWake()).toBe('2027-01-01T00:00:00.000Z')
  remindFollowUps(store, now)
  expect(store.followUps.nextWake()).toBeNull()
})
