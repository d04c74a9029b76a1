import { numberText } from '../../../core/form/say-number.ts'
import { say } from '../../../core/text.ts'
import { language } from '../../../ui/text/messages.ts'

/** A decimal as the reader's language writes it; at most fifteen digits are ever kept, which a number says exactly. */
export function sayDecimal(value: string): string {
  return say(numberText(Number(value)), language.value)
}
