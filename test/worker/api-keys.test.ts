import { globSync, readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { regionId } from '../../core/ids.ts'
import type { ApiKeyList, ApiKeyMade } from '../../core/protocol/api-keys.ts'
import { aPutMeasurements } from '../../core/protocol/testing/samples.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { anOffice, aProvision, type Office, OPERATOR, provision } from '../support/worker.ts'
import { type Answer, send } from '../support/worker-device.ts'
import { inDays } from '../support/worker-matrix.ts'

let office: Office
beforeAll(async () => {
  office = await anOffice()
})
afterAll(() => office.server.close())

const aKey = (changes: object = {}) => ({
  protocol: PROTOCOL,
  name: 'SP4N-LAPOR!',
  scopes: ['measurements.write'],
  expiresOn: inDays(30),
  ...changes,
})

async function made(changes: object = {}): Promise<ApiKeyMade> {
  const answer = await (await office.as('gita')).request('POST', '/api-keys', aKey(changes))
  expect(answer.status).toBe(200)
  // The worker's own contract.
  return (await answer.json()) as ApiKeyMade
}

const show = (secret: string, region = 'small'): Promise<Answer> =>
  send(`${office.url}/v1/regions/${region}/api-keys/current`, 'GET', { authorization: `Bearer ${secret}` })

describe('a key of a program', () => {
  test('[AK1] works with its secret, in its own region, and the secret lies nowhere on the disk', async () => {
    const { id, secret, keys } = await made()
    expect(secret).toMatch(new RegExp(`^timbang_${id}_[0-9a-f]{64}$`))
    expect(keys[0]).toMatchObject({ id, madeBy: 'Gita', usedAt: null, revokedAt: null })
    const shown = await show(secret)
    expect([shown.status, shown.json]).toEqual([
      200,
      expect.objectContaining({ id, scopes: ['measurements.write'] }),
    ])
    const bare = secret.split('_')[2] ?? ''
    const listed = await (await (await office.as('gita')).request('GET', '/api-keys')).text()
    expect(listed).not.toContain(bare)
    await provision(office.url, aProvision({ region: { id: regionId('next'), name: 'Next' } }))
    expect((await show(secret, 'next')).status).toBe(401)
    const files = globSync('**/*', { cwd: office.server.persistDir }).map(
      (one) => `${office.server.persistDir}/${one}`,
    )
    const holding = files.filter((file) => statSync(file).isFile() && readFileSync(file).includes(bare))
    expect(holding).toEqual([])
  })

  test('[AK4] an unknown id and a wrong secret are told alike', async () => {
    const { id } = await made()
    const wrong = [
      `timbang_${id}_${'0'.repeat(64)}`,
      `timbang_${'0'.repeat(12)}_${'0'.repeat(64)}`,
      'timbang_x',
      '',
    ]
    const answers = await Promise.all(wrong.map((one) => show(one)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.problem.type).toBe('/problems/bad-api-key')
  })

  test('[AK3] ends on its last day, and with being taken back, by human resources or the operator', async () => {
    const { id, secret } = await made()
    const gita = await office.as('gita')
    const list = (await (await gita.request('DELETE', `/api-keys/${id}`)).json()) as ApiKeyList
    expect(list.keys.find((one) => one.id === id)?.revokedAt).not.toBeNull()
    const over = await show(secret)
    expect([over.status, over.problem.type]).toEqual([401, '/problems/api-key-over'])

    const operator = { authorization: `Bearer ${OPERATOR}` }
    const url = `${office.url}/v1/regions/small/api-keys`
    const byOperator = (await send(url, 'POST', operator, aKey())).json as ApiKeyMade
    expect(byOperator.keys[0]?.madeBy).toBeNull()
    const short = await made({ expiresOn: inDays(1) })
    await office.server.restart({ CLOCK_OFFSET_MS: String(3 * 24 * 3_600_000) })
    expect((await show(short.secret)).problem.type).toBe('/problems/api-key-over')
    expect((await show(byOperator.secret)).status).toBe(200)
    await office.server.restart()
    expect((await send(`${url}/${byOperator.id}`, 'DELETE', operator)).status).toBe(200)
    expect((await show(byOperator.secret)).status).toBe(401)
  })

  test('[AK3] is made with a last day within two years, for what there is a scope for, and never for nothing', async () => {
    const gita = await office.as('gita')
    const tried = [
      { expiresOn: inDays(-3) },
      { expiresOn: inDays(900) },
      { scopes: [] },
      { scopes: ['everything'] },
      { name: '' },
      { extra: true },
    ]
    const answers = await Promise.all(
      tried.map(async (changes) => (await gita.request('POST', '/api-keys', aKey(changes))).status),
    )
    expect(answers).toEqual([422, 422, 400, 400, 400, 400])
  })

  test('[AK3] making one and taking it back are in the log, with neither its name nor its secret', async () => {
    const audit = await (await office.as('gita')).request('GET', '/audit?limit=1000')
    const rows = ((await audit.json()) as { rows: { row: string }[] }).rows.map(({ row }) => JSON.parse(row))
    const about = rows.filter(({ action }) => action.startsWith('api-key-'))
    expect(new Set(about.map(({ action, actor }) => `${action} by ${actor.kind}`))).toEqual(
      new Set([
        'api-key-made by person',
        'api-key-revoked by person',
        'api-key-made by operator',
        'api-key-revoked by operator',
      ]),
    )
    expect(JSON.stringify(about)).not.toContain('SP4N')
    expect(JSON.stringify(about)).not.toContain('timbang_')
  })

  test('[ME3] what a program brings is in the log under its key, with its counts and never a value', async () => {
    const { id, secret } = await made()
    const value = { ...aPutMeasurements.values[0], value: '24.5', measuredAt: '2026-01-01' }
    const headers = { authorization: `Bearer ${secret}` }
    const url = `${office.url}/v1/regions/small/measurements`
    const put = await send(url, 'PUT', headers, { protocol: PROTOCOL, values: [value], reason: 'Pertama' })
    expect(put.status).toBe(200)
    const audit = await (await office.as('gita')).request('GET', '/audit?limit=1000')
    const { rows } = (await audit.json()) as { rows: { row: string }[] }
    const last = JSON.parse(rows.at(-1)?.row ?? '{}')
    expect(last).toMatchObject({
      action: 'measurements-taken',
      actor: { kind: 'program', key: id },
      detail: { counts: { fresh: 1 }, indicators: ['response-time'], reason: 'Pertama' },
    })
    expect(rows.at(-1)?.row).not.toMatch(/24\.5|ani/)
  })

  test('[AK4] has its pace, whatever its address', async () => {
    const { secret } = await made()
    await office.server.restart({ RATE_FACTOR: '1' })
    const answers = await Promise.all(Array.from({ length: 70 }, () => show(secret)))
    const slower = answers.filter(({ status }) => status === 429)
    expect(slower.length).toBeGreaterThan(0)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(60)
    await office.server.restart()
  })
})
