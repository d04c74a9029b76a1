import { readPack } from '../../cli/read-pack.ts'
import { rowSteps } from '../../core/dashboard/row-steps.ts'
import { personId } from '../../core/ids.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { readOffice } from '../../scripts/provision-office.ts'
import { manyFacts, seedFigures } from '../support/seed-figures.ts'
import { aProvision, aServer, codesOf, OPERATOR, provision } from '../support/worker.ts'
import { followYear } from './follow-year.ts'
import { manyNames } from './many-names.ts'
import { playYear } from './play-year.ts'
import { tellPublic } from './tell-public.ts'

export type FullOffice = Awaited<ReturnType<typeof fullOffice>>

/** Kotabumi's office in the middle of a busy year, so that no screen is empty. */
export async function fullOffice() {
  const server = await aServer()
  const { region, people } = readOffice('kotabumi')
  const read = readPack('kotabumi')
  const { policies } = read
  const followUp = policies.followUp && { ...policies.followUp, recognition: 'consent' as const }
  const pack = { ...read, policies: { ...policies, ...(followUp ? { followUp } : {}) } }
  const codes = codesOf(await provision(server.url, aProvision({ region, pack, people })))
  const staff = manyNames(100, 'lestari')
  const rows = rowSteps(pack).flatMap(({ set, ids }) => ids.map((id) => `${set}/${id}`))
  const closed = (year: number, seed: number) => ({
    id: String(year),
    name: `Penilaian Kinerja ${year}`,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    closedAt: `${year + 1}-02-01T00:00:00.000Z`,
    facts: manyFacts(staff, { cycle: String(year), final: 'closed', initial: 'assessment', rows, seed }),
  })
  await seedFigures({
    url: server.url,
    region: region.id,
    token: OPERATOR,
    pack: { id: pack.id, version: pack.version },
    people: staff,
    cycles: [closed(2024, 3), closed(2025, 9)],
  })
  const clients = new Map<string, Client>()
  const as = async (person: string): Promise<Client> => {
    const known = clients.get(person)
    if (known !== undefined) return known
    const client = await signIn({ server: server.url, region: region.id, code: codes.get(person) ?? '' })
    clients.set(person, client)
    return client
  }
  await playYear(as)
  await followYear(as)
  await tellPublic({ server: server.url, hr: await as('nurul'), pack })
  return {
    server: server.url,
    as,
    /** A code for a browser of somebody who is signed in over HTTP. */
    async codeFor(person: string): Promise<string> {
      const answer = await (await as(person)).request('POST', '/devices/codes')
      return String(Object(await answer.json()).code)
    },
    /** The id of somebody's row, as it stands in an address: `idOf('siti', 'case', 'siti')`. */
    async idOf(person: string, kind: 'case' | 'duty' | 'follow-up', about: string): Promise<string> {
      for (const { kind: found, body } of (await (await as(person)).pull()).values()) {
        if (found !== kind || !body) continue
        if (
          found === 'duty' ? body.about === about : 'subject' in body && body.subject.id === personId(about)
        )
          return body.id
      }
      throw new Error(`${person} has no ${kind} of ${about}`)
    },
    /** The id of an open task of somebody's. */
    async taskOf(person: string, spec: string): Promise<string> {
      for (const { kind, body } of (await (await as(person)).pull()).values())
        if (kind === 'task' && body?.spec === spec && body.status === 'open') return body.id
      throw new Error(`${person} has no open ${spec}`)
    },
    stop: () => server.close(),
  }
}
