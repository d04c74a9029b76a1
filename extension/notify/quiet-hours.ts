import type { Instant } from '../../core/workflow/model.ts'
import { type Zone, zoneNames } from '../../ui/time/zone.ts'

/** When nobody wants to be told anything. Clock times of the region, `18:00`; `from` may lie after `to`. */
export type QuietHours = {
  readonly from: string
  readonly to: string
  /** Saturday and Sunday as a whole. */
  readonly weekend: boolean
}

/** True between `from` and `to`, over midnight too, and on weekends where they are quiet. */
export function isQuiet(hours: QuietHours, at: Instant, zone: Zone): boolean {
  const { clock, weekday } = clockOf(at, zone)
  if (hours.weekend && (weekday === 'Sat' || weekday === 'Sun')) return true
  return hours.from <= hours.to
    ? hours.from <= clock && clock < hours.to
    : hours.from <= clock || clock < hours.to
}

function clockOf(at: Instant, zone: Zone): { readonly clock: string; readonly weekday: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zoneNames[zone],
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return { clock: `${part('hour')}:${part('minute')}`, weekday: part('weekday') }
}
