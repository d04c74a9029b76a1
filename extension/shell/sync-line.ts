import { assertNever } from '../../core/result.ts'
import type { Language } from '../../core/text.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { ShellMessages } from '../../ui/text/messages.ts'
import { writeClock, writeShortDay } from '../../ui/time/write-time.ts'
import { dayOf, type Zone } from '../../ui/time/zone.ts'
import type { Cursor } from '../store/cursor.ts'

/** How this device stands with the server, in a few words. */
export type SyncLine = {
  readonly tone: 'busy' | 'good' | 'quiet' | 'warning' | 'trouble'
  readonly text: string
  /** What waits, when it is tried again, what is safe. */
  readonly detail: string
}

export type SyncFacts = {
  readonly cursor: Cursor
  readonly waiting: number
  /** Files that answers name and the server does not have yet. */
  readonly files?: number
  readonly online: boolean
  readonly now: Instant
  readonly language: Language
  readonly zone: Zone
}

/** A turn that takes longer was killed and will say nothing any more. */
const longestTurn = 90_000

/** Says what is known, and nothing that is not: "synced" always carries the time at which it was true. */
export function syncLine(facts: SyncFacts, { sync }: Pick<ShellMessages, 'sync'>): SyncLine {
  const { cursor, waiting, files = 0, online, now, language, zone } = facts
  const queue = joined(waiting > 0 ? sync.waiting(waiting) : '', files > 0 ? sync.files(files) : '')
  const clock = (at: Instant) => writeClock(at, language, zone)
  // Both ways: a clock that was set back must not have a killed turn spin on for days.
  if (cursor.busySince !== null && Math.abs(Date.parse(now) - Date.parse(cursor.busySince)) < longestTurn) {
    return { tone: 'busy', text: sync.syncing, detail: queue }
  }
  if (cursor.health.kind === 'signed-out')
    return { tone: 'trouble', text: sync.signedOut, detail: queue || sync.keeps }
  if (!online) return { tone: 'warning', text: sync.offline, detail: queue || sync.keeps }
  switch (cursor.health.kind) {
    case 'unknown':
      return { tone: 'quiet', text: sync.unknown, detail: queue }
    case 'unreachable':
      return {
        tone: 'warning',
        text: sync.unreachable,
        detail: joined(queue, sync.retryAt(clock(cursor.health.retryAt))),
      }
    case 'failing':
      return {
        tone: 'warning',
        text: sync.failing,
        detail: joined(queue, sync.retryAt(clock(cursor.health.retryAt))),
      }
    case 'ok': {
      if (cursor.pulledAt === null) return { tone: 'quiet', text: sync.unknown, detail: queue }
      const today = dayOf(cursor.pulledAt, zone) === dayOf(now, zone)
      const text = today
        ? sync.ok(clock(cursor.pulledAt))
        : sync.okDay(writeShortDay(cursor.pulledAt, language, zone))
      return { tone: waiting > 0 ? 'warning' : 'good', text, detail: queue }
    }
    default:
      return assertNever(cursor.health)
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
