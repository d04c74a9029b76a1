import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../core/case/model.ts'
import { cycleId, personId } from '../../core/ids.ts'
import { openTasks } from '../../scripts/api-client.ts'
import { anOffice, aProvision, type Office, provision } from '../support/worker.ts'
import { caseOf, does, openYear, taken, taskOf, year } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'
import { aSoundPack } from '../support/worker-pack.ts'

const day = 24 * 3_600_000

let office: Office
beforeAll(async () => {
  office = await anOffice()
})
afterAll(() => office.server.close())

/** Starts the worker anew with an office clock that runs so far ahead. */
function ahead(milliseconds: number): Promise<void> {
  return office.server.restart({ CLOCK_OFFSET_MS: String(Math.round(milliseconds)) })
}

/** Asks until the alarm has done its work; it rings within moments. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const seen = await look()
    if (seen !== undefined) return seen
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('nothing happened')
}

async function auditOf(action: string): Promise<readonly { subject: string; detail: object }[]> {
  return logOnDisk(office.server)
    .map(({ row }) => JSON.parse(row))
    .filter((row) => row.action === action)
}

describe('somebody who stands in for another', () => {
  /** A local date in WIB so many days from now. */
  const date = (days: number) => new Date(Date.now() + 7 * 3_600_000 + days * day).toISOString().slice(0, 10)

  beforeAll(async () => {
    const delegation: Person['delegation'] = { to: personId('eka'), as: 'plh', from: date(2), until: date(3) }
    const people = aProvision().people.map((one) => (one.id === 'budi' ? { ...one, delegation } : one))
    expect((await provision(office.url, aProvision({ people }))).status).toBe(200)
    await openYear(office, ['ani', 'dewi'])
    await does(await office.as('ani'), 'nominate', { peers: ['dewi', 'fajar', 'gita'] })
    await does(await office.as('dewi'), 'nominate', { peers: ['ani', 'fajar', 'gita'] }, 'dewi')
  })

  const tasksOfEka = async () => openTasks(await (await office.as('eka')).pull()).map(({ spec }) => spec)

  test('gets the tasks when the day begins, and not before', async () => {
    expect(await tasksOfEka()).toEqual([])
    await ahead(2 * day)
    await until(async () => ((await tasksOfEka()).length === 2 ? true : undefined))
    const task = await taskOf(await office.as('eka'), 'approve')
    expect(task.onBehalfOf).toEqual({ name: 'Budi', as: 'plh' })
  })

  test('[A1] acts in their place, and the log says for whom', async () => {
    await does(await office.as('eka'), 'approve', { decision: 'approve' })
    const rows = await auditOf('task-submitted')
    expect(rows.at(-1)).toMatchObject({
      actor: { kind: 'person', person: 'eka' },
      detail: { task: 'approve', onBehalfOf: 'budi' },
    })
  })

  test('loses the tasks when the last day is over', async () => {
    await ahead(4 * day)
    await until(async () => ((await tasksOfEka()).length === 0 ? true : undefined))
    expect((await caseOf(await office.as('budi'), 'dewi')).state.id).toBe('nominating')
  })
})

describe('a reminder', () => {
  test('is said once, on its morning, to those who are awaited', async () => {
    await ahead(0)
    const pack = aSoundPack({ version: 2 })
    const { nominating } = pack.workflow.states
    if (nominating?.kind !== 'open') throw new Error('no nominating')
    const message = { id: 'Besok batas waktunya', en: 'Due tomorrow' }
    const reminders = [{ before: { days: 1, calendar: 'calendar' as const }, message }]
    const states = { ...pack.workflow.states, nominating: { ...nominating, reminders } }
    const reminding = { ...pack, workflow: { ...pack.workflow, states } }
    const provisioned = await provision(office.url, aProvision({ pack: reminding }))
    expect([provisioned.status, provisioned.text]).toEqual([200, expect.any(String)])

    const fajar = await office.as('fajar')
    const hr = await office.as('gita')
    taken(await hr.openCycle({ ...year, id: cycleId('reminding') }, [personId('fajar')]))
    const { dueAt } = await taskOf(fajar, 'nominate', 'fajar')
    const notices = async () => [...(await fajar.pull()).values()].filter(({ kind }) => kind === 'notice')
    expect(await notices()).toEqual([])

    await ahead(Date.parse(dueAt ?? '') - 6 * 3_600_000 - Date.now())
    await until(async () => ((await notices()).length === 1 ? true : undefined))
    expect(await notices()).toMatchObject([{ body: { message } }])
    expect(await auditOf('reminder-sent')).toHaveLength(1)
    await ahead(Date.parse(dueAt ?? '') - 5 * 3_600_000 - Date.now())
    await fajar.pull()
    expect(await auditOf('reminder-sent')).toHaveLength(1)
    expect(office.server.log).toEqual([])
  })
})
