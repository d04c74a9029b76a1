import { apiScopes } from '../../core/case/api-scope.ts'
import type { Person } from '../../core/case/model.ts'
import { aPerson } from '../../core/case/testing/an-office.ts'
import { aPdf, aReference } from '../../core/evidence/testing/files.ts'
import { personId, regionId } from '../../core/ids.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { ApiKeyMade } from '../../core/protocol/api-keys.ts'
import type { ReaderMade } from '../../core/protocol/roll-ups.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, provision, type Server } from './worker.ts'
import { type Answer, aDevice, type Device, send, sessionOf } from './worker-device.ts'
import { aFilePack, upload } from './worker-evidence.ts'
import { does, taken, taskOf, year } from './worker-journey.ts'

/** The small office with everybody whom the table of permissions knows. */
export const everybody: readonly Person[] = [
  aPerson('citra', null, { appraised: false }),
  aPerson('budi', 'citra', {
    delegation: { to: personId('joko'), as: 'plh', from: '2020-01-01', until: null },
  }),
  ...['ani', 'dewi', 'eka', 'fajar', 'hana'].map((name) => aPerson(name, 'budi')),
  aPerson('gita', 'budi', { hr: true }),
  aPerson('kira', 'budi', { hr: true }),
  aPerson('ivan', null, { appraised: false, auditor: true }),
  aPerson('joko', 'citra', { appraised: false }),
]

/** A pack that asks for files, and takes a finished appraisal up again. */
export function aWidePack(): Pack {
  const pack = aFilePack()
  const { closed } = pack.workflow.states
  if (closed?.kind !== 'final') throw new Error('no end')
  const again = { id: 'again', title: { id: 'Nilai lagi', en: 'Rate again' }, role: 'hr', to: 'rating' }
  const states = { ...pack.workflow.states, closed: { ...closed, reopenings: [{ ...again, effects: [] }] } }
  const followUp = {
    owner: 'superior',
    within: { days: 5, calendar: 'working' },
    programmeShare: 20,
    recognition: 'off',
  } as const
  return { ...pack, policies: { ...pack.policies, followUp }, workflow: { ...pack.workflow, states } }
}

/** A survey that anybody may answer, in either region. */
export const aSurvey = {
  protocol: PROTOCOL,
  form: 'rate-self',
  service: 'Loket',
  wave: '2026',
  opensAt: '2026-01-01T00:00:00.000Z',
  closesAt: '2026-12-31T00:00:00.000Z',
}

export type Caller = {
  readonly name: string
  /** The region that they are of; null for whoever is of none. */
  readonly region: string | null
  readonly person: string | null
  /** Set for a program with an API key of that region. */
  readonly isProgram?: true
  /** Set for whoever has a key to compare regions. */
  readonly isReader?: true
  ask(
    method: string,
    url: string,
    body?: unknown,
    headers?: { readonly [name: string]: string },
  ): Promise<Answer>
}

/** Two regions alike with an appraisal under way, one that is over, and one that waits for files. */
export async function aMatrix() {
  const server = await aServer()
  const clients = new Map<string, Client>()
  for (const region of ['small', 'other']) {
    const id = regionId(region)
    const codes = codesOf(
      await provision(
        server.url,
        aProvision({ region: { id, name: region }, pack: aWidePack(), people: everybody }),
      ),
    )
    for (const { id: person } of everybody) {
      const code = codes.get(person) ?? ''
      clients.set(`${region}/${person}`, await signIn({ server: server.url, region, code }))
    }
  }
  const as = (person: string, region = 'small') => {
    const client = clients.get(`${region}/${person}`)
    if (client === undefined) throw new Error(`nobody is called ${person}`)
    return client
  }
  const opened = await playOn(as)
  for (const region of ['small', 'other']) await as('kira', region).request('PUT', '/surveys/tried', aSurvey)
  return { server, as, opened, callers: await callersOf(server, as) }
}

type As = (person: string, region?: string) => Client

/** Ani has told of her year, with a file; gita's appraisal is over; dewi has not begun. */
async function playOn(as: As) {
  taken(await as('kira').openCycle(year, ['ani', 'dewi', 'gita'].map(personId)))
  for (const about of ['ani', 'dewi', 'gita']) {
    const peers = ['ani', 'dewi', 'eka', 'fajar'].filter((peer) => peer !== about).slice(0, 3)
    await does(as(about), 'nominate', { peers }, about)
    await does(as('budi'), 'approve', { decision: 'approve' }, about)
  }
  const { case: ani } = await taskOf(as('ani'), 'rate-self')
  const bytes = aPdf(300)
  const file = aReference(bytes, { id: 'file-of-ani' })
  await upload(as('ani'), ani, { file, bytes })
  await does(as('ani'), 'rate-self', { report: 'Selesai', files: [file] })
  const { case: gita } = await taskOf(as('gita'), 'rate-self', 'gita')
  await does(as('gita'), 'rate-self', { report: 'Selesai' }, 'gita')
  for (const peer of ['ani', 'dewi', 'eka']) await does(as(peer), 'rate-peer', { score: 4 }, 'gita')
  await does(as('budi'), 'rate', { score: 5 }, 'gita')
  await does(as('gita'), 'respond', { response: 'accept' }, 'gita')
  const { case: dewi } = await taskOf(as('dewi'), 'rate-self', 'dewi')
  return { ani, gita, dewi, file: file.id }
}

async function callersOf(server: Server, as: As): Promise<readonly Caller[]> {
  const nobody: Caller = {
    name: 'nobody',
    region: null,
    person: null,
    ask: (method, url, body, headers = {}) => send(url, method, headers, body),
  }
  const bearer = (name: string, token: string): Caller => ({
    ...nobody,
    name,
    ask: (method, url, body, headers = {}) =>
      send(url, method, { ...headers, authorization: `Bearer ${token}` }, body),
  })
  const people: Caller[] = []
  for (const region of ['small', 'other']) {
    for (const { id } of everybody) people.push(await signedIn(server, as, { region, person: id }))
  }
  const thrownOut = await signedIn(server, as, { region: 'small', person: 'gita' })
  const listed = await as('gita').request('GET', '/devices')
  // The worker's own contract.
  const { devices } = (await listed.json()) as { devices: { id: string; name: string; addedAt: string }[] }
  const newest = devices
    .filter(({ name }) => name === 'test')
    .toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1))[0]
  await as('gita').request('DELETE', `/devices/${newest?.id}`)
  return [
    nobody,
    bearer('operator', 'the-operator-of-the-tests'),
    bearer('false operator', 'the-operator-of-the-test'),
    bearer('empty operator', ''),
    { ...bearer('a program of small', await keyOf(as)), region: 'small', isProgram: true },
    { ...bearer('a reader across regions', await readerKey(server)), isReader: true },
    bearer('a program with a guessed key', `timbang_${'0'.repeat(12)}_${'0'.repeat(64)}`),
    ...people,
    { ...thrownOut, name: 'gita, signed out', person: null },
  ]
}

/** An API key with every scope there is. */
async function keyOf(as: As): Promise<string> {
  const body = { protocol: PROTOCOL, name: 'SP4N', scopes: apiScopes, expiresOn: inDays(30) }
  const made = await as('gita').request('POST', '/api-keys', body)
  // The worker's own contract.
  return ((await made.json()) as ApiKeyMade).secret
}

/** A key to compare regions with. */
async function readerKey(server: Server): Promise<string> {
  const body = { protocol: PROTOCOL, name: 'BKN', regions: null, expiresOn: inDays(30) }
  const headers = { authorization: 'Bearer the-operator-of-the-tests' }
  const made = await send(`${server.url}/v1/readers`, 'POST', headers, body)
  return (JSON.parse(made.text) as ReaderMade).secret
}

export function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10)
}

async function signedIn(
  server: Server,
  as: As,
  { region, person }: { readonly region: string; readonly person: string },
): Promise<Caller> {
  const invited = await as(person, region).request('POST', '/devices/codes')
  // The worker's own contract.
  const { code } = (await invited.json()) as { code: string }
  const device: Device = await aDevice(server.url, region)
  const token = sessionOf(await device.activate(code)).accessToken
  return {
    name: `${person} of ${region}`,
    region,
    person,
    async ask(method, url, body, headers = {}) {
      const dpop = await device.proof(method, url, token)
      return send(url, method, { ...headers, authorization: `DPoP ${token}`, dpop }, body)
    },
  }
}
