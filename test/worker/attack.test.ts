import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attackReceivers } from '../attack/receivers.ts'
import { siege } from '../attack/siege.ts'
import { aDevice } from '../support/worker-device.ts'
import { aMatrix } from '../support/worker-matrix.ts'

const seed = Number(process.env.ATTACK_SEED ?? Date.now() % 1_000_000)

let matrix: Awaited<ReturnType<typeof aMatrix>>
beforeAll(async () => {
  matrix = await aMatrix()
})
afterAll(() => matrix.server.close())

describe('an attacker with a colleague’s device', () => {
  test(`[G1] gets nothing in 2,000 tries of fourteen kinds, breaks nothing and changes nothing (ATTACK_SEED=${seed})`, async () => {
    const { requests, breaches, failures, unchanged } = await siege(matrix, { seed, count: 2_000 })
    expect({ requests, breaches, failures, unchanged }).toEqual({
      requests: 2_000,
      breaches: [],
      failures: [],
      unchanged: true,
    })
    expect(matrix.server.log).toEqual([])
  })

  test('[WH5] a deployed server sends events neither to itself nor to its neighbours, however that is written', async () => {
    const { breaches, failures, connections, tries } = await attackReceivers()
    expect({ breaches, failures, connections }).toEqual({ breaches: [], failures: [], connections: 0 })
    expect(tries).toBeGreaterThan(100)
  })

  test('[T2] who guesses codes has to wait after ten, and a right one is then worth nothing there', async () => {
    const device = await aDevice(matrix.server.url)
    const statuses: number[] = []
    for (let n = 0; n < 15; n += 1) statuses.push((await device.activate(`AAAA-AAAA-AAA${n % 10}`)).status)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    expect(statuses.every((status) => status === 401 || status === 429)).toBe(true)
  })

  test('[G2] bodies that are too large, too slow or cut off hold up nobody else', async () => {
    const { url } = matrix.server
    const slow = Array.from({ length: 20 }, () => {
      const open = request(`${url}/v1/regions/small/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '100000' },
      })
      open.on('error', () => {})
      open.write('{')
      return open
    })
    const large = await fetch(`${url}/v1/regions/small/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `"${'x'.repeat(2 * 1024 ** 2)}"`,
    })
    expect(large.status).toBe(413)
    expect((await matrix.as('budi').request('GET', '/changes')).status).toBe(200)
    for (const open of slow) open.destroy()
    expect((await matrix.as('budi').request('GET', '/changes')).status).toBe(200)
    expect(matrix.server.log).toEqual([])
  })
})
