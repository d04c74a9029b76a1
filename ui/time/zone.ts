import type { MeView } from '../../core/case/view.ts'
import type { Instant } from '../../core/workflow/model.ts'

export type Zone = MeView['region']['timeZone']

/** IANA names of Indonesia's three zones; none of them has summer time. */
export const zoneNames: { readonly [zone in Zone]: string } = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
}

const dayFormats = new Map<Zone, Intl.DateTimeFormat>()

/** The calendar day of an instant in a zone, as `2026-01-31`. */
export function dayOf(at: Instant, zone: Zone): string {
  // Swedish writes dates as ISO 8601 does. Made once: a list asks twice for each of its lines.
  const format = dayFormats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zoneNames[zone] })
  dayFormats.set(zone, format)
  return format.format(new Date(at))
}

/** How many calendar days lie between now and then in a zone: 0 today, 1 tomorrow, -1 yesterday. */
export function daysUntil(then: Instant, now: Instant, zone: Zone): number {
  return (Date.parse(dayOf(then, zone)) - Date.parse(dayOf(now, zone))) / 86_400_000
}
