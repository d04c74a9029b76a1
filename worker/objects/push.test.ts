import { beforeEach, describe, expect, test } from 'vitest'
import { openCase } from '../../core/case/open-case.ts'
import { aPack, cycle, noon, office } from '../../core/case/testing/an-office.ts'
import { caseId, mutationId, personId, regionId } from '../../core/ids.ts'
import type { MutationReceipt, SubmitTask } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { aDatabase } from '../../test/support/worker-database.ts'
import { aSoundPack } from '../../test/support/worker-pack.ts'
import { newSigningKey } from '../session/signing-key.ts'
import { migrate } from '../storage/migrate.ts'
import { regionMigrations } from '../storage/region-migrations.ts'
import type { Database } from '../storage/sql.ts'
import { openStore, type Store } from '../storage/store.ts'
import type { Caller } from './admit.ts'
import { addCase, loadCase } from './case-record.ts'
import { provision } from './provision.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { showCase } from './show.ts'

const now = { office: noon, true: Date.parse(noon) }
const [ani, dewi] = [personId('ani'), personId('dewi')]

let database: Database
let store: Store
const seen = { statements: 0, readersRows: 0, transactions: 0 }
beforeEach(async () => {
  const real = aDatabase()
  database = {
    sql: (statement, ...values) => {
      if (/ shown /.test(statement)) seen.readersRows += 1
      else seen.statements += 1
      return real.sql(statement, ...values)
    },
    transaction: (work) => {
      seen.transactions += 1
      return real.transaction(work)
    },
  }
  migrate(database, regionMigrations, noon)
  store = openStore(database)
  store.sealingSecret.ensure('5e'.repeat(32))
  const ask = {
    provision: {
      protocol: PROTOCOL,
      region: { id: regionId('small'), name: 'Small' },
      pack: aSoundPack(),
      people: office,
    },
    reissue: [],
    freshKey: await newSigningKey(),
    freshReceiptKey: await newSigningKey(),
  }
  provision(store, { ...ask, newCode: () => crypto.randomUUID() }, now)
  store.cycles.add({ ...cycle, pack: { id: aSoundPack().id, version: aSoundPack().version } })
  for (const person of [ani, dewi]) {
    store.devices.add({ id: `d-${person}`, person, name: 'laptop', key: `k-${person}` }, noon)
  }
})

function callerWith(proof: string, person = ani): Caller {
  const [device, key] = [`d-${person}`, `k-${person}`]
  const access = { region: regionId('small'), person, device, key }
  return { access, proof: { key, id: proof, expiresAt: now.true + 60_000 } }
}

function aNomination(person = ani): SubmitTask {
  const [pack, id] = [aPack(), caseId(`case-${person}`)]
  const move = openCase(pack, { id, cycle: cycle.id, person, people: office, now: noon })
  if (move.kind === 'err') throw new Error(JSON.stringify(move.error))
  const opened = move.value.case
  addCase(store, pack, opened, now)
  showCase(store, opened, now)
  const task = opened.snapshot.tasks.find(({ assignee }) => assignee === person)
  if (task === undefined) throw new Error('nothing to do')
  return {
    protocol: PROTOCOL,
    kind: 'submit-task',
    id: mutationId(crypto.randomUUID()),
    case: id,
    task: task.id,
    form: { id: 'nominate', version: 1 },
    answers: { peers: ['dewi', 'ani', 'eka', 'fajar'].filter((one) => one !== person).slice(0, 3) },
    filledAt: noon,
  }
}

function pushed(mutation: SubmitTask, caller: Caller): string {
  const answer = store.transaction(() => push(store, { caller, mutation, salt: 'ab'.repeat(32) }, now))
  if (answer.kind === 'err') throw new Error(JSON.stringify(answer.error))
  return answer.value
}

describe('a submission', () => {
  test('[WK1] is one transaction with its signed receipt, of no more than 10 statements and one for each reader’s row', () => {
    pushed(aNomination(ani), callerWith('p-1'))
    const mutation = aNomination(dewi)
    // As a device does before it sends.
    pull(store, { caller: callerWith('p-2', dewi), page: { cursor: 0, limit: 100 } }, now)
    Object.assign(seen, { statements: 0, readersRows: 0, transactions: 0 })
    const answer: MutationReceipt = JSON.parse(pushed(mutation, callerWith('p-3', dewi)))
    expect(answer.signed?.jws.split('.').map((part) => part.length > 40)).toEqual([true, true, true])
    expect(seen.transactions).toBe(1)
    expect(seen.statements).toBeLessThanOrEqual(10)
    // Six rows of readers: those that change come under a new number.
    expect(seen.readersRows).toBe(6)
  })

  test('[WK1] that is asked for again is answered by the same receipt, to the letter', () => {
    const mutation = aNomination()
    const first = pushed(mutation, callerWith('p-1'))
    expect(pushed(mutation, callerWith('p-2'))).toBe(first)
  })

  test('[WK1] from before receipts were signed at once is signed when it is asked for again, once', () => {
    const mutation = aNomination()
    pushed(mutation, callerWith('p-1'))
    database.sql('UPDATE answers SET key = NULL, signature = NULL')
    const again = pushed(mutation, callerWith('p-2'))
    expect(JSON.parse(again)).toHaveProperty('signed.jws')
    expect(pushed(mutation, callerWith('p-3'))).toBe(again)
  })

  test('[WK3] leaves in memory what a region that has just started would read', () => {
    const told = (from: Store, id: string) => {
      const page = pull(from, { caller: callerWith(`told ${id}`), page: { cursor: 0, limit: 100 } }, now)
      const opened = loadCase(from, caseId('case-ani'))
      return { opened, page, wakes: from.cases.nextWake(), place: from.cases.findOf(cycle.id, ani) }
    }
    const agrees = (id: string) => {
      const held = told(store, `${id} held`)
      // Asked again, all of it comes from memory.
      expect(told(store, `${id} again`)).toEqual(held)
      expect(told(openStore(database), `${id} anew`)).toEqual(held)
    }
    expect(store.cases.findOf(cycle.id, ani)).toBeUndefined()
    const mutation = aNomination()
    agrees('opened')
    pushed(mutation, callerWith('p-1'))
    agrees('sent')
    expect(() =>
      store.transaction(() => {
        const opened = loadCase(store, caseId('case-ani'))
        if (opened === undefined) throw new Error('there is none')
        store.cases.move({ ...opened, snapshot: { ...opened.snapshot, state: 'elsewhere' } }, null)
        store.submissions.keep(opened.id, [...opened.submissions, ...opened.submissions], 1)
        expect(loadCase(store, opened.id)?.submissions).toHaveLength(2)
        throw new Error('undone')
      }),
    ).toThrow('undone')
    agrees('undone')
    store.cases.postpone(caseId('case-ani'), '2027-01-01T00:00:00.000Z')
    agrees('postponed')
    store.submissions.forget(caseId('case-ani'))
    store.results.forget(caseId('case-ani'))
    agrees('forgotten')
    store.cases.keepPack(caseId('case-ani'), { id: aSoundPack().id, version: aSoundPack().version })
    expect(store.cases.packOf(caseId('case-ani'))).toEqual(
      openStore(database).cases.packOf(caseId('case-ani')),
    )
  })

  test('[WK1] that cannot be signed is not there at all', () => {
    const mutation = aNomination()
    database.sql('UPDATE receipt_keys SET private = ?', '{"kty":"EC"}')
    store.forget()
    expect(() => pushed(mutation, callerWith('p-1'))).toThrow()
    expect(database.sql('SELECT count(*) AS n FROM submitted')).toEqual([{ n: 0 }])
    expect(store.mutations.find(mutation.id)).toBeUndefined()
  })
})
