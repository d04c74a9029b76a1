import type { Control } from '../../core/form/model.ts'
import { say } from '../../core/text.ts'
import { language } from '../text/messages.ts'
import { type NumberReading, readNumber } from './read-number.ts'
import { withoutUnit } from './without-unit.ts'

/** What was typed into a field of numbers: with its own unit, or without: `Rp 1.500.000,-` is 1500000 in a field of rupiah. */
export function readAnswer(text: string, control: Control): NumberReading {
  const whole = control.kind === 'integer' || control.kind === 'rupiah'
  return readNumber(withoutUnit(text, unitsOf(control)), language.value, { whole })
}

function unitsOf(control: Control): readonly string[] {
  const own = 'unit' in control && control.unit !== undefined ? [say(control.unit, language.value)] : []
  if (control.kind === 'rupiah') return ['Rp', 'IDR', ...own]
  return control.kind === 'percentage' ? ['%', ...own] : own
}
