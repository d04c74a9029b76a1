import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyCommand } from '../../cli/verify-command.ts'
import { type KeySet, parseKeySet } from '../../core/case/key-set.ts'
import { writeReceiptFile } from '../../core/case/receipt-file.ts'
import { verifyAudit } from '../../core/case/verify-audit.ts'
import { verifyReceipt } from '../../core/case/verify-receipt.ts'
import { regionId } from '../../core/ids.ts'
import { anOffice, aProvision, type Office, OPERATOR, provision } from '../support/worker.ts'
import { send } from '../support/worker-device.ts'
import { caseOf, does, openYear, toRating } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'
import { inWorkerd } from '../support/worker-verify.ts'

let office: Office
beforeAll(async () => {
  office = await anOffice()
  await openYear(office, ['ani'])
  await toRating(office)
  for (const name of ['dewi', 'eka', 'fajar']) await does(await office.as(name), 'rate-peer', { score: 4 })
  await does(await office.as('ani'), 'rate-self', { report: 'Selesai' })
})
afterAll(() => office.server.close())

const { subtle } = crypto

async function keysOf(region = 'small'): Promise<KeySet> {
  const { json } = await send(`${office.url}/v1/regions/${region}/keys`, 'GET', {})
  const keys = parseKeySet(json)
  if (keys.kind === 'err') throw new Error(JSON.stringify(keys.error))
  return keys.value
}

async function receiptOf(person: string): Promise<string> {
  return (await caseOf(await office.as(person))).receipt ?? ''
}

describe('the receipt of a result', () => {
  test('[A2] is there for the person appraised as soon as the result is shared, and for nobody else', async () => {
    expect(await receiptOf('ani')).toBe('')
    await does(await office.as('budi'), 'rate', { score: 5 })
    expect(await receiptOf('ani')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    for (const name of ['budi', 'citra', 'gita']) expect(await receiptOf(name)).toBe('')
  })

  test('[A2] says what came out, and names the audit row and the seal that the readers see', async () => {
    const verified = await verifyReceipt(await receiptOf('ani'), { keys: await keysOf(), subtle })
    if (verified.kind === 'err') throw new Error(JSON.stringify(verified.error))
    const receipt = verified.value
    expect(receipt).toMatchObject({
      region: { id: 'small', name: 'Small' },
      subject: { id: 'ani', name: 'Ani' },
      cycle: { period: { from: '2026-01-01', to: '2026-12-31' } },
      pack: 'small@1',
      result: 1,
      final: false,
      outputs: { score: 4.5, peers: 4 },
    })
    for (const name of ['ani', 'gita']) {
      const { result } = await caseOf(await office.as(name))
      expect(result?.result).toMatchObject({ inputHash: receipt.inputs })
    }
    const rows = logOnDisk(office.server)
    expect(verifyAudit(rows).kind).toBe('ok')
    const step = rows.find(({ hash }: { hash: string }) => hash === receipt.audit)
    expect(JSON.parse(step?.row ?? '')).toMatchObject({ action: 'task-submitted', subject: receipt.case })
    expect(rows.filter(({ row }: { row: string }) => row.includes('receipt-issued'))).toHaveLength(1)
  })

  test('[A2] is verified by the same code in workerd, and refused there when a digit is changed', async () => {
    const [jws, keys] = [await receiptOf('ani'), await keysOf()]
    const [head = '', body = '', tail = ''] = jws.split('.')
    const forged = Buffer.from(body, 'base64url').toString().replace('"score":4.5', '"score":9.5')
    const answers = await inWorkerd({
      keys,
      texts: [jws, `${head}.${Buffer.from(forged).toString('base64url')}.${tail}`],
    })
    expect(answers).toMatchObject([
      { kind: 'ok', value: { outputs: { score: 4.5 } } },
      { kind: 'err', error: { kind: 'bad-signature' } },
    ])
  })

  test('[A2] is not another region’s to sign', async () => {
    const region = { id: regionId('lain'), name: 'Lain' }
    await provision(office.url, aProvision({ region }))
    const keys = await keysOf('lain')
    expect(keys).toMatchObject({ region: 'lain', keys: [{ alg: 'ES256' }] })
    expect(await verifyReceipt(await receiptOf('ani'), { keys, subtle })).toMatchObject({
      kind: 'err',
      error: { kind: 'unknown-key', region: 'lain' },
    })
  })

  test('[A2] stays good when the operator changes the key, and the next one is signed with the new', async () => {
    const old = await receiptOf('ani')
    const url = `${office.url}/v1/regions/small/keys`
    expect((await send(url, 'POST', {})).status).toBe(401)
    const changed = await send(url, 'POST', { authorization: `Bearer ${OPERATOR}` })
    expect([changed.status, changed.text.includes('"d"')]).toEqual([200, false])
    const keys = await keysOf()
    expect(changed.json).toEqual(keys)
    expect(keys.keys.map(({ exp }) => exp === undefined)).toEqual([true, false])

    await does(await office.as('ani'), 'respond', { response: 'object' })
    await does(await office.as('citra'), 'decide', { score: 3 })
    const fresh = await receiptOf('ani')
    const [before, after] = [
      await verifyReceipt(old, { keys, subtle }),
      await verifyReceipt(fresh, { keys, subtle }),
    ]
    expect(before).toMatchObject({ kind: 'ok', value: { key: keys.keys[1]?.kid, result: 1, final: false } })
    expect(after).toMatchObject({
      kind: 'ok',
      value: { key: keys.keys[0]?.kid, result: 2, final: true, outputs: { score: 3.5 } },
    })
  })

  test('[A1] [A2] is taken by `timbang verify` with the keys and the log as the worker gives them', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'timbang-receipt-'))
    const save = (name: string, text: string) => {
      writeFileSync(join(dir, name), text)
      return join(dir, name)
    }
    const receipt = save('resi.json', writeReceiptFile(await receiptOf('ani')))
    const { text } = await send(`${office.url}/v1/regions/small/keys`, 'GET', {})
    // Peers have rated today: the log is shown once the day is over.
    await office.server.restart({ CLOCK_OFFSET_MS: String(24 * 3_600_000) })
    const hr = await office.as('gita')
    const pages: string[] = []
    for (let [cursor, more] = [0, true]; more; ) {
      const page = await (await hr.request('GET', `/audit?cursor=${cursor}&limit=10`)).text()
      pages.push('--audit', save(`${cursor}.json`, page))
      ;({ cursor, more } = JSON.parse(page))
    }
    const verify = [receipt, '--keys', save('keys.json', text), ...pages]
    const { code, text: said } = await verifyCommand([...verify, '--lang', 'en'])
    rmSync(dir, { recursive: true })
    expect([code, pages.length > 4, said]).toEqual([0, true, expect.stringContaining('result 2, final')])
    expect(said).toMatch(/The audit log holds: \d+ rows/)
  })

  test('[A2] and its keys are the same after the worker was started again', async () => {
    const before = [await receiptOf('ani'), await keysOf()]
    await office.server.restart()
    expect([await receiptOf('ani'), await keysOf()]).toEqual(before)
  })

  test('the worker found nothing to complain of', () => {
    expect(office.server.log).toEqual([])
  })
})
