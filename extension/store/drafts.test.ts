import { describe, expect, test } from 'vitest'
import { taskId } from '../../core/ids.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import type { Entry } from '../../ui/form/entry.ts'
import { type Edit, readDraft, saveEdits } from './drafts.ts'
import { aDatabase, aSubmission } from './fixtures.ts'
import { AlreadySent, enqueue, markDelivered, markRefused, readOutbox, readWaiting } from './outbox.ts'

const task = { id: taskId('task-1'), form: { id: 'self', version: 1 } }
const at = '2026-01-05T03:00:00.000Z'
const later = '2026-01-05T03:00:05.000Z'
const progress = { answered: 1, asked: 4 }

const typed = (value: string | number): Entry => ({ kind: 'value', value })
const edit = (pointer: string, entry: Entry, seen = 0): Edit => ({ pointer, entry, seen })

async function written(db: ReturnType<typeof aDatabase>) {
  const draft = await readDraft(db, task.id)
  return Object.fromEntries(draft?.answers.map(({ pointer, entry }) => [pointer, entry]) ?? [])
}

describe('drafts', () => {
  test('[D1] keeps each field by itself, and what cannot be read yet as it was typed', async () => {
    const db = aDatabase()
    const save = { task, writer: 'tab-a', progress }
    await saveEdits(db, { ...save, edits: [edit('/a', typed('x')), edit('/b', typed(2))], at })
    await saveEdits(db, { ...save, edits: [edit('/b', { kind: 'unread', text: '3.750' }, 1)], at: later })
    await saveEdits(db, { ...save, edits: [edit('/a', { kind: 'cleared' }, 1)], at: later })

    expect(await written(db)).toEqual({ '/a': { kind: 'cleared' }, '/b': { kind: 'unread', text: '3.750' } })
    expect((await readDraft(db, task.id))?.row).toEqual({
      task: 'task-1',
      form: { id: 'self', version: 1 },
      startedAt: at,
      changedAt: later,
      progress,
      sent: null,
      problem: null,
    })
  })

  test('[D2] what two pages write into one field at the same time is kept twice until one is chosen', async () => {
    const db = aDatabase()
    await saveEdits(db, { task, writer: 'tab-a', edits: [edit('/a', typed('mine'))], progress, at })
    await saveEdits(db, { task, writer: 'tab-b', edits: [edit('/a', typed('theirs'))], progress, at: later })

    const row = (await readDraft(db, task.id))?.answers[0]
    expect(row?.entry).toEqual(typed('theirs'))
    expect(row?.rival).toEqual({ entry: typed('mine'), at })

    const chosen = { ...edit('/a', typed('mine'), 2), settles: true }
    await saveEdits(db, { task, writer: 'tab-b', edits: [chosen], progress, at: later })
    expect((await readDraft(db, task.id))?.answers[0]).toMatchObject({ entry: typed('mine'), rival: null })
  })

  test('[D2] a page that has seen the other one’s answer may write over it', async () => {
    const db = aDatabase()
    await saveEdits(db, { task, writer: 'tab-a', edits: [edit('/a', typed('first'))], progress, at })
    const [row] = await saveEdits(db, {
      task,
      writer: 'tab-b',
      edits: [edit('/a', typed('second'), 1)],
      progress,
      at: later,
    })
    expect(row).toMatchObject({ entry: typed('second'), rival: null, revision: 2 })
  })
})

describe('sending a draft', () => {
  test('[D3] closes the draft and fills the outbox, both or neither', async () => {
    const db = aDatabase()
    await saveEdits(db, { task, writer: 'tab-a', edits: [edit('/a', typed(3))], progress, at })
    await enqueue(db, aSubmission(), later)

    expect((await readDraft(db, task.id))?.row.sent).toBe('m1')
    expect((await readWaiting(db)).map(({ id, lane }) => ({ id, lane }))).toEqual([
      { id: 'm1', lane: 'case-1' },
    ])

    await expect(enqueue(db, aSubmission({ id: 'm2' }), later)).rejects.toThrow(AlreadySent)
    expect(await readWaiting(db)).toHaveLength(1)
  })

  test('[D3] a draft without a word can be sent once as well', async () => {
    const db = aDatabase()
    await enqueue(db, aSubmission(), at)
    await expect(enqueue(db, aSubmission({ id: 'm2' }), later)).rejects.toThrow(AlreadySent)
  })

  test('[D3] nothing is written into a draft that has been sent', async () => {
    const db = aDatabase()
    await saveEdits(db, { task, writer: 'tab-a', edits: [edit('/a', typed(3))], progress, at })
    await enqueue(db, aSubmission(), at)
    expect(
      await saveEdits(db, { task, writer: 'tab-b', edits: [edit('/a', typed(9))], progress, at: later }),
    ).toEqual([])
    expect(await written(db)).toEqual({ '/a': typed(3) })
  })

  test('[D4] a refused submission opens the draft again, with its answers and the reason', async () => {
    const db = aDatabase()
    await saveEdits(db, { task, writer: 'tab-a', edits: [edit('/a', typed(3))], progress, at })
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
    const db = aDatabase()
    await saveEdits(db, { task, writer: 'tab-a', edits: [edit('/a', typed(3))], progress, at })
    await enqueue(db, aSubmission(), at)
    const [item] = await readWaiting(db)
    if (item === undefined) throw new Error('nothing waits')
    const receipt = { protocol: 1, mutation: item.mutation.id, appliedAt: later, audit: 'aa' }
    await markDelivered(db, item, { receipt, at: later })

    expect(await readDraft(db, task.id)).toBeUndefined()
    expect(await db.answers.count()).toBe(0)
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
