import type { TaskView } from '../../core/case/view.ts'
import type { Delivery, OutboxItem } from '../store/outbox.ts'

/** Something that was sent from this device, with the task that it was about, where it was one. */
export type Dispatch<D extends Delivery = Delivery> = {
  readonly item: OutboxItem & { readonly delivery: D }
  readonly task: TaskView | undefined
}

export type Dispatches = {
  /** Refused and not sent again since, newest first. */
  readonly refused: readonly Dispatch<Delivery & { kind: 'refused' }>[]
  /** In the order in which they will go. */
  readonly waiting: readonly Dispatch<Delivery & { kind: 'waiting' }>[]
  /** Newest first. */
  readonly delivered: readonly Dispatch<Delivery & { kind: 'delivered' }>[]
}

/** What became of everything that was sent from this device. */
export function dispatchesOf(outbox: readonly OutboxItem[], tasks: readonly TaskView[]): Dispatches {
  const byId = new Map<string, TaskView>(tasks.map((task) => [task.id, task]))
  const last = new Map(outbox.flatMap(({ task, id }) => (task === null ? [] : [[task, id] as const])))
  const all = outbox.map((item) => ({ item, task: item.task === null ? undefined : byId.get(item.task) }))
  const isCurrent = ({ item }: Dispatch) => item.task === null || last.get(item.task) === item.id
  return {
    refused: all.filter(is('refused')).filter(isCurrent).reverse(),
    waiting: all.filter(is('waiting')),
    delivered: all.filter(is('delivered')).reverse(),
  }
}

function is<K extends Delivery['kind']>(kind: K) {
  return (dispatch: Dispatch): dispatch is Dispatch<Delivery & { kind: K }> =>
    dispatch.item.delivery.kind === kind
}
