import type { TaskId } from '../../core/ids.ts'
import type { Mutation, MutationReceipt, SubmitTask } from '../../core/protocol/mutation.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { assertNever } from '../../core/result.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { untouched } from './drafts.ts'
import { lately } from './lately.ts'
import type { NamesFiles } from './named-files.ts'
import { readSession, type Session } from './session.ts'

/** Something the person has done that the server must hear of. */
export type OutboxItem = NamesFiles & {
  /** Rises by one; what is done first is sent first. */
  readonly order: number
  readonly id: string
  /** Items of one lane go strictly one after the other: the case, or the cycle for HR. */
  readonly lane: string
  /** Whose draft it carries away: a task's, or a jotting. */
  readonly task: string | null
  readonly mutation: Mutation
  readonly addedAt: Instant
  readonly delivery: Delivery
}

export type Delivery =
  | {
      readonly kind: 'waiting'
      readonly attempts: number
      /** Not to be tried by itself before. */
      readonly notBefore: Instant | null
      readonly trouble: Trouble | null
    }
  | { readonly kind: 'delivered'; readonly at: Instant; readonly receipt: MutationReceipt }
  | { readonly kind: 'refused'; readonly at: Instant; readonly problem: ProblemDetails }

export type Trouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failing'; readonly status: number }
  | { readonly kind: 'signed-out' }

/** Closes the draft, if the mutation is one's, and puts the mutation into the outbox: both or neither. */
export async function enqueue(db: Database, mutation: Mutation, at: Instant): Promise<void> {
  await db.transaction('rw', db.drafts, db.outbox, async () => {
    if (mutation.kind === 'submit-task') await closeDraft(db, mutation, at)
    await add(db, mutation, { at, task: mutation.kind === 'submit-task' ? mutation.task : null })
  })
}

/** The same for what was written as a jotting: it is closed until the server has answered (D3, D4). */
export async function enqueueJotting(
  db: Database,
  mutation: Mutation,
  { jotting, at }: { readonly jotting: TaskId; readonly at: Instant },
): Promise<void> {
  await db.transaction('rw', db.drafts, db.outbox, async () => {
    const row = await db.drafts.get(jotting)
    if (row !== undefined && row.sent !== null) throw new AlreadySent(jotting)
    // Without a word in it there is none.
    if (row !== undefined) await db.drafts.put({ ...row, sent: mutation.id, problem: null })
    await add(db, mutation, { at, task: jotting })
  })
}

async function add(
  db: Database,
  mutation: Mutation,
  { at, task }: { readonly at: Instant; readonly task: TaskId | null },
): Promise<void> {
  await db.outbox.add({
    id: mutation.id,
    lane: laneOf(mutation),
    task,
    mutation,
    addedAt: at,
    delivery: { kind: 'waiting', attempts: 0, notBefore: null, trouble: null },
  })
}

/** What a person has read may be asked for before anything else of theirs is taken, so all waits for it. */
export const READING_LANE = 'criteria'

function laneOf(mutation: Mutation): string {
  switch (mutation.kind) {
    case 'submit-task':
      return mutation.case
    case 'open-cycle':
      return mutation.cycle.id
    case 'reopen-case':
      return mutation.case
    case 'remind-team':
      return 'team'
    case 'read-criteria':
      return READING_LANE
    case 'propose-pack':
    case 'decide-pack':
    case 'open-comments':
    case 'comment-pack':
    case 'answer-comment':
      return 'packs'
    case 'change-person':
      return mutation.person
    case 'change-unit':
      return 'units'
    case 'hold-case':
      return mutation.case
    case 'ask-erasure':
    case 'answer-erasure':
      return 'erasure'
    case 'steer-needs':
      return 'unit-needs'
    case 'steer-cycle':
    case 'move-cycle':
      return mutation.cycle
    case 'decide-follow-up':
    case 'record-outcome':
      return mutation.case
    case 'keep-courses':
    case 'keep-programme':
    case 'note-policy-change':
      return 'development'
    case 'answer-duty':
      return mutation.duty
    case 'share-recognition':
    case 'remove-thanks':
      return mutation.recognition
    case 'give-thanks':
      return mutation.to
    default:
      return assertNever(mutation)
  }
}

/** What still has to go, oldest first. */
export async function readWaiting(db: Database): Promise<readonly OutboxItem[]> {
  return db.outbox.where('delivery.kind').equals('waiting').sortBy('order')
}

/**
 * What lists still have to know of all that was sent, oldest first: what waits, what came back, and what arrived so
 * lately that the server's word of it may not have been read yet. Of ten years that is a handful.
 */
export async function readUnsettled(db: Database): Promise<readonly OutboxItem[]> {
  return db.transaction('r', db.outbox, async () => {
    const [open, arrived] = await Promise.all([
      db.outbox.where('delivery.kind').anyOf('waiting', 'refused').toArray(),
      db.outbox
        .where('[delivery.kind+delivery.at]')
        .between(['delivered', lately()], ['delivered', last])
        .toArray(),
    ])
    return [...open, ...arrived].sort((a, b) => a.order - b.order)
  })
}

// A list stands after every text among keys. Dexie has a name for it, which not every page has read yet.
const last: readonly never[] = []

/** Whose mutation it is: the session, as long as the mutation is still in the outbox. */
export async function readSender(db: Database, mutation: string): Promise<Session | undefined> {
  return db.transaction('r', db.session, db.outbox, async () => {
    const waits = (await db.outbox.where('id').equals(mutation).count()) > 0
    return waits ? readSession(db) : undefined
  })
}

/** What was last sent for a task, if anything was. */
export async function readLastSent(db: Database, task: string): Promise<OutboxItem | undefined> {
  return (await db.outbox.where('task').equals(task).sortBy('order')).at(-1)
}

/** Everything that was ever sent from this device, oldest first. */
export async function readOutbox(db: Database): Promise<readonly OutboxItem[]> {
  return db.outbox.orderBy('order').toArray()
}

/** Takes a draft off this device, its log included; to be awaited in a transaction over its tables. */
export async function dropDraft(db: Database, task: string): Promise<void> {
  await db.answers.where('task').equals(task).delete()
  await db.edits.where('task').equals(task).delete()
  await db.drafts.delete(task)
}

/** The server says no: the draft is open again, with the reason beside it. */
export async function markRefused(
  db: Database,
  item: OutboxItem,
  refusal: { readonly problem: ProblemDetails; readonly at: Instant },
): Promise<void> {
  await db.transaction('rw', db.drafts, db.outbox, async () => {
    await db.outbox.update(item.order, { delivery: { kind: 'refused', ...refusal } })
    if (item.task !== null) await db.drafts.update(item.task, { sent: null, problem: refusal.problem })
  })
}

/** It could not be said now; when to try again, and why. */
export async function markPostponed(
  db: Database,
  item: OutboxItem,
  wait: { readonly attempts: number; readonly notBefore: Instant; readonly trouble: Trouble },
): Promise<void> {
  await db.outbox.update(item.order, { delivery: { kind: 'waiting', ...wait } })
}

async function closeDraft(db: Database, mutation: SubmitTask, at: Instant): Promise<void> {
  const draft =
    (await db.drafts.get(mutation.task)) ?? untouched({ task: mutation.task, form: mutation.form, at })
  // A second press, or a second tab: the first one counts.
  if (draft.sent !== null) throw new AlreadySent(mutation.task)
  await db.drafts.put({ ...draft, sent: mutation.id, problem: null })
}

/** The answers of this task already wait in the outbox. */
export class AlreadySent extends Error {
  constructor(task: string) {
    super(`task ${task} has been sent`)
  }
}
