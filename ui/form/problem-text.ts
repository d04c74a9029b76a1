import { messageOf } from '../../core/form/message.ts'
import type { Control } from '../../core/form/model.ts'
import type { JsonObject } from '../../core/json.ts'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { readAnswer } from '../number/read-answer.ts'
import type { NumberReading } from '../number/read-number.ts'
import { errorWords, language, words } from '../text/messages.ts'
import { readDate } from '../time/read-date.ts'
import { isMissing, placeOf } from './error-place.ts'
import type { Problem } from './problem.ts'

/** What would be right, in the reader's language. */
export function problemText(problem: Problem, control: Control | undefined, schema: JsonObject): string {
  switch (problem.kind) {
    case 'form': {
      if (control?.kind === 'acknowledgement') return words.value.field.mustAgree
      const label = labelOf(problem, control)
      if (control !== undefined && isMissing(problem.error)) return missingText(control, label)
      return messageOf(problem.error, errorWords.value, { label, schema })
    }
    case 'unread':
      return unreadText(problem.text, control)
    case 'refused':
      return say(problem.text, language.value)
    default:
      return assertNever(problem)
  }
}

/** What to do about a field that is still empty; each kind wants something else. */
function missingText({ kind }: Control, label: string): string {
  const { missing } = words.value.field
  switch (kind) {
    case 'text':
    case 'long-text':
    case 'month':
    case 'time':
    case 'duration':
    case 'computed':
    case 'indicator-table':
      return missing.fill(label)
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'rupiah':
      return missing.number(label)
    case 'date':
      return missing.date(label)
    case 'choice':
    case 'yes-no':
    case 'rating':
    case 'person':
    case 'matrix':
      return missing.one(label)
    case 'choices':
    case 'people':
      return missing.some(label)
    case 'repeat':
      return missing.row(label)
    case 'file':
      return missing.file(label)
    case 'acknowledgement':
      return words.value.field.mustAgree
    default:
      return assertNever(kind)
  }
}

/** What the error is about: a field, or the row of a matrix. */
function labelOf({ path, error }: Extract<Problem, { kind: 'form' }>, control: Control | undefined): string {
  if (control === undefined) return words.value.fill.thisForm
  const place = placeOf(error)
  const row =
    control.kind === 'matrix'
      ? control.rows.find(({ property }) => place === `${path}/${property}`)
      : undefined
  return say((row ?? control).label, language.value)
}

function unreadText(text: string, control: Control | undefined): string {
  const { field } = words.value
  switch (control?.kind) {
    case 'date':
    case 'month': {
      const [first = '', second = '', third] = text.split('/')
      const parts =
        third === undefined
          ? { day: '1', month: first, year: second }
          : { day: first, month: second, year: third }
      return readDate(parts).kind === 'no-such-day' ? field.noSuchDay : field.dateIncomplete
    }
    case 'time':
      return field.notATime
    case 'duration':
      return field.notADuration
    default: {
      const reading: NumberReading =
        control === undefined ? { kind: 'unreadable' } : readAnswer(text, control)
      if (reading.kind === 'ambiguous') return field.which(text)
      return reading.kind === 'too-precise' ? field.tooPrecise : field.notANumber
    }
  }
}
