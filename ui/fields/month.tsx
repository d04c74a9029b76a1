import type { PlainControl } from '../../core/form/model.ts'
import { cleared, type Entry, value } from '../form/entry.ts'
import { words } from '../text/messages.ts'
import { readDate } from '../time/read-date.ts'
import { DateBox, MonthBox } from './date-boxes.tsx'
import type { FieldProps } from './field-props.ts'
import { useTyping } from './use-typing.ts'

type MonthParts = { readonly month: string; readonly year: string }

/** A month of a year; the answer is `2026-01`. */
export function MonthField({ field, ids, write }: FieldProps<PlainControl>) {
  const [typing, setTyping] = useTyping(field, entryOf)
  const parts = typing ?? partsOf(field.value, field.unread)
  const { month, year } = words.value.field

  const change = (part: Partial<MonthParts>) => {
    const next = { ...parts, ...part }
    setTyping(next)
    write(entryOf(next))
  }
  const shared = {
    invalid: ids.invalid,
    required: field.required,
  }
  return (
    <div class="date-boxes">
      <MonthBox
        {...shared}
        id={ids.input}
        label={month}
        value={parts.month}
        onChange={(text) => change({ month: text })}
      />
      <DateBox
        {...shared}
        label={year}
        value={parts.year}
        length={4}
        onChange={(text) => change({ year: text })}
      />
    </div>
  )
}

function partsOf(answer: unknown, unread: string | null): MonthParts {
  if (typeof answer === 'string') {
    const [year = '', month = ''] = answer.split('-')
    return { month: month.replace(/^0/, ''), year }
  }
  const [, month = '', year = ''] = /^([^/]*)\/(.*)$/.exec(unread ?? '') ?? []
  return { month, year }
}

function entryOf({ month, year }: MonthParts): Entry {
  if (month === '' && year.trim() === '') return cleared
  const reading = readDate({ day: '1', month, year })
  return reading.kind === 'date'
    ? value(reading.date.slice(0, 7))
    : { kind: 'unread', text: `${month}/${year}` }
}
