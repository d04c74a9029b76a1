import { readPack } from '../../cli/read-pack.ts'
import type { Person } from '../../core/case/model.ts'
import { aPerson } from '../../core/case/testing/an-office.ts'
import { personId, regionId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { kotabumiAnswers, type Levels } from '../../scripts/kotabumi-answers.ts'
import { aProvision, aServer, codesOf, provision } from './worker.ts'
import { taken, taskOf, year } from './worker-journey.ts'

const units = [
  {
    unit: 'Bidang Pelayanan Perizinan',
    head: 'bambang',
    staff: ['siti', 'rizki', 'made', 'agus', 'dewi', 'tono'],
  },
  { unit: 'Bidang Pengaduan', head: 'yuliana', staff: ['fitri', 'joko', 'mei', 'wayan', 'rani', 'putu'] },
] as const

const nips = {
  siti: '199008272015032005',
  rizki: '199511082020121009',
  made: '198912012014021003',
  agus: '198505232010011014',
  dewi: '199203142019022007',
  tono: '198803052012031008',
  fitri: '199306182019032013',
  joko: '199102092016031006',
  mei: '199405302019032010',
} as const

/** Lestari leads Hendra, who leads Bambang and Yuliana, who lead six each. Nurul and Gita are of human resources. */
export const ratedPeople: readonly Person[] = [
  aPerson('lestari', null, { appraised: false, unit: 'Sekretariat Daerah', post: 'Sekretaris Daerah' }),
  aPerson('hendra', 'lestari', { unit: 'Dinas', post: 'Kepala Dinas', appraised: false }),
  ...['nurul', 'gita'].map((name) =>
    aPerson(name, 'lestari', { hr: true, unit: 'BKPSDM', appraised: false }),
  ),
  ...units.flatMap(({ unit, head, staff }) => [
    aPerson(head, 'hendra', { unit, post: 'Kepala Bidang', postKind: 'administrator', appraised: false }),
    ...staff.map((name, n) =>
      aPerson(name, head, {
        unit,
        postKind: n < 4 ? 'jf-pertama' : 'pelaksana',
        nip: Object.hasOwn(nips, name) ? nips[name as keyof typeof nips] : null,
      }),
    ),
  ]),
]

export type RatedOffice = Awaited<ReturnType<typeof aRatedOffice>>

/** A region on a worker of its own, not yet rated. */
export async function aRatedOffice() {
  const server = await aServer()
  const region = { id: regionId('kotabumi'), name: 'Kotabumi' }
  const codes = codesOf(
    await provision(server.url, aProvision({ region, pack: readPack('kotabumi'), people: ratedPeople })),
  )
  const clients = new Map<string, Client>()
  const office = {
    server: server.url,
    worker: server,
    codeOf: (person: string) => codes.get(person) ?? '',
    async as(person: string): Promise<Client> {
      const known = clients.get(person)
      if (known !== undefined) return known
      const client = await signIn({ server: server.url, region: 'kotabumi', code: office.codeOf(person) })
      clients.set(person, client)
      return client
    },
    /** A code for one more device of somebody who is signed in over HTTP. */
    async nextCode(person: string): Promise<string> {
      const answer = await (await office.as(person)).request('POST', '/devices/codes')
      return String(Object(await answer.json()).code)
    },
    stop: () => server.close(),
  }
  return office
}

/** Everybody of both units is rated, so that they have a result: Bambang gives a level more than their peers do. */
export async function rateAll(office: RatedOffice, only?: readonly string[]): Promise<void> {
  const all = units.flatMap(({ staff }) => staff)
  if (only === undefined || only.includes('siti')) {
    taken(
      await (await office.as('nurul')).openCycle(
        year,
        all.map((name) => personId(name)),
      ),
    )
  }
  for (const { head, staff } of units) {
    for (const [n, name] of staff.entries()) {
      if (only === undefined || only.includes(name)) await rateOne(office, { head, staff, n, name })
    }
  }
}

type Rated = {
  readonly head: string
  readonly staff: readonly string[]
  readonly n: number
  readonly name: string
}

async function rateOne(office: RatedOffice, { head, staff, n, name }: Rated): Promise<void> {
  const does = async (person: string, spec: string, answers: JsonObject) =>
    taken(await (await office.as(person)).submit(await taskOf(await office.as(person), spec, name), answers))
  const peers = [1, 2, 3].map((d) => personId(staff[(n + d) % staff.length] ?? ''))
  await does(name, 'nominate-peers', kotabumiAnswers.nomination(peers))
  await does(head, 'approve-peers', kotabumiAnswers.approval(peers))
  const worth = [2, 3, 3, 4, 4, 3][n] ?? 3
  for (const [of, peer] of peers.entries()) {
    await does(
      peer,
      'peer-rating',
      kotabumiAnswers.peer(levels(worth, of + n), `Menata loket bersama saya ${of}.`),
    )
  }
  const figures = { services: 200 + 15 * n, satisfaction: 80 + n, responseHours: 28 - n }
  const given = head === 'bambang' ? levels(Math.min(5, worth + 1), 0) : levels(worth, n + 1)
  await does(head, 'superior-rating', kotabumiAnswers.superior(figures, given))
  await does(name, 'self-assessment', kotabumiAnswers.self(figures, levels(Math.min(5, worth + 1), n)))
}

/** Levels around one, that differ a little from row to row. */
function levels(around: number, turn: number): Levels {
  const off = [0, 1, 0, 0, -1, 0, 0]
  const at = (row: number) => Math.min(5, Math.max(1, around + (off[(row + turn) % 7] ?? 0)))
  return [at(0), at(1), at(2), at(3), at(4), at(5), at(6)]
}
