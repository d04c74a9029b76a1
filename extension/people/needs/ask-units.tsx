import { useState } from 'preact/hooks'
import type { NeedsAct } from '../../../core/people/needs/steer-needs.ts'
import type { ComingCycle } from '../../../core/people/needs/unit-need.ts'
import { words } from '../../../ui/text/messages.ts'
import { type DateParts, readDate } from '../../../ui/time/read-date.ts'
import { PeriodField } from '../period-field.tsx'
import { toAsk, type UnitRow } from './unit-rows.ts'

export type SteerProps = {
  readonly cycle: ComingCycle
  /** The region's local date. */
  readonly today: string
  readonly steer: (act: NeedsAct) => Promise<boolean>
}

type AskProps = SteerProps & {
  readonly rows: readonly UnitRow[]
  /** The day until which they answer. */
  readonly until: DateParts
  readonly onUntil: (until: DateParts) => void
}

/** How far the units are, and one button that asks all that were not asked. */
export function AskUnits({ cycle, rows, today, steer, until, onUntil }: AskProps) {
  const [checked, setChecked] = useState(false)
  const texts = words.value.needs
  const units = toAsk(rows)
  const headless = rows.filter(({ state, head }) => state === 'not-asked' && head === null).length
  const day = readDate(until)
  const isPast = day.kind === 'date' && day.date < today
  const of = (state: UnitRow['state']) => rows.filter((row) => row.state === state).length
  const ask = (event: Event) => {
    event.preventDefault()
    setChecked(true)
    if (day.kind === 'date' && !isPast) void steer({ kind: 'ask', cycle, until: day.date, units })
  }
  const error = !checked ? null : day.kind !== 'date' ? words.value.people.missingDate : texts.pastUntil
  return (
    <form class="sheet sheet-padded stack" noValidate onSubmit={ask}>
      <div>
        <p aria-live="polite">
          <strong>{texts.counts(of('written'), of('set-aside'), rows.length)}</strong>
        </p>
        <meter
          class="meter"
          min={0}
          max={Math.max(1, rows.length)}
          value={of('written') + of('set-aside')}
          aria-hidden="true"
        />
      </div>
      {headless > 0 && <p class="soft">{texts.noHead(headless)}</p>}
      {units.length === 0 ? (
        headless === 0 && <p class="soft">{texts.nobodyToAsk}</p>
      ) : (
        <>
          <p class="soft">{texts.askHint(units.length)}</p>
          <PeriodField
            id="needs-until"
            label={texts.until}
            parts={until}
            error={day.kind === 'date' && !isPast ? null : error}
            onChange={onUntil}
          />
          <div>
            <button type="submit" class="button button-main">
              {texts.ask(units.length)}
            </button>
          </div>
        </>
      )}
    </form>
  )
}

/** The day in two weeks. */
export function inTwoWeeks(today: string): string {
  return new Date(Date.parse(today) + 14 * 86_400_000).toISOString().slice(0, 10)
}
