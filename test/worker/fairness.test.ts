import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseId } from '../../core/ids.ts'
import { parseFairness, parseOwnFairness } from '../../core/protocol/parse-fairness.ts'
import { aRatedOffice, type RatedOffice, rateAll } from '../support/rated-office.ts'
import { caseOf } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'

let office: RatedOffice
beforeAll(async () => {
  office = await aRatedOffice()
})
afterAll(() => office.stop())

async function ask(person: string, method: 'GET' | 'POST' | 'DELETE' = 'GET') {
  const response = await (await office.as(person)).request(method, '/fairness/2026')
  const json: unknown = await response.json()
  return { status: response.status, json, text: JSON.stringify(json) }
}

async function read(method: 'GET' | 'POST' = 'GET') {
  const { status, json } = await ask('nurul', method)
  const parsed = parseFairness(json)
  if (parsed.kind === 'err') throw new Error(`${status} ${JSON.stringify(json)}`)
  return parsed.value
}

async function workedOut() {
  await read('POST')
  for (let look = 0; look < 200; look += 1) {
    const found = await read()
    if (found.run === null) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it does not end')
}

describe('how a cycle was rated, over HTTP', () => {
  test('[FA5] nothing is worked out over fewer than five results', async () => {
    await rateAll(office, ['siti', 'rizki', 'made', 'agus'])
    const found = await read()
    expect([found.looked, found.again, found.fresh]).toEqual([null, 'few', 4])
    const refused = await ask('nurul', 'POST')
    expect([refused.status, Object(refused.json).type]).toEqual([409, '/problems/fairness-waits'])
  })

  test('[DP2] human resources alone may stop it, and where nothing goes on that changes nothing', async () => {
    const stopped = parseFairness((await ask('gita', 'DELETE')).json)
    if (stopped.kind === 'err') throw new Error(JSON.stringify(stopped.error))
    expect([stopped.value.run, stopped.value.looked]).toEqual([null, null])
    for (const person of ['siti', 'bambang']) expect((await ask(person, 'DELETE')).status).toBe(403)
    const rows = logOnDisk(office.worker, 'kotabumi').map(({ row }) => JSON.parse(row))
    expect(rows.filter(({ action }) => action === 'fairness-stopped')).toEqual([])
  })

  test('[FA1] [FA2] the region works it out by itself, and names officials alone', async () => {
    await rateAll(office, ['dewi', 'tono', 'fitri', 'joko', 'mei', 'wayan', 'rani', 'putu'])
    const { looked, again, fresh, names } = await workedOut()
    expect([again, fresh]).toEqual(['same', 0])
    const screen = looked?.screen
    expect(screen?.officials.map(({ rater, people, mean }) => [rater, people, mean > 3.5])).toEqual([
      ['bambang', 6, true],
      ['yuliana', 6, false],
    ])
    expect(screen?.officials[0]?.leniency?.points).toBeGreaterThan(0.5)
    expect([screen?.components, screen?.peers, screen?.ratings]).toEqual([
      2,
      12,
      { superior: 12, peer: 36, self: 12 },
    ])
    expect(names.bambang).toEqual({
      name: 'Bambang',
      post: 'Kepala Bidang',
      unit: 'Bidang Pelayanan Perizinan',
    })
    const { apart = [], ...rest } = screen ?? {}
    expect(JSON.stringify(rest)).not.toMatch(/siti|rizki|made|agus|dewi|tono|fitri|joko|mei|wayan|rani|putu/)
    expect(apart.every(({ first, second }) => Math.abs(first - second) >= 1)).toBe(true)
  })

  test('[FA5] the same results are not looked at again', async () => {
    expect((await ask('nurul', 'POST')).status).toBe(409)
  })

  test('[FA5] [DP2] nor by saying stop and asking anew, for any number of times: two looks would tell about few', async () => {
    const before = await read()
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await ask('nurul', 'DELETE')).status).toBe(200)
      expect((await ask('nurul', 'POST')).status).toBe(409)
    }
    expect(await read()).toEqual(before)
  })

  test('[G1] is for human resources alone, and each of them is in the log once', async () => {
    for (const person of ['siti', 'bambang', 'hendra']) expect((await ask(person)).status).toBe(403)
    await ask('nurul')
    await ask('gita')
    const rows = logOnDisk(office.worker, 'kotabumi').map(({ row }) => JSON.parse(row))
    const by = (action: string) =>
      rows.flatMap((row: { action: string; actor: { person?: string } }) =>
        row.action === action ? [row.actor.person ?? 'clock'] : [],
      )
    expect([by('fairness-asked'), by('fairness-worked-out'), by('fairness-read')]).toEqual([
      ['nurul'],
      ['clock'],
      ['nurul', 'gita'],
    ])
  })

  test('what a result says is not changed by it', async () => {
    const view = await caseOf(await office.as('siti'), 'siti')
    expect(view.result?.result.steps.some(({ calibrated }) => calibrated)).toBe(false)
    expect(caseId(view.id)).toBe(view.id)
  })

  test('[MG8] an official is told their own line alone, and where few are compared why there is none', async () => {
    const own = async (person: string, cycle = '2026') => {
      const json: unknown = await (
        await (await office.as(person)).request('GET', `/fairness/${cycle}/own`)
      ).json()
      const parsed = parseOwnFairness(json)
      return parsed.kind === 'ok' ? parsed.value.line : Object(json).type
    }
    expect(await own('bambang')).toEqual({ kind: 'few-officials', people: 6 })
    expect(await own('siti')).toEqual({ kind: 'no-ratings' })
    expect(await own('bambang', 'guessed')).toBe('/problems/unknown-cycle')
  })
})
