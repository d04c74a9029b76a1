import type { Language } from '../../core/text.ts'
import { readNumber } from '../../ui/number/read-number.ts'

/** The hours that somebody took part, as typed; nothing is none, and null is no such number or two at once. */
export function hoursIn(text: string, language: Language): number | null {
  const read = readNumber(text, language)
  if (read.kind === 'empty') return 0
  return read.kind === 'number' && read.value >= 0 && read.value <= 2_000 ? read.value : null
}
