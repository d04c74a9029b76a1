import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyCommand } from '../../cli/verify-command.ts'
import { writeReceiptFile } from '../../core/case/receipt-file.ts'
import { submission } from '../../scripts/api-client.ts'
import { anOffice, type Office, OPERATOR } from '../support/worker.ts'
import { send } from '../support/worker-device.ts'
import { openYear, taken, taskOf, toRating } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'

let office: Office
beforeAll(async () => {
  office = await anOffice()
  await openYear(office, ['ani'])
  await toRating(office)
})
afterAll(() => office.server.close())

const dir = mkdtempSync(join(tmpdir(), 'timbang-submission-'))
const file = (name: string, text: string) => {
  writeFileSync(join(dir, name), text)
  return join(dir, name)
}
const keysUrl = () => `${office.url}/v1/regions/small/keys`

test('[A3] a submission is answered with its signed receipt, which proves the answers offline', async () => {
  const ani = await office.as('ani')
  const task = await taskOf(ani, 'rate-self')
  const mutation = submission(task, { report: 'Selesai' })
  const { signed, appliedAt, audit } = taken(await ani.push(mutation))
  const keys = file('keys.json', (await send(keysUrl(), 'GET', {})).text)
  const opening = { salt: signed?.salt ?? '', answers: mutation.answers }
  const kept = file('resi.json', writeReceiptFile(signed?.jws ?? '', opening))

  const told = await verifyCommand([kept, '--keys', keys, '--json'])
  expect(JSON.parse(told.text)).toMatchObject({
    verified: true,
    answers: { report: 'Selesai' },
    receipt: {
      region: 'small',
      by: 'ani',
      task: task.id,
      filledAt: mutation.filledAt,
      receivedAt: appliedAt,
      audit,
    },
  })
  const said = await verifyCommand([kept, '--keys', keys])
  expect([said.code, said.text.split('\n')[0]]).toEqual([
    0,
    'Resi ini sah. Daerah small menyatakan penerimaan kiriman:',
  ])

  const lied = { ...opening, answers: { report: 'Belum' } }
  const forged = file('lied.json', writeReceiptFile(signed?.jws ?? '', lied))
  expect((await verifyCommand([forged, '--keys', keys])).code).toBe(1)

  const log = file('log.json', JSON.stringify({ rows: logOnDisk(office.server) }))
  expect((await verifyCommand([kept, '--keys', keys, '--audit', log])).code).toBe(0)
})

test('[A3] [C2] asked again, after a restart and after a change of keys, it is the same receipt', async () => {
  const dewi = await office.as('dewi')
  const mutation = submission(await taskOf(dewi, 'rate-peer'), { score: 4 })
  const first = taken(await dewi.push(mutation))
  expect(first.signed?.jws.split('.')).toHaveLength(3)
  await office.server.restart()
  expect(taken(await dewi.push(mutation))).toEqual(first)
  await send(keysUrl(), 'POST', { authorization: `Bearer ${OPERATOR}` })
  expect(taken(await dewi.push(mutation))).toEqual(first)
})

test('[A3] [P1] what was refused has none, and nobody else is given one', async () => {
  const eka = await office.as('eka')
  const task = await taskOf(eka, 'rate-peer')
  const refused = await (await office.as('fajar')).push(submission(task, { score: 1 }))
  expect([refused.kind, JSON.stringify(refused).includes('signed')]).toEqual(['refused', false])
  for (const name of ['ani', 'budi', 'gita']) {
    const views = JSON.stringify([...(await (await office.as(name)).pull()).values()])
    expect(views).not.toContain('timbang-submission')
    expect(views).not.toContain(Buffer.from('{"answers":"').toString('base64url').slice(0, 12))
  }
})
