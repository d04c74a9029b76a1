import { calendarOf } from '../../core/case/course.ts'
import type { Pack } from '../../core/pack/model.ts'
import { endOfDay } from '../../core/workflow/calendar.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Now } from '../clock.ts'

/**
 * When a window that ends with a local day ends, and the soonest end that the policy allows: so many days after it was
 * opened first.
 */
export function windowEnd(
  pack: Pack,
  window: { readonly until: string; readonly from?: Instant | undefined },
  { office: at }: Pick<Now, 'office'>,
): { readonly at: Instant; readonly until: Instant; readonly earliest: Instant | null } {
  const calendar = calendarOf(pack)
  const { days = 0 } = pack.policies.consultation ?? {}
  // Midnight in Greenwich is the morning of the same date anywhere in Indonesia.
  const until = endOfDay(calendar, `${window.until}T00:00:00.000Z`, { days: 0, calendar: 'calendar' })
  return {
    at,
    until,
    earliest: days === 0 ? null : endOfDay(calendar, window.from ?? at, { days, calendar: 'calendar' }),
  }
}
