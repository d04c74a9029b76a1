import type { NoticeView, ProposalView } from '../../core/case/view.ts'
import { taskId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Zone } from '../../ui/time/zone.ts'
import { type Due, dueOf } from '../inbox/due.ts'
import type { Inbox, InboxItem } from '../inbox/inbox.ts'
import type { OutboxItem } from '../store/outbox.ts'
import { isQuiet, type QuietHours } from './quiet-hours.ts'

/** What the person is told outside of Timbang. One of a kind at a time, whatever it counts. */
export type Notification = {
  readonly kind: 'refused' | 'due' | 'new' | 'news'
  readonly count: number
  /** Of `due`: how near the nearest deadline is. */
  readonly nearest: Due | null
  /** Where pressing it leads. */
  readonly route: string
}

export type Known = {
  readonly inbox: Inbox
  readonly notices: readonly NoticeView[]
  readonly proposals: readonly ProposalView[]
  readonly outbox: readonly OutboxItem[]
  /** What the person has been told, or had on the screen when telling was switched on. */
  readonly told: ReadonlySet<string>
}

export type Telling = {
  readonly notifications: readonly Notification[]
  /** What counts as told once they are shown. */
  readonly told: readonly string[]
}

/**
 * What is to be told now, and nothing twice (N1). Within quiet hours nothing is: it keeps until they are over, and
 * what no longer holds by then is not said at all (N2).
 */
export function tellingOf(
  { told, ...known }: Known,
  when: { readonly now: Instant; readonly zone: Zone; readonly quiet: QuietHours },
): Telling {
  if (isQuiet(when.quiet, when.now, when.zone)) return { notifications: [], told: [] }
  const untold = factsOf(known, when).filter(({ key }) => !told.has(key))
  const covered = new Set(untold.flatMap(({ covers }) => covers))
  const facts = untold.filter(({ key }) => !covered.has(key))
  const notifications = kinds.flatMap((kind): Notification[] => {
    const ofKind = facts.filter((fact) => fact.kind === kind)
    const [first] = ofKind
    if (first === undefined) return []
    return [
      {
        kind,
        count: ofKind.length,
        nearest: first.due,
        route: ofKind.length === 1 ? first.route : '#/',
      },
    ]
  })
  return { notifications, told: untold.flatMap(({ key, covers }) => [key, ...covers]) }
}

/** Everything there is to tell, as told: what stood on the screen when telling was switched on is no news. */
export function keysOf(known: Omit<Known, 'told'>): readonly string[] {
  return [
    ...known.inbox.open.map(({ task }) => `new:${task.id}`),
    ...known.notices.map(({ id }) => `news:${id}`),
    ...known.proposals.map(({ id }) => `proposal:${id}`),
    ...known.outbox.flatMap(({ id, delivery }) => (delivery.kind === 'refused' ? [`refused:${id}`] : [])),
  ]
}

const kinds = ['refused', 'due', 'new', 'news'] as const

type Fact = {
  readonly kind: Notification['kind']
  readonly key: string
  /** What need not be told any more once this is. */
  readonly covers: readonly string[]
  readonly due: Due | null
  readonly route: string
}

function factsOf(
  { inbox, notices, proposals, outbox }: Omit<Known, 'told'>,
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
): readonly Fact[] {
  return [
    ...refusedFacts(inbox, outbox),
    ...inbox.open
      .toSorted((a, b) => (a.task.dueAt ?? '').localeCompare(b.task.dueAt ?? ''))
      .flatMap(({ task }) => dueFact(task, dueOf(task.dueAt, now, zone))),
    ...inbox.open.map(({ task }) => plainFact('new', `new:${task.id}`, routeOfTask(task.id))),
    ...notices.map(({ id, case: about }) =>
      plainFact(
        'news',
        `news:${id}`,
        about === null ? '#/people/systems' : `#/case/${encodeURIComponent(about)}`,
      ),
    ),
    ...proposals
      .filter(({ mayPublish }) => mayPublish)
      .map(({ id }) => plainFact('news', `proposal:${id}`, '#/studio/versions')),
  ]
}

/** What was refused and has not been sent again. */
function refusedFacts(inbox: Inbox, outbox: readonly OutboxItem[]): readonly Fact[] {
  const open = new Set(inbox.open.flatMap(({ task, stage }) => (stage.kind === 'refused' ? [task.id] : [])))
  return outbox.flatMap(({ id, task, delivery }) => {
    if (delivery.kind !== 'refused') return []
    if (task === null) return [plainFact('refused', `refused:${id}`, '#/outbox')]
    return open.has(taskId(task)) ? [plainFact('refused', `refused:${id}`, routeOfTask(task))] : []
  })
}

function plainFact(kind: Fact['kind'], key: string, route: string): Fact {
  return { kind, key, covers: [], due: null, route }
}

/** Told within three days, on the day before and on the last day, each once; a nearer one covers the farther. */
function dueFact(task: InboxItem['task'], due: Due): Fact[] {
  const steps = ['soon', 'tomorrow', 'today'] as const
  const step =
    due.kind === 'today' || due.kind === 'tomorrow'
      ? due.kind
      : due.kind === 'later' && due.days <= 3
        ? 'soon'
        : null
  if (step === null) return []
  const keys = steps.slice(0, steps.indexOf(step)).map((each) => `${each}:${task.id}:${task.dueAt}`)
  return [
    {
      kind: 'due',
      key: `${step}:${task.id}:${task.dueAt}`,
      covers: [...keys, `new:${task.id}`],
      due,
      route: routeOfTask(task.id),
    },
  ]
}

function routeOfTask(task: string): string {
  return `#/task/${encodeURIComponent(task)}`
}
