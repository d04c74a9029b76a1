import type { PlainControl } from '../../core/form/model.ts'
import { cleared, type Entry, value } from '../form/entry.ts'
import { language } from '../text/messages.ts'
import { readTime } from '../time/read-time.ts'
import type { FieldProps } from './field-props.ts'
import { useTyping } from './use-typing.ts'

/** A time of day; the answer is `08:30`, written 08.30 in Indonesian. */
export function TimeField({ field, ids, write }: FieldProps<PlainControl>) {
  const [typing, setTyping] = useTyping(field, entryOf)
  const change = (text: string) => {
    setTyping(text)
    write(entryOf(text))
  }
  return (
    <input
      id={ids.input}
      class="input input-6"
      type="text"
      inputMode="decimal"
      autocomplete="off"
      value={typing ?? field.unread ?? written(field.value)}
      required={field.required}
      aria-describedby={ids.describedBy}
      aria-invalid={ids.invalid}
      onInput={({ currentTarget }) => change(currentTarget.value)}
      onBlur={() => {
        setTyping(null)
      }}
    />
  )
}

function entryOf(text: string): Entry {
  if (text.trim() === '') return cleared
  const time = readTime(text)
  return time === undefined ? { kind: 'unread', text } : value(time)
}

function written(answer: unknown): string {
  if (typeof answer !== 'string') return ''
  const time = answer.slice(0, 5)
  return language.value === 'id' ? time.replace(':', '.') : time
}
