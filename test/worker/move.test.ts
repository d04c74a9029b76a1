import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryOver } from '../../core/draft/carry-over.ts'
import { trayOf } from '../../core/draft/tray.ts'
import { diff } from '../../core/form/diff.ts'
import type { FormDocument } from '../../core/form/model.ts'
import { aForm, control, ready } from '../../core/form/testing/a-form.ts'
import { cycleId, mutationId } from '../../core/ids.ts'
import type { Pack } from '../../core/pack/model.ts'
import { writeFiles } from '../../core/pack/write-files.ts'
import type { DraftCopy } from '../../core/protocol/draft-copy.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { ImpactPage } from '../../core/protocol/versions.ts'
import type { Client } from '../../scripts/api-client.ts'
import { anOffice, aProvision, type Office, provision } from '../support/worker.ts'
import { caseOf, does, openYear, taken, taskOf, toRating } from '../support/worker-journey.ts'
import { aSoundPack } from '../support/worker-pack.ts'
import { planOf, propose, versionsOf } from '../support/worker-versions.ts'

const words = { type: 'string' } as const

/** A self-assessment of two questions, and the one after it: without the hobby, with the reason. */
const before = aForm(
  { properties: { report: words, hobby: words }, required: ['report'] },
  [control('report', { kind: 'text' }), control('hobby', { kind: 'text' })],
  { id: 'rate-self', version: 2 },
)
const since = aForm(
  { properties: { report: words, reason: words }, required: ['report'] },
  [control('report', { kind: 'text' }), control('reason', { kind: 'text' })],
  { id: 'rate-self', version: 3 },
)

const withSelf = (version: number, form: FormDocument): Pack => {
  const pack = aSoundPack({ version })
  return { ...pack, forms: { ...pack.forms, 'rate-self': form } }
}

let office: Office
let gita: Client
let ani: Client
beforeAll(async () => {
  office = await anOffice()
  expect((await provision(office.url, aProvision({ pack: withSelf(2, before) }))).status).toBe(200)
  gita = await openYear(office, ['ani', 'dewi'])
  ani = await office.as('ani')
  await toRating(office)
})
afterAll(() => office.server.close())

const device = 'd-000000000000000a'
const at = '2026-01-05T03:00:00.000Z'

async function aCopy(): Promise<DraftCopy> {
  const task = await taskOf(ani, 'rate-self')
  const said = (answer: string, count: number) => [
    { device, count, entry: { kind: 'value', value: answer }, at } as const,
  ]
  return {
    protocol: PROTOCOL,
    task: task.id,
    form: task.form,
    seen: { [device]: 2 },
    fields: { '/report': said('Selesai semua', 1), '/hobby': said('Catur', 2) },
    startedAt: at,
    changedAt: at,
    progress: { answered: 2, asked: 2 },
    device,
    names: { [device]: 'Laptop kantor' },
  }
}

const move = (client: Client, version: number) =>
  client.push({
    protocol: PROTOCOL,
    kind: 'move-cycle',
    id: mutationId(crypto.randomUUID()),
    cycle: cycleId('2026'),
    pack: { id: 'small', version },
  })

describe('a running cycle goes on by a newer version', () => {
  test('[V9] the plan says who moves, who stays and why, and what drafts put into their trays', async () => {
    const copy = await aCopy()
    expect((await ani.request('PUT', `/drafts/${copy.task}`, copy)).status).toBe(200)
    expect((await planOf(gita, writeFiles(withSelf(3, since)))).cycles).toEqual([
      {
        id: '2026',
        name: 'Tahun 2026',
        from: { id: 'small', version: 2 },
        cases: { moving: 2, staying: {} },
        forms: [
          {
            form: 'rate-self',
            title: since.title,
            from: 2,
            to: 3,
            changes: [
              { id: '“hobby” tidak ditanyakan lagi.', en: '“hobby” is no longer asked.' },
              { id: 'Isian baru: “reason”.', en: 'New question: “reason”.' },
            ],
            drafts: { all: 1, kept: 0, losing: [{ field: { id: 'hobby', en: 'hobby' }, drafts: 1 }] },
          },
        ],
      },
    ])
    expect(
      (
        await ani.request('POST', '/packs/plan', {
          protocol: PROTOCOL,
          files: writeFiles(withSelf(3, since)),
        })
      ).status,
    ).toBe(403)
  })

  test('[V5] until it is moved, publishing changes nothing for anybody who is at work', async () => {
    const task = await taskOf(ani, 'rate-self')
    taken(await propose(gita, writeFiles(withSelf(3, since)), { after: { id: 'small', version: 2 } }))
    expect(await taskOf(ani, 'rate-self')).toEqual(task)
    expect((await versionsOf(gita)).cycles).toMatchObject([{ pack: { version: 2 }, open: 2 }])
    const early = await ani.submit({ ...task, form: { id: 'rate-self', version: 3 } }, { report: 'x' })
    expect(early).toMatchObject({ kind: 'refused', problem: { type: '/problems/wrong-form' } })
  })

  test('[V9] [F6] after it, tasks ask for the new form, and no answer of a draft is lost', async () => {
    const old = await taskOf(ani, 'rate-self')
    taken(await move(gita, 3))
    expect(await move(gita, 3)).toMatchObject({ status: 409, problem: { type: '/problems/already-there' } })
    const task = await taskOf(ani, 'rate-self')
    expect([old.form.version, task.form.version, task.pack]).toEqual([2, 3, 'small@3'])
    expect(task.id).toBe(old.id)
    // What a device does with the draft that it holds.
    const carried = carryOver({ ...(await aCopy()), form: old.form }, diff(ready(before), ready(since)).plan)
    expect(carried.fields['/report']).toMatchObject([{ entry: { value: 'Selesai semua' } }])
    expect(trayOf(carried)).toMatchObject([{ entry: { pointer: '/hobby', value: 'Catur', version: 2 } }])
    const stale = await ani.submit(old, { report: 'Selesai semua', hobby: 'Catur' })
    expect(stale).toMatchObject({ kind: 'refused', problem: { type: '/problems/wrong-form' } })
    await does(ani, 'rate-self', { report: 'Selesai semua', reason: 'Tepat waktu' })
  })

  test('[V9] an appraisal that has answers in another version, or has ended, stays to its end', async () => {
    await does(await office.as('budi'), 'rate', { score: 5 })
    for (const peer of ['dewi', 'eka', 'fajar']) await does(await office.as(peer), 'rate-peer', { score: 4 })
    const again = aSoundPack().forms.rate
    if (again === undefined) throw new Error('no form')
    const next = withSelf(4, { ...since, version: 3 })
    const pack = { ...next, forms: { ...next.forms, rate: { ...again, version: 2 } } }
    const files = writeFiles(pack)
    expect((await planOf(gita, files)).cycles[0]?.cases).toEqual({ moving: 1, staying: { answered: 1 } })
    taken(await propose(gita, files, { after: { id: 'small', version: 3 } }))
    taken(await move(gita, 4))
    expect((await caseOf(gita, 'ani')).pack).toBe('small@3')
    expect((await caseOf(gita, 'dewi')).pack).toBe('small@4')
    await office.server.restart({ CLOCK_OFFSET_MS: String(24 * 3_600_000) })
    for (let tries = 0; tries < 100 && (await caseOf(ani)).result === null; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(await caseOf(ani)).toMatchObject({ pack: 'small@3', result: { result: { kind: 'scored' } } })
  })

  test('[Z54] [P1] human resources get what a result is scored again by: the figures of peers, and none of their answers', async () => {
    const read = async (client: Client, query: string) => {
      const response = await client.request('GET', `/impact${query}`)
      return { status: response.status, json: (await response.json()) as ImpactPage }
    }
    const { json } = await read(gita, '?cycle=2026')
    expect(json).toMatchObject({
      more: false,
      all: 1,
      rows: [
        {
          name: 'Ani',
          before: { score: 4.5, peers: 4 },
          input: { superior: { score: 5 } },
          pinned: { peers: { value: 4, count: 3 } },
        },
      ],
    })
    expect(Object.keys(json.rows[0]?.input ?? {})).toEqual(['superior'])
    expect((await read(ani, '?cycle=2026')).status).toBe(403)
    expect((await read(gita, '?cycle=1999')).json).toMatchObject({ all: 0, rows: [] })
    expect((await read(gita, '')).status).toBe(404)
  })

  test('[V9] an appraisal that has ended stays ended, though the newer course calls its end by another name', async () => {
    await office.server.restart({ CLOCK_OFFSET_MS: String(400 * 24 * 3_600_000) })
    const open = async () => (await versionsOf(gita)).cycles[0]?.open
    await expect.poll(open, { timeout: 10_000 }).toBe(1)
    const { workflow, ...rest } = withSelf(5, { ...since, version: 3 })
    const ends = Object.keys(workflow.states).filter((id) => workflow.states[id]?.kind === 'final')
    const renamed = ends.reduce(
      (text, id) => text.replaceAll(`"${id}"`, `"${id}-now"`),
      JSON.stringify(workflow),
    )
    const files = writeFiles({ ...rest, workflow: JSON.parse(renamed) })
    taken(await propose(gita, files, { after: { id: 'small', version: 4 } }))
    taken(await move(gita, 5))
    expect(await open()).toBe(1)
  })

  test('the worker found nothing to complain of', () => {
    expect(office.server.log).toEqual([])
  })
})
