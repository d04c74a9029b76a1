import type { TaskView } from '../../core/case/view.ts'
import type { Entry } from '../../core/draft/entry.ts'
import type { LogLine } from '../../core/draft/history.ts'
import { type Dot, type DraftState, nextCount, type Seen, type Written } from '../../core/draft/state.ts'
import { write } from '../../core/draft/write.ts'
import type { MutationId } from '../../core/ids.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'

/** What a person has begun for one task. Its answers lie beside it, one row per field, and its log, a row per edit. */
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
  /** How much of each device's writing is in here (D8). */
  readonly seen: Seen
  /** What the devices are called that wrote here, this one left out. */
  readonly names: { readonly [device: string]: string }
  /** The other device whose answers came here last. */
  readonly continued: { readonly name: string; readonly at: Instant } | null
  /** The version of the form that it was carried over from, until the person has read what changed. */
  readonly carriedFrom: number | null
  /** What of it the server has a copy of, since when, and why it would take no more. */
  readonly backup: Backup
}

export type Backup = {
  readonly seen: Seen | null
  readonly at: Instant | null
  readonly problem: ProblemDetails | null
}

export const noBackup: Backup = { seen: null, at: null, problem: null }

/** What a field holds: one entry, or several that were written without knowing of each other (D2, D8). */
export type AnswerRow = {
  readonly task: string
  readonly pointer: string
  readonly values: readonly Value[]
}

/** `page` tells the open pages of this device apart; null for what came from elsewhere or from before. */
export type Value = Written & { readonly page: string | null }

/** A line of the log on this device; `n` rises with each. */
export type LogRow = LogLine & { readonly n: number; readonly task: string }

export type Edit = {
  readonly pointer: string
  readonly entry: Entry
  /** What of the field the person writes over: the entry that they saw, or all between which they chose. */
  readonly over: readonly Dot[]
  /** What the log tells of it, oldest first. */
  readonly lines: readonly Pick<LogLine, 'step' | 'kind' | 'before' | 'after'>[]
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

/** A draft without its answers. */
export async function readDraftRow(db: Database, task: string): Promise<DraftRow | undefined> {
  return db.drafts.get(task)
}

/** A draft as the core knows it. */
export function stateOf({ row, answers }: Draft): DraftState {
  return {
    form: row.form,
    seen: row.seen,
    fields: Object.fromEntries(
      answers.map(({ pointer, values }) => [pointer, values.map(({ page: _, ...written }) => written)]),
    ),
  }
}

export type Save = {
  readonly task: Pick<TaskView, 'id' | 'form'>
  readonly page: string
  readonly device: string
  readonly edits: readonly Edit[]
  readonly progress: DraftRow['progress']
  readonly at: Instant
}

/**
 * Writes the answers that changed, their lines in the log, and the draft itself at the first of them. Sent drafts are
 * left alone, and so are those of another version of the form: a page that has not noticed may not write into them.
 */
export async function saveEdits(db: Database, save: Save): Promise<readonly AnswerRow[]> {
  const { task, device, edits, at } = save
  return db.transaction('rw', db.drafts, db.answers, db.edits, async () => {
    const before = await db.drafts.get(task.id)
    if (before !== undefined && before.sent !== null) return []
    const draft = before ?? untouched({ task: task.id, form: task.form, at })
    if (draft.form.version !== task.form.version) throw new OtherVersion(task.id)
    const first = nextCount(draft.seen, device)
    const held = await db.answers.bulkGet(edits.map(({ pointer }): [string, string] => [task.id, pointer]))
    const rows = edits.map((edit, index) =>
      answerRow(save, edit, { held: held[index], count: first + index }),
    )
    const seen = { ...draft.seen, [device]: first + edits.length - 1 }
    await Promise.all([
      db.drafts.put({ ...draft, changedAt: at, progress: save.progress, seen }),
      db.answers.bulkPut(rows),
      db.edits.bulkAdd(edits.flatMap((edit, index) => logRows(save, edit, first + index))),
    ])
    return rows
  })
}

/** The draft has been carried over to another version of the form meanwhile. */
export class OtherVersion extends Error {
  constructor(task: string) {
    super(`the draft of ${task} is of another version of the form`)
  }
}

/** Tasks whose answers are on their way. */
export async function readSentTasks(db: Database): Promise<ReadonlySet<string>> {
  return new Set((await db.drafts.toArray()).flatMap(({ task, sent }) => (sent === null ? [] : [task])))
}

/** Drafts that have not been sent. */
export async function readUnsent(db: Database): Promise<readonly DraftRow[]> {
  return (await db.drafts.toArray()).filter(({ sent }) => sent === null)
}

function answerRow(
  { task, page, device, at }: Save,
  edit: Edit,
  { held, count }: { readonly held: AnswerRow | undefined; readonly count: number },
): AnswerRow {
  const values = held?.values ?? []
  const own = values.filter((value) => value.page === page)
  const written: Value = { device, count, entry: edit.entry, at, page }
  // `write` keeps what it is given and adds what is new: both are values with a page.
  const after = write(values, { written, over: [...own, ...edit.over] })
  return { task: task.id, pointer: edit.pointer, values: after as readonly Value[] }
}

function logRows({ task, device, at }: Save, { pointer, lines }: Edit, count: number) {
  return lines.map((line) => ({ task: task.id, device, count, at, pointer, ...line }))
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
    seen: {},
    names: {},
    continued: null,
    carriedFrom: null,
    backup: noBackup,
  }
}
