import { useState } from 'preact/hooks'
import { type PersonId, personId } from '../../../core/ids.ts'
import { later } from '../../../ui/later.tsx'
import { words } from '../../../ui/text/messages.ts'
import { dayOf } from '../../../ui/time/zone.ts'
import { useDevice } from '../../device.ts'
import { TextForm } from '../../jottings/text-form.tsx'
import { PickPerson } from '../staff/pick-person.tsx'
import { useStaff } from '../staff/use-staff.ts'
import type { SteerProps } from './ask-units.tsx'
import type { UnitRow } from './unit-rows.ts'

// What reads a form's answers is large, and most that is done here needs it not.
const WrittenNeeds = later(async () => (await import('./written-needs.tsx')).WrittenNeeds)

type DetailProps = SteerProps & { readonly row: UnitRow }

/** What one unit wrote, and what may be done about it. */
export function UnitDetail({ row, cycle, today, steer }: DetailProps) {
  const texts = words.value.needs
  const { need, unit, state } = row
  const kept = { kind: 'needs', of: `${state}-${cycle.period.from}-${unit}` } as const
  return (
    <div class="stack">
      {need?.written && <WrittenNeeds written={need.written} />}
      {(state === 'open' || state === 'not-asked') && (
        <>
          <OtherHead row={row} cycle={cycle} today={today} steer={steer} />
          <TextForm
            id={`aside-${kept.of}`}
            kept={kept}
            label={texts.setAsideWhy}
            hint={texts.setAsideHint}
            rows={2}
            missing={texts.missingReason}
            submit={texts.setAside}
            onSend={(reason) => steer({ kind: 'set-aside', cycle, unit, reason })}
          />
        </>
      )}
      {(state === 'written' || state === 'set-aside') && (
        <TextForm
          id={`again-${kept.of}`}
          kept={kept}
          label={texts.takeUpWhy}
          hint={texts.takeUpHint}
          rows={2}
          missing={texts.missingReason}
          submit={texts.takeUp}
          onSend={(reason) => steer({ kind: 'take-up', period: cycle.period, unit, reason })}
        />
      )}
    </div>
  )
}

/** Another person to write for the unit, until the same day or, where it was not asked yet, in two weeks. */
function OtherHead({ row, cycle, today, steer }: DetailProps) {
  const zone = useDevice().zone.value
  const { ask } = useStaff()
  const [head, setHead] = useState<PersonId | null>(null)
  const [checked, setChecked] = useState(false)
  const texts = words.value.needs
  const due = row.need ? dayOf(row.need.dueAt, zone) : today
  const later = new Date(Date.parse(today) + 14 * 86_400_000).toISOString().slice(0, 10)
  const until = due > today ? due : later
  return (
    <form
      class="stack stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (head) void steer({ kind: 'ask', cycle, until, units: [{ unit: row.unit, head }] })
      }}
    >
      <PickPerson
        id={`head-${row.unit}`}
        label={texts.otherHead}
        hint={texts.otherHeadHint}
        error={checked && head === null ? texts.missingHead : null}
        ask={ask}
        without={row.head?.id ?? personId('nobody')}
        chosen={head}
        onChoose={setHead}
      />
      <div>
        <button type="submit" class="button">
          {texts.sendAsk}
        </button>
      </div>
    </form>
  )
}
