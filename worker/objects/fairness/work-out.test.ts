import { beforeEach, expect, test } from 'vitest'
import { cycle, noon, office } from '../../../core/case/testing/an-office.ts'
import { personId, regionId } from '../../../core/ids.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { aDatabase } from '../../../test/support/worker-database.ts'
import { aSoundPack } from '../../../test/support/worker-pack.ts'
import type { Now } from '../../clock.ts'
import { newSigningKey } from '../../session/signing-key.ts'
import { migrate } from '../../storage/migrate.ts'
import { regionMigrations } from '../../storage/region-migrations.ts'
import { openStore, type Store } from '../../storage/store.ts'
import { provision } from '../provision.ts'
import { workOutFairness } from './work-out.ts'

const start = Date.parse(noon)
const minute = 60_000

let store: Store
/** Minutes after noon. */
let clock = 0
let steps = 0
const transact = <T>(work: (inside: Store, now: Now) => T): T =>
  store.transaction(() => work(store, { office: noon, true: start + clock * minute }))

beforeEach(async () => {
  const database = aDatabase()
  migrate(database, regionMigrations, noon)
  store = openStore(database)
  store.sealingSecret.ensure('5e'.repeat(32))
  const pack = aSoundPack()
  const region = { id: regionId('small'), name: 'Small' }
  provision(
    store,
    {
      provision: { protocol: PROTOCOL, region, pack, people: office },
      reissue: [],
      freshKey: await newSigningKey(),
      freshReceiptKey: await newSigningKey(),
      newCode: () => crypto.randomUUID(),
    },
    { office: noon, true: start },
  )
  store.cycles.add({ ...cycle, pack: { id: pack.id, version: pack.version } })
  clock = 0
  steps = 0
})

/** A hundred appraisals that are to be looked at, asked for at an instant. */
function ask(at = noon): void {
  const results = Array.from({ length: 100 }, (_, n) => `case-${n} 1`)
  store.fairness.run({
    cycle: cycle.id,
    by: personId('gita'),
    looked: { at, results, closed: false },
    done: 0,
    tries: 0,
  })
  store.fairness.look(cycle.id, start)
}

/** Works it out, and does something after the second step. */
async function workOut(meanwhile: () => void): Promise<void> {
  const pause = async () => {
    steps += 1
    if (steps === 2) meanwhile()
  }
  await workOutFairness({ store, transact, pause })
}

const left = () => ({
  running: store.fairness.running(cycle.id)?.looked.at ?? null,
  gathered: store.fairness.gathered(cycle.id).length,
  found: store.fairness.find(cycle.id)?.looked.at ?? null,
})

test('[DP2] once it is stopped not one step more is done, and nothing is kept', async () => {
  ask()
  await workOut(() => store.fairness.end(cycle.id))
  expect([steps, left()]).toEqual([2, { running: null, gathered: 0, found: null }])
})

test('[DP2] stopped and asked for anew, the first one gives way and the second is worked out', async () => {
  const later = '2026-01-05T05:00:01.000Z'
  ask()
  await workOut(() => {
    store.fairness.end(cycle.id)
    ask(later)
  })
  expect([steps, left().running, left().found]).toEqual([2, later, null])
  await workOut(() => {})
  expect([left().running, left().found]).toEqual([null, later])
})

test('[DP2] it ends by itself when nobody has looked for more than three minutes, and the log says so', async () => {
  ask()
  await workOut(() => {
    clock = 3.01
  })
  expect([steps, left()]).toEqual([2, { running: null, gathered: 0, found: null }])
  const last = JSON.parse(store.audit.between({ after: 0, until: 1_000, limit: 1_000 }).at(-1)?.row ?? '{}')
  expect([last.action, last.actor, last.subject]).toEqual(['fairness-stopped', { kind: 'clock' }, cycle.id])
})

test('[DP2] whoever looks now and then lets it come to its end', async () => {
  ask()
  await workOut(() => {
    clock = 3.01
    store.fairness.look(cycle.id, start + 3 * minute)
  })
  expect(left()).toEqual({ running: null, gathered: 0, found: noon })
})
