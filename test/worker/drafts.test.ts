import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TaskView } from '../../core/case/view.ts'
import { taskId } from '../../core/ids.ts'
import type { DraftCopy, DraftPage } from '../../core/protocol/draft-copy.ts'
import { parseDraftPage } from '../../core/protocol/parse-draft-page.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, openTasks, signIn } from '../../scripts/api-client.ts'
import { anOffice, aProvision, codesOf, type Office, provision } from '../support/worker.ts'
import { openYear, taken } from '../support/worker-journey.ts'

const [office1, home1] = ['d-000000000000000a', 'd-000000000000000b'] as const
const at = '2026-01-05T03:00:00.000Z'

let office: Office
/** Ani at two devices: the second code is issued once her first device is lost, so it is her only one in use. */
let ani: Client
let task: TaskView
beforeAll(async () => {
  office = await anOffice()
  await openYear(office, ['ani', 'dewi'])
  ani = await office.as('ani')
  task = await taskOf(ani)
})
afterAll(() => office.server.close())

describe('copies of drafts', () => {
  test('[D11] come to the person’s other device, and never back to the one that sent them', async () => {
    expect(await put(ani, aCopy({ '/peers': 'x' }, { [office1]: 1 }))).toMatchObject({
      status: 200,
      body: { task: task.id },
    })
    expect((await pageOf(ani)).drafts).toEqual([])
    const second = await anotherDevice('ani')
    const page = await pageOf(second)
    expect(page.drafts.map(({ copy }) => [copy.task, copy.fields, copy.names])).toEqual([
      [task.id, aCopy({ '/peers': 'x' }, { [office1]: 1 }).fields, { [office1]: 'Laptop kantor' }],
    ])
    expect((await pageOf(second, page.cursor)).drafts).toEqual([])

    // What the second device has taken in replaces the copy that it holds whole.
    await put(second, { ...aCopy({ '/peers': 'y' }, { [office1]: 1, [home1]: 1 }), device: home1 })
    expect((await pageOf(second, 0)).drafts).toEqual([])
    expect((await pageOf(second, page.cursor)).cursor).toBe(page.cursor)
    ani = second
  })

  test('[D11] the same again changes nothing, and what comes late does not take the place of what is newer', async () => {
    const newer = aCopy({ '/peers': 'newer' }, { [office1]: 5, [home1]: 1 })
    const first = await put(ani, newer)
    expect(await put(ani, newer)).toEqual(first)
    expect(await put(ani, aCopy({ '/peers': 'late' }, { [office1]: 4 }))).toEqual(first)
    const reader = await anotherDevice('ani')
    expect((await pageOf(reader)).drafts.map(({ copy }) => copy.seen)).toEqual([newer.seen])
    ani = reader
  })

  test('[D11] are for their owner alone: somebody else’s task and one that is not there are refused alike', async () => {
    const dewi = await office.as('dewi')
    const theirs = await put(dewi, aCopy({}, { [office1]: 1 }))
    const nobodys = await put(dewi, { ...aCopy({}, { [office1]: 1 }), task: taskId('no-such-task') })
    expect([theirs.status, nobodys.status]).toEqual([403, 403])
    expect(theirs.problem).toEqual(nobodys.problem)
    expect((await pageOf(dewi)).drafts).toEqual([])
    expect((await pageOf(await office.as('gita'))).drafts).toEqual([])
  })

  test('[D11] a copy past 256 KiB is refused with its limit, and so is what is no draft', async () => {
    const large = await put(ani, aCopy({ '/peers': 'x'.repeat(270_000) }, { [office1]: 9 }))
    expect([large.status, large.problem.type, large.problem.text.detail.id]).toEqual([
      413,
      '/problems/body-too-large',
      'Batasnya 0.25 MiB.',
    ])
    const bad: readonly object[] = [
      { ...aCopy({}, {}), fields: JSON.parse('{"__proto__":[]}') },
      { ...aCopy({}, {}), fields: { '/a/__proto__': 3 } },
      { ...aCopy({}, {}), seen: { constructor: 1 } },
      { ...aCopy({}, {}), fields: { '/a': [] } },
      { ...aCopy({}, {}), extra: true },
    ]
    for (const body of bad) expect((await put(ani, body as DraftCopy)).status).toBe(400)
    const elsewhere = await ani.request('PUT', '/drafts/another-task', aCopy({}, {}))
    expect(elsewhere.status).toBe(400)
  })

  test('[D11] are gone once the task has been submitted, and none is taken for it any more', async () => {
    taken(await ani.submit(task, { peers: ['budi', 'fajar', 'gita'] }))
    const late = await put(ani, aCopy({ '/peers': 'z' }, { [office1]: 20 }))
    expect([late.status, late.problem.type]).toEqual([409, '/problems/task-closed'])
    expect((await pageOf(await anotherDevice('ani'))).drafts).toEqual([])
  })
})

describe('copies of what is written outside of forms', () => {
  const jotted = (task: string, of = 1): DraftCopy => ({
    ...aCopy({ '/none': 'x' }, { [office1]: of }),
    task: taskId(task),
    form: { id: 'jotting', version: 1 },
  })

  test('[FD3] go to the same person’s other devices, whatever they are about, and to nobody else', async () => {
    const dewi = await office.as('dewi')
    const known = (await pageOf(await office.as('gita'))).drafts
    expect((await put(dewi, jotted('jot-decision-guessed'))).status).toBe(200)
    expect((await pageOf(dewi)).drafts).toEqual([])
    expect((await pageOf(await office.as('gita'))).drafts).toEqual(known)
    const second = await anotherDevice('dewi')
    expect((await pageOf(second)).drafts.map(({ copy }) => [copy.task, copy.fields])).toEqual([
      ['jot-decision-guessed', jotted('x').fields],
    ])
  })

  test('[FD3] are 64 KiB at most, and a task that only looks like one is refused like any that is not there', async () => {
    const eka = await office.as('eka')
    const large = await put(eka, {
      ...jotted('jot-duty-1'),
      fields: aCopy({ '/a': 'x'.repeat(66_000) }, {}).fields,
    })
    expect([large.status, large.problem.type]).toEqual([413, '/problems/body-too-large'])
    for (const task of ['jot-', 'jot-1', 'jot', 'a-jot-duty-1']) {
      expect((await put(eka, jotted(task))).status).toBe(403)
    }
  })

  test('[FD3] the newest 200 of a person stay', async () => {
    const fajar = await office.as('fajar')
    for (let n = 1; n <= 203; n += 1) expect((await put(fajar, jotted(`jot-duty-${n}`))).status).toBe(200)
    const second = await anotherDevice('fajar')
    const found: string[] = []
    for (let cursor = 0, more = true; more; ) {
      const page = await pageOf(second, cursor)
      found.push(...page.drafts.map(({ copy }) => copy.task))
      more = page.more
      cursor = page.cursor
    }
    expect([found.length, found[0], found.at(-1)]).toEqual([200, 'jot-duty-4', 'jot-duty-203'])
  })
})

function aCopy(answers: { [pointer: string]: string }, seen: { [device: string]: number }): DraftCopy {
  const fields = Object.fromEntries(
    Object.entries(answers).map(([pointer, answer]) => [
      pointer,
      [{ device: office1, count: 1, entry: { kind: 'value', value: answer }, at } as const],
    ]),
  )
  return {
    protocol: PROTOCOL,
    task: task.id,
    form: task.form,
    seen,
    fields,
    startedAt: at,
    changedAt: at,
    progress: { answered: 1, asked: 1 },
    device: office1,
    names: { [office1]: 'Laptop kantor' },
  }
}

async function put(client: Client, copy: DraftCopy) {
  const response = await client.request('PUT', `/drafts/${copy.task}`, copy)
  const body: unknown = await response.json()
  // Whoever reads `problem` has looked at the status before.
  return { status: response.status, body, problem: body as ProblemDetails }
}

async function pageOf(client: Client, cursor = 0): Promise<DraftPage> {
  const response = await client.request('GET', `/drafts?cursor=${cursor}`)
  const page = parseDraftPage(await response.json())
  if (page.kind === 'err') throw new Error(JSON.stringify(page.error))
  return page.value
}

async function taskOf(client: Client): Promise<TaskView> {
  const [first] = openTasks(await client.pull())
  if (first === undefined) throw new Error('nothing to do')
  return first
}

/** A new code for a lost device, traded at another one. */
async function anotherDevice(person: string): Promise<Client> {
  const codes = codesOf(await provision(office.url, aProvision(), `?reissue=${person}`))
  return signIn({ server: office.url, region: 'small', code: codes.get(person) ?? '' })
}
