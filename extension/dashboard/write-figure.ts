import { writeNumber } from '../../ui/number/write-number.ts'
import { language } from '../../ui/text/messages.ts'

/** A whole number in the reader's language. */
export function count(value: number): string {
  return writeNumber(value, language.value)
}

/** A mean or a median, with two decimals at most; a dash for none. */
export function figure(value: number | null): string {
  return value === null ? '–' : writeNumber(Math.round(value * 100) / 100, language.value)
}

/** A share in whole percent; a dash of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${writeNumber(Math.round((part / whole) * 100), language.value)}%`
}
