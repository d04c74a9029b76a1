import type { TaskView } from '../../core/case/view.ts'
import { assertNever } from '../../core/result.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { DraftRow } from '../store/drafts.ts'
import type { OutboxItem } from '../store/outbox.ts'

/** A task with what this device knows of it besides. */
export type InboxItem = { readonly task: TaskView; readonly stage: Stage }

export type Stage =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'begun'; readonly answered: number; readonly asked: number; readonly changedAt: Instant }
  /** Sent by the person, not yet by the device. */
  | { readonly kind: 'queued' }
  /** The server has it, but its word that the task is done has not come yet. */
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused' }

export type Inbox = {
  /** What the person still has to do, most urgent first; of a first look perhaps only what fills a screen. */
  readonly open: readonly InboxItem[]
  /** How much that is. */
  readonly count: number
  /** Of how many of these, from the first on, the draft has been looked at: a first look reads no more than is seen. */
  readonly sure: number
  /** What they have done and the server does not know yet. */
  readonly sending: readonly InboxItem[]
  /** How many tasks are done for good. */
  readonly done: number
}

/** Cards that fill the first screen. */
export const firstScreen = 7

/** Puts tasks, drafts and outbox together. */
export function inboxOf(known: {
  readonly tasks: readonly TaskView[]
  readonly drafts: readonly DraftRow[]
  readonly outbox: readonly OutboxItem[]
  readonly done: number
}): Inbox {
  const drafts = new Map(known.drafts.map((draft) => [draft.task, draft]))
  const sent = new Map(known.outbox.flatMap((item) => (item.task === null ? [] : [[item.task, item]])))
  const items = known.tasks
    .filter(({ status }) => status === 'open')
    .map((task): InboxItem => ({ task, stage: stageOf(drafts.get(task.id), sent.get(task.id)) }))
  const open = items.filter((item) => !isSending(item)).sort(byUrgency)
  return {
    open,
    count: open.length,
    sure: open.length,
    sending: items.filter(isSending),
    done: known.done,
  }
}

function stageOf(draft: DraftRow | undefined, item: OutboxItem | undefined): Stage {
  if (item !== undefined) {
    const { kind } = item.delivery
    switch (kind) {
      case 'waiting':
        return { kind: 'queued' }
      case 'delivered':
        return { kind: 'delivered' }
      case 'refused':
        break
      default:
        assertNever(kind)
    }
  }
  if (draft === undefined) return { kind: 'untouched' }
  if (draft.problem !== null) return { kind: 'refused' }
  return { kind: 'begun', ...draft.progress, changedAt: draft.changedAt }
}

function isSending({ stage }: InboxItem): boolean {
  return stage.kind === 'queued' || stage.kind === 'delivered'
}

/** Refused ones first, then by deadline; without one, last; then in the order in which they came. */
function byUrgency(a: InboxItem, b: InboxItem): number {
  return (
    Number(b.stage.kind === 'refused') - Number(a.stage.kind === 'refused') ||
    (a.task.dueAt ?? '9').localeCompare(b.task.dueAt ?? '9') ||
    a.task.openedAt.localeCompare(b.task.openedAt) ||
    a.task.id.localeCompare(b.task.id)
  )
}
