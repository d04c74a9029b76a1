import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { office as people } from '../../core/case/testing/an-office.ts'
import { regionId } from '../../core/ids.ts'
import { parseSurveyForm, parseSurveyList } from '../../core/protocol/parse-survey-form.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, provision, type Server } from '../support/worker.ts'
import { send } from '../support/worker-device.ts'

const day = 86_400_000
const from = (days: number) => new Date(Date.now() + days * day).toISOString()
const plan = {
  protocol: PROTOCOL,
  form: 'satisfaction-survey',
  service: 'KTP elektronik',
  wave: 'Triwulan IV 2026',
  opensAt: from(-1),
  closesAt: from(20),
}
const form = { id: 'satisfaction-survey', version: 1 }
const rated = (level: number, comment?: string) => ({
  protocol: PROTOCOL,
  form,
  answers: {
    elements: Object.fromEntries(Array.from({ length: 9 }, (_, place) => [`u${place + 1}`, level])),
    ...(comment === undefined ? {} : { comment }),
  },
})

let server: Server
let hr: Client
let staff: Client
beforeAll(async () => {
  server = await aServer()
  const region = { id: regionId('kota'), name: 'Kota' }
  const codes = codesOf(
    await provision(server.url, aProvision({ region, pack: readPack('nasional'), people })),
  )
  const as = (person: string) => signIn({ server: server.url, region: 'kota', code: codes.get(person) ?? '' })
  hr = await as('gita')
  staff = await as('ani')
})
afterAll(() => server.close())

const at = (path: string) => `${server.url}/v1/regions/kota/surveys${path}`
const answer = (survey: string, id: string, body: unknown) =>
  send(at(`/${survey}/answers/${id}`), 'PUT', {}, body)

describe('a survey of the public', () => {
  test('[O1] is planned by human resources and by nobody else', async () => {
    expect((await staff.request('PUT', '/surveys/planned', plan)).status).toBe(403)
    expect((await staff.request('GET', '/surveys')).status).toBe(403)
    expect((await send(at('/planned'), 'PUT', {}, plan)).status).toBe(401)
    const list = parseSurveyList(await (await hr.request('PUT', '/surveys/planned', plan)).json())
    const { protocol: _, ...planned } = plan
    expect(list).toMatchObject({
      kind: 'ok',
      value: { surveys: [{ ...planned, id: 'planned', answers: 0, outcome: null }] },
    })
    expect((await hr.request('PUT', '/surveys/backwards', { ...plan, closesAt: from(-2) })).status).toBe(422)
    expect((await hr.request('PUT', '/surveys/nothing', { ...plan, form: 'constructor' })).status).toBe(422)
    expect((await hr.request('PUT', '/surveys/planned', { ...plan, form: 'respond' })).status).toBe(409)
  })

  test('[O1] gives its form to whoever has its address', async () => {
    const shown = parseSurveyForm((await send(at('/planned/form'), 'GET', {})).json)
    expect(shown).toMatchObject({
      kind: 'ok',
      value: { state: 'open', region: { name: 'Kota' }, survey: { service: 'KTP elektronik' }, form },
    })
    expect((await send(at('/guessed/form'), 'GET', {})).problem.type).toBe('/problems/unknown-survey')
  })

  test('[O1] [O2] takes an answer that its form allows, once, and keeps nothing of another', async () => {
    const sent = await answer('planned', 'first', rated(4))
    expect([sent.status, sent.json]).toEqual([200, { protocol: PROTOCOL, kept: true }])
    expect((await answer('planned', 'first', rated(1))).status).toBe(200)
    const wrong = await answer('planned', 'second', rated(5))
    expect([wrong.status, wrong.problem.errors?.[0]?.instancePath]).toEqual([400, '/elements/u1'])
    expect((await answer('planned', '__proto__', rated(4))).status).toBe(400)
    expect((await answer('planned', 'third', { ...rated(4), name: 'Siti' })).status).toBe(400)
    const old = { ...rated(4), form: { ...form, version: 9 } }
    expect((await answer('planned', 'fourth', old)).problem.type).toBe('/problems/other-survey')
    const list = await (await hr.request('GET', '/surveys')).text()
    expect(JSON.parse(list).surveys[0].answers).toBe(1)
  })

  test('[O1] takes nothing before it opens and after it has closed', async () => {
    await hr.request('PUT', '/surveys/early', { ...plan, opensAt: from(1) })
    await hr.request('PUT', '/surveys/over', { ...plan, opensAt: from(-9), closesAt: from(-1) })
    expect((await answer('early', 'a', rated(4))).problem.type).toBe('/problems/survey-early')
    expect((await answer('over', 'a', rated(4))).problem.type).toBe('/problems/survey-over')
  })

  test('[O3] tells what it came to once it is over, and not a word before', async () => {
    await hr.request('PUT', '/surveys/told', plan)
    for (const [place, level] of [4, 4, 3, 3, 3].entries()) {
      expect((await answer('told', `a-${place}`, rated(level, `Kata ${9 - place}`))).status).toBe(200)
    }
    const told = async () =>
      JSON.parse(await (await hr.request('GET', '/surveys')).text()).surveys.find(
        ({ id }: { id: string }) => id === 'told',
      )
    expect(await told()).toMatchObject({ answers: 5, outcome: null })
    await hr.request('PUT', '/surveys/told', { ...plan, closesAt: from(-0.5) })
    expect(await told()).toMatchObject({
      outcome: {
        respondents: 5,
        outputs: { index: 85, grade: 'b' },
        remarks: ['Kata 5', 'Kata 6', 'Kata 7', 'Kata 8', 'Kata 9'],
      },
    })
  })

  test('[O6] for participants takes one answer for each token, and a wrong answer uses none up', async () => {
    await hr.request('PUT', '/surveys/training', { ...plan, access: 'tokens' })
    expect(
      (await staff.request('POST', '/surveys/training/tokens', { protocol: PROTOCOL, count: 1 })).status,
    ).toBe(403)
    expect(
      (await hr.request('POST', '/surveys/planned/tokens', { protocol: PROTOCOL, count: 1 })).status,
    ).toBe(409)
    const issued = await (
      await hr.request('POST', '/surveys/training/tokens', { protocol: PROTOCOL, count: 3 })
    ).json()
    const { tokens, total } = issued as { readonly tokens: readonly string[]; readonly total: number }
    expect([new Set(tokens).size, total]).toEqual([3, 3])
    const [token = '', other = ''] = tokens
    const shown = parseSurveyForm((await send(at('/training/form'), 'GET', {})).json)
    expect(shown).toMatchObject({ kind: 'ok', value: { survey: { tokens: true } } })

    expect((await answer('training', 't-1', rated(4))).problem.type).toBe('/problems/token-needed')
    expect((await answer('training', 't-1', { ...rated(4), token: 'AAAA-BBBB-CCCC' })).status).toBe(403)
    expect((await answer('training', 't-1', { ...rated(9), token })).status).toBe(400)
    expect((await answer('training', 't-1', { ...rated(4), token: token.toLowerCase() })).status).toBe(200)
    // The answer that got lost on its way is asked for again.
    expect((await answer('training', 't-1', { ...rated(4), token })).status).toBe(200)
    expect((await answer('training', 't-2', { ...rated(1), token })).problem.type).toBe(
      '/problems/token-used',
    )
    expect((await answer('planned', 't-3', { ...rated(4), token: other })).status).toBe(200)
    expect((await answer('training', 't-4', { ...rated(3), token: other })).status).toBe(200)
    const list = await (await hr.request('GET', '/surveys')).text()
    const found = JSON.parse(list).surveys.find(({ id }: { id: string }) => id === 'training')
    expect([found.answers, found.tokens, found.outcome]).toEqual([2, 3, null])
    expect(list).not.toContain(token)
    expect((await hr.request('PUT', '/surveys/training', plan)).status).toBe(409)
  })

  test('[O2] counts what comes from one address, and says when to come again', async () => {
    await hr.request('PUT', '/surveys/flooded', plan)
    await server.restart({ RATE_FACTOR: '0.1' })
    const statuses = new Set<number>()
    for (let place = 0; place < 15; place += 1) {
      statuses.add((await answer('flooded', `f-${place}`, rated(2))).status)
    }
    expect([...statuses]).toEqual([200, 429])
    expect((await answer('flooded', 'late', rated(2))).problem.text.detail.id).toContain('menit')
  })
})
