import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, office as people } from '../../core/case/testing/an-office.ts'
import type { Dashboard, LiveTicket } from '../../core/protocol/dashboard.ts'
import type { Client } from '../../scripts/api-client.ts'
import { anOffice, aProvision, codesOf, type Office, provision } from '../support/worker.ts'
import { does, openYear, toRating } from '../support/worker-journey.ts'

/** Milliseconds for which a change is held back. */
const QUIET = 3_000

let office: Office
beforeAll(async () => {
  office = await anOffice()
  const everybody = [...people, aPerson('ivan', null, { appraised: false, auditor: true })]
  const codes = codesOf(await provision(office.url, aProvision({ people: everybody })))
  for (const [person, code] of codes) office.codes.set(person, code)
  await openYear(office, ['ani', 'dewi', 'gita'])
})
afterAll(() => office.server.close())

async function read(client: Client, query = '') {
  const answer = await client.request('GET', `/dashboard${query}`)
  // The worker's own contract.
  return { status: answer.status, shown: (await answer.json()) as Dashboard }
}

async function ticketOf(client: Client): Promise<string> {
  // The worker's own contract.
  return ((await (await client.request('POST', '/live')).json()) as LiveTicket).ticket
}

/** A line and what is said on it. */
async function follow(ticket: string) {
  const said: string[] = []
  const line = new WebSocket(`${office.url.replace('http', 'ws')}/v1/regions/small/live`, [
    'timbang-live',
    ticket,
  ])
  line.addEventListener('message', ({ data }) => said.push(String(data)))
  const closed = new Promise<number>((resolve) => line.addEventListener('close', ({ code }) => resolve(code)))
  const isOpen = await new Promise<boolean>((resolve) => {
    line.addEventListener('open', () => resolve(true))
    line.addEventListener('error', () => resolve(false))
  })
  return { line, said, closed, isOpen }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((soon) => setTimeout(soon, 50))
}

describe('the dashboard', () => {
  test('[DB2] shows human resources how far a cycle is, and a part of the office when asked', async () => {
    const { shown } = await read(await office.as('gita'))
    expect(shown.cycle?.id).toBe('2026')
    expect(shown.figures.appraised).toBe(3)
    expect(shown.figures.results?.units.map(({ unit, total }) => [unit, total])).toEqual([['Bidang Umum', 3]])
    const none = await read(await office.as('gita'), '?unit=Nowhere')
    expect([none.status, none.shown.figures.appraised]).toEqual([200, 0])
    expect((await read(await office.as('gita'), '?cycle=2031')).status).toBe(410)
  })

  test('[DB3] an auditor reads how far all are, no results, and no part of the office', async () => {
    const { shown } = await read(await office.as('ivan'))
    expect(shown.figures.appraised).toBe(3)
    expect([shown.figures.results, shown.trends, shown.choices.units]).toEqual([null, [], []])
    for (const query of ['?unit=Bidang%20Umum', '?post=pelaksana', '?grade=III']) {
      expect((await read(await office.as('ivan'), query)).status).toBe(403)
    }
    expect((await read(await office.as('budi'))).status).toBe(403)
  })

  test('[DB5] a ticket opens one line, once; on it is said that figures have changed, and no more', async () => {
    const ticket = await ticketOf(await office.as('gita'))
    const { line, said, isOpen } = await follow(ticket)
    expect([isOpen, line.protocol]).toEqual([true, 'timbang-live'])
    expect((await follow(ticket)).isOpen).toBe(false)
    expect((await follow('f'.repeat(64))).isOpen).toBe(false)
    line.send('ping')
    await until(() => said.includes('pong'))
    await toRating(office)
    await until(() => said.length > 1)
    expect(said).toEqual(['pong', '{"kind":"figures-changed"}'])
    line.close()
  })

  test('[DB5] a peer’s answer is announced to nobody', async () => {
    await does(await office.as('ani'), 'rate-self', { report: 'Selesai' })
    await does(await office.as('budi'), 'rate', { score: 5 })
    const { said, line } = await follow(await ticketOf(await office.as('gita')))
    await does(await office.as('dewi'), 'rate-peer', { score: 4 })
    // Longer than anything is held back: what is answered then came after all that was to be said.
    await new Promise((later) => setTimeout(later, QUIET + 1_000))
    line.send('ping')
    await until(() => said.length > 0)
    expect(said).toEqual(['pong'])
    line.close()
  })

  test('[DB5] the line ends for whoever has been signed out, and for whoever says anything', async () => {
    const hr = await office.as('gita')
    const talking = await follow(await ticketOf(hr))
    talking.line.send('{"kind":"figures"}')
    expect(await talking.closed).toBe(1003)
    const { said, closed } = await follow(await ticketOf(hr))
    const listed = await hr.request('GET', '/devices')
    // The worker's own contract.
    const { devices } = (await listed.json()) as { devices: { id: string; current: boolean }[] }
    await hr.request('DELETE', `/devices/${devices.find(({ current }) => current)?.id}`)
    await does(await office.as('dewi'), 'nominate', { peers: ['ani', 'eka', 'fajar'] }, 'dewi')
    expect([await closed, said]).toEqual([4401, []])
  })
})
