import { describe, expect, test } from 'vitest'
import { historyOf, type LogLine } from '../../core/draft/history.ts'
import { taskId } from '../../core/ids.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import type { Entry } from '../../ui/form/entry.ts'
import { compactLog, readLog } from './draft-log.ts'
import { noBackup, readDraft } from './drafts.ts'
import { aDeviceOf, aSubmission } from './fixtures.ts'
import { markDelivered } from './mark-delivered.ts'
import { AlreadySent, enqueue, markRefused, readOutbox, readWaiting } from './outbox.ts'
import { saveEdits } from './save-edits.ts'
import { type Edit, OtherVersion } from './write-edits.ts'

const task = { id: taskId('task-1'), form: { id: 'self', version: 1 } }
const at = '2026-01-05T03:00:00.000Z'
const later = '2026-01-05T03:00:05.000Z'
const progress = { answered: 1, asked: 4 }

const typed = (value: string | number): Entry => ({ kind: 'value', value })
const device = 'd-1'
const edit = (pointer: string, entry: Entry, seen: readonly number[] = []): Edit => ({
  pointer,
  entry,
  over: seen.map((count) => ({ device, count })),
  lines: [{ step: 's1', kind: 'edit', before: { kind: 'cleared' }, after: entry }],
})
const tab = (page: string) => ({ task, device, page, progress })

async function written(db: ReturnType<typeof aDeviceOf>) {
  const draft = await readDraft(db, task.id)
  return Object.fromEntries(
    draft?.answers.map(({ pointer, values }) => [pointer, values.at(-1)?.entry]) ?? [],
  )
}

describe('drafts', () => {
  test('[D1] keeps each field by itself, and what cannot be read yet as it was typed', async () => {
    const db = aDeviceOf()
    const save = tab('tab-a')
    await saveEdits(db, { ...save, edits: [edit('/a', typed('x')), edit('/b', typed(2))], at })
    await saveEdits(db, { ...save, edits: [edit('/b', { kind: 'unread', text: '3.750' }, [2])], at: later })
    await saveEdits(db, { ...save, edits: [edit('/a', { kind: 'cleared' }, [1])], at: later })

    expect(await written(db)).toEqual({ '/a': { kind: 'cleared' }, '/b': { kind: 'unread', text: '3.750' } })
    expect((await readDraft(db, task.id))?.row).toEqual({
      task: 'task-1',
      form: { id: 'self', version: 1 },
      startedAt: at,
      changedAt: later,
      progress,
      sent: null,
      problem: null,
      seen: { [device]: 4 },
      names: {},
      continued: null,
      carriedFrom: null,
      backup: noBackup,
    })
    expect((await readLog(db, task.id)).map(({ pointer, count, after }) => [pointer, count, after])).toEqual([
      ['/a', 1, typed('x')],
      ['/b', 2, typed(2)],
      ['/b', 3, { kind: 'unread', text: '3.750' }],
      ['/a', 4, { kind: 'cleared' }],
    ])
  })

  test('[D2] what two pages write into one field at the same time is kept twice until one is chosen', async () => {
    const db = aDeviceOf()
    await saveEdits(db, { ...tab('tab-a'), edits: [edit('/a', typed('mine'))], at })
    await saveEdits(db, { ...tab('tab-b'), edits: [edit('/a', typed('theirs'))], at: later })
    const entries = async () => (await readDraft(db, task.id))?.answers[0]?.values.map(({ entry }) => entry)
    expect(await entries()).toEqual([typed('mine'), typed('theirs')])

    await saveEdits(db, { ...tab('tab-b'), edits: [edit('/a', typed('theirs!'))], at: later })
    expect(await entries()).toEqual([typed('mine'), typed('theirs!')])
    await saveEdits(db, { ...tab('tab-b'), edits: [edit('/a', typed('mine'), [1, 3])], at: later })
    expect(await entries()).toEqual([typed('mine')])
  })

  test('[D2] a page that has seen the other one’s answer may write over it', async () => {
    const db = aDeviceOf()
    await saveEdits(db, { ...tab('tab-a'), edits: [edit('/a', typed('first'))], at })
    const [row] = await saveEdits(db, {
      ...tab('tab-b'),
      edits: [edit('/a', typed('second'), [1])],
      at: later,
    })
    expect(row?.values).toEqual([{ device, count: 2, entry: typed('second'), at: later, page: 'tab-b' }])
  })

  test('[F6] a page that has not noticed another version of the form may not write into the draft', async () => {
    const db = aDeviceOf()
    await saveEdits(db, { ...tab('tab-a'), edits: [edit('/a', typed('x'))], at })
    const newer = { ...tab('tab-b'), task: { ...task, form: { id: 'self', version: 2 } } }
    await expect(saveEdits(db, { ...newer, edits: [edit('/a', typed('y'))], at })).rejects.toThrow(
      OtherVersion,
    )
    expect(await written(db)).toEqual({ '/a': typed('x') })
  })

  test('[D9] a long log is compacted to what can still be taken back, and no answer changes', async () => {
    const db = aDeviceOf()
    const step = (n: number): Edit => ({
      ...edit('/a', typed(n)),
      lines: [{ step: `s${n}`, kind: 'edit', before: typed(n - 1), after: typed(n) }],
    })
    for (let n = 1; n <= 450; n += 1) await saveEdits(db, { ...tab('tab-a'), edits: [step(n)], at })
    const before = historyOf(await readLog(db, task.id))
    await compactLog(db, task.id)
    expect(historyOf((await readLog(db, task.id)).map(({ n: _, task: __, ...line }) => line))).toEqual(
      historyOf(before.undo.flatMap(({ changes }) => changes.map(({ ...line }) => bare(line)))),
    )
    expect(await db.edits.count()).toBe(200)
    expect(await written(db)).toEqual({ '/a': typed(450) })
  })
})

/** A line without what only the table knows. */
function bare({ device, count, at, step, kind, pointer, before, after }: LogLine): LogLine {
  return { device, count, at, step, kind, pointer, before, after }
}

describe('sending a draft', () => {
  test('[D3] closes the draft and fills the outbox, both or neither', async () => {
    const db = aDeviceOf()
    await saveEdits(db, { ...tab('tab-a'), edits: [edit('/a', typed(3))], at })
    await enqueue(db, aSubmission(), later)

    expect((await readDraft(db, task.id))?.row.sent).toBe('m1')
    expect((await readWaiting(db)).map(({ id, lane }) => ({ id, lane }))).toEqual([
      { id: 'm1', lane: 'case-1' },
    ])

    await expect(enqueue(db, aSubmission({ id: 'm2' }), later)).rejects.toThrow(AlreadySent)
    expect(await readWaiting(db)).toHaveLength(1)
  })

  test('[D3] [D6] on a disk that is full at that moment nothing is sent by half: the draft stays open, with every answer', async () => {
    const db = aDeviceOf()
    await saveEdits(db, { ...tab('tab-a'), edits: [edit('/a', typed(3))], at })
    const noRoom = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    db.outbox.hook('creating', noRoom)
    await expect(enqueue(db, aSubmission(), later)).rejects.toThrow('no room')
    expect([(await readDraft(db, task.id))?.row.sent, await readWaiting(db), await written(db)]).toEqual([
      null,
      [],
      { '/a': typed(3) },
    ])
    db.outbox.hook('creating').unsubscribe(noRoom)
    await enqueue(db, aSubmission(), later)
    expect(await readWaiting(db)).toHaveLength(1)
  })

  test('[D3] a draft without a word can be sent once as well', async () => {
    const db = aDeviceOf()
    await enqueue(db, aSubmission(), at)
    await expect(enqueue(db, aSubmission({ id: 'm2' }), later)).rejects.toThrow(AlreadySent)
  })

  test('[D3] nothing is written into a draft that has been sent', async () => {
    const db = aDeviceOf()
    await saveEdits(db, { ...tab('tab-a'), edits: [edit('/a', typed(3))], at })
    await enqueue(db, aSubmission(), at)
    expect(await saveEdits(db, { ...tab('tab-b'), edits: [edit('/a', typed(9))], at: later })).toEqual([])
    expect(await written(db)).toEqual({ '/a': typed(3) })
  })

  test('[D4] a refused submission opens the draft again, with its answers and the reason', async () => {
    const db = aDeviceOf()
    await saveEdits(db, { ...tab('tab-a'), edits: [edit('/a', typed(3))], at })
    await enqueue(db, aSubmission(), at)
    const [item] = await readWaiting(db)
    if (item === undefined) throw new Error('nothing waits')
    await markRefused(db, item, { problem, at: later })

    expect((await readDraft(db, task.id))?.row).toMatchObject({ sent: null, problem })
    expect(await written(db)).toEqual({ '/a': typed(3) })
    expect(await readWaiting(db)).toEqual([])

    await enqueue(db, aSubmission({ id: 'm2' }), later)
    expect((await readDraft(db, task.id))?.row).toMatchObject({ sent: 'm2', problem: null })
  })

  test('[D3] what the server has leaves the draft and keeps its receipt', async () => {
    const db = aDeviceOf()
    await saveEdits(db, { ...tab('tab-a'), edits: [edit('/a', typed(3))], at })
    await enqueue(db, aSubmission(), at)
    const [item] = await readWaiting(db)
    if (item === undefined) throw new Error('nothing waits')
    const receipt = { protocol: 1, mutation: item.mutation.id, appliedAt: later, audit: 'aa' }
    await markDelivered(db, item, { receipt, at: later })

    expect(await readDraft(db, task.id)).toBeUndefined()
    expect([await db.answers.count(), await db.edits.count()]).toEqual([0, 0])
    expect((await readOutbox(db)).map(({ delivery }) => delivery)).toEqual([
      { kind: 'delivered', receipt, at: later },
    ])
  })
})

const text = { id: 'Jawaban belum lengkap', en: 'Answers are incomplete' }
const problem: ProblemDetails = {
  type: '/problems/invalid-answers',
  title: text.en,
  status: 422,
  detail: text.en,
  text: { title: text, detail: text },
}
