import { isDayOfMonth } from '../../days-of-month.ts'
import { digits } from './calendar.ts'

/**
 * An employee number of Indonesian civil servants (NIP), 18 digits without spaces: birth date, then year and month
 * of appointment (PNS) or year and contract kind from 21 (PPPK), then sex 1 or 2, then a sequence from 001.
 * `isNip('198503302009121002')`. There is no check digit (Perka BKN 22/2007).
 */
export function isNip(text: string): boolean {
  if (text.length !== 18) return false
  const year = digits(text, 0, 4)
  const appointed = digits(text, 8, 12)
  const kind = digits(text, 12, 14)
  const sex = digits(text, 14, 15)
  const isKind = (kind >= 1 && kind <= 12) || kind >= 21
  return (
    isDayOfMonth(year, digits(text, 4, 6), digits(text, 6, 8)) &&
    year >= 1900 &&
    appointed > year &&
    isKind &&
    (sex === 1 || sex === 2) &&
    digits(text, 15, 18) > 0
  )
}
