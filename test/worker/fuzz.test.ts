import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cycleId, personId } from '../../core/ids.ts'
import { parseChangePage } from '../../core/protocol/parse-change-page.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { anOffice, aProvision, type Office, OPERATOR } from '../support/worker.ts'
import { type Answer, aDevice, type Device, send, sessionOf } from '../support/worker-device.ts'
import { aRandom, type Random, spoiled } from '../support/worker-fuzz.ts'
import { taken, year } from '../support/worker-journey.ts'

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)
const rounds = Number(process.env.FUZZ_ROUNDS ?? 1_500)

let office: Office
let device: Device
let token: string
let cycles = 0
let seen = 0
let submission: object

beforeAll(async () => {
  office = await anOffice()
  device = await aDevice(office.url)
  token = sessionOf(await device.activate(office.codes.get('ani') ?? '')).accessToken
  await renew()
})
afterAll(() => office.server.close())

/** A new cycle with a task that waits for answers. */
async function renew(): Promise<void> {
  cycles += 1
  const cycle = { ...year, id: cycleId(`cycle-${cycles}`) }
  const hr = await office.as('gita')
  taken(await hr.openCycle(cycle, [personId('ani')]))
  const { json } = await device.ask('GET', `/changes?cursor=${seen}&limit=500`, { token })
  const page = parseChangePage(json)
  if (page.kind === 'err') throw new Error(JSON.stringify(page.error))
  seen = page.value.cursor
  const task = page.value.changes.flatMap((change) => (change.kind === 'task' ? [change.body] : [])).at(-1)
  if (!task) throw new Error('no task')
  submission = {
    protocol: PROTOCOL,
    id: 'fuzz',
    kind: 'submit-task',
    case: task.case,
    task: task.id,
    form: task.form,
    answers: { peers: ['dewi', 'eka', 'fajar'] },
    filledAt: '2026-01-05T05:00:00.000Z',
  }
}

const opening = {
  protocol: PROTOCOL,
  id: 'fuzz',
  kind: 'open-cycle',
  cycle: { id: '2027', name: 'x', period: { from: '2027-01-01', to: '2027-12-31' } },
  people: ['ani', 'dewi'],
}

/** One request that may be wrong anywhere. */
async function shot(random: Random): Promise<Answer> {
  switch (random.below(8)) {
    case 0:
    case 1: {
      const answer = await mutation({ ...submission, id: crypto.randomUUID() }, random)
      if (answer.status === 200) await renew()
      return answer
    }
    case 2: {
      const grant = { protocol: PROTOCOL, grant: 'activation-code', code: 'AAAA-BBBB-CCCC', device: 'x' }
      const dpop = await device.proof('POST', device.at('/tokens'))
      return send(device.at('/tokens'), 'POST', json({ dpop }), spoiled(grant, random))
    }
    case 3: {
      const headers = json({ authorization: `Bearer ${OPERATOR}` })
      // A pack that the parser takes and the rules do not must do no harm to the region that is looked at below.
      const region = { id: 'fuzzed', name: 'Fuzzed' }
      return send(
        `${office.url}/v1/regions/fuzzed`,
        'PUT',
        headers,
        spoiled({ ...aProvision(), region }, random),
      )
    }
    case 4: {
      const query = random.pick([
        'cursor=',
        'cursor=1e9',
        'limit=-1',
        'limit=%00',
        'cursor=1&cursor=2',
        '%ff',
        'a[]=1',
      ])
      return device.ask('GET', `/${random.pick(['changes', 'audit'])}?${query}`, { token })
    }
    case 5: {
      const headers = {
        authorization: random.pick([
          'DPoP',
          'DPoP ',
          'DPoP a.b.c',
          `DPoP ${token}x`,
          `dpop ${token}`,
          'Basic eA==',
        ]),
        dpop: random.pick(['', 'x', 'e30.e30.e30', `${token}`, 'null.null.null']),
      }
      return send(device.at('/changes'), 'GET', headers)
    }
    case 6:
      return mutation({ ...opening, id: crypto.randomUUID() }, random)
    default: {
      const path = random.pick([
        '/',
        '//',
        '/v1',
        '/v1/regions/',
        '/v1/regions/%2e%2e/changes',
        '/v1/regions/a/b/c',
        '/health/x',
      ])
      return send(office.url + path, random.pick(['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS']), {})
    }
  }
}

async function mutation(meant: { readonly id: string }, random: Random): Promise<Answer> {
  const body = spoiled(meant, random)
  return device.ask('PUT', `/mutations/${meant.id}`, { token, body })
}

function json(headers: { readonly [name: string]: string }) {
  return { ...headers, 'content-type': 'application/json' }
}

describe('whatever is sent', () => {
  test(`gets an answer of the contract and never 500 (${rounds} requests, FUZZ_SEED=${seed})`, async () => {
    const random = aRandom(seed)
    const statuses = new Map<number, number>()
    for (let n = 0; n < rounds; n += 1) {
      const answer = await shot(random)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      if (answer.status >= 500) throw new Error(`round ${n}: ${answer.text}\n${office.server.log.join('\n')}`)
      if (answer.status >= 400)
        expect(answer.problem).toMatchObject({
          status: answer.status,
          type: expect.stringMatching(/^.problems./),
        })
    }
    console.log(`answers by status: ${JSON.stringify(Object.fromEntries(statuses))}`)
    expect(office.server.log).toEqual([])
  })

  test('leaves the office whole: people still sign in, pull and push', async () => {
    await renew()
    const answer = await device.ask('PUT', '/mutations/whole', {
      token,
      body: { ...submission, id: 'whole' },
    })
    expect([answer.status, answer.json]).toMatchObject([200, { mutation: 'whole' }])
  })
})
