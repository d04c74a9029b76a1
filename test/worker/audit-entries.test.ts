import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SealedRow } from '../../core/case/audit-chain.ts'
import { aPerson, office as people } from '../../core/case/testing/an-office.ts'
import type { AuditEntries } from '../../core/protocol/audit.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, provision, type Server } from '../support/worker.ts'
import { does, openYear, taken, taskOf } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'

const day = 24 * 3_600_000
let server: Server
let as: (person: string) => Promise<Client>
beforeAll(async () => {
  server = await aServer()
  const everybody = [...people, aPerson('ivan', null, { appraised: false, auditor: true })]
  const codes = codesOf(await provision(server.url, aProvision({ people: everybody })))
  const clients = new Map<string, Promise<Client>>()
  as = (person) => {
    const known =
      clients.get(person) ?? signIn({ server: server.url, region: 'small', code: codes.get(person) ?? '' })
    clients.set(person, known)
    return known
  }
  const office = { server, url: server.url, codes: new Map(codes), as }
  await openYear(office, ['ani'])
  await does(await as('ani'), 'nominate', { peers: ['dewi', 'eka', 'fajar'] })
  await does(await as('budi'), 'approve', { decision: 'approve' })
  await does(await as('dewi'), 'rate-peer', { score: 4 })
})
afterAll(() => server.close())

async function look(query = '', person = 'ivan'): Promise<AuditEntries> {
  const response = await (await as(person)).request('GET', `/audit/entries${query}`)
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  // The worker's own contract.
  return (await response.json()) as AuditEntries
}

const entries = (rows: readonly SealedRow[]) => rows.map(({ row }) => JSON.parse(row))
const actionsOf = ({ rows }: AuditEntries) => entries(rows).map(({ action }) => action)

describe('what an auditor looks for in the log', () => {
  test('[AD4] ends with the day before while a peer could be found out, whatever is asked', async () => {
    for (const query of [
      '',
      '?action=task-submitted',
      '?person=dewi',
      '?from=2020-01-01&until=2031-01-01',
      '?before=999',
    ]) {
      const { rows, shownUntil, last } = await look(query)
      expect([query, rows, last, typeof shownUntil]).toEqual([query, [], 0, 'string'])
    }
  })

  test('[AD1] [AD2] is found from the next day on: newest first, with the names of whom it tells', async () => {
    await server.restart({ CLOCK_OFFSET_MS: String(day) })
    const found = await look()
    const disk = logOnDisk(server)
    const shown = disk.filter(({ n }) => n <= found.last)
    expect(found.rows).toEqual(shown.toReversed())
    expect(found.next).toBeNull()
    const [nominated] = entries((await look('?action=task-submitted&person=ani')).rows).toReversed()
    expect(nominated).toMatchObject({ actor: { person: 'ani' }, detail: { task: 'nominate' } })
    expect(found.cases[nominated.subject]).toEqual({ person: 'ani', cycle: '2026' })
    expect(found.names).toMatchObject({ ani: 'Ani', gita: 'Gita' })
    const asHr = await look('', 'gita')
    expect(asHr.rows.slice(-3)).toEqual(found.rows.slice(-3))
  })

  test('[AD4] a peer’s own rows are found by nobody’s name, and hold the day alone', async () => {
    const dewi = await look('?person=dewi')
    expect(actionsOf(dewi).filter((action) => action === 'task-submitted')).toEqual([])
    const about = entries((await look('?action=task-submitted&person=ani')).rows)
    const hidden = about.filter(({ actor }) => actor.kind === 'hidden')
    expect(hidden.map(({ at }) => at)).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)])
  })

  test('[AD2] is found by days of the region, both included', async () => {
    const all = await look()
    const dayOf = (at: string) =>
      at.length === 10 ? at : new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)
    const days = entries(all.rows).map(({ at }) => dayOf(at))
    const [newest = ''] = days
    const before = new Date(Date.parse(newest) - day).toISOString().slice(0, 10)
    expect((await look(`?from=${newest}`)).rows.length).toBe(days.filter((one) => one >= newest).length)
    expect((await look(`?until=${before}`)).rows.length).toBe(days.filter((one) => one <= before).length)
    expect((await look(`?from=${newest}&until=${newest}`)).rows).toEqual(
      all.rows.filter((_, index) => days[index] === newest),
    )
    expect((await look('?from=2031-01-01')).rows).toEqual([])
    expect((await look(`?from=${newest}&until=2020-01-01`)).rows).toEqual([])
  })

  test('[AD2] comes in pages that leave nothing out and give nothing twice', async () => {
    const all = (await look()).rows.map(({ n }) => n)
    const got: number[] = []
    for (let before = '', step = 0; step < 100; step += 1) {
      const page = await look(`?limit=3${before}`)
      got.push(...page.rows.map(({ n }) => n))
      if (page.next === null) break
      before = `&before=${page.next}`
    }
    expect(got).toEqual(all)
  })

  test('[AD2] each look at another’s result is there to be found, by who looked and by whose it is', async () => {
    const ani = await as('ani')
    await does(ani, 'rate-self', { report: 'Selesai' })
    for (const peer of ['eka', 'fajar']) await does(await as(peer), 'rate-peer', { score: 4 })
    await server.restart({ CLOCK_OFFSET_MS: String(2 * day) })
    taken(await (await as('budi')).submit(await taskOf(await as('budi'), 'rate'), { score: 5 }))
    await (await as('gita')).pull()
    await server.restart({ CLOCK_OFFSET_MS: String(3 * day) })
    for (const query of [
      '?action=results-shown',
      '?action=results-shown&person=ani',
      '?action=results-shown&person=gita',
    ]) {
      const { rows, cases, names } = await look(query)
      const [shown] = entries(rows).filter(({ actor }) => actor.person === 'gita')
      expect([query, cases[shown?.detail.results[0].case], names.gita]).toEqual([
        query,
        { person: 'ani', cycle: '2026' },
        'Gita',
      ])
    }
  })

  test('[AD2] what is asked wrongly is told so', async () => {
    const ivan = await as('ivan')
    for (const query of [
      '?from=2026-02-30',
      '?until=yesterday',
      '?person=../x',
      '?action=A',
      '?before=-1',
      '?limit=0',
    ])
      expect([query, (await ivan.request('GET', `/audit/entries${query}`)).status]).toEqual([query, 400])
  })
})
