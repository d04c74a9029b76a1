import { readPack } from '../../cli/read-pack.ts'
import { rowSteps } from '../../core/dashboard/row-steps.ts'
import { personId } from '../../core/ids.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { type Office, readOffice } from '../../scripts/provision-office.ts'
import { manyFacts, manyPeople, seedFigures } from './seed-figures.ts'
import { aProvision, aServer, codesOf, OPERATOR, provision } from './worker.ts'

/**
 * Kotabumi's made-up office with so many more people, two of human resources, two years that are closed, and one that
 * goes on.
 */
export async function figuresOffice({
  people: count = 240,
  units = 12,
  office = 'kotabumi',
}: {
  readonly people?: number
  readonly units?: number
  readonly office?: string
} = {}) {
  const server = await aServer()
  const made = readOffice(office)
  const pack = readPack(office)
  const another = { ...hrOf(made), id: personId('wulan'), name: 'Wulan Sari, S.E.', nip: null }
  const codes = codesOf(
    await provision(
      server.url,
      aProvision({
        region: made.region,
        // Whoever proposes figures does not publish them.
        pack: { ...pack, policies: { ...pack.policies, publishing: { people: 2 } } },
        people: [...made.people, another],
      }),
    ),
  )
  const [head] = made.people
  const staff = manyPeople(count, units, head?.id ?? '')
  const rows = rowSteps(pack).flatMap(({ set, ids }) => ids.map((id) => `${set}/${id}`))
  const about = { final: 'closed', initial: 'assessment', rows }
  const year = (n: number) => ({ from: `${n}-01-01`, to: `${n}-12-31` })
  await seedFigures({
    url: server.url,
    region: office,
    token: OPERATOR,
    pack: { id: pack.id, version: pack.version },
    people: staff,
    cycles: [
      {
        id: '2024',
        name: 'Penilaian 2024',
        period: year(2024),
        closedAt: '2025-02-01T00:00:00.000Z',
        facts: manyFacts(staff, { ...about, cycle: '2024', seed: 3 }),
      },
      {
        id: '2025',
        name: 'Penilaian 2025',
        period: year(2025),
        closedAt: '2026-02-01T00:00:00.000Z',
        facts: manyFacts(staff, { ...about, cycle: '2025', seed: 9 }),
      },
      {
        id: '2026',
        name: 'Penilaian 2026',
        period: year(2026),
        closedAt: null,
        facts: manyFacts(staff, { ...about, cycle: '2026', open: 3, seed: 7 }),
      },
    ],
  })
  const clients = new Map<string, Client>()
  return {
    server: server.url,
    log: server.log,
    codeOf: (person: string) => codes.get(person) ?? '',
    async as(person: string): Promise<Client> {
      const known = clients.get(person)
      if (known !== undefined) return known
      const code = codes.get(person) ?? ''
      const client = await signIn({ server: server.url, region: office, code })
      clients.set(person, client)
      return client
    },
    stop: () => server.close(),
  }
}

function hrOf({ hr, people }: Office) {
  const found = people.find(({ id }) => id === hr)
  if (found === undefined) throw new Error('this office has nobody of human resources')
  return found
}
