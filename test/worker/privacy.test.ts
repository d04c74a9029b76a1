import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseId, mutationId, taskId } from '../../core/ids.ts'
import { writeFiles } from '../../core/pack/write-files.ts'
import type { SubmitTask } from '../../core/protocol/mutation.ts'
import { anOpenEvidence, aPutMeasurements } from '../../core/protocol/testing/samples.ts'
import { aMakeWebhook } from '../../core/protocol/testing/webhook-samples.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { anOffice, aProvision, type Office, provision } from '../support/worker.ts'
import { send } from '../support/worker-device.ts'
import { caseOf, does, openYear, taskOf, toRating } from '../support/worker-journey.ts'
import { aSoundPack } from '../support/worker-pack.ts'

/** Routes that give the asker something of their own, or change something when asked. */
const notWatched = [
  'POST /v1/regions/{region}/tokens',
  // Begins a sign-in, and has another state each time; the operator's.
  'POST /v1/regions/{region}/sign-in',
  'PUT /v1/regions/{region}/sign-in',
  'DELETE /v1/regions/{region}/sign-in',
  'POST /v1/regions/{region}/people/{person}/nip',
  'PUT /v1/regions/{region}/imports/{import}',
  'DELETE /v1/regions/{region}/imports/{import}',
  'PUT /v1/regions/{region}/imports/{import}/rows/{from}',
  'POST /v1/regions/{region}/imports/{import}/apply',
  'POST /v1/regions/{region}/codes',
  'POST /v1/regions/{region}/jobs/{job}/stop',
  'POST /v1/regions/{region}/jobs/{job}/resume',
  'POST /v1/regions/{region}/live',
  'PUT /v1/regions/{region}/figures/{cycle}',
  'POST /v1/regions/{region}/figures/{cycle}/decision',
  'PUT /v1/regions/{region}/surveys/{survey}',
  'POST /v1/regions/{region}/surveys/{survey}/tokens',
  // Each look is in the log, and so changes it.
  'GET /v1/regions/{region}/talents',
  'GET /v1/regions/{region}/ranking',
  'POST /v1/regions/{region}/fairness/{cycle}',
  'DELETE /v1/regions/{region}/fairness/{cycle}',
  'PUT /v1/regions/{region}/calibrations/{calibration}',
  'PUT /v1/regions/{region}/calibrations/{calibration}/cases/{case}',
  'PUT /v1/regions/{region}/calibrations/{calibration}/cases/{case}/opinion',
  'POST /v1/regions/{region}/calibrations/{calibration}/close',
  'PUT /v1/regions/{region}/surveys/{survey}/answers/{answer}',
  // Sent once, when a cycle has been closed; the keys to it are the operator's.
  'GET /v1/roll-ups',
  'GET /v1/readers',
  'POST /v1/readers',
  'DELETE /v1/readers/{reader}',
  // The operator's, who has the disk anyway.
  'DELETE /v1/regions/{region}',
  'POST /v1/regions/{region}/suspend',
  'POST /v1/regions/{region}/resume',
  'POST /v1/regions/{region}/export',
  'POST /v1/regions/{region}/restore',
  'POST /v1/regions/{region}/people/{person}/erasure',
  'GET /v1/regions/{region}/erasures',
  'POST /v1/regions/{region}/erasures',
  'GET /v1/regions/{region}/metrics',
  'GET /v1/regions/{region}/files',
  'GET /v1/regions/{region}/files/{hash}/{file}',
  'PUT /v1/regions/{region}/files/{hash}/{file}',
  'GET /v1/regions/{region}/files/{hash}/{file}/{part}',
  'PUT /v1/regions/{region}/files/{hash}/{file}/{part}',
  'PUT /v1/regions/{region}/mail',
  'PUT /v1/regions/{region}/measurements',
  'POST /v1/regions/{region}/api-keys',
  'DELETE /v1/regions/{region}/api-keys/{key}',
  // Whose answer says only what the key is.
  'GET /v1/regions/{region}/api-keys/current',
  'POST /v1/regions/{region}/webhooks',
  'PUT /v1/regions/{region}/webhooks/{webhook}',
  'DELETE /v1/regions/{region}/webhooks/{webhook}',
  'POST /v1/regions/{region}/webhooks/{webhook}/secret',
  'POST /v1/regions/{region}/webhooks/{webhook}/test',
  'POST /v1/regions/{region}/webhooks/{webhook}/deliveries/{delivery}',
  'POST /v1/regions/{region}/devices/codes',
  'DELETE /v1/regions/{region}/devices/{device}',
  'POST /v1/regions/{region}/keys',
  'PUT /v1/regions/{region}/drafts/{task}',
  'PUT /v1/regions/{region}/evidence/{evidence}',
  'PUT /v1/regions/{region}/evidence/{evidence}/parts/{part}',
  'POST /v1/regions/{region}/evidence/{evidence}/finish',
]

let office: Office
let opened: string
const receipts: string[] = []
beforeAll(async () => {
  office = await anOffice()
  // Signing in for the first time shows among the people; it is no part of what is watched here.
  for (const { id } of aProvision().people) await office.as(id)
  await openYear(office, ['ani'])
  await toRating(office)
  await does(await office.as('ani'), 'rate-self', { report: 'Selesai semua' })
  await does(await office.as('budi'), 'rate', { score: 5 })
  // Somebody listens to what is decided, by name.
  const hears = {
    ...aMakeWebhook,
    address: 'http://127.0.0.1:9/',
    events: ['appraisals.decided'],
    detail: 'ids',
  }
  await (await office.as('gita')).request('POST', '/webhooks', hears)
  opened = (await caseOf(await office.as('gita'))).id
})
afterAll(() => office.server.close())

type Answers = { readonly [question: string]: string }

/** The person appraised, their superior, the superior's superior, human resources, and a peer. */
const watchers = ['ani', 'budi', 'citra', 'gita'] as const

/** Every answer that these people, the operator and the public can get without changing anything. */
async function allAnswers(people: readonly string[]): Promise<Answers> {
  const answers: { [question: string]: string } = {}
  for (const person of people) {
    const client = await office.as(person)
    const ask = async (name: string, method: string, path: string, body?: unknown) => {
      const response = await client.request(method, path, body)
      // When figures were worked out is the clock's, whoever has done what.
      const text = (await response.text()).replace(/^(\{"protocol":1,"cycle":.*?"at":)"[^"]*"/, '$1""')
      answers[`${person}: ${name}`] =
        `${response.status} ${text.replace(/^(\{"protocol":1,"at":)"[^"]*"/, '$1""')}`
    }
    await ask('GET /v1/regions/{region}/changes', 'GET', '/changes?cursor=0&limit=1000')
    for (const [method, path, body] of evidenceAsks) {
      const address = path.replace('{evidence}', 'e-1').replace('{part}', '0')
      await ask(`${method} /v1/regions/{region}${path}`, method, address, body?.(opened))
    }
    await ask('GET /v1/regions/{region}/drafts', 'GET', '/drafts')
    await ask('GET /v1/regions/{region}/audit', 'GET', '/audit?cursor=0&limit=1000')
    await ask('GET /v1/regions/{region}/audit/entries', 'GET', '/audit/entries?limit=500')
    for (const person of ['dewi', 'ani'])
      await ask(
        `GET /v1/regions/{region}/audit/entries of ${person}`,
        'GET',
        `/audit/entries?action=task-submitted&person=${person}`,
      )
    await ask('GET /v1/regions/{region}/devices', 'GET', '/devices')
    await ask('GET /v1/regions/{region}/people', 'GET', '/people')
    await ask('GET /v1/regions/{region}/people/{person}', 'GET', '/people/ani')
    await ask('GET /v1/regions/{region}/mail', 'GET', '/mail')
    await ask('GET /v1/regions/{region}/retention', 'GET', '/retention')
    await ask('GET /v1/regions/{region}/retention/own', 'GET', '/retention/own')
    await ask('GET /v1/regions/{region}/measurements', 'GET', '/measurements')
    await ask('POST /v1/regions/{region}/measurements/plan', 'POST', '/measurements/plan', aPutMeasurements)
    await ask('GET /v1/regions/{region}/api-keys', 'GET', '/api-keys')
    await ask('GET /v1/regions/{region}/webhooks', 'GET', '/webhooks')
    await ask('GET /v1/regions/{region}/units', 'GET', '/units')
    await ask('GET /v1/regions/{region}/jobs', 'GET', '/jobs')
    await ask('GET /v1/regions/{region}/cycles', 'GET', '/cycles')
    await ask('GET /v1/regions/{region}/unit-needs', 'GET', '/unit-needs')
    await ask('GET /v1/regions/{region}/dashboard', 'GET', '/dashboard')
    await ask('GET /v1/regions/{region}/dashboard by unit', 'GET', '/dashboard?unit=Bidang%20Umum')
    await ask('GET /v1/regions/{region}/live', 'GET', '/live')
    for (const table of ['progress', 'results', 'follow-ups']) {
      await ask(
        `GET /v1/regions/{region}/exports/{table} ${table}`,
        'GET',
        `/exports/${table}?cycle=2026&cursor=1`,
      )
    }
    await ask('GET /v1/regions/{region}/reports/progress', 'GET', '/reports/progress')
    await ask('GET /v1/regions/{region}/reports/figures', 'GET', '/reports/figures')
    await ask('GET /v1/regions/{region}/figures', 'GET', '/figures')
    await ask('GET /v1/regions/{region}/figures/{cycle}/preview', 'GET', '/figures/2026/preview')
    await ask('GET /v1/regions/{region}/imports/{import}', 'GET', '/imports/guessed')
    await ask('GET /v1/regions/{region}/surveys', 'GET', '/surveys')
    for (const path of ['follow-ups', 'training-needs', 'programmes'])
      await ask(`GET /v1/regions/{region}/${path}`, 'GET', `/${path}`)
    await ask('GET /v1/regions/{region}/fairness/{cycle}', 'GET', '/fairness/2026')
    await ask('GET /v1/regions/{region}/fairness/{cycle}/own', 'GET', '/fairness/2026/own')
    await ask('GET /v1/regions/{region}/calibrations', 'GET', '/calibrations')
    await ask('GET /v1/regions/{region}/calibrations/{calibration}', 'GET', '/calibrations/guessed')
    await ask('GET /v1/regions/{region}/surveys/{survey}/form', 'GET', '/surveys/guessed/form')
    await ask('GET /v1/regions/{region}/evidence/{evidence}', 'GET', '/evidence/guessed')
    await ask('GET /v1/regions/{region}/evidence/{evidence}/content', 'GET', '/evidence/guessed/content')
    await ask('GET /v1/regions/{region}/impact', 'GET', '/impact?cycle=2026')
    await ask('GET /v1/regions/{region}/packs', 'GET', '/packs')
    await ask('GET /v1/regions/{region}/packs/{pack}/{version}', 'GET', '/packs/small/1')
    await ask('GET /v1/regions/{region}/packs/{pack}/{version}/file', 'GET', '/packs/small/1/file')
    // Of another version, in which the peers' form is another one too.
    const plan = { protocol: PROTOCOL, files: writeFiles(withPeerForm(2)) }
    await ask('POST /v1/regions/{region}/packs/plan', 'POST', '/packs/plan', plan)
    const guess = await guesses(person)
    for (const one of guess) {
      await ask(
        `PUT /v1/regions/{region}/mutations/{mutation} ${one.task}`,
        'PUT',
        `/mutations/${one.id}`,
        one,
      )
    }
  }
  const open = async (name: string, path: string) => {
    const { status, text } = await send(`${office.url}${path}`, 'GET', {})
    answers[`public: ${name}`] = `${status} ${text}`
  }
  await open('GET /health', '/health')
  await open('GET /v1/regions', '/v1/regions')
  await open('GET /v1/regions/{region}/keys', '/v1/regions/small/keys')
  await open('GET /v1/regions/{region}/sign-in', '/v1/regions/small/sign-in')
  const { status, text } = await provision(office.url, aProvision())
  answers['operator: PUT /v1/regions/{region}'] = `${status} ${text}`
  return answers
}

function withPeerForm(version: number) {
  const pack = aSoundPack({ version })
  const { 'rate-peer': form } = pack.forms
  if (form === undefined) throw new Error('peers have no form')
  return { ...pack, forms: { ...pack.forms, 'rate-peer': { ...form, version } } }
}

/** What anybody can ask about a file; this office asks nobody for one. */
const evidenceAsks: readonly (readonly [string, string, ((of: string) => unknown)?])[] = [
  ['PUT', '/evidence/{evidence}', (of) => ({ ...anOpenEvidence, id: 'e-1', case: of })],
  ['GET', '/evidence/{evidence}'],
  ['DELETE', '/evidence/{evidence}'],
  ['PUT', '/evidence/{evidence}/parts/{part}', () => new Uint8Array([1])],
  ['POST', '/evidence/{evidence}/finish'],
  ['GET', '/evidence/{evidence}/content'],
]

/** Tries the tasks whose ids anybody can work out, each with a mutation of its own. */
async function guesses(person: string): Promise<readonly SubmitTask[]> {
  // A peer's own task is theirs to do.
  const own = ['dewi', 'eka', 'fajar'].indexOf(person) + 1
  return [1, 2, 3, 4]
    .filter((n) => n !== own)
    .map((n) => ({
      protocol: PROTOCOL,
      kind: 'submit-task',
      id: mutationId(crypto.randomUUID()),
      case: caseId(opened),
      task: taskId(`${opened}-rate-peer-${n}`),
      form: { id: 'rate-peer', version: 1 },
      answers: {},
      filledAt: '2026-01-05T05:00:00.000Z',
    }))
}

async function auditOf(person: string) {
  const response = await (await office.as(person)).request('GET', '/audit?cursor=0&limit=1000')
  const { rows } = (await response.json()) as { rows: { n: number; row: string; hash: string }[] }
  return rows.map(({ row, hash }) => ({
    ...(JSON.parse(row) as { action: string; actor: object; detail: object }),
    hash,
  }))
}

describe('a peer submits, and nobody else learns it from any answer', () => {
  test('[P5] every route of the contract is watched', async () => {
    const { json } = await send(`${office.url}/openapi.json`, 'GET', {})
    const { paths } = json as { paths: { [path: string]: { [method: string]: unknown } } }
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const asked = Object.keys(await allAnswers(['gita'])).map((question) =>
      question.replace(/^\w+: (\S+ \S+).*$/, '$1'),
    )
    expect(routes.filter((route) => !asked.includes(route) && !notWatched.includes(route))).toEqual([])
  })

  test.each([
    ['the first', 'dewi', ['eka', 'fajar']],
    ['the second', 'eka', ['dewi', 'fajar']],
    ['the third, with whom all have rated', 'fajar', ['dewi', 'eka']],
  ])('[P5] %s changes no byte of any answer', async (_which, peer, others) => {
    const people = [...watchers, ...others]
    const before = await allAnswers(people)
    const receipt = await does(await office.as(peer), 'rate-peer', { score: 4 })
    receipts.push(receipt.audit)
    expect(await allAnswers(people)).toEqual(before)
  })

  test('[P5] the log says until when it is shown, and nothing of what came after', async () => {
    const response = await (await office.as('gita')).request('GET', '/audit?cursor=0&limit=1000')
    expect(await response.json()).toMatchObject({
      shownUntil: expect.stringMatching(/T16:59:59\.999Z$/),
      rows: [],
    })
  })

  test('[P5] what they brought about is there on the next day, at midnight', async () => {
    expect(await caseOf(await office.as('ani'))).toMatchObject({ state: { id: 'rating' }, result: null })
    await office.server.restart({ CLOCK_OFFSET_MS: String(24 * 3_600_000) })
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await caseOf(await office.as('ani'))).state.id !== 'rating') break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const { state, result, progress, history } = await caseOf(await office.as('ani'))
    expect([state.id, result?.result.kind]).toEqual(['shared', 'scored'])
    expect(progress.find(({ spec }) => spec === 'rate-peer')).toMatchObject({ reached: true })
    expect(history.find(({ transition }) => transition === 'rated')).toEqual({
      at: expect.any(String),
      from: 'rating',
      to: 'scoring',
      transition: 'rated',
    })
    const log = await auditOf('gita')
    expect(log.filter(({ action }) => action === 'day-ended')).toMatchObject([
      { actor: { kind: 'clock' }, detail: { from: 'rating', to: 'shared' } },
    ])
    // The log has to hold each submission; it says neither whose it is nor what it brought about.
    const hidden = { actor: { kind: 'hidden' }, detail: { task: 'rate-peer', transitions: [], results: [] } }
    const rated = log.filter(({ detail }) => 'task' in detail && detail.task === 'rate-peer')
    expect(rated).toMatchObject([hidden, hidden, hidden])
    expect(rated.map(({ hash }) => hash)).toEqual(receipts)
  })

  test('nobody but a peer has a peer’s task, and the worker found nothing to complain of', async () => {
    await expect(taskOf(await office.as('gita'), 'rate-peer')).rejects.toThrow('gita has no open rate-peer')
    expect(office.server.log).toEqual([])
  })
})
