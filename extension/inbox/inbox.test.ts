import { describe, expect, test } from 'vitest'
import type { TaskView } from '../../core/case/view.ts'
import { caseId, cycleId, mutationId, personId, taskId } from '../../core/ids.ts'
import { type DraftRow, noBackup } from '../store/drafts.ts'
import { aDatabase } from '../store/fixtures.ts'
import type { Delivery, OutboxItem } from '../store/outbox.ts'
import { type Inbox, inboxOf } from './inbox.ts'
import { readDone, readInbox } from './read-inbox.ts'

const at = '2026-01-05T03:00:00.000Z'

describe('the inbox', () => {
  test('[U6] the most urgent task stands first, one without a deadline last', () => {
    const tasks = [aTask('never', null), aTask('later', '2026-02-01'), aTask('soon', '2026-01-06')]
    expect(outline(inboxOf({ tasks, drafts: [], outbox: [], done: 0 }))).toEqual({
      open: ['soon untouched', 'later untouched', 'never untouched'],
      sending: [],
      done: 0,
    })
  })

  test('[U6] what has been sent no longer asks for anything, though the server has not said so yet', () => {
    const tasks = [aTask('a', null), aTask('b', null)]
    const drafts = [aDraft('a', { sent: mutationId('m-a') })]
    const outbox = [
      anItem('a', { kind: 'waiting', attempts: 2, notBefore: at, trouble: { kind: 'unreachable' } }),
      anItem('b', {
        kind: 'delivered',
        at,
        receipt: { protocol: 1, mutation: mutationId('m-b'), appliedAt: at, audit: '' },
      }),
    ]
    expect(outline(inboxOf({ tasks, drafts, outbox, done: 0 }))).toEqual({
      open: [],
      sending: ['a queued', 'b delivered'],
      done: 0,
    })
  })

  test('[D4] what was refused comes back to the top, and what was begun again waits to be sent again', () => {
    const tasks = [aTask('a', '2026-01-06'), aTask('b', '2026-03-01')]
    const text = { id: 'Belum lengkap', en: 'Incomplete' }
    const problem = {
      type: '/problems/x',
      title: '',
      status: 422,
      detail: '',
      text: { title: text, detail: text },
    }
    const refused = anItem('b', { kind: 'refused', at, problem })
    const drafts = [aDraft('a', {}), aDraft('b', { problem })]
    expect(outline(inboxOf({ tasks, drafts, outbox: [refused], done: 0 })).open).toEqual([
      'b refused',
      'a begun',
    ])

    const again: OutboxItem = {
      ...anItem('b', { kind: 'waiting', attempts: 0, notBefore: null, trouble: null }),
      order: 2,
    }
    expect(outline(inboxOf({ tasks, drafts, outbox: [refused, again], done: 0 })).sending).toEqual([
      'b queued',
    ])
  })

  test('[U6] finished tasks are listed newest first, cancelled ones not at all', async () => {
    const tasks: TaskView[] = [
      { ...aTask('old', null), status: 'done', doneAt: '2026-01-02T00:00:00.000Z' },
      { ...aTask('new', null), status: 'done', doneAt: '2026-01-03T00:00:00.000Z' },
      { ...aTask('gone', null), status: 'cancelled' },
    ]
    const db = aDatabase()
    await db.rows.bulkPut(tasks.map((body, index) => ({ seq: index + 1, id: body.id, kind: 'task', body })))
    expect(outline(await readInbox(db))).toEqual({ open: [], sending: [], done: 2 })
    expect((await readDone(db)).map(({ id }) => String(id))).toEqual(['new', 'old'])
  })
})

function outline({ open, sending, done }: Inbox) {
  const say = ({ task, stage }: Inbox['open'][number]) => `${task.id} ${stage.kind}`
  return { open: open.map(say), sending: sending.map(say), done }
}

function aTask(id: string, day: string | null): TaskView {
  return {
    id: taskId(id),
    case: caseId('case-1'),
    cycle: { id: cycleId('c'), name: '2026' },
    spec: 'self-assessment',
    title: { id: 'Nilai diri', en: 'Rate yourself' },
    subject: { id: personId('siti'), name: 'Siti', post: 'Penata', unit: 'Bidang' },
    form: { id: 'self-assessment', version: 1 },
    pack: 'kotabumi@1',
    status: 'open',
    openedAt: at,
    dueAt: day === null ? null : `${day}T16:59:59.999Z`,
    doneAt: null,
    context: {},
    prefill: {},
  }
}

function aDraft(task: string, over: Partial<DraftRow>): DraftRow {
  return {
    task,
    form: { id: 'self-assessment', version: 1 },
    startedAt: at,
    changedAt: at,
    progress: { answered: 1, asked: 4 },
    sent: null,
    problem: null,
    seen: {},
    names: {},
    continued: null,
    carriedFrom: null,
    backup: noBackup,
    ...over,
  }
}

function anItem(task: string, delivery: Delivery): OutboxItem {
  const mutation = {
    protocol: 1,
    kind: 'submit-task',
    id: mutationId(`m-${task}`),
    case: caseId('case-1'),
    task: taskId(task),
    form: { id: 'self-assessment', version: 1 },
    answers: {},
    filledAt: at,
  } as const
  return { order: 1, id: mutation.id, lane: 'case-1', task, mutation, addedAt: at, delivery }
}
