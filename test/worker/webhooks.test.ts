import { afterEach, describe, expect, test } from 'vitest'
import { cycleId, personId } from '../../core/ids.ts'
import { aMakeWebhook } from '../../core/protocol/testing/webhook-samples.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { WebhookList, WebhookMade } from '../../core/protocol/webhooks.ts'
import { officeClient } from '../support/office-client.ts'
import { aWebhookCatcher, isSigned, type Reply } from '../support/webhook-catcher.ts'
import { anOffice, OPERATOR } from '../support/worker.ts'
import { send } from '../support/worker-device.ts'
import { caseOf, does, openYear, taken, toRating, year } from '../support/worker-journey.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const HOUR = 3_600_000

async function aListenedOffice(reply?: Parameters<typeof aWebhookCatcher>[0]) {
  const catcher = await aWebhookCatcher(reply)
  closing.push(catcher.close)
  const office = await anOffice()
  closing.push(() => office.server.close())
  const gita = await office.as('gita')
  const ask = async <T = WebhookList>(method: string, path: string, body?: object) => {
    const answer = await gita.request(method, `/webhooks${path}`, body)
    // The worker's own contract.
    return { status: answer.status, json: (await answer.json()) as T }
  }
  const make = async (changes: object = {}) => {
    const body = { ...aMakeWebhook, address: catcher.url, ...changes }
    const { status, json } = await ask<WebhookMade>('POST', '', body)
    expect(status).toBe(200)
    return json
  }
  const only = async () => (await ask('GET', '')).json.webhooks[0]
  let ahead = 0
  return {
    ...catcher,
    office,
    gita,
    ask,
    make,
    only,
    /** The office's clock goes on, and whatever is due then rings. */
    async goOn(milliseconds: number) {
      ahead += milliseconds
      await office.server.restart({ CLOCK_OFFSET_MS: String(ahead) })
      await only()
    },
    async wake() {
      await office.server.start({ CLOCK_OFFSET_MS: String(ahead) })
      await only()
    },
  }
}

const arrived = (caught: readonly unknown[], count: number) =>
  expect.poll(() => caught.length, { timeout: 20_000 }).toBe(count)

describe('receivers of events', () => {
  test('[WH1] [WH2] [WH6] are told what they asked for, signed, and nothing else', async () => {
    const { make, caught, gita, only } = await aListenedOffice()
    const { secret } = await make({ events: ['cycle.opened', 'cycle.closed'] })
    taken(await gita.openCycle(year, [personId('ani')]))
    await arrived(caught, 1)
    const close = { kind: 'steer-cycle', cycle: '2026', act: { kind: 'close', reason: 'Selesai' } }
    expect((await officeClient(gita).push(close)).status).toBe(200)
    await arrived(caught, 2)
    const [opened, closed] = caught
    expect(opened?.json).toEqual({
      type: 'cycle.opened',
      timestamp: expect.any(String),
      region: 'small',
      data: { cycle: year, appraisals: 1 },
    })
    expect(closed?.json).toMatchObject({ type: 'cycle.closed', data: { cycle: year } })
    for (const event of caught) {
      expect(isSigned(event, secret)).toBe(true)
      expect(isSigned({ ...event, body: event.body.replace('2026', '2027') }, secret)).toBe(false)
      const age = Date.now() / 1000 - Number(event.headers['webhook-timestamp'])
      expect(Math.abs(age)).toBeLessThan(300)
    }
    expect((await only())?.deliveries.map(({ type, status, dueAt }) => [type, status, dueAt])).toEqual([
      ['cycle.closed', 204, null],
      ['cycle.opened', 204, null],
    ])
  })

  test('[WH1] are kept by human resources and the operator, their secret told once and written nowhere else', async () => {
    const { make, ask, office, only, url } = await aListenedOffice()
    const { id, secret } = await make()
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const listed = JSON.stringify((await ask('GET', '')).json)
    expect(listed).not.toContain(secret.slice(6))
    const log = await (await office.as('gita')).request('GET', '/audit?cursor=0&limit=1000')
    const text = await log.text()
    expect(text).toContain('webhook-made')
    expect(text).not.toContain('/events')
    expect(text).not.toContain(secret.slice(6))
    expect(await only()).toMatchObject({ id, madeBy: 'Gita', address: url, pausedAt: null })
    const operator = { authorization: `Bearer ${OPERATOR}` }
    const asOperator = await send(`${office.url}/v1/regions/small/webhooks`, 'GET', operator)
    expect(asOperator.status).toBe(200)
    expect((await (await office.as('budi')).request('GET', '/webhooks')).status).toBe(403)
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        ask('POST', '', { ...aMakeWebhook, address: url, name: `n ${n}` }),
      ),
    )
    expect(many.map(({ status }) => status).filter((status) => status === 409).length).toBe(1)
    expect((await ask('DELETE', `/${id}`)).status).toBe(200)
    expect((await ask('POST', `/${id}/test`)).status).toBe(410)
  })

  test('[WH2] get an event again, under the same id, where the worker was killed before they said that they have it', async () => {
    let hangs = true
    const { make, caught, gita, office, wake, only } = await aListenedOffice(() =>
      hangs ? null : { status: 200 },
    )
    await make()
    taken(await gita.openCycle(year, [personId('ani')]))
    await arrived(caught, 1)
    await office.server.kill()
    hangs = false
    await wake()
    await arrived(caught, 2)
    expect(caught[1]?.id).toBe(caught[0]?.id)
    expect(caught[1]?.body).toBe(caught[0]?.body)
    await expect.poll(async () => (await only())?.waiting).toBe(0)
  })

  test('[WH3] that answer with 500, or not at all, are tried again, later each time, and others are not held up', async () => {
    const { make, caught, gita, only, ask } = await aListenedOffice((all) => ({
      status: all.length < 2 ? 500 : 200,
    }))
    const silent = await aWebhookCatcher(() => null)
    closing.push(silent.close)
    await make({ name: 'silent', address: silent.url })
    await make({ name: 'ailing' })
    taken(await gita.openCycle(year, [personId('ani')]))
    await arrived(caught, 2)
    await expect.poll(async () => (await only())?.deliveries[0]?.dueAt, { timeout: 20_000 }).toBeNull()
    expect((await only())?.deliveries).toMatchObject([{ tries: 2, status: 200, trouble: null }])
    expect(caught[0]?.id).toBe(caught[1]?.id)
    const other = async () => (await ask('GET', '')).json.webhooks.find(({ name }) => name === 'silent')
    await expect
      .poll(async () => (await other())?.deliveries[0]?.trouble, { timeout: 30_000 })
      .toBe('timeout')
    expect((await other())?.deliveries).toMatchObject([{ status: null, tries: 1, dueAt: expect.any(String) }])
  })

  test('[WH3] that stay away for three days are paused, human resources are told, and all of it goes out when they are back', async () => {
    let reply: Reply = { status: 503 }
    const { make, caught, gita, only, ask, goOn } = await aListenedOffice(() => reply)
    const { id } = await make({ events: ['cycle.opened'] })
    taken(await gita.openCycle(year, [personId('ani')]))
    await arrived(caught, 1)
    for (const hours of [0.02, 0.1, 0.7, 3, 7, 13, 18, 25, 30, 30]) {
      const before = caught.length
      await goOn(hours * HOUR)
      await arrived(caught, before + 1)
    }
    await expect.poll(async () => (await only())?.pausedBecause).toBe('failing')
    expect(new Set(caught.map((event) => event.id)).size).toBe(1)
    const rows = await (await gita.request('GET', '/changes?cursor=0&limit=1000')).text()
    expect(rows).toContain('Peristiwa tidak dikirim lagi ke SIMPEG')
    expect(rows).toContain(`"id":"webhook-${id}"`)
    taken(await gita.openCycle({ ...year, id: cycleId('2027') }, [personId('ani')]))
    expect((await ask('POST', `/${id}/test`)).status).toBe(409)
    const seen = caught.length
    reply = { status: 200 }
    const { name, address, events, detail } = (await only()) ?? aMakeWebhook
    await ask('PUT', `/${id}`, { protocol: PROTOCOL, name, address, events, detail, paused: false })
    await arrived(caught, seen + 2)
    expect(caught.slice(-2).map(({ json }) => json.data.cycle)).toMatchObject([
      { id: '2026' },
      { id: '2027' },
    ])
  })

  test('[WH3] that say 410 are paused at once, and one event that is refused holds up no other', async () => {
    const { make, caught, gita, only, ask } = await aListenedOffice((all) => ({
      status: all.at(-1)?.json.type === 'webhook.test' ? 410 : 422,
    }))
    const { id } = await make()
    taken(await gita.openCycle(year, [personId('ani')]))
    taken(await gita.openCycle({ ...year, id: cycleId('2027') }, [personId('ani')]))
    await expect.poll(() => new Set(caught.map((event) => event.id)).size).toBe(2)
    await ask('POST', `/${id}/test`)
    await expect.poll(async () => (await only())?.pausedBecause, { timeout: 20_000 }).toBe('gone')
  })

  test('[WH4] hear of results when the day is over, as many or which they are, and never who rated when', async () => {
    const { make, caught, office, goOn } = await aListenedOffice()
    await make({ name: 'counts', events: ['appraisals.decided'], detail: 'counts' })
    await make({ name: 'ids', events: ['appraisals.decided'], detail: 'ids' })
    await openYear(office, ['ani'])
    await toRating(office)
    await does(await office.as('ani'), 'rate-self', { report: 'Selesai' })
    for (const peer of ['dewi', 'eka', 'fajar']) await does(await office.as(peer), 'rate-peer', { score: 4 })
    await does(await office.as('budi'), 'rate', { score: 5 })
    const { id } = await caseOf(await office.as('gita'))
    expect(caught).toEqual([])
    await goOn(25 * HOUR)
    await arrived(caught, 2)
    const data = caught
      .map(({ json }) => json.data)
      .toSorted((a, b) => Object.keys(a).length - Object.keys(b).length)
    const told = { cycle: '2026', day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), count: 1 }
    expect(data).toEqual([told, { ...told, appraisals: [{ id, person: 'ani' }] }])
  })

  test('[WH5] lead nowhere else: a redirect is not followed, and no private address is taken', async () => {
    const { make, caught, only, ask } = await aListenedOffice(() => ({
      status: 307,
      headers: { location: 'http://127.0.0.1:1/admin' },
    }))
    const { id } = await make()
    await ask('POST', `/${id}/test`)
    await arrived(caught, 1)
    await expect.poll(async () => (await only())?.deliveries[0]?.trouble).toBe('redirect')
    expect((await only())?.deliveries[0]).toMatchObject({ status: 307, tries: 1 })
    for (const address of ['ftp://a.example/', 'https://a:b@a.example/', 'javascript:alert(1)', 'x']) {
      expect([address, (await ask('POST', '', { ...aMakeWebhook, address })).status]).toEqual([address, 422])
    }
  })

  test('[WH6] get a new secret while the one before still signs, for a day, and an event again when asked', async () => {
    const { make, caught, ask, goOn, only } = await aListenedOffice()
    const { id, secret } = await make()
    const next = (await ask<WebhookMade>('POST', `/${id}/secret`)).json
    expect(next.secret).not.toBe(secret)
    await ask('POST', `/${id}/test`)
    await arrived(caught, 1)
    const [first] = caught
    expect(first && [isSigned(first, secret), isSigned(first, next.secret)]).toEqual([true, true])
    await expect.poll(async () => (await only())?.waiting).toBe(0)
    await goOn(25 * HOUR)
    await ask('POST', `/${id}/deliveries/${first?.id}`)
    await arrived(caught, 2)
    const [, second] = caught
    expect(second?.id).toBe(first?.id)
    expect(second && [isSigned(second, secret), isSigned(second, next.secret)]).toEqual([false, true])
    expect((await ask('POST', `/${id}/deliveries/guessed`)).status).toBe(410)
  })
})
