import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprintOf } from '../../core/case/criteria-reading.ts'
import { office as people } from '../../core/case/testing/an-office.ts'
import type { PackView, ReadingView } from '../../core/case/view.ts'
import { mutationId, personId } from '../../core/ids.ts'
import type { ReadCriteria } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { anOffice, aProvision, type Office, provision } from '../support/worker.ts'
import { taken, taskOf, year } from '../support/worker-journey.ts'
import { aSoundPack } from '../support/worker-pack.ts'

let office: Office
let ani: Client
let hr: Client

beforeAll(async () => {
  office = await anOffice()
  ani = await office.as('ani')
  hr = await office.as('gita')
})
afterAll(() => office.server.close())

const said = '2026-01-05T04:00:00.000Z'

async function criteria(client: Client, id = 'small@1'): Promise<PackView> {
  const row = (await client.pull()).get(`pack/${id}`)
  if (row?.kind !== 'pack' || !row.body) throw new Error(`${id} was not sent`)
  return row.body
}

async function aMutation(client: Client, changes: Partial<ReadCriteria> = {}): Promise<ReadCriteria> {
  const version = changes.pack?.version ?? 1
  return {
    protocol: PROTOCOL,
    kind: 'read-criteria',
    id: mutationId(crypto.randomUUID()),
    pack: { id: 'small', version },
    criteria: fingerprintOf(await criteria(client, `small@${version}`)),
    readAt: said,
    ...changes,
  }
}

async function readings(client: Client): Promise<readonly ReadingView[]> {
  return [...(await client.pull()).values()].flatMap((row) =>
    row.kind === 'reading' && row.body ? [row.body] : [],
  )
}

describe('read-criteria', () => {
  test('[C9] refuses a text that this office has not published, and a version that it never had', async () => {
    const strange = await ani.push(await aMutation(ani, { criteria: '0'.repeat(64) }))
    expect(strange).toMatchObject({
      kind: 'refused',
      status: 409,
      problem: { type: '/problems/other-criteria' },
    })
    const missing = { ...(await aMutation(ani)), pack: { id: 'elsewhere', version: 1 } }
    expect(await ani.push(missing)).toMatchObject({ problem: { type: '/problems/other-criteria' } })
    expect(await readings(ani)).toEqual([])
  })

  test('[C9] [P1] is kept with both clocks and an audit row, shown to its person and to HR alone', async () => {
    const mutation = await aMutation(ani)
    const receipt = taken(await ani.push(mutation))
    const [own, ...others] = await readings(ani)
    expect(others).toEqual([])
    expect(own).toEqual({
      person: 'ani',
      pack: 'small@1',
      criteria: mutation.criteria,
      readAt: said,
      receivedAt: receipt.appliedAt,
    })
    expect(await readings(hr)).toEqual([own])
    expect(await readings(await office.as('budi'))).toEqual([])
    expect(await readings(await office.as('dewi'))).toEqual([])
    const log = await (await hr.request('GET', '/audit?cursor=0&limit=500')).text()
    expect(log).toContain(String.raw`\"action\":\"criteria-read\"`)
    expect(log).toContain(receipt.audit)
  })

  test('[C2] [C9] said again, by the same mutation or another one, it is kept once', async () => {
    const before = await readings(ani)
    const mutation = await aMutation(ani, { readAt: '2026-02-01T04:00:00.000Z' })
    const first = taken(await ani.push(mutation))
    expect(taken(await ani.push(mutation))).toEqual(first)
    expect(await readings(ani)).toEqual(before)
  })

  test('[P1] whoever joins human resources sees who has read; whoever leaves it does not', async () => {
    const eka = await office.as('eka')
    expect(await readings(eka)).toEqual([])
    const staffed = (hrs: readonly string[]) =>
      provision(
        office.url,
        aProvision({ people: people.map((one) => ({ ...one, hr: hrs.includes(one.id) })) }),
      )
    await staffed(['eka', 'gita'])
    expect((await readings(eka)).map(({ person }) => person)).toEqual(['ani'])
    await staffed(['gita'])
    expect(await readings(eka)).toEqual([])
    expect((await readings(hr)).map(({ person }) => person)).toEqual(['ani'])
  })

  test('[C10] where reading is required, a cycle opens for those alone who have, and says who has not', async () => {
    const pack = aSoundPack()
    const strict = {
      ...pack,
      version: 2,
      trainings: [
        ...pack.trainings,
        {
          id: 'new',
          title: { id: 'Baru', en: 'New' },
          competency: 'x',
          provider: 'regional',
          hours: 2,
        } as const,
      ],
      policies: { ...pack.policies, criteria: { reading: 'required' } as const },
    }
    expect((await provision(office.url, aProvision({ pack: strict }))).status).toBe(200)
    const chosen = ['ani', 'dewi'].map(personId)
    expect(await hr.openCycle(year, chosen)).toMatchObject({
      kind: 'refused',
      status: 422,
      problem: {
        errors: [
          { instancePath: '/people/0', keyword: 'has-not-read', params: { person: 'ani' } },
          { instancePath: '/people/1', keyword: 'has-not-read', params: { person: 'dewi' } },
        ],
      },
    })
    taken(await ani.push(await aMutation(ani, { pack: { id: 'small', version: 2 } })))
    taken(await hr.openCycle(year, [personId('ani')]))
    taken(await ani.submit(await taskOf(ani, 'nominate'), { peers: ['dewi', 'eka', 'fajar'] }))
  })
})
