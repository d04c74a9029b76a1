import type { Language } from './text.ts'

const months: { readonly [language in Language]: readonly string[] } = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/**
 * A local date as a letter writes it.
 *
 * ```ts
 * sayDate('2027-01-12', 'id') // '12 Januari 2027'
 * ```
 */
export function sayDate(date: string, language: Language): string {
  const { day, month, year } = partsOf(date, language)
  return `${day} ${month} ${year}`
}

/**
 * The days from one local date to another, both included, saying month and year once where they are the same.
 *
 * ```ts
 * sayDays({ from: '2027-01-12', to: '2027-01-13' }, 'id') // '12–13 Januari 2027'
 * ```
 */
export function sayDays(days: { readonly from: string; readonly to: string }, language: Language): string {
  const [from, to] = [partsOf(days.from, language), partsOf(days.to, language)]
  if (days.from === days.to) return sayDate(days.to, language)
  if (from.year !== to.year) return `${sayDate(days.from, language)} – ${sayDate(days.to, language)}`
  if (from.month !== to.month) return `${from.day} ${from.month} – ${sayDate(days.to, language)}`
  return `${from.day}–${sayDate(days.to, language)}`
}

function partsOf(date: string, language: Language) {
  const [year = '', month = '1', day = ''] = date.split('-')
  return { day: Number(day), month: months[language][Number(month) - 1] ?? '', year }
}
