import { assertNever } from '../../core/result.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { ShellMessages } from '../../ui/text/messages.ts'
import { daysUntil, type Zone } from '../../ui/time/zone.ts'

export type Due =
  | { readonly kind: 'never' }
  | { readonly kind: 'today' }
  | { readonly kind: 'tomorrow' }
  | { readonly kind: 'later'; readonly days: number }
  | { readonly kind: 'late'; readonly days: number }

/** How near a deadline is, in calendar days of the region. */
export function dueOf(dueAt: Instant | null, now: Instant, zone: Zone): Due {
  if (dueAt === null) return { kind: 'never' }
  const days = daysUntil(dueAt, now, zone)
  if (days < 0 || dueAt < now) return { kind: 'late', days: Math.max(1, -days) }
  if (days === 0) return { kind: 'today' }
  return days === 1 ? { kind: 'tomorrow' } : { kind: 'later', days }
}

/** `3 hari lagi`. */
export function dueText(due: Due, { due: say }: Pick<ShellMessages, 'due'>): string {
  switch (due.kind) {
    case 'never':
      return say.none
    case 'today':
      return say.today
    case 'tomorrow':
      return say.tomorrow
    case 'later':
      return say.in(due.days)
    case 'late':
      return say.late(due.days)
    default:
      return assertNever(due)
  }
}

/** A deadline within three days is near. */
export function isNear(due: Due): boolean {
  return due.kind === 'today' || due.kind === 'tomorrow' || (due.kind === 'later' && due.days <= 3)
}
