import { assertNever } from '../../core/result.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Health } from '../store/cursor.ts'
import type { OutboxItem } from '../store/outbox.ts'
import { isOver } from './backoff.ts'

/** When to sync again by itself, in milliseconds since the epoch. */
export function nextTurnAt(health: Health, waiting: readonly OutboxItem[], now: number): number {
  const items = waiting.flatMap(({ delivery }) =>
    delivery.kind === 'waiting' ? [delivery.notBefore === null ? now : overAt(delivery.notBefore, now)] : [],
  )
  const soonest = Math.min(now + idle, ...items)
  switch (health.kind) {
    case 'unknown':
    case 'ok':
      return Math.max(now, soonest)
    case 'unreachable':
    case 'failing':
      return overAt(health.retryAt, now)
    case 'signed-out':
      // Nothing helps but the person; the alarm only stays alive.
      return now + idle
    default:
      return assertNever(health)
  }
}

function overAt(notBefore: Instant, now: number): number {
  return isOver(notBefore, now) ? now : Date.parse(notBefore)
}

/** While all is well, what others do shows up within this time. */
const idle = 2 * 60_000
