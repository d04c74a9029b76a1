import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cycleId, personId } from '../../core/ids.ts'
import { type Client, openTasks, signIn } from '../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, provision, type Server } from '../support/worker.ts'
import { caseOf, does, taken, year } from '../support/worker-journey.ts'
import { aSoundPack } from '../support/worker-pack.ts'

let server: Server
let codes: ReadonlyMap<string, string>
const clients = new Map<string, Client>()
beforeAll(async () => {
  server = await aServer()
  const policies = { ...aSoundPack().policies, periods: { from: 'quarterly' } as const }
  codes = codesOf(await provision(server.url, aProvision({ pack: aSoundPack({ policies }) })))
})
afterAll(() => server?.close())

async function as(person: string): Promise<Client> {
  const known = clients.get(person)
  if (known) return known
  const client = await signIn({
    server: server.url,
    region: aProvision().region.id,
    code: codes.get(person) ?? '',
  })
  clients.set(person, client)
  return client
}

const first = {
  id: cycleId('q1'),
  name: 'Triwulan I',
  period: { from: '2026-01-01', to: '2026-03-31' },
}
const second = {
  id: cycleId('q2'),
  name: 'Triwulan II',
  period: { from: '2026-04-01', to: '2026-06-30' },
}
const open = async (cycle: typeof first) =>
  taken(await (await as('gita')).openCycle(cycle, [personId('ani')]))
const words = { observation: 'Ia melayani dengan sabar.', impact: 'Warga terbantu.', suggestion: 'Teruskan.' }

/** Ani's open task of that kind in the yearly cycle, of that person. */
async function yearly(person: string) {
  const tasks = openTasks(await (await as(person)).pull())
  return tasks.find(({ cycle, subject }) => cycle.id === year.id && subject.id === 'ani')
}

describe('quarters within a year', () => {
  test('[S-G6] [PD1] a quarter that is over stands with the yearly appraisal, the others as what they are', async () => {
    await open(first)
    await does(await as('ani'), 'nominate', { peers: ['dewi', 'eka', 'fajar'] })
    await does(await as('budi'), 'approve', { decision: 'approve' })
    await does(await as('ani'), 'rate-self', { report: 'Semua selesai.' })
    for (const peer of ['dewi', 'eka', 'fajar'])
      await does(await as(peer), 'rate-peer', { score: 4, feedback: words })
    await does(await as('budi'), 'rate', { score: 5, feedback: words })
    await open({ ...year, id: year.id })
    const before = (await yearly('ani'))?.periods
    expect(before?.map(({ status }) => status)).toEqual(['open', 'none', 'none', 'none'])
    expect(before?.[0]).toMatchObject({ score: null, predicate: null, source: { cycle: 'Triwulan I' } })
  })

  test('[PD4] it is told at once when it becomes final', async () => {
    await does(await as('ani'), 'respond', { response: 'accept' })
    const after = (await yearly('ani'))?.periods?.[0]
    const result = (await as('ani')).pull().then(async (rows) => {
      for (const row of rows.values())
        if (row.kind === 'case' && row.body?.cycle.id === 'q1') return row.body.result?.result
      return undefined
    })
    const outputs = await result
    expect(after).toMatchObject({
      status: 'final',
      source: { cycle: 'Triwulan I' },
      score: outputs?.kind === 'scored' ? outputs.outputs.score : 'no score',
    })
  })

  test('[PD1] [PD4] another one that opens is “not final” in the yearly appraisal, for superiors and human resources too', async () => {
    await open(second)
    const status = async (person: string) => {
      for (const row of (await (await as(person)).pull()).values()) {
        if (row.kind === 'case' && row.body?.cycle.id === year.id)
          return row.body.periods?.map((one) => one.status)
      }
      return undefined
    }
    const expected = ['final', 'open', 'none', 'none']
    expect([await status('ani'), await status('budi'), await status('gita')]).toEqual([
      expected,
      expected,
      expected,
    ])
    expect((await caseOf(await as('ani'))).subject.id).toBe('ani')
    expect(server.log).toEqual([])
  })
})
