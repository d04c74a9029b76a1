import { readNumber } from '../number/read-number.ts'
import { language, words } from '../text/messages.ts'

/** What keeps a text from being one number, with what would be right (U1); null where it is one. */
export function numberFault(text: string): string | null {
  const says = words.value.rule
  const reading = readNumber(text, language.value)
  switch (reading.kind) {
    case 'number':
      return null
    case 'empty':
      return says.numberEmpty
    case 'ambiguous':
      return says.numberAmbiguous(plainNumber(reading.whole), plainNumber(reading.fraction))
    case 'too-precise':
      return says.numberTooPrecise
    default:
      return says.numberUnreadable
  }
}

/** Without marks for thousands, so that what is shown can be typed on. */
export function plainNumber(value: number): string {
  const text = String(value)
  return language.value === 'id' ? text.replace('.', ',') : text
}
