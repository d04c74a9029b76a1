import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anOffice, type Office, OPERATOR } from '../support/worker.ts'
import { send } from '../support/worker-device.ts'
import { does, openYear } from '../support/worker-journey.ts'

let office: Office
beforeAll(async () => {
  office = await anOffice({ REQUEST_LOG: 'on' })
})
afterAll(() => office.server.close())

const operator = { authorization: `Bearer ${OPERATOR}` }

describe('what the operator sees', () => {
  test('[LG1] a line a request, by its route alone, and never who, for whom or with what', async () => {
    const nip = '198001012005011001'
    const ani = await office.as('ani')
    await openYear(office, ['ani'])
    await does(ani, 'nominate', { peers: ['dewi', 'eka', 'fajar'] })
    const gita = await office.as('gita')
    await gita.request('GET', `/people?query=${nip}`)
    await gita.request('POST', '/people/ani/nip')
    await ani.request('GET', '/people?query=Budi')
    await send(`${office.url}/v1/regions/budi-santoso/changes?cursor=${nip}`, 'GET', {})
    await send(`${office.url}/${nip}`, 'GET', { 'user-agent': 'Ani', cookie: 'token=rahasia' })
    const lines = office.server.log.filter((line) => line.includes('"request"'))
    const facts = lines.map((line) => JSON.parse(line))
    expect(new Set(facts.flatMap((one) => Object.keys(one)))).toEqual(
      new Set(['level', 'message', 'at', 'id', 'region', 'route', 'status', 'ms', 'in', 'out']),
    )
    const seen = facts.map(({ region, route, status }) => `${region} ${route} ${status}`)
    expect(seen).toContain('small PUT /v1/regions/{region}/mutations/{mutation} 200')
    expect(seen).toContain('small POST /v1/regions/{region}/people/{person}/nip 200')
    expect(seen).toContain('small GET /v1/regions/{region}/people 403')
    expect(seen).toContain('- GET /v1/regions/{region}/changes 404')
    expect(seen).toContain('- - 404')
    expect(facts.every(({ out }) => out > 0)).toBe(true)
    const all = office.server.log.join('\n')
    for (const secret of [nip, 'budi', 'Budi', 'Ani', 'ani', 'dewi', OPERATOR, 'DPoP', 'eyJ', 'rahasia']) {
      expect(all.includes(secret), secret).toBe(false)
    }
    for (const code of office.codes.values()) expect(all).not.toContain(code)
  })

  test('[LG1] an answer bears the id of its line', async () => {
    const { headers } = await send(`${office.url}/health`, 'GET', {})
    const id = headers.get('x-request-id')
    expect(office.server.log.filter((line) => id !== null && line.includes(id))).toHaveLength(1)
  })

  test('[LG2] a region’s figures, as JSON and as Prometheus reads them', async () => {
    const url = `${office.url}/v1/regions/small/metrics`
    const { json } = await send(url, 'GET', operator)
    expect(json).toMatchObject({
      people: expect.any(Number),
      tasks: expect.any(Number),
      lagSeconds: 0,
      waiting: { deadlines: 0, jobs: 0 },
      mail: { queued: 0, lastTrouble: null },
      figures: { requests: expect.any(Number), milliseconds: { within: { 2500: expect.any(Number) } } },
    })
    const { text } = await send(`${url}?format=prometheus`, 'GET', operator)
    for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
      expect(line).toMatch(/^timbang_[a-z0-9_]+\{region="small"(,le="[0-9.+Inf]+")?\} \d+(\.\d+)?$/)
    }
    expect(text).toMatch(/^timbang_tasks\{region="small"\} [1-9]/m)
    expect(text).toMatch(/^timbang_request_seconds_bucket\{region="small",le="\+Inf"\} [1-9]/m)
    expect((await send(url, 'GET', {})).status).toBe(401)
  })

  test('[LG3] health in depth is the operator’s, and sums over regions', async () => {
    const { json } = await send(`${office.url}/health?depth=regions`, 'GET', operator)
    expect(json).toMatchObject({
      status: 'ok',
      regions: 1,
      unreachable: 0,
      suspended: 0,
      lagSeconds: 0,
      waiting: { deadlines: 0, jobs: 0, mail: 0 },
    })
    expect((await send(`${office.url}/health?depth=regions`, 'GET', {})).status).toBe(401)
    expect((await send(`${office.url}/health`, 'GET', {})).json).toMatchObject({ status: 'ok' })
  })
})
