import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, office as people } from '../../core/case/testing/an-office.ts'
import { cycleId, personId } from '../../core/ids.ts'
import { officeClient } from '../support/office-client.ts'
import { anOffice, aProvision, type Office, provision } from '../support/worker.ts'
import { taken, year } from '../support/worker-journey.ts'

const many = 1_200
const crowd = Array.from({ length: many }, (_, n) =>
  aPerson(`n${n}`, n % 40 === 0 ? 'budi' : `n${n - (n % 40)}`, { unit: `Unit ${n % 7}` }),
)
const ids = crowd.map(({ id }) => id)

let office: Office
beforeAll(async () => {
  office = await anOffice()
  await provision(office.url, aProvision({ people: [...people, ...crowd] }))
})
afterAll(() => office.server.close())

describe('a cycle for many', () => {
  test('[J1] is opened in batches: killed again and again, the worker goes on where it was, and nobody is left out', async () => {
    const hr = officeClient(await office.as('gita'))
    const cycle = { ...year, id: cycleId('many') }
    taken(await hr.client.openCycle(cycle, ids))
    const seen: number[] = []
    for (let kills = 0; kills < 4; kills += 1) {
      await new Promise((soon) => setTimeout(soon, 40))
      await office.server.kill()
      await office.server.start()
      const [job] = await hr.jobs()
      seen.push(job?.done ?? 0)
    }
    const job = await ended(hr)
    expect(job).toMatchObject({ kind: 'open-cycle', cycle: 'many', done: many, failed: 0, state: 'done' })
    // At least once it was killed in the middle.
    expect(seen[0]).toBeLessThan(many)
    expect(seen.every((done, n) => n === 0 || done >= (seen[n - 1] ?? 0))).toBe(true)
    const found = (await hr.cycles()).cycles.find(({ id }) => id === 'many')
    expect([found?.total, found?.units.length]).toEqual([many, 7])
  })

  test('[J1] can be stopped and let go on, and is opened for none where one of them cannot be appraised', async () => {
    const hr = officeClient(await office.as('gita'))
    const refused = await hr.client.openCycle({ ...year, id: cycleId('none') }, [...ids, personId('citra')])
    expect(refused.kind).toBe('refused')
    expect((await hr.cycles()).cycles.map(({ id }) => id)).not.toContain('none')

    taken(await hr.client.openCycle({ ...year, id: cycleId('again') }, ids))
    const [begun] = await hr.jobs()
    const stopped = await hr.ask('POST', `/jobs/${begun?.id}/stop`)
    expect(stopped.status).toBe(200)
    const [before] = await hr.jobs()
    await new Promise((soon) => setTimeout(soon, 300))
    expect((await hr.jobs())[0]).toEqual(before)
    expect(before?.state).toBe('stopped')
    await hr.ask('POST', `/jobs/${begun?.id}/resume`)
    expect(await ended(hr)).toMatchObject({ done: many, failed: 0 })
    expect(await hr.auditActions()).toEqual(expect.arrayContaining(['job-stopped', 'job-resumed']))
  })

  test('[J2] what is not ready is told before, with whom it is about', async () => {
    const hr = officeClient(await office.as('gita'))
    const { checks } = await hr.cycles()
    expect(checks.map(({ kind, blocks, count }) => [kind, blocks, count])).toEqual([
      ['no-reviewer', true, 1],
      ['criteria-unread', false, many + people.length - 1],
    ])
    expect(checks[0]?.names).toEqual(['Budi'])
  })
})

async function ended(hr: ReturnType<typeof officeClient>) {
  for (;;) {
    const [job] = await hr.jobs()
    if (job?.state === 'done') return job
    await new Promise((soon) => setTimeout(soon, 100))
  }
}
