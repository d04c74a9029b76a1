import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId } from '../../core/ids.ts'
import { openTasks } from '../../scripts/api-client.ts'
import { type OfficeClient, officeClient } from '../support/office-client.ts'
import { anOffice, type Office } from '../support/worker.ts'
import { taken, year } from '../support/worker-journey.ts'

let office: Office
let hr: OfficeClient
const names = ['ani', 'dewi', 'eka', 'fajar']
beforeAll(async () => {
  office = await anOffice()
  hr = officeClient(await office.as('gita'))
  taken(await hr.client.openCycle(year, names.map(personId)))
})
afterAll(() => office.server.close())

const steer = (act: object, cycle: string = year.id) => hr.push({ kind: 'steer-cycle', cycle, act })
const rowsOf = async (person: string) => [...(await (await office.as(person)).pull()).values()]
const notices = async (person: string) =>
  (await rowsOf(person)).flatMap((row) => (row.kind === 'notice' && row.body ? [row.body.message.id] : []))

describe('a cycle under way', () => {
  test('[J3] is there with how far it is, by stage and unit', async () => {
    const { cycles } = await hr.cycles()
    expect(
      cycles.map(({ id, total, closed, late, stages, units }) => ({
        id,
        total,
        closed,
        late,
        stages: stages.map(({ count }) => count),
        units,
      })),
    ).toEqual([
      {
        id: year.id,
        total: 4,
        closed: 0,
        late: 0,
        stages: [4],
        units: [{ unit: 'Bidang Umum', total: 4, closed: 0, late: 0 }],
      },
    ])
  })

  test('[J4] has everybody reminded who has something open, once a day', async () => {
    expect((await steer({ kind: 'remind', cases: null })).status).toBe(200)
    expect((await notices('ani')).some((text) => text.includes('mengingatkan'))).toBe(true)
    const count = (await notices('ani')).length
    await steer({ kind: 'remind', cases: null })
    expect((await notices('ani')).length).toBe(count)
    const [job] = await hr.jobs()
    expect(job).toMatchObject({ kind: 'remind', done: 4, failed: 4, state: 'done' })
    expect(job?.troubles[0]?.text.id).toBe('Sudah diingatkan hari ini.')
  })

  test('[J5] gives a stage more time, with the reason told to whoever has something open', async () => {
    const before = openTasks(await office.as('ani').then((ani) => ani.pull()))[0]
    const [stage] = (await hr.cycles()).cycles[0]?.stages ?? []
    const late = await steer({ kind: 'extend', state: stage?.state, until: '2099-12-30', reason: 'Banjir' })
    expect(late.status).toBe(200)
    const after = openTasks(await (await office.as('ani')).pull())[0]
    expect([after?.id, after?.dueAt]).toEqual([before?.id, '2099-12-30T16:59:59.999Z'])
    expect((await notices('ani')).at(-1)).toContain('Banjir')
    await steer({ kind: 'extend', state: stage?.state, until: '2099-12-29', reason: 'x' })
    expect((await hr.jobs())[0]).toMatchObject({ kind: 'extend', failed: 4 })
  })

  test('[J6] has raters named by rule, without anybody of HR learning who rates whom', async () => {
    expect((await steer({ kind: 'assign-raters', rule: 'unit' })).status).toBe(200)
    expect((await hr.jobs())[0]).toMatchObject({ kind: 'assign-raters', done: 4, failed: 0 })
    const asked = await Promise.all(
      names.map(async (name) =>
        openTasks(await (await office.as(name)).pull()).filter(({ spec }) => spec === 'rate-peer'),
      ),
    )
    // Each of four is rated by the three others of the unit.
    expect(asked.flat().length).toBe(12)
    const seen = (await rowsOf('gita')).filter(({ kind }) => kind === 'case' || kind === 'notice')
    for (const { body } of seen) expect(JSON.stringify(body)).not.toContain('assignee')
    const log = await (await hr.client.request('GET', '/audit?limit=1000')).text()
    const row = log.split('raters-assigned')[1]?.slice(0, 400) ?? ''
    for (const name of names) expect(row).not.toContain(`\\"${name}\\"`)
  })

  test('[J7] is closed with a reason: what is open ends, nothing can be sent, reopened or steered, and then it may go to the archive', async () => {
    expect((await steer({ kind: 'archive', archived: true })).type).toBe('/problems/cycle-open')
    const [task] = openTasks(await (await office.as('ani')).pull()).filter(({ spec }) => spec === 'rate-self')
    expect((await steer({ kind: 'close', reason: 'Tahun berakhir' })).status).toBe(200)
    const cycle = (await hr.cycles()).cycles[0]
    expect([cycle?.closed, cycle?.closedAt !== null]).toEqual([4, true])
    if (task === undefined) throw new Error('nothing was open')
    const refused = await (await office.as('ani')).submit(task, { report: 'x' })
    expect(refused.kind === 'refused' && refused.problem.type).toBe('/problems/task-closed')
    expect((await steer({ kind: 'remind', cases: null })).type).toBe('/problems/cycle-closed')
    const seen = async (person: string) =>
      (await rowsOf(person)).filter((row) => row.kind === 'case' && row.body !== null).length
    expect([await seen('gita'), await seen('ani')]).toEqual([4, 1])
    await steer({ kind: 'archive', archived: true })
    expect([await seen('gita'), await seen('ani')]).toEqual([0, 1])
    await steer({ kind: 'archive', archived: false })
    expect(await seen('gita')).toBe(4)
  })

  test('[J3] is nobody’s to steer but human resources’, and no other region’s', async () => {
    const ani = officeClient(await office.as('ani'))
    const act = { kind: 'close', reason: 'x' }
    expect((await ani.push({ kind: 'steer-cycle', cycle: year.id, act })).status).toBe(403)
    expect((await ani.ask('GET', '/cycles')).status).toBe(403)
    expect((await ani.ask('GET', '/jobs')).status).toBe(403)
    expect((await steer(act, 'no-cycle')).type).toBe('/problems/unknown-cycle')
  })
})
