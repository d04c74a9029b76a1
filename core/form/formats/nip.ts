import { isDayOfMonth } from './calendar.ts'

/**
 * An employee number of Indonesian civil servants (NIP), 18 digits without spaces: birth date, then year and month
 * of appointment (PNS) or year and contract kind from 21 (PPPK), then sex 1 or 2, then a sequence from 001.
 * `isNip('198503302009121002')`. There is no check digit (Perka BKN 22/2007).
 */
export function isNip(text: string): boolean {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d{4})(\d\d)[12](\d{3})$/.exec(text)
  if (parts === null) return false
  const [year = 0, month = 0, day = 0, appointed = 0, kind = 0, sequence = 0] = parts.slice(1).map(Number)
  if (!isDayOfMonth({ year, month, day }) || sequence === 0) return false
  const isKind = (kind >= 1 && kind <= 12) || kind >= 21
  return isKind && year >= 1900 && appointed > year
}
