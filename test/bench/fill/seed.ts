import type { TaskView } from '../../../core/case/view.ts'
import { caseId, cycleId, mutationId, personId, taskId } from '../../../core/ids.ts'
import type { Change } from '../../../core/protocol/change.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { readCursor } from '../../../extension/store/cursor.ts'
import { Database } from '../../../extension/store/database.ts'
import { addEvidence, type EvidenceRow, markUpload } from '../../../extension/store/evidence.ts'
import type { OutboxItem } from '../../../extension/store/outbox.ts'
import { applyPage } from '../../../extension/store/rows.ts'
import { saveEdits } from '../../../extension/store/save-edits.ts'
import { readDevice } from '../../../extension/store/this-device.ts'
import { benchSession } from './bench-session.ts'

export type Seed = {
  /** Tasks that wait. */
  readonly open: number
  /** Drafts of tasks, those that wait first, then such as were done in years past, each with what was sent for it. */
  readonly drafts: number
  /** Files of those years, most of them long at the server. */
  readonly files: number
}

const at = '2026-11-20T02:00:00.000Z'

/** Days. */
const tenYears = 3_650

/** Of what was sent in ten years some came back in the last month, as it does for whoever rates many. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString()
}

/** Fills the extension's own tables through its own functions; runs inside a page of the extension. */
export async function seed({ open, drafts, files }: Seed): Promise<void> {
  const db = new Database()
  const session = await benchSession(db)
  const tasks = Array.from({ length: Math.max(open, drafts) }, (_, index) => taskOf(index, index < open))
  const { position } = await readCursor(db)
  const changes: Change[] = tasks.map((body, index) => ({
    seq: position + index + 1,
    id: body.id,
    kind: 'task',
    body,
  }))
  await applyPage(
    db,
    { protocol: PROTOCOL, cursor: position + changes.length, more: false, changes },
    { at, asker: session, position },
  )
  const device = await readDevice(db)
  await inTurns(tasks.slice(0, drafts), (task) =>
    saveEdits(db, {
      task,
      page: 'bench',
      device,
      edits: [{ pointer: '/f0', entry: { kind: 'value', value: 'Sesuai target' }, over: [], lines: [] }],
      progress: { answered: 1, asked: 3 },
      at,
    }),
  )
  const past = tasks.slice(open)
  await db.outbox.bulkAdd(past.map((task, index) => sentOf(task, daysAgo((index / past.length) * tenYears))))
  await inTurns(
    Array.from({ length: files }, (_, index) => index),
    async (index) => {
      await addEvidence(db, fileOf(index), new Uint8Array(4_096))
      if (index >= untouchedFiles) await markUpload(db, fileOf(index).id, { kind: 'here' })
    },
  )
  db.close()
}

/** What was sent for a task of years past: it stays, with its receipt. */
function sentOf(task: TaskView, sentAt: string): Omit<OutboxItem, 'order'> {
  const id = mutationId(`sent-${task.id}`)
  return {
    id,
    lane: task.case,
    task: task.id,
    mutation: {
      protocol: PROTOCOL,
      kind: 'submit-task',
      id,
      case: task.case,
      task: task.id,
      form: task.form,
      answers: Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`f${index}`, 'Sesuai target periode penilaian']),
      ),
      filledAt: sentAt,
    },
    addedAt: sentAt,
    delivery: {
      kind: 'delivered',
      at: sentAt,
      receipt: { protocol: PROTOCOL, mutation: id, appliedAt: sentAt, audit: '' },
    },
  }
}

/** Files that still lie in the tray. */
const untouchedFiles = 10

function fileOf(index: number): Omit<EvidenceRow, 'upload'> {
  return {
    id: `bench-file-${index}`,
    name: `laporan ${index}.pdf`,
    type: 'application/pdf',
    bytes: 4_096,
    sha256: index.toString(16).padStart(64, '0'),
    captured: null,
    addedAt: at,
  }
}

/** A hundred at a time: each is a commit of its own. */
async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += 100) await Promise.all(all.slice(from, from + 100).map(work))
}

function taskOf(index: number, isOpen: boolean): TaskView {
  return {
    id: taskId(`bench-${index}`),
    case: caseId(`case-${index}`),
    cycle: { id: cycleId('2026'), name: 'SKP 2026' },
    spec: 'rating',
    title: { id: 'Menilai perilaku kerja', en: 'Rate behaviour at work' },
    subject: {
      id: personId(`p${index}`),
      name: `Pegawai ${index}`,
      post: 'Analis Kebijakan',
      unit: 'Bagian Umum',
    },
    form: { id: 'bench', version: 1 },
    pack: 'bench',
    status: isOpen ? 'open' : 'done',
    openedAt: at,
    dueAt: isOpen ? '2026-12-15T16:59:59.000Z' : null,
    doneAt: isOpen ? null : at,
    context: {},
    prefill: {},
  }
}

Object.assign(globalThis, { seed })
