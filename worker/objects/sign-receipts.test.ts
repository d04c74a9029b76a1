import { beforeEach, describe, expect, test } from 'vitest'
import { parseKeySet } from '../../core/case/key-set.ts'
import { collectInput } from '../../core/case/score-case.ts'
import { opensSeal, saltOf } from '../../core/case/seal-inputs.ts'
import { sharedCase } from '../../core/case/testing/a-receipt.ts'
import { cycle, noon, office } from '../../core/case/testing/an-office.ts'
import { verifyReceipt } from '../../core/case/verify-receipt.ts'
import { regionId } from '../../core/ids.ts'
import { aDatabase } from '../../test/support/worker-database.ts'
import { newSigningKey } from '../session/signing-key.ts'
import { migrate } from '../storage/migrate.ts'
import { regionMigrations } from '../storage/region-migrations.ts'
import { openStore, type Store } from '../storage/store.ts'
import { addCase } from './case-record.ts'
import { certify } from './certify.ts'
import { newerRows } from './newer-rows.ts'
import { changeReceiptKey, readKeySet } from './receipt-keys.ts'
import { nextSigning, signReceipts } from './sign-receipts.ts'
import { wakeCase } from './wake-case.ts'

const now = { office: noon, true: Date.parse(noon) }
const region = { id: regionId('small'), name: 'Small', pack: { id: 'small', version: 1 } }
const secret = '5e'.repeat(32)
const game = sharedCase()
const ref = { case: game.case.id, result: 1, final: false }

let store: Store
beforeEach(() => {
  const database = aDatabase()
  migrate(database, regionMigrations, noon)
  store = openStore(database)
  store.region.put(region)
  store.sealingSecret.ensure(secret)
  store.packs.add(game.pack)
  for (const person of office) store.people.put(person)
  store.cycles.add(cycle)
  addCase(store, game.pack, game.case, now)
  const actor = { kind: 'operator' } as const
  const step = store.audit.add({ at: noon, action: 'task-submitted', actor, subject: null, detail: {} })
  certify(store, { pack: game.pack, case: game.case, step }, now)
})

function sign(at = now): Promise<void> {
  return signReceipts({
    store,
    now: at,
    transact: (work) => store.transaction(() => work(store, at)),
  })
}

function keySet() {
  const keys = parseKeySet(JSON.parse(readKeySet(store, region.id)))
  if (keys.kind === 'err') throw new Error(JSON.stringify(keys.error))
  return keys.value
}

async function verified() {
  const jws = store.receipts.find(ref) ?? ''
  const receipt = await verifyReceipt(jws, { keys: keySet(), subtle: crypto.subtle })
  if (receipt.kind === 'err') throw new Error(JSON.stringify(receipt.error))
  return receipt.value
}

describe('signReceipts', () => {
  test('[A2] signs what was decided, writes it down and shows it to the person alone', async () => {
    expect([store.receipts.find(ref), nextSigning(store)]).toEqual([null, '2026-01-05T05:00:05.000Z'])
    await sign()
    const jws = store.receipts.find(ref)
    expect(await verified()).toMatchObject({
      subject: { id: 'ani' },
      outputs: { score: 4.5 },
      issuedAt: noon,
    })
    expect(nextSigning(store)).toBeNull()
    const actions = store.audit
      .between({ after: 0, until: 10, limit: 10 })
      .map(({ row }) => JSON.parse(row).action)
    expect(actions).toEqual(['task-submitted', 'receipt-key-added', 'receipt-issued'])
    const shown = office.map(({ id }) => [
      id,
      newerRows(store, { person: { id }, page: { cursor: 0, limit: 10 } }, now)
        .rows.filter(({ kind }) => kind === 'case')
        .map(({ body }) => JSON.parse(body).receipt),
    ])
    expect(Object.fromEntries(shown)).toMatchObject({
      ani: [jws],
      budi: [undefined],
      citra: [undefined],
      gita: [undefined],
    })
  })

  test('[A2] keeps the first signature, however often and by however many it is signed', async () => {
    await Promise.all([sign(), sign()])
    const first = store.receipts.find(ref)
    certify(
      store,
      {
        pack: game.pack,
        case: game.case,
        step: store.audit.add({
          at: noon,
          action: 'deadline-passed',
          actor: { kind: 'clock' },
          subject: null,
          detail: {},
        }),
      },
      now,
    )
    await sign()
    expect(store.receipts.find(ref)).toBe(first)
    const issued = store.audit
      .between({ after: 0, until: 10, limit: 10 })
      .filter(({ row }) => row.includes('receipt-issued'))
    expect(issued).toHaveLength(1)
  })

  test('[A2] that fails leaves the receipt waiting, and it is signed later', async () => {
    const key = { ...(await newSigningKey()), private: '{}' }
    changeReceiptKey(store, { key, actor: { kind: 'operator' } }, now)
    const said: unknown[] = []
    const spoken = console.error
    console.error = (line: unknown) => said.push(line)
    await sign()
    console.error = spoken
    expect(said).toHaveLength(1)
    expect([store.receipts.find(ref), nextSigning(store)]).toEqual([null, '2026-01-05T05:01:05.000Z'])
    const later = { ...now, office: '2026-01-05T05:01:05.000Z' }
    changeReceiptKey(store, { key: await newSigningKey(), actor: { kind: 'operator' } }, later)
    await sign(later)
    expect(await verified()).toMatchObject({ issuedAt: later.office, decidedAt: noon })
  })

  test('[A2] a key that was replaced is kept to verify, and its private half is not', async () => {
    await sign()
    const before = await verified()
    const later = { ...now, office: '2026-01-06T05:00:00.000Z' }
    changeReceiptKey(store, { key: await newSigningKey(), actor: { kind: 'operator' } }, later)
    expect(await verified()).toEqual(before)
    const { keys } = keySet()
    expect(keys.map(({ kid, exp }) => [kid === before.key, exp])).toEqual([
      [false, undefined],
      [true, Date.parse(later.office) / 1000],
    ])
    expect(JSON.stringify(keys)).not.toContain('"d"')
  })

  test('[A2] certifies the end that the clock brings about as well', async () => {
    await sign()
    const late = { ...now, office: '2026-02-05T05:00:00.000Z' }
    store.transaction(() => wakeCase(store, ref.case, late))
    expect(await verified()).toMatchObject({ final: false })
    await sign(late)
    const jws = store.receipts.find({ ...ref, final: true }) ?? ''
    expect(await verifyReceipt(jws, { keys: keySet(), subtle: crypto.subtle })).toMatchObject({
      kind: 'ok',
      value: { final: true, result: 1, decidedAt: noon, issuedAt: late.office },
    })
  })

  test('[S3] the region can open the seal of a receipt with what it keeps', async () => {
    await sign()
    const { inputs } = await verified()
    const salt = saltOf(secret, { of: ref.case, result: ref.result })
    expect(opensSeal(inputs, { salt, input: collectInput(game.pack, game.case) })).toBe(true)
  })
})
