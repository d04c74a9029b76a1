import { afterEach, describe, expect, test } from 'vitest'
import { regionId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { anOffice, aProvision, aServer, codesOf, provision, type Server } from '../support/worker.ts'
import { aDevice, send, sessionOf } from '../support/worker-device.ts'
import { caseOf, does, openYear, toRating } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'

let server: Server | undefined
afterEach(() => server?.close())

/** One hundredth of the limits: six requests of a person at once, twelve without a session. */
const slow = { RATE_FACTOR: '0.01' }

const statusesOf = async (count: number, ask: () => Promise<{ readonly status: number }>) => {
  const statuses: number[] = []
  for (let n = 0; n < count; n += 1) statuses.push((await ask()).status)
  return statuses
}

describe('the pace of requests', () => {
  test('[G2] is each person’s own: one who floods is told to wait, others are not', async () => {
    const office = await anOffice(slow)
    server = office.server
    const devices = []
    for (const person of ['ani', 'budi']) {
      const device = await aDevice(server.url)
      const token = sessionOf(await device.activate(office.codes.get(person) ?? '')).accessToken
      devices.push(() => device.ask('GET', '/changes?limit=1', { token }))
    }
    const [ani, budi] = devices
    if (!ani || !budi) throw new Error('nobody')
    expect(await statusesOf(8, ani)).toEqual([200, 200, 200, 200, 200, 200, 429, 429])
    const late = await ani()
    expect([late.status, late.problem.type]).toEqual([429, '/problems/too-many-requests'])
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await statusesOf(3, budi)).toEqual([200, 200, 200])
  })

  test('[G2] is counted by address where nobody is known yet, made-up regions and forged tokens included', async () => {
    server = await aServer(slow)
    const { url } = server
    const from = (address: string) => ({ 'cf-connecting-ip': address })
    const list = () => send(`${url}/v1/regions`, 'GET', from('10.0.0.1'))
    expect(await statusesOf(14, list)).toEqual([...Array(12).fill(200), 429, 429])
    const madeUp = () => send(`${url}/v1/regions/r-${crypto.randomUUID()}/keys`, 'GET', from('10.0.0.1'))
    expect(await statusesOf(2, madeUp)).toEqual([429, 429])
    const token = `${btoa('{"alg":"ES256","kid":"x"}')}.${btoa('{"iss":"small"}')}.x`
    const forged = () =>
      send(`${url}/v1/regions/r-${crypto.randomUUID()}/changes`, 'GET', {
        ...from('10.0.0.2'),
        authorization: `DPoP ${token}`,
      })
    expect(await statusesOf(14, forged)).toEqual([...Array(12).fill(404), 429, 429])
    expect(await statusesOf(1, () => send(`${url}/v1/regions`, 'GET', from('10.0.0.3')))).toEqual([200])
  })

  test('[G2] one region’s people cannot fill another’s log: their proofs count once, and they are few', async () => {
    const office = await anOffice({ RATE_FACTOR: '0.1' })
    server = office.server
    const codes = codesOf(
      await provision(server.url, aProvision({ region: { id: regionId('other'), name: 'Other' } })),
    )
    const before = logOnDisk(server).length
    const url = `${server.url}/v1/regions/small/changes`
    const statuses: number[][] = []
    for (const person of ['ani', 'budi']) {
      const device = await aDevice(server.url, 'other')
      const token = sessionOf(await device.activate(codes.get(person) ?? '')).accessToken
      const knock = (dpop: string) => send(url, 'GET', { authorization: `DPoP ${token}`, dpop })
      const dpop = await device.proof('GET', url, token)
      const replayed = await statusesOf(2, () => knock(dpop))
      const fresh = await statusesOf(8, async () => knock(await device.proof('GET', url, token)))
      statuses.push([...replayed, ...fresh])
    }
    expect(statuses).toEqual([[403, 401, ...Array(8).fill(403)], Array(10).fill(429)])
    // Ten at once, whoever they are, of which one was replayed; setting up the other region wrote to its own log.
    expect(logOnDisk(server).length - before).toBe(9)
  })
})

describe('a look at somebody else’s result', () => {
  test('[A4] is in the log once for each result and reader; one’s own is not', async () => {
    const office = await anOffice()
    server = office.server
    await openYear(office, ['ani'])
    await toRating(office)
    await does(await office.as('ani'), 'rate-self', { report: 'Selesai semua' })
    for (const peer of ['dewi', 'eka', 'fajar']) await does(await office.as(peer), 'rate-peer', { score: 4 })
    await does(await office.as('budi'), 'rate', { score: 5 })
    for (const reader of ['ani', 'budi', 'citra', 'gita', 'gita', 'dewi']) {
      await (await office.as(reader)).request('GET', '/changes?cursor=0')
    }
    const { id } = await caseOf(await office.as('ani'))
    const shown = logOnDisk(server)
      .map(({ row }) => JSON.parse(row) as { action: string; actor: object; detail: object })
      .filter(({ action }) => action === 'results-shown')
    expect(shown.map(({ actor, detail }) => [actor, detail])).toEqual(
      ['budi', 'citra', 'gita'].map((person) => [
        { kind: 'person', person },
        { results: [{ case: id, result: 1 }] },
      ]),
    )
  })
})

describe('a worker that is not set up safely', () => {
  test.each([
    ['a demo’s secret', { OPERATOR_TOKEN: 'local-operator' }, 'OPERATOR_TOKEN'],
    ['no extension', { OPERATOR_TOKEN: '9f86d081884c7d659a2feaa0c55ad015' }, 'EXTENSION_IDS'],
  ])(
    '[G3] answers nothing with %s, and says which setting it is, not what it holds',
    async (_what, vars, setting) => {
      server = await aServer({ ...vars, MODE: 'production' })
      const answer = await send(`${server.url}/health`, 'GET', {})
      expect([answer.status, answer.problem.type]).toEqual([503, '/problems/internal'])
      expect(server.log.join('\n')).toContain(setting)
      expect(server.log.join('\n')).not.toContain(vars.OPERATOR_TOKEN)
    },
  )

  test('[G3] runs once it is, and lets that very extension alone read its answers', async () => {
    const [own, other] = ['abcdefghijklmnopabcdefghijklmnop', 'ponmlkjihgfedcbaponmlkjihgfedcba']
    server = await aServer({ EXTENSION_IDS: `x, ${own}` })
    const readers = await Promise.all(
      [own, other].map(async (id) => {
        const origin = `chrome-extension://${id}`
        const { headers } = await send(`${server?.url}/health`, 'GET', { origin })
        return headers.get('access-control-allow-origin') === origin
      }),
    )
    expect(readers).toEqual([true, false])
    expect((await send(`${server.url}/health`, 'GET', {})).json).toMatchObject({ protocol: PROTOCOL })
  })
})
