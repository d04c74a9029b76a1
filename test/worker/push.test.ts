import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TaskView } from '../../core/case/view.ts'
import { caseId, cycleId, mutationId, personId, taskId } from '../../core/ids.ts'
import type { Mutation, SubmitTask } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { anOffice, type Office } from '../support/worker.ts'
import { aDevice, sessionOf } from '../support/worker-device.ts'
import { caseOf, openYear, taken, taskOf, year } from '../support/worker-journey.ts'

let office: Office
let ani: Client
let budi: Client
let hr: Client
let nominate: TaskView

beforeAll(async () => {
  office = await anOffice()
  hr = await openYear(office, ['ani', 'dewi'])
  ani = await office.as('ani')
  budi = await office.as('budi')
  nominate = await taskOf(ani, 'nominate')
})
afterAll(() => office.server.close())

function aSubmission(changes: Partial<SubmitTask> = {}): SubmitTask {
  return {
    protocol: PROTOCOL,
    kind: 'submit-task',
    id: mutationId(crypto.randomUUID()),
    case: nominate.case,
    task: nominate.id,
    form: nominate.form,
    answers: { peers: ['dewi', 'eka', 'fajar'] },
    filledAt: '2026-01-05T05:00:00.000Z',
    ...changes,
  }
}

/** The answer to a mutation as it came over the wire. */
async function put(client: Client, mutation: Mutation, at = mutation.id) {
  const response = await client.request('PUT', `/mutations/${at}`, mutation)
  return { status: response.status, text: await response.text() }
}

describe('PUT /v1/regions/{region}/mutations/{id}', () => {
  test('[C3] refuses answers that break the form with every error, its path and its words in both languages', async () => {
    const before = [await ani.pull(), await budi.pull()]
    const { status, text } = await put(ani, aSubmission({ answers: { peers: ['dewi', 7], stranger: 1 } }))
    expect(status).toBe(422)
    const problem = JSON.parse(text)
    expect(problem).toMatchObject({
      type: '/problems/invalid-answers',
      status: 422,
      errors: [
        { instancePath: '/peers/1', keyword: 'type', params: { type: 'string' } },
        { instancePath: '', keyword: 'additionalProperties', params: { additionalProperty: 'stranger' } },
      ],
    })
    for (const { text: words } of problem.errors) {
      expect(words).toEqual({ id: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) })
    }
    expect([await ani.pull(), await budi.pull()]).toEqual(before)
  })

  test('refuses a task of somebody else and writes it down', async () => {
    const { status, text } = await put(budi, aSubmission())
    expect([status, JSON.parse(text).type]).toEqual([403, '/problems/not-yours'])
    const log = await (await hr.request('GET', '/audit?cursor=0&limit=500')).text()
    expect(log).toContain(String.raw`\"actor\":{\"kind\":\"person\",\"person\":\"budi\"}`)
    expect(log).toContain(String.raw`\"why\":\"not-yours\"`)
  })

  test('[P1] answers alike whether a task is somebody else’s, not there yet, or of nobody’s case', async () => {
    const eka = await office.as('eka')
    const guesses = [
      {},
      { task: taskId(`${nominate.case}-decide-1`) },
      { case: caseId('ghost') },
      { answers: { nothing: true } },
      { form: { id: 'ghost', version: 9 } },
    ]
    const answers = await Promise.all(guesses.map((guess) => put(eka, aSubmission(guess))))
    expect(answers[0]?.status).toBe(403)
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  })

  test('refuses another version of the form', async () => {
    const form = await put(ani, aSubmission({ form: { id: 'nominate', version: 2 } }))
    expect([form.status, JSON.parse(form.text).type]).toEqual([409, '/problems/wrong-form'])
  })

  test('[W3] refuses answers that would let somebody rate themself', async () => {
    const answers = { peers: ['ani', 'eka', 'fajar'] }
    const { status } = await put(ani, aSubmission({ answers }))
    // The small pack takes the nomination; it is the approval that makes peers of them.
    expect(status).toBe(200)
    const approval = await taskOf(budi, 'approve')
    const refused = await budi.submit(approval, { decision: 'approve' })
    expect(refused).toMatchObject({
      kind: 'refused',
      status: 422,
      problem: { type: '/problems/self-assignment' },
    })
    taken(await budi.submit(approval, { decision: 'return' }))
    nominate = await taskOf(ani, 'nominate')
  })

  test('refuses a body that is not the contract, or not what the address says', async () => {
    const shapeless = await put(ani, aSubmission({ answers: [] as never }))
    expect([shapeless.status, JSON.parse(shapeless.text)]).toMatchObject([
      400,
      { type: '/problems/invalid-request', errors: [{ instancePath: '/answers', keyword: 'type' }, {}] },
    ])
    const elsewhere = await put(ani, aSubmission(), mutationId('elsewhere'))
    expect([elsewhere.status, JSON.parse(elsewhere.text).errors[0].instancePath]).toEqual([400, '/id'])
    const newer = await put(ani, aSubmission({ protocol: PROTOCOL + 1 }))
    expect([newer.status, JSON.parse(newer.text).type]).toEqual([400, '/problems/other-protocol'])
  })

  test('[C3] takes no number, text or nesting that no hash could stand for', async () => {
    const fajar = await aDevice(office.url)
    const token = sessionOf(await fajar.activate(office.codes.get('fajar') ?? '')).accessToken
    const mutation = aSubmission()
    const strange = ['1e999', String.raw`"\ud800"`, '['.repeat(5_000) + ']'.repeat(5_000)]
    for (const value of strange) {
      const body = JSON.stringify(mutation).replace('"dewi"', value)
      const answer = await fajar.ask('PUT', `/mutations/${mutation.id}`, { token, body })
      expect([value.slice(0, 20), answer.status]).toEqual([value.slice(0, 20), 400])
    }
  })

  test('[C2] asked again gives the same bytes and changes nothing', async () => {
    const mutation = aSubmission()
    const first = await put(ani, mutation)
    expect(first.status).toBe(200)
    const [rows, progress] = [await ani.pull(), await caseOf(hr)]
    for (let n = 0; n < 3; n += 1) expect(await put(ani, mutation)).toEqual(first)
    expect([await ani.pull(), await caseOf(hr)]).toEqual([rows, progress])
  })

  test('[C2] a refusal is kept as well: the same id is not judged twice', async () => {
    const mutation = aSubmission()
    const first = await put(ani, mutation)
    expect([first.status, JSON.parse(first.text).type]).toEqual([409, '/problems/task-closed'])
    expect(await put(ani, mutation)).toEqual(first)
  })

  test('[C2] a refusal too long for a row of the database is given and not kept', async () => {
    const long = aSubmission({ answers: { ['x'.repeat(900_000)]: 1 } })
    const nominee = await taskOf(await office.as('dewi'), 'nominate', 'dewi')
    const to = { case: nominee.case, task: nominee.id, form: nominee.form }
    const dewi = await office.as('dewi')
    const first = await put(dewi, { ...long, ...to })
    expect([first.status, JSON.parse(first.text).type]).toEqual([422, '/problems/invalid-answers'])
    const other = await put(dewi, { ...long, ...to, answers: { peers: 1 } })
    expect([other.status, JSON.parse(other.text).type]).toEqual([422, '/problems/invalid-answers'])
    expect(await put(dewi, { ...long, ...to, answers: { peers: 1 } })).toEqual(other)
  })

  test('[C2] the same id with other answers, or from somebody else, is refused', async () => {
    const mutation = aSubmission()
    await put(ani, mutation)
    const other = await put(ani, { ...mutation, answers: { peers: [] } })
    expect([other.status, JSON.parse(other.text).type]).toEqual([409, '/problems/other-mutation'])
    const stolen = await put(budi, mutation)
    expect([stolen.status, JSON.parse(stolen.text).type]).toEqual([403, '/problems/not-allowed'])
  })

  test('[C2] pushed many times at once, is applied once', async () => {
    const task = await taskOf(await office.as('dewi'), 'nominate', 'dewi')
    const dewi = await office.as('dewi')
    const mutation = {
      ...aSubmission(),
      case: task.case,
      task: task.id,
      answers: { peers: ['ani', 'eka', 'fajar'] },
    }
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(dewi, mutation)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    const log = await (await hr.request('GET', '/audit?cursor=0&limit=500')).text()
    expect(log.split(String.raw`\"task\":\"nominate\"`).length - 1).toBeGreaterThan(0)
    const { progress } = await caseOf(hr, 'dewi')
    expect(progress.find(({ spec }) => spec === 'nominate')).toMatchObject({ assigned: 1, done: 1 })
  })
})

describe('open-cycle', () => {
  const next = { ...year, id: cycleId('2027') }

  test('is for HR alone, and whoever else tries is written down', async () => {
    const refused = await ani.openCycle(next, [personId('ani')])
    expect(refused).toMatchObject({
      kind: 'refused',
      status: 403,
      problem: { type: '/problems/not-allowed' },
    })
    const log = await (await hr.request('GET', '/audit?cursor=0&limit=500')).text()
    expect(log).toContain('opening cycle 2027')
  })

  test('names everybody who cannot be appraised, and opens nothing', async () => {
    const people = ['ani', 'budi', 'citra', 'ghost'].map(personId)
    const refused = await hr.openCycle(next, people)
    expect(refused).toMatchObject({
      kind: 'refused',
      status: 422,
      problem: {
        errors: [
          { instancePath: '/people/1', keyword: 'no-reviewer', params: { person: 'budi' } },
          { instancePath: '/people/2', keyword: 'not-appraised', params: { person: 'citra' } },
          { instancePath: '/people/3', keyword: 'no-such-person', params: { person: 'ghost' } },
        ],
      },
    })
    taken(await hr.openCycle(next, [personId('ani')]))
  })

  test('refuses a cycle that is open, and a period that runs backwards', async () => {
    const people = [personId('ani')]
    expect(await hr.openCycle(year, people)).toMatchObject({
      status: 409,
      problem: { type: '/problems/cycle-exists' },
    })
    const backwards = { ...year, id: cycleId('back'), period: { from: '2026-12-31', to: '2026-01-01' } }
    expect(await hr.openCycle(backwards, people)).toMatchObject({
      status: 422,
      problem: { type: '/problems/bad-period' },
    })
  })
})
