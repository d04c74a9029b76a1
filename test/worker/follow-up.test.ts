import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, office as people } from '../../core/case/testing/an-office.ts'
import { cycleId, mutationId, personId } from '../../core/ids.ts'
import type { Pack } from '../../core/pack/model.ts'
import { writeFiles } from '../../core/pack/write-files.ts'
import type { Mutation } from '../../core/protocol/mutation.ts'
import {
  parseFollowUpList,
  parseNeedList,
  parseProgrammeList,
  parseRankingList,
  parseTalentList,
} from '../../core/protocol/parse-development.ts'
import type { Parser } from '../../core/protocol/parser.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, provision, type Server } from '../support/worker.ts'
import { does, taken, year } from '../support/worker-journey.ts'
import { aSoundPack } from '../support/worker-pack.ts'
import { propose } from '../support/worker-versions.ts'

const words = (id: string) => ({ id, en: id })

/** Under 4 a training is proposed, at 5 an award; the region lets awards be told. */
function aFollowedPack(changes: Partial<Pack> = {}): Pack {
  const pack = aSoundPack()
  const score = { var: 'steps.superior' }
  return {
    ...pack,
    trainings: [
      { id: 'apel', title: words('Disiplin'), competency: 'disiplin', provider: 'regional', hours: 4 },
    ],
    policies: {
      ...pack.policies,
      followUp: {
        owner: 'superior',
        within: { days: 3, calendar: 'working' },
        programmeShare: 20,
        recognition: 'consent',
        ranking: 'hr',
      },
    },
    scoring: {
      ...pack.scoring,
      followUps: [
        {
          id: 'low',
          when: { '<': [score, 4] },
          action: { kind: 'training', training: 'apel' },
          cause: words('Nilai {steps.superior}'),
        },
      ],
    },
    proposals: [
      {
        id: 'top',
        when: { '==': [{ var: 'steps.superior' }, 5] },
        action: { kind: 'award', title: words('Penghargaan') },
        cause: words('Nilai tertinggi'),
      },
      {
        id: 'pool',
        when: { '==': [{ var: 'steps.superior' }, 5] },
        action: { kind: 'talent-pool', title: words('Talenta') },
        cause: words('Nilai tertinggi'),
      },
    ],
    ...changes,
  }
}

let server: Server
const clients = new Map<string, Client>()
const as = (person: string): Client => {
  const client = clients.get(person)
  if (client === undefined) throw new Error(`nobody is called ${person}`)
  return client
}

const staff = [...people, aPerson('kira', 'budi', { hr: true }), aPerson('hana', 'budi')]

async function appraise(cycle: string, about: string, score: number): Promise<void> {
  const peers = ['ani', 'dewi', 'eka', 'fajar'].filter((peer) => peer !== about).slice(0, 3)
  await does(as(about), 'nominate', { peers }, about)
  await does(as('budi'), 'approve', { decision: 'approve' }, about)
  await does(as(about), 'rate-self', { report: `Selesai ${cycle}` }, about)
  for (const peer of peers) await does(as(peer), 'rate-peer', { score: 4 }, about)
  await does(as('budi'), 'rate', { score }, about)
  await does(as(about), 'respond', { response: 'accept' }, about)
}

beforeAll(async () => {
  server = await aServer()
  const codes = codesOf(await provision(server.url, aProvision({ pack: aFollowedPack(), people: staff })))
  for (const { id } of staff) {
    clients.set(id, await signIn({ server: server.url, region: 'small', code: codes.get(id) ?? '' }))
  }
  taken(await as('gita').openCycle(year, ['ani', 'dewi', 'gita'].map(personId)))
  await appraise('2026', 'ani', 2)
  await appraise('2026', 'dewi', 5)
  await appraise('2026', 'gita', 5)
})
afterAll(() => server.close())

type Body = Mutation extends infer M ? (M extends Mutation ? Omit<M, 'protocol' | 'id'> : never) : never
const does_ = (person: string, body: Body) =>
  as(person).push({ protocol: PROTOCOL, id: mutationId(crypto.randomUUID()), ...body } as Mutation)

async function read<T>(person: string, path: string, parse: Parser<T>): Promise<T> {
  const parsed = parse(await (await as(person).request('GET', path)).json())
  if (parsed.kind === 'err') throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

async function rowsOf<K extends string>(person: string, kind: K) {
  const rows = [...(await as(person).pull()).values()]
  return rows.flatMap((row) => (row.kind === kind && row.body !== null ? [row.body] : []))
}

async function followUpOf(person: string, about: string) {
  const rows = await rowsOf(person, 'follow-up')
  const found = rows.find(
    (row) => 'subject' in row && 'proposals' in row && 'decision' in row && row.subject.id === about,
  )
  if (found === undefined || !('decision' in found)) throw new Error(`${person} has no follow-up of ${about}`)
  return found
}

const caseIdOf = async (about: string) => (await followUpOf('budi', about)).id

describe('the follow-up of a result', () => {
  test('[FU1] is the superior’s task once the appraisal has ended, with its cause, and nobody else’s yet', async () => {
    expect(await followUpOf('budi', 'ani')).toMatchObject({
      relation: 'owner',
      proposals: [
        {
          action: { kind: 'training', training: 'apel' },
          cause: words('Nilai 2'),
          competency: 'disiplin',
          value: 2,
        },
      ],
      decision: null,
    })
    expect(await rowsOf('ani', 'follow-up')).toEqual([])
    expect((await rowsOf('dewi', 'follow-up')).length).toBe(0)
    const { lines } = await read('gita', '/follow-ups', parseFollowUpList)
    expect(lines.map(({ person, state }) => [person.id, state])).toEqual([
      ['ani', 'waiting'],
      ['dewi', 'waiting'],
      ['gita', 'waiting'],
    ])
  })

  test('[FU4] is refused with what is missing, and decided on by whoever may, never by its person', async () => {
    const id = await caseIdOf('ani')
    const [proposal] = (await followUpOf('budi', 'ani')).proposals
    const none = { answers: [], added: [], none: null }
    const unanswered = await does_('budi', { kind: 'decide-follow-up', case: id, ...none })
    expect(unanswered).toMatchObject({ status: 422 })
    const accepted = {
      ...none,
      answers: [{ proposal: proposal?.id ?? '', answer: 'accepted' as const }],
    }
    for (const stranger of ['ani', 'dewi', 'citra']) {
      expect(await does_(stranger, { kind: 'decide-follow-up', case: id, ...accepted })).toMatchObject({
        status: 403,
      })
    }
    const own = await caseIdOf('gita')
    expect(await does_('gita', { kind: 'decide-follow-up', case: own, ...none, none: 'x' })).toMatchObject({
      status: 403,
    })
    taken(await does_('budi', { kind: 'decide-follow-up', case: id, ...accepted }))
    expect(await followUpOf('ani', 'ani')).toMatchObject({
      relation: 'self',
      proposals: [],
      decision: { actions: [{ action: { kind: 'training', training: 'apel' }, competency: 'disiplin' }] },
    })
  })

  test('[FU5] [RF1] an award needs evidence, its outcome is recorded, and its person alone lets others see it', async () => {
    const id = await caseIdOf('dewi')
    const [award, pool] = (await followUpOf('budi', 'dewi')).proposals
    const answers = (evidence: string) => [
      { proposal: award?.id ?? '', answer: 'accepted' as const, evidence },
      { proposal: pool?.id ?? '', answer: 'accepted' as const },
    ]
    const decide = (evidence: string) =>
      does_('budi', { kind: 'decide-follow-up', case: id, answers: answers(evidence), added: [], none: null })
    expect(await decide(' ')).toMatchObject({ status: 422 })
    taken(await decide('Surat warga 12/2026'))
    const outcome = {
      decision: 'granted',
      by: 'Bupati',
      on: '2027-01-10',
      document: 'SK 1/2027',
      reason: 'Layanan loket tercepat',
    } as const
    const record = { kind: 'record-outcome', case: id, action: award?.id ?? '', outcome } as const
    expect(await does_('budi', record)).toMatchObject({ status: 403 })
    taken(await does_('kira', record))
    expect(await decide('Surat lain')).toMatchObject({ status: 422 })

    const [own] = await rowsOf('dewi', 'recognition')
    expect(own).toMatchObject({ citation: 'Layanan loket tercepat', shared: false, mayShare: true })
    expect(await rowsOf('ani', 'recognition')).toEqual([])
    const recognition = own && 'citation' in own ? own.id : ''
    const share = (person: string, shared: boolean) =>
      does_(person, { kind: 'share-recognition', recognition, shared })
    expect(await share('gita', true)).toMatchObject({ status: 403 })
    taken(await share('dewi', true))
    expect(await rowsOf('ani', 'recognition')).toMatchObject([{ name: 'Dewi', shared: true }])
    taken(await share('dewi', false))
    expect(await rowsOf('ani', 'recognition')).toEqual([])
  })

  test('[RK2] there is a ranking only where the region wants one, for human resources alone, without themself', async () => {
    expect((await as('budi').request('GET', '/ranking')).status).toBe(403)
    const orderFor = async (person: string) => {
      const { used, lines } = await read(person, '/ranking', parseRankingList)
      return [used, ...lines.map((line) => [line.person.id, line.score])]
    }
    expect(await orderFor('kira')).toEqual([true, ['dewi', 4.5], ['gita', 4.5], ['ani', 3]])
    expect(await orderFor('gita')).toEqual([true, ['dewi', 4.5], ['ani', 3]])
    expect((await as('gita').request('GET', '/ranking?cycle=never')).status).toBe(410)
  })

  test('[FU7] whoever was put forward is in one list, for human resources alone', async () => {
    expect((await as('budi').request('GET', '/talents')).status).toBe(403)
    const { talents } = await read('kira', '/talents', parseTalentList)
    expect(talents.map(({ person, action }) => [person.id, action.action.kind])).toEqual([
      ['dewi', 'award'],
      ['dewi', 'talent-pool'],
    ])
  })
})

describe('trainings', () => {
  const course = {
    id: 'waktu',
    name: 'Manajemen waktu',
    provider: 'BKPSDM',
    level: 'regional',
    competency: 'disiplin',
    hours: 8,
    cost: 250_000,
    source: 'Rencana 2027',
  } as const

  test('[TR3] the catalogue is kept by human resources, and everybody can choose from it', async () => {
    expect(await does_('budi', { kind: 'keep-courses', courses: [course] })).toMatchObject({ status: 403 })
    taken(await does_('gita', { kind: 'keep-courses', courses: [course] }))
    const offered = await rowsOf('budi', 'course')
    expect(offered.map((row) => 'id' in row && row.id).toSorted()).toEqual(['apel', 'waktu'])
    taken(await does_('gita', { kind: 'keep-courses', courses: [{ ...course, retired: true }] }))
    expect((await rowsOf('budi', 'course')).length).toBe(1)
    taken(await does_('gita', { kind: 'keep-courses', courses: [course] }))
  })

  test('[TR1] [TR2] needs have names for human resources, and figures of five or more for whoever leads', async () => {
    expect(await read('gita', '/training-needs', parseNeedList)).toMatchObject({
      kind: 'named',
      of: 3,
      needs: [
        { competency: 'disiplin', count: 1, of: 3, share: 33.33, isProposed: true, people: [{ id: 'ani' }] },
      ],
    })
    const figures = await read('budi', '/training-needs', parseNeedList)
    expect(figures).toMatchObject({ kind: 'figures', of: 0, needs: [{ count: null, share: null }] })
    expect(JSON.stringify(figures)).not.toContain('ani')
    expect((await as('ani').request('GET', '/training-needs')).status).toBe(403)
  })

  test('[TR3] [TR4] a programme invites, records who took part, and compares before and after', async () => {
    const programme = {
      id: 'p-1',
      title: 'Disiplin angkatan I',
      course: 'waktu',
      competency: 'disiplin',
      cycle: cycleId('2026'),
      from: '2026-01-10',
      to: '2026-01-11',
      place: 'Aula',
      capacity: 2,
      participants: [{ person: personId('ani'), attended: null, hours: 0, certificate: '' }],
    }
    const keep = (changes: Partial<typeof programme>) =>
      does_('gita', { kind: 'keep-programme', programme: { ...programme, ...changes } })
    expect(await keep({ to: '2026-01-09' })).toMatchObject({ status: 422 })
    taken(await keep({}))
    const [duty] = await rowsOf('ani', 'duty')
    expect(duty).toMatchObject({ about: 'programme', title: words('Disiplin angkatan I'), answer: null })
    const answer = { kind: 'answer-duty', duty: duty && 'about' in duty ? duty.id : '', note: '' } as const
    expect(await does_('dewi', { ...answer, answer: 'coming' })).toMatchObject({ status: 403 })
    expect(await does_('ani', { ...answer, answer: 'declined' })).toMatchObject({ status: 422 })
    taken(await does_('ani', { ...answer, answer: 'coming' }))

    const next = {
      id: cycleId('2027'),
      name: 'Tahun 2027',
      period: { from: '2027-01-01', to: '2027-12-31' },
    }
    const participants = [{ person: personId('ani'), attended: true, hours: 8, certificate: '1/2027' }]
    taken(await keep({ participants } as never))
    taken(await as('gita').openCycle(next, [personId('ani')]))
    await appraise('2027', 'ani', 3)
    const { programmes } = await read('gita', '/programmes?programme=p-1', parseProgrammeList)
    expect(programmes).toMatchObject([
      {
        participants: [{ attended: true, hours: 8, certificate: '1/2027', answer: { kind: 'coming' } }],
        change: { taken: { n: 1, before: 2, after: 3, change: 1, interval: null }, others: null },
      },
    ])
  })

  test('[FU6] a change of policy is told to its field and answered; nobody is told twice', async () => {
    const change = {
      kind: 'note-policy-change',
      title: 'Tarif baru',
      changes: ['Tarif layanan berubah.'],
      field: { units: ['Bidang Umum'], posts: [], frontLineOnly: false },
      course: null,
      until: '2031-01-01',
    } as const
    expect(await does_('budi', change)).toMatchObject({ status: 403 })
    expect(
      await does_('gita', { ...change, field: { ...change.field, units: ['Tidak ada'] } }),
    ).toMatchObject({ status: 422 })
    taken(await does_('gita', change))
    const policies = (await rowsOf('dewi', 'duty')).filter((row) => 'about' in row && row.about === 'policy')
    expect(policies).toMatchObject([{ title: words('Tarif baru'), lines: [words('Tarif layanan berubah.')] }])
    const [policy] = policies
    const id = policy && 'about' in policy ? policy.id : ''
    taken(await does_('dewi', { kind: 'answer-duty', duty: id, answer: 'done', note: 'Dibaca di apel' }))
    const { changes } = await read('gita', '/programmes', parseProgrammeList)
    expect(changes).toMatchObject([{ done: 1, answers: [{ name: 'Dewi', note: 'Dibaca di apel' }] }])
  })

  test('[FU6] a new version that changes the criteria becomes a task of whoever answers for a unit', async () => {
    const before = aFollowedPack()
    const indicators = before.indicators.map((row, place) =>
      place === 0 ? { ...row, target: row.target + 1 } : row,
    )
    taken(await propose(as('gita'), writeFiles(aFollowedPack({ version: 2, indicators }))))
    const told = (await rowsOf('citra', 'duty')).flatMap((row) => ('about' in row ? [row] : []))
    expect(told.map(({ title }) => title.id)).toContain('Kriteria penilaian berubah (small@2)')
    const lines = told.find(({ title }) => title.id.includes('small@2'))?.lines ?? []
    expect(lines.map(({ id }) => id).join(' ')).toContain(before.indicators[0]?.name.id ?? '?')
    expect(
      (await rowsOf('ani', 'duty')).some((row) => 'title' in row && JSON.stringify(row).includes('small@2')),
    ).toBe(false)
  })
})
