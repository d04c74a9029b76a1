import type { TaskView } from '../../core/case/view.ts'
import type { MutationId } from '../../core/ids.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Entry, sameEntry } from '../../ui/form/entry.ts'
import type { Database } from './database.ts'

/** What a person has begun for one task. Its answers lie beside it, one row per field. */
export type DraftRow = {
  readonly task: string
  readonly form: { readonly id: string; readonly version: number }
  readonly startedAt: Instant
  readonly changedAt: Instant
  /** How many of the questions that must be answered are. Kept here so that the inbox need not know the form. */
  readonly progress: { readonly answered: number; readonly asked: number }
  /** The mutation that carries the answers away; null while the person may still write. */
  readonly sent: MutationId | null
  /** Why the last sending was refused. */
  readonly problem: ProblemDetails | null
}

/** One answer, at the pointer of its field. */
export type AnswerRow = {
  readonly task: string
  readonly pointer: string
  readonly entry: Entry
  readonly at: Instant
  /** Which open page wrote it, and how often the field has been written. */
  readonly writer: string
  readonly revision: number
  /** What another page wrote at the same time; it stays until the person chooses (D2). */
  readonly rival: { readonly entry: Entry; readonly at: Instant } | null
}

export type Edit = {
  readonly pointer: string
  readonly entry: Entry
  /** The revision that the writer had seen when the person typed; 0 for an untouched field. */
  readonly seen: number
  /** The person has chosen between two entries, and this is the one. */
  readonly settles?: boolean
}

export type Draft = { readonly row: DraftRow; readonly answers: readonly AnswerRow[] }

/** The draft of a task, or undefined where nothing has been typed. */
export async function readDraft(db: Database, task: string): Promise<Draft | undefined> {
  return db.transaction('r', db.drafts, db.answers, async () => {
    const row = await db.drafts.get(task)
    if (row === undefined) return undefined
    return { row, answers: await db.answers.where('task').equals(task).toArray() }
  })
}

/** Writes the answers that changed, and the draft itself at the first of them. Sent drafts are left alone. */
export async function saveEdits(
  db: Database,
  save: {
    readonly task: Pick<TaskView, 'id' | 'form'>
    readonly writer: string
    readonly edits: readonly Edit[]
    readonly progress: DraftRow['progress']
    readonly at: Instant
  },
): Promise<readonly AnswerRow[]> {
  return db.transaction('rw', db.drafts, db.answers, async () => {
    const before = await db.drafts.get(save.task.id)
    if (before !== undefined && before.sent !== null) return []
    const draft = before ?? untouched({ task: save.task.id, form: save.task.form, at: save.at })
    await db.drafts.put({ ...draft, changedAt: save.at, progress: save.progress })
    const rows = await Promise.all(save.edits.map((edit) => answerRow(db, save, edit)))
    await db.answers.bulkPut(rows)
    return rows
  })
}

/** Drafts that have not been sent. */
export async function readUnsent(db: Database): Promise<readonly DraftRow[]> {
  return (await db.drafts.toArray()).filter(({ sent }) => sent === null)
}

async function answerRow(
  db: Database,
  save: { readonly task: { readonly id: string }; readonly writer: string; readonly at: Instant },
  edit: Edit,
): Promise<AnswerRow> {
  const before = await db.answers.get([save.task.id, edit.pointer])
  const row = {
    task: save.task.id,
    pointer: edit.pointer,
    entry: edit.entry,
    at: save.at,
    writer: save.writer,
    revision: (before?.revision ?? 0) + 1,
  }
  if (before === undefined || edit.settles === true) return { ...row, rival: null }
  const unseen = before.writer !== save.writer && before.revision > edit.seen
  if (unseen && !sameEntry(before.entry, edit.entry)) {
    return { ...row, rival: before.rival ?? { entry: before.entry, at: before.at } }
  }
  return { ...row, rival: before.rival }
}

/** The draft of a task before the first word. */
export function untouched(start: {
  readonly task: string
  readonly form: DraftRow['form']
  readonly at: Instant
}): DraftRow {
  return {
    task: start.task,
    form: start.form,
    startedAt: start.at,
    changedAt: start.at,
    progress: { answered: 0, asked: 0 },
    sent: null,
    problem: null,
  }
}
