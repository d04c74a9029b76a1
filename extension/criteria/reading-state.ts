import { criteriaChanges } from '../../core/case/criteria-changes.ts'
import { publishedEdition, readingOf } from '../../core/case/criteria-reading.ts'
import type { PackView, ReadingView, TaskView } from '../../core/case/view.ts'
import type { Text } from '../../core/text.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { OutboxItem } from '../store/outbox.ts'

/** Where a person stands with the criteria of one pack. */
export type ReadingState =
  | { readonly kind: 'read'; readonly version: number; readonly readAt: Instant }
  /** Said on this device, not yet taken by the server. */
  | { readonly kind: 'waiting'; readonly readAt: Instant }
  /** The course asks for it, by this task once it is there. */
  | { readonly kind: 'in-course'; readonly task: TaskView | null }
  /** `changes` since what they last read; null where they have read none, or where that text is not on this device. */
  | {
      readonly kind: 'unread'
      readonly earlier: ReadingView | null
      readonly changes: readonly Text[] | null
    }

export type ReadingFacts = {
  readonly pack: PackView
  readonly packs: readonly PackView[]
  /** The person's own. */
  readonly readings: readonly ReadingView[]
  readonly outbox: readonly OutboxItem[]
  readonly tasks: readonly TaskView[]
}

/** Reads it off what the device has. */
export function readingStateOf({ pack, packs, readings, outbox, tasks }: ReadingFacts): ReadingState {
  const reading = readingOf(readings, publishedEdition(pack))
  if (reading) return { kind: 'read', version: versionOf(reading.pack), readAt: reading.readAt }
  const waiting = outbox.find((item) => isAbout(item, pack) && item.delivery.kind !== 'refused')
  if (waiting?.mutation.kind === 'read-criteria') {
    return { kind: 'waiting', readAt: waiting.mutation.readAt }
  }
  const { criteria } = pack.policies
  if (criteria?.reading === 'in-course') {
    const asking = (criteria.by ?? []).map(({ task }) => task)
    const task = tasks.find((one) => one.status === 'open' && asking.includes(one.spec))
    return { kind: 'in-course', task: task ?? null }
  }
  const earlier = readings.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))[0] ?? null
  const before = packs.find(({ id }) => id === earlier?.pack)
  return { kind: 'unread', earlier, changes: before ? criteriaChanges(before, pack) : null }
}

function isAbout({ mutation }: OutboxItem, pack: PackView): boolean {
  return mutation.kind === 'read-criteria' && `${mutation.pack.id}@${mutation.pack.version}` === pack.id
}

/** `kotabumi@3` is version 3. */
function versionOf(pack: string): number {
  return Number(pack.slice(pack.lastIndexOf('@') + 1))
}
