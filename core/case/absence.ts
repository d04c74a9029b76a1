import type { Person } from './model.ts'

/**
 * True for who has left the office for good: nobody is offered them, names them or appraises them any more, and their
 * devices are signed out; what they did stays. `isGone({ absence: { kind: 'retired', since: '2026-03-01' } })`.
 */
export function isGone({ absence }: Pick<Person, 'absence'>): boolean {
  return absence?.kind === 'left' || absence?.kind === 'retired'
}

/**
 * True on the days of somebody's leave, both included.
 * `isAway({ absence: { kind: 'leave', since: '2026-03-01', until: '2026-03-05' } }, '2026-03-05')`.
 */
export function isAway({ absence }: Pick<Person, 'absence'>, today: string): boolean {
  if (absence?.kind !== 'leave' || today < absence.since) return false
  return absence.until === undefined || today <= absence.until
}
