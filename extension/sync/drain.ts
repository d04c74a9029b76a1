import type { Mutation, MutationReceipt } from '../../core/protocol/mutation.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { assertNever } from '../../core/result.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type OutboxItem, READING_LANE, type Trouble } from '../store/outbox.ts'
import type { Answer } from './answer.ts'
import { backoff, isOver, longestWait } from './backoff.ts'

/** What draining leans on; the store and the network stand behind it, small fakes in the tests. */
export type DrainDeps = {
  readonly waiting: () => Promise<readonly OutboxItem[]>
  readonly send: (mutation: Mutation) => Promise<Answer<MutationReceipt>>
  readonly delivered: (item: OutboxItem, receipt: MutationReceipt, at: Instant) => Promise<void>
  readonly refused: (item: OutboxItem, problem: ProblemDetails, at: Instant) => Promise<void>
  readonly postponed: (
    item: OutboxItem,
    wait: { readonly attempts: number; readonly notBefore: Instant; readonly trouble: Trouble },
  ) => Promise<void>
  readonly now: () => number
  readonly random: () => number
}

export type Drained = {
  readonly delivered: number
  readonly refused: number
  /** Why the line as a whole is down, if it is: the rest was not tried. */
  readonly stopped: 'unreachable' | 'signed-out' | null
}

/**
 * Sends what waits, lane by lane in the order in which it was done. An item that fails holds back its own lane,
 * what was read all that was done after it; a dead line holds back all. An item that never gets an answer may itself be
 * why, for an office's filter that swallows what is written in it: then one more is asked before the line counts as dead. The same item may be sent twice, when its answer was lost: the server then
 * gives the same answer again (C2). `eager` tries what would still be waiting for its time.
 */
export async function drain(deps: DrainDeps, { eager = false } = {}): Promise<Drained> {
  const held = new Set<string>()
  let delivered = 0
  let refused = 0
  /** How many went unheard since somebody answered. */
  let silent = 0
  for (const item of await deps.waiting()) {
    if (held.has(item.lane) || held.has(READING_LANE)) continue
    if (!eager && !isDue(item, deps.now())) {
      held.add(item.lane)
      continue
    }
    const answer = await deps.send(item.mutation)
    if (answer.kind !== 'unreachable') silent = 0
    switch (answer.kind) {
      case 'ok':
        await deps.delivered(item, answer.value, instant(deps.now()))
        delivered += 1
        break
      case 'refused':
        await deps.refused(item, answer.problem, instant(deps.now()))
        refused += 1
        break
      case 'failing':
        await postpone(deps, item, {
          trouble: { kind: 'failing', status: answer.status },
          after: answer.retryAfter,
        })
        held.add(item.lane)
        break
      case 'unreachable':
        await postpone(deps, item, { trouble: { kind: 'unreachable' }, after: null })
        held.add(item.lane)
        silent += 1
        if (silent > 1 || !isEverUnheard(item)) return { delivered, refused, stopped: 'unreachable' }
        break
      case 'unauthorised':
        await postpone(deps, item, { trouble: { kind: 'signed-out' }, after: null })
        return { delivered, refused, stopped: 'signed-out' }
      default:
        return assertNever(answer)
    }
  }
  return { delivered, refused, stopped: silent > 0 && delivered + refused === 0 ? 'unreachable' : null }
}

function isEverUnheard({ delivery }: OutboxItem): boolean {
  return delivery.kind === 'waiting' && delivery.attempts >= 3 && delivery.trouble?.kind === 'unreachable'
}

async function postpone(
  deps: DrainDeps,
  item: OutboxItem,
  why: { readonly trouble: Trouble; readonly after: number | null },
): Promise<void> {
  const attempts = (item.delivery.kind === 'waiting' ? item.delivery.attempts : 0) + 1
  const own = backoff(attempts, deps.random())
  const wait = Math.min(longestWait, Math.max(own, (why.after ?? 0) * 1000))
  await deps.postponed(item, { attempts, notBefore: instant(deps.now() + wait), trouble: why.trouble })
}

function isDue(item: OutboxItem, now: number): boolean {
  if (item.delivery.kind !== 'waiting' || item.delivery.notBefore === null) return true
  return isOver(item.delivery.notBefore, now)
}

function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString()
}
