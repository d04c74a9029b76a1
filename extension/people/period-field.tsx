import { CircleAlert } from 'lucide-preact'
import { DateBox, MonthBox } from '../../ui/fields/date-boxes.tsx'
import { words } from '../../ui/text/messages.ts'
import type { DateParts } from '../../ui/time/read-date.ts'

type PeriodProps = {
  readonly id: string
  readonly label: string
  readonly parts: DateParts
  readonly error: string | null
  readonly onChange: (parts: DateParts) => void
}

/** One end of a period. */
export function PeriodField({ id, label, parts, error, onChange }: PeriodProps) {
  const { day, month, year } = words.value.field
  const shared = {
    invalid: error !== null,
    required: true,
    describedBy: error === null ? undefined : `${id}-error`,
  }
  return (
    <fieldset class={`field ${error ? 'field-wrong' : ''}`}>
      <legend class="field-label">{label}</legend>
      <div id={`${id}-error`} class="field-errors">
        {error && (
          <p class="field-error">
            <CircleAlert size={16} aria-hidden="true" />
            {error}
          </p>
        )}
      </div>
      <div class="date-boxes">
        <DateBox
          {...shared}
          id={id}
          label={day}
          value={parts.day}
          length={2}
          onChange={(text) => onChange({ ...parts, day: text })}
        />
        <MonthBox
          {...shared}
          label={month}
          value={parts.month}
          onChange={(text) => onChange({ ...parts, month: text })}
        />
        <DateBox
          {...shared}
          label={year}
          value={parts.year}
          length={4}
          onChange={(text) => onChange({ ...parts, year: text })}
        />
      </div>
    </fieldset>
  )
}
