import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anOffice, type Office } from '../support/worker.ts'
import { caseOf, does, openYear, taskOf } from '../support/worker-journey.ts'

const day = 24 * 3_600_000

let office: Office
beforeAll(async () => {
  office = await anOffice()
  await openYear(office, ['ani', 'dewi', 'eka'])
})
afterAll(() => office.server.close())

/** Waits until the alarm has moved a case on; it rings within moments. */
async function stateOf(about: string, state: string): Promise<void> {
  const hr = await office.as('gita')
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await caseOf(hr, about)).state.id === state) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect((await caseOf(hr, about)).state.id).toBe(state)
}

describe('deadlines', () => {
  test('[W5] pass by the alarm, also those that came while the worker was off, and each leaves its row', async () => {
    await office.server.restart({ CLOCK_OFFSET_MS: String(6 * day) })
    for (const name of ['ani', 'dewi', 'eka']) await stateOf(name, 'rating')
    const log = await (await (await office.as('gita')).request('GET', '/audit?cursor=0&limit=500')).text()
    expect(log.split(String.raw`\"action\":\"deadline-passed\"`).length - 1).toBe(3)
    expect(log).toContain(String.raw`\"detail\":{\"from\":\"nominating\",\"to\":\"rating\"}`)
  })

  test('[W5] that have passed let nobody in any more, and the next ones count from then', async () => {
    await does(await office.as('ani'), 'rate-self', { report: 'Tepat waktu' })
    const late = await taskOf(await office.as('dewi'), 'rate-self', 'dewi')
    await office.server.restart({ CLOCK_OFFSET_MS: String(20 * day) })
    const dewi = await office.as('dewi')
    const answer = await dewi.submit(late, { report: 'Terlambat' })
    expect(answer).toMatchObject({ kind: 'refused', status: 409, problem: { type: '/problems/task-closed' } })
    await stateOf('ani', 'closed')
    expect(office.server.log).toEqual([])
  })
})
