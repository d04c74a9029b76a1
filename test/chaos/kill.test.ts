import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cycleId, mutationId, personId } from '../../core/ids.ts'
import type { SubmitTask } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, openTasks } from '../../scripts/api-client.ts'
import { anOffice, type Office } from '../support/worker.ts'
import { aRandom } from '../support/worker-fuzz.ts'
import { taken, year } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'

const kills = Number(process.env.KILLS ?? 50)
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const names = ['ani', 'dewi', 'eka'] as const

let office: Office
beforeAll(async () => {
  office = await anOffice()
})
afterAll(() => office.server.close())

/** Opens a cycle of its own, and gives each person's mutation that answers its first task. */
async function mutationsOf(round: number): Promise<readonly { client: Client; mutation: SubmitTask }[]> {
  const cycle = { ...year, id: cycleId(`cycle-${round}`) }
  taken(await (await office.as('gita')).openCycle(cycle, names.map(personId)))
  const asked = names.map(async (name) => {
    const client = await office.as(name)
    const tasks = openTasks(await client.pull())
    const task = tasks.find((one) => one.cycle.id === cycle.id && one.spec === 'nominate')
    if (task === undefined) throw new Error(`${name} has no task in ${cycle.id}`)
    const mutation: SubmitTask = {
      protocol: PROTOCOL,
      kind: 'submit-task',
      id: mutationId(crypto.randomUUID()),
      case: task.case,
      task: task.id,
      form: task.form,
      answers: { peers: ['budi', 'fajar', 'gita'] },
      filledAt: new Date().toISOString(),
    }
    return { client, mutation }
  })
  return Promise.all(asked)
}

/** The answer's bytes, or null where the worker died before it came. */
async function push({ client, mutation }: { client: Client; mutation: SubmitTask }): Promise<string | null> {
  try {
    const response = await client.request('PUT', `/mutations/${mutation.id}`, mutation)
    return `${response.status} ${await response.text()}`
  } catch {
    return null
  }
}

/** What lies on disk of the region, once the worker has stopped. */
function onDisk(statement: string): number {
  const dir = join(office.server.persistDir, 'objects', 'timbang-RegionObject')
  const files = readdirSync(dir).filter((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')
  const counts = files.map((name) => {
    const database = new DatabaseSync(join(dir, name), { readOnly: true })
    const row = database.prepare(statement).get()
    database.close()
    return Number(row?.n)
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

describe('a worker that dies', () => {
  test(`[C2] [C3] between a push and its answer, ${kills} times, loses and doubles nothing (KILL_SEED=${seed})`, async () => {
    const random = aRandom(seed)
    const ids: string[] = []
    const fates = { answered: 0, 'stored, not answered': 0, 'not stored': 0 }
    for (let round = 0; round < kills; round += 1) {
      const asked = await mutationsOf(round)
      ids.push(...asked.map(({ mutation }) => mutation.id))
      const first = asked.map(push)
      await new Promise((resolve) => setTimeout(resolve, random.below(40)))
      await office.server.kill()
      const killedAt = new Date().toISOString()
      const before = await Promise.all(first)
      await office.server.start()
      for (const [n, one] of asked.entries()) {
        const again = await push(one)
        expect(again).toMatch(/^200 /)
        if (before[n] !== null) expect(again).toBe(before[n])
        const { appliedAt } = JSON.parse(again?.slice(4) ?? '')
        if (before[n] !== null) fates.answered += 1
        else fates[appliedAt <= killedAt ? 'stored, not answered' : 'not stored'] += 1
      }
    }
    console.log(`${ids.length} pushes when the worker died: ${JSON.stringify(fates)}`)

    const rows = logOnDisk(office.server)
    for (const row of rows) {
      expect(
        createHash('sha256')
          .update(row.previous + row.row)
          .digest('hex'),
      ).toBe(row.hash)
      expect(row.previous).toBe(rows[row.n - 2]?.hash ?? '0'.repeat(64))
    }
    const submitted = rows
      .map(({ row }) => JSON.parse(row))
      .filter(({ action }) => action === 'task-submitted')
    expect(submitted).toHaveLength(ids.length)
    expect(new Set(submitted.map(({ subject }) => subject)).size).toBe(ids.length)

    await office.server.kill()
    expect(onDisk('SELECT count(*) AS n FROM submitted')).toBe(ids.length)
    expect(onDisk('SELECT count(*) AS n FROM answers WHERE signature IS NOT NULL')).toBe(ids.length)
    await office.server.start()
  }, 300_000)
})
