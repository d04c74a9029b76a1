import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, office as people } from '../../core/case/testing/an-office.ts'
import { mutationId, personId, regionId } from '../../core/ids.ts'
import type { Mutation } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, provision, type Server } from '../support/worker.ts'
import { taken } from '../support/worker-journey.ts'
import { aSoundPack } from '../support/worker-pack.ts'

const followUp = {
  owner: 'superior',
  within: { days: 3, calendar: 'working' },
  programmeShare: 20,
  recognition: 'consent',
} as const

const staff = [...people, aPerson('kira', 'budi', { hr: true })]
const clients = new Map<string, Client>()
let server: Server

beforeAll(async () => {
  server = await aServer()
  for (const thanks of ['named', 'off'] as const) {
    const pack = aSoundPack()
    const policies = { ...pack.policies, followUp: { ...followUp, thanks } }
    const about = aProvision({ pack: { ...pack, policies }, people: staff })
    const named = { ...about, region: { ...about.region, id: regionId(thanks) } }
    const codes = codesOf(await provision(server.url, named))
    for (const { id } of staff) {
      const client = await signIn({ server: server.url, region: thanks, code: codes.get(id) ?? '' })
      clients.set(`${id} of ${thanks}`, client)
    }
  }
})
afterAll(() => server.close())

type Body = Mutation extends infer M ? (M extends Mutation ? Omit<M, 'protocol' | 'id'> : never) : never

function as(person: string, region = 'named'): Client {
  const client = clients.get(`${person} of ${region}`)
  if (client === undefined) throw new Error(`nobody is called ${person}`)
  return client
}

const does = (person: string, body: Body, region = 'named') =>
  as(person, region).push({ protocol: PROTOCOL, id: mutationId(crypto.randomUUID()), ...body } as Mutation)

const thank = (from: string, to: string, words: string, region = 'named') =>
  does(from, { kind: 'give-thanks', to: personId(to), words }, region)

async function seenBy(person: string) {
  const rows = [...(await as(person).pull()).values()]
  return rows.flatMap((row) => (row.kind === 'recognition' && row.body !== null ? [row.body] : []))
}

describe('thanks among colleagues', () => {
  test('[TH1] whoever gets them and whoever gave them see them, with the name, and nobody else', async () => {
    taken(await thank('ani', 'dewi', 'Terima kasih atas bantuanmu di loket.'))
    const [got] = await seenBy('dewi')
    expect(got).toMatchObject({
      name: 'Dewi',
      from: 'Ani',
      citation: 'Terima kasih atas bantuanmu di loket.',
      shared: false,
    })
    expect(await seenBy('ani')).toMatchObject([{ id: `given-${got?.id}`, name: 'Dewi', from: 'Ani' }])
    for (const other of ['budi', 'eka', 'kira']) expect(await seenBy(other)).toEqual([])
  })

  test('[TH1] change no byte of what a third person can ask for, before they are told to everybody', async () => {
    const paths = ['/changes?cursor=0', '/devices', '/calibrations', '/fairness/2026', '/ranking?cycle=2026']
    const asked = async (person: string) =>
      Promise.all(
        paths.map(async (path) => {
          const answer = await as(person).request('GET', path)
          return `${path} ${answer.status} ${await answer.text()}`
        }),
      )
    // Human resources keep the log, and are no third person.
    const third = ['eka', 'fajar', 'budi', 'citra']
    const before = await Promise.all(third.map(asked))
    taken(await thank('ani', 'dewi', 'Terima kasih sekali lagi.'))
    expect(await Promise.all(third.map(asked))).toEqual(before)
    const [mine] = (await seenBy('dewi')).filter(({ citation }) => citation.includes('sekali lagi'))
    taken(await does('dewi', { kind: 'remove-thanks', recognition: mine?.id ?? '' }))
    expect(await Promise.all(third.map(asked))).toEqual(before)
  })

  test('[TH2] they are told to everybody only once whoever got them agrees', async () => {
    const [got] = await seenBy('dewi')
    const recognition = got?.id ?? ''
    const share = (person: string) => does(person, { kind: 'share-recognition', recognition, shared: true })
    expect(await share('ani')).toMatchObject({ status: 403 })
    taken(await share('dewi'))
    expect(await seenBy('eka')).toMatchObject([{ id: `told-${recognition}`, name: 'Dewi', from: 'Ani' }])
  })

  test('[TH2] either of both takes them away, for everybody, and nobody else does', async () => {
    const [got] = await seenBy('dewi')
    const remove = { kind: 'remove-thanks', recognition: got?.id ?? '' } as const
    expect(await does('eka', remove)).toMatchObject({ status: 403 })
    taken(await does('ani', remove))
    for (const person of ['ani', 'dewi', 'eka']) expect(await seenBy(person)).toEqual([])
    taken(await thank('ani', 'dewi', 'Sekali lagi.'))
    const [again] = await seenBy('dewi')
    taken(await does('dewi', { kind: 'remove-thanks', recognition: again?.id ?? '' }))
    expect(await seenBy('ani')).toEqual([])
  })

  test('[TH3] nobody thanks themself, nor more than five times a day', async () => {
    expect(await thank('eka', 'eka', 'Hebat.')).toMatchObject({ status: 403 })
    for (const n of [1, 2, 3, 4, 5]) taken(await thank('eka', 'dewi', `Terima kasih ${n}.`))
    expect(await thank('eka', 'ani', 'Keenam.')).toMatchObject({
      status: 422,
      problem: { detail: expect.stringContaining('5 ucapan') },
    })
    expect(await seenBy('ani')).toEqual([])
  })

  test('[RK2] where the region uses no ranking it is empty, and nothing of it is read', async () => {
    const answer = await as('kira').request('GET', '/ranking')
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { protocol: PROTOCOL, used: false, cycle: '', cycles: [], lines: [] },
    ])
  })

  test('[TH1] where the region does not use them they are refused', async () => {
    expect(await thank('ani', 'dewi', 'Terima kasih.', 'off')).toMatchObject({ status: 422 })
    expect(await thank('ani', 'stranger', 'Terima kasih.')).toMatchObject({ status: 422 })
  })
})
