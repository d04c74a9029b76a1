import type { PlainControl } from '../../core/form/model.ts'
import { cleared, type Entry, value } from '../form/entry.ts'
import { words } from '../text/messages.ts'
import { type DateParts, datePartsOf, readDate } from '../time/read-date.ts'
import { readWholeDate } from '../time/read-whole-date.ts'
import { DateBox, MonthBox } from './date-boxes.tsx'
import type { FieldProps } from './field-props.ts'
import { useTyping } from './use-typing.ts'

/** Three boxes with the month by name: a browser's own date box may show month before day. */
export function DateField({ field, ids, write }: FieldProps<PlainControl>) {
  const [typing, setTyping] = useTyping(field, entryOf)
  const parts = typing ?? partsOf(field.value, field.unread)
  const { day, month, year } = words.value.field

  const change = (part: Partial<DateParts>) => {
    const next = { ...parts, ...part }
    setTyping(next)
    write(entryOf(next))
  }
  // A box would take the first two letters of a date, and say nothing of the rest.
  const paste = (event: ClipboardEvent) => {
    const whole = readWholeDate(event.clipboardData?.getData('text') ?? '')
    if (whole === undefined) return
    event.preventDefault()
    change(whole)
  }
  const shared = {
    invalid: ids.invalid,
    required: field.required,
  }
  return (
    <div class="date-boxes" onPaste={paste}>
      <DateBox
        {...shared}
        id={ids.input}
        label={day}
        value={parts.day}
        length={2}
        onChange={(text) => change({ day: text })}
      />
      <MonthBox {...shared} label={month} value={parts.month} onChange={(text) => change({ month: text })} />
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

function partsOf(answer: unknown, unread: string | null): DateParts {
  if (typeof answer === 'string') return datePartsOf(answer)
  // A box may hold a slash as well: the month is the one that is chosen.
  const [, day = '', month = '', year = ''] = /^(.{0,2})\/(|[1-9]|1[0-2])\/(.*)$/.exec(unread ?? '') ?? []
  return { day, month, year }
}

function entryOf(parts: DateParts): Entry {
  const reading = readDate(parts)
  if (reading.kind === 'empty') return cleared
  if (reading.kind === 'date') return value(reading.date)
  return { kind: 'unread', text: `${parts.day}/${parts.month}/${parts.year}` }
}
