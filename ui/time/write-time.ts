import type { Language } from '../../core/text.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Zone, zoneNames } from './zone.ts'

const locales = { id: 'id-ID', en: 'en-GB' } as const

/** `10.04` in Indonesian, `10:04` in English. */
export function writeClock(at: Instant, language: Language, zone: Zone): string {
  return format(language, { timeZone: zoneNames[zone], hour: '2-digit', minute: '2-digit' }, at)
}

/** `5 Januari 2026`. */
export function writeDay(at: Instant, language: Language, zone: Zone): string {
  return format(language, { timeZone: zoneNames[zone], day: 'numeric', month: 'long', year: 'numeric' }, at)
}

/** `5 Jan`, for tight places. */
export function writeShortDay(at: Instant, language: Language, zone: Zone): string {
  return format(language, { timeZone: zoneNames[zone], day: 'numeric', month: 'short' }, at)
}

/** `5 Januari 2026, 10.04 WIB`. */
export function writeMoment(at: Instant, language: Language, zone: Zone): string {
  return `${writeDay(at, language, zone)}, ${writeClock(at, language, zone)} ${zone}`
}

/** A date without a time of day: `writeDate('2026-01-05', 'id')` is `5 Januari 2026`. */
export function writeDate(date: string, language: Language): string {
  return format(language, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }, date)
}

/** A month: `writeMonth('2026-01', 'id')` is `Januari 2026`. */
export function writeMonth(month: string, language: Language): string {
  return format(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }, `${month}-01`)
}

/** `Januari` … `Desember`. */
export function monthNames(language: Language): readonly string[] {
  const names = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => names.format(Date.UTC(2026, month, 1)))
}

/** A period in as few words as are clear: `1 Januari – 31 Desember 2026`. */
export function writePeriod(
  period: { readonly from: string; readonly to: string },
  language: Language,
): string {
  const sameYear = period.from.slice(0, 4) === period.to.slice(0, 4)
  const from = sameYear
    ? format(language, { timeZone: 'UTC', day: 'numeric', month: 'long' }, period.from)
    : writeDate(period.from, language)
  return `${from} – ${writeDate(period.to, language)}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

// Making a format takes a hundred times as long as using it.
function format(language: Language, options: Intl.DateTimeFormatOptions, at: string): string {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], options)
  formats.set(key, known)
  return known.format(new Date(at))
}
