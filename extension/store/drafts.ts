import type { LogLine } from '../../core/draft/history.ts'
import type { DraftState, Seen, Written } from '../../core/draft/state.ts'
import type { MutationId } from '../../core/ids.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import type { NamesFiles } from './named-files.ts'

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
export type AnswerRow = NamesFiles & {
  readonly task: string
  readonly pointer: string
  readonly values: readonly Value[]
}

/** `page` tells the open pages of this device apart; null for what came from elsewhere or from before. */
export type Value = Written & { readonly page: string | null }

/** A line of the log on this device; `n` rises with each. */
export type LogRow = LogLine & { readonly n: number; readonly task: string }

export type Draft = { readonly row: DraftRow; readonly answers: readonly AnswerRow[] }

/** The draft of a task, or undefined where nothing has been typed. */
export async function readDraft(db: Database, task: string): Promise<Draft | undefined> {
  return db.transaction('r', db.drafts, db.answers, async () => {
    const row = await db.drafts.get(task)
    if (row === undefined) return undefined
    return { row, answers: await db.answers.where('task').equals(task).toArray() }
  })
}

/** A draft with some of its answers. */
export async function readAnswers(
  db: Database,
  task: string,
  pointers: readonly string[],
): Promise<Draft | undefined> {
  return db.transaction('r', db.drafts, db.answers, async () => {
    const row = await db.drafts.get(task)
    if (row === undefined) return undefined
    const found = await db.answers.bulkGet(pointers.map((pointer): [string, string] => [task, pointer]))
    return { row, answers: found.filter((answer) => answer !== undefined) }
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

/** Tasks whose answers are on their way. */
export async function readSentTasks(db: Database): Promise<ReadonlySet<string>> {
  return new Set((await db.drafts.toArray()).flatMap(({ task, sent }) => (sent === null ? [] : [task])))
}

/** Drafts that have not been sent. */
export async function readUnsent(db: Database): Promise<readonly DraftRow[]> {
  return (await db.drafts.toArray()).filter(({ sent }) => sent === null)
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
