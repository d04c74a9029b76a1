import { covers } from '../../core/draft/covers.ts'
import { isJotting } from '../../core/draft/jotting.ts'
import { merge } from '../../core/draft/merge.ts'
import { type DraftState, type Seen, sameDot } from '../../core/draft/state.ts'
import { taskId } from '../../core/ids.ts'
import type { DraftCopy, DraftPage } from '../../core/protocol/draft-copy.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { wellFormed } from '../../core/well-formed.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import {
  type AnswerRow,
  type Draft,
  type DraftRow,
  noBackup,
  readDraft,
  readUnsent,
  stateOf,
} from './drafts.ts'
import { isBehind } from './is-behind.ts'
import { withOwnName } from './new-name.ts'
import { readRow } from './rows.ts'
import { type Asker, isStill, readSession, type Session } from './session.ts'

/** A copy of another device's that cannot be merged yet: it is of another version of the form. */
export type Arrival = { readonly task: string; readonly device: string; readonly copy: DraftCopy }

/** How far the copies of other devices have been read. */
export type Mark = { readonly key: 'drafts'; readonly position: number }

/** Drafts that have changed since the server took a copy, or never had one, oldest change first. */
export async function readToCopy(db: Database): Promise<readonly DraftRow[]> {
  const rows = await readUnsent(db)
  const tasks = await Promise.all(rows.map(({ task }) => readRow(db, 'task', task)))
  return rows
    .filter((row, index) => (isJotting(row.task) || tasks[index]?.status === 'open') && isBehind(row))
    .sort((a, b) => (a.changedAt < b.changedAt ? -1 : 1))
}

/** What this device holds of a draft, as it goes to the server. */
export function copyOf(draft: Draft, device: { readonly id: string; readonly name: string }): DraftCopy {
  const { row } = draft
  const { task, startedAt, changedAt, progress } = row
  return {
    protocol: PROTOCOL,
    task: taskId(task),
    ...wellFormed(stateOf(draft)),
    startedAt,
    changedAt,
    progress,
    device: device.id,
    names: { ...row.names, [device.id]: device.name },
  }
}

/** Notes what the server holds of a draft now, or why it will not take it until it has changed. */
export async function noteCopied(
  db: Database,
  copied: {
    readonly task: string
    readonly seen: Seen
    readonly at: Instant
    readonly problem: ProblemDetails | null
  },
): Promise<void> {
  const { task, seen, at, problem } = copied
  await db.drafts.update(task, { backup: { seen, at, problem } })
}

/** Whose draft it is: the session, as long as the draft is still here as it was read. */
export async function readDrafter(db: Database, { task, seen }: DraftCopy): Promise<Session | undefined> {
  return db.transaction('r', db.session, db.drafts, async () => {
    const row = await db.drafts.get(task)
    return row !== undefined && covers(row.seen, seen) ? readSession(db) : undefined
  })
}

/** Up to which number copies have been read. */
export async function readMark(db: Database): Promise<number> {
  return (await db.marks.get('drafts'))?.position ?? 0
}

/** Takes in what other devices have written and moves the mark, both or neither; thrown away where somebody else asks. */
export async function takeIn(
  db: Database,
  page: DraftPage,
  { asker, position }: { readonly asker: Asker; readonly position: number },
): Promise<void> {
  const tables = [db.device, db.edits, db.drafts, db.answers, db.arrivals, db.marks, db.session, db.rows]
  await db.transaction('rw', tables, async () => {
    if ((await readMark(db)) !== position || !(await isStill(db, asker))) return
    for (const { copy } of page.drafts) await takeInCopy(db, copy)
    await db.marks.put({ key: 'drafts', position: page.cursor })
  })
}

/** Merges a copy into the draft of this device, or lays it by until both are of one version; in a transaction. */
export async function takeInCopy(db: Database, copy: DraftCopy): Promise<void> {
  const draft = await readDraft(db, copy.task)
  const task = await readRow(db, 'task', copy.task)
  if (task?.status === 'done' || (draft !== undefined && draft.row.sent !== null)) return
  if (draft !== undefined && draft.row.form.version !== copy.form.version) {
    await db.arrivals.put({ task: copy.task, device: copy.device, copy })
    return
  }
  await mergeIn(db, await withOwnName(db, draft, copy), copy)
}

/** Merges a copy that was laid by, now that it is of the same version, and takes it off; both or neither. */
export async function mergeArrival(
  db: Database,
  { task, device }: Arrival,
  copy: Omit<DraftCopy, 'protocol'>,
): Promise<void> {
  await db.transaction('rw', [db.device, db.edits, db.drafts, db.answers, db.arrivals], async () => {
    const draft = await readDraft(db, task)
    if (draft === undefined || draft.row.form.version !== copy.form.version || draft.row.sent !== null) return
    await mergeIn(db, await withOwnName(db, draft, copy), copy)
    await db.arrivals.delete([task, device])
  })
}

/** Merges what another device holds into what is here, both of one version; in a transaction. */
export async function mergeIn(
  db: Database,
  draft: Draft | undefined,
  copy: Omit<DraftCopy, 'protocol'>,
): Promise<void> {
  const theirs: DraftState = { form: copy.form, seen: copy.seen, fields: copy.fields }
  const mine = draft === undefined ? { form: copy.form, seen: {}, fields: {} } : stateOf(draft)
  if (draft !== undefined && covers(mine.seen, theirs.seen)) return
  const merged = merge(mine, theirs)
  const held = new Map(draft?.answers.map((row) => [row.pointer, row]))
  const changed = Object.entries(merged.fields).flatMap(([pointer, values]): readonly AnswerRow[] => {
    const before = held.get(pointer)?.values ?? []
    const isSame =
      before.length === values.length && values.every((value) => before.some((each) => sameDot(each, value)))
    if (isSame) return []
    const pageOf = (value: (typeof values)[number]) =>
      before.find((each) => sameDot(each, value))?.page ?? null
    return [{ task: copy.task, pointer, values: values.map((value) => ({ ...value, page: pageOf(value) })) }]
  })
  await db.answers.bulkPut(changed)
  const isAhead = draft === undefined || covers(theirs.seen, mine.seen)
  const { task, form, startedAt, changedAt, progress, names } = copy
  const before: DraftRow = draft?.row ?? {
    task,
    form,
    startedAt,
    changedAt,
    progress,
    sent: null,
    problem: null,
    seen: {},
    names: {},
    continued: null,
    carriedFrom: null,
    backup: noBackup,
  }
  await db.drafts.put({
    ...before,
    changedAt: before.changedAt > changedAt ? before.changedAt : changedAt,
    progress: isAhead ? progress : before.progress,
    seen: merged.seen,
    names: { ...before.names, ...names },
    continued: { name: names[copy.device] ?? '?', at: changedAt },
  })
}
