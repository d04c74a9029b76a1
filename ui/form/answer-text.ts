import { isEvidenceRef } from '../../core/evidence/reference.ts'
import { isBlank } from '../../core/form/blank.ts'
import type { Choice, Control } from '../../core/form/model.ts'
import type { Json } from '../../core/json.ts'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { minutesOf } from '../fields/duration.tsx'
import { keyOf } from '../fields/key-of.ts'
import { writeNumber, writeRupiah } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { writeDate, writeMonth } from '../time/write-time.ts'
import { nameOf, type Office } from './office.ts'

/** An answer as it is read out: in a review, beside a rival, in a computed field. Undefined when there is none. */
export function answerText(control: Control, answer: Json | undefined, office: Office): string | undefined {
  if (answer === undefined || isBlank(answer)) return undefined
  const { kind } = control
  switch (kind) {
    case 'text':
    case 'long-text':
      return String(answer)
    case 'integer':
    case 'decimal':
      return withUnit(control, numberText(answer, control.decimals))
    case 'percentage':
      return `${numberText(answer, control.decimals)}%`
    case 'rupiah':
      return typeof answer === 'number' ? writeRupiah(answer, language.value) : String(answer)
    case 'date':
      return writeDate(String(answer), language.value)
    case 'month':
      return writeMonth(String(answer), language.value)
    case 'time':
      return language.value === 'id' ? String(answer).replace(':', '.') : String(answer)
    case 'duration':
      return words.value.field.duration(minutesOf(answer) ?? 0)
    case 'yes-no':
    case 'acknowledgement':
      return answer === true ? words.value.field.yes : words.value.field.no
    case 'computed':
      return computedText(control, answer)
    case 'choice':
      return choiceText(control.choices, answer)
    case 'rating':
      return levelText(control.choices, answer)
    case 'choices':
      return listText(answer, (each) => choiceText(control.choices, each))
    case 'person':
      return nameOf(office, String(answer))
    case 'people':
      return listText(answer, (each) => nameOf(office, String(each)))
    case 'repeat':
    case 'indicator-table':
      return words.value.field.rows(Array.isArray(answer) ? answer.length : 0)
    case 'matrix':
      return words.value.field.rows(
        typeof answer === 'object' && answer !== null ? Object.keys(answer).length : 0,
      )
    case 'file':
      return listText(answer, (each) => (isEvidenceRef(each) ? each.name : words.value.field.file))
    default:
      return assertNever(kind)
  }
}

/** What a rule yields can be of any type. */
function computedText(control: Extract<Control, { readonly unit?: unknown }>, answer: Json): string {
  if (typeof answer === 'boolean') return answer ? words.value.field.yes : words.value.field.no
  if (Array.isArray(answer)) return listText(answer, (each) => numberText(each, control.decimals))
  if (typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer))
    return writeDate(answer, language.value)
  return withUnit(control, numberText(answer, control.decimals))
}

function numberText(answer: Json, places: number | undefined): string {
  return typeof answer === 'number' ? writeNumber(answer, language.value, places) : String(answer)
}

function withUnit(control: Extract<Control, { readonly unit?: unknown }>, text: string): string {
  if (control.unit === undefined) return text
  const unit = say(control.unit, language.value)
  return unit.startsWith('%') ? `${text}${unit}` : `${text} ${unit}`
}

function choiceText(choices: readonly Choice[], answer: Json): string {
  const choice = choices.find((each) => keyOf(each.value) === keyOf(answer))
  if (choice === undefined) return String(answer)
  return say(choice.label, language.value)
}

/** A level with its number, which people talk of. */
function levelText(choices: readonly Choice[], answer: Json): string {
  const label = choiceText(choices, answer)
  return typeof answer === 'number' && label !== String(answer) ? `${answer} – ${label}` : label
}

function listText(answer: Json, each: (item: Json) => string): string {
  const items: readonly Json[] = Array.isArray(answer) ? answer : [answer]
  const locale = language.value === 'id' ? 'id-ID' : 'en-GB'
  return new Intl.ListFormat(locale).format(items.map(each))
}
