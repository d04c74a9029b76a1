import type { PlainControl } from '../../core/form/model.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import { cleared, type Entry, value } from '../form/entry.ts'
import { words } from '../text/messages.ts'
import { DateBox } from './date-boxes.tsx'
import type { FieldProps } from './field-props.ts'
import { useTyping } from './use-typing.ts'

type Parts = { readonly hours: string; readonly minutes: string }

/** Hours and minutes; the answer is minutes where the schema asks for a number, else `PT1H30M` (ISO 8601). */
export function DurationField({ field, schema, ids, write }: FieldProps<PlainControl>) {
  const [typing, setTyping] = useTyping(field, (typed: Parts) => entryOf(typed, schema))
  const parts = typing ?? partsOf(field.value, field.unread)
  const { hours, minutes } = words.value.field

  const change = (part: Partial<Parts>) => {
    const next = { ...parts, ...part }
    setTyping(next)
    write(entryOf(next, schema))
  }
  const shared = {
    invalid: ids.invalid,
    required: field.required,
  }
  return (
    <div class="date-boxes">
      <DateBox
        {...shared}
        id={ids.input}
        label={hours}
        value={parts.hours}
        length={4}
        onChange={(text) => change({ hours: text })}
      />
      <DateBox
        {...shared}
        label={minutes}
        value={parts.minutes}
        length={2}
        onChange={(text) => change({ minutes: text })}
      />
    </div>
  )
}

function partsOf(answer: Json | undefined, unread: string | null): Parts {
  const minutes = minutesOf(answer)
  if (minutes !== undefined) return { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) }
  // `1:30` may stand in the box of the hours.
  const [, hours = '', rest = ''] = /^(.*):([^:]*)$/.exec(unread ?? '') ?? []
  return { hours, minutes: rest }
}

/** Minutes of a stored duration. */
export function minutesOf(answer: Json | undefined): number | undefined {
  if (typeof answer === 'number') return answer
  const parts = typeof answer === 'string' ? /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(answer) : null
  return parts === null ? undefined : Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0)
}

function entryOf({ hours, minutes }: Parts, schema: JsonObject): Entry {
  if (hours.trim() === '' && minutes.trim() === '') return cleared
  const [h, m] = [Number(hours), Number(minutes)]
  // Figures alone: to JavaScript `1e3` is a thousand, too.
  if (!/^\s*\d*\s*$/.test(hours) || !/^\s*\d*\s*$/.test(minutes) || m > 59) {
    return { kind: 'unread', text: `${hours}:${minutes}` }
  }
  return schema.type === 'string' ? value(`PT${h}H${m}M`) : value(h * 60 + m)
}
