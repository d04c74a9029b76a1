import type { NeedsAct } from '../../../core/people/needs/steer-needs.ts'
import { nextPeriods } from '../../../core/people/next-periods.ts'
import { say as sayText } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { datePartsOf, readDate } from '../../../ui/time/read-date.ts'
import { dayOf } from '../../../ui/time/zone.ts'
import { useDevice } from '../../device.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { dateIn, dateText } from '../../jottings/kept-fields.ts'
import { useKeptFields } from '../../jottings/use-kept-fields.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import { useLive } from '../../store/live.ts'
import { readPack } from '../../store/rows.ts'
import { useCycles } from '../cycles/use-cycles.ts'
import { PeriodField } from '../period-field.tsx'
import { TroubleBanner } from '../staff/trouble-banner.tsx'
import { AskUnits, inTwoWeeks } from './ask-units.tsx'
import { UnitList } from './unit-list.tsx'
import { unitRows } from './unit-rows.ts'
import { useNeeds } from './use-needs.ts'

/** Where human resources asks units for what they need in a coming cycle, and reads it. */
export function NeedsPage() {
  const device = useDevice()
  const { list, trouble, look, steer } = useNeeds()
  const pack = useLive(() => readPack(device.db, null))
  const { cycles } = useCycles()
  const today = dayOf(device.now(), device.zone.value)
  const texts = words.value.needs
  const { hr } = words.value
  // What was asked for last is what one comes back to; before that, the next period that has no cycle.
  const latest = list?.needs[0]?.cycle
  const [next] = nextPeriods({
    kind: pack?.policies.cyclePeriod ?? 'yearly',
    today,
    taken: (cycles ?? []).map(({ period }) => period),
  })
  const start = latest
    ? { name: latest.name, ...latest.period }
    : next && { name: hr.proposedName(sayText(next.name, language.value)), from: next.from, to: next.to }
  const { fields, change, empty, jotting } = useKeptFields('needs-cycle', {
    name: start?.name ?? '',
    from: dateText(datePartsOf(start?.from ?? today)),
    to: dateText(datePartsOf(start?.to ?? today)),
    until: dateText(datePartsOf(inTwoWeeks(today))),
  })
  const plan = { name: fields.name, from: dateIn(fields.from), to: dateIn(fields.to) }
  const [from, to] = [readDate(plan.from), readDate(plan.to)]
  const backwards = from.kind === 'date' && to.kind === 'date' && to.date < from.date
  const cycle =
    from.kind === 'date' && to.kind === 'date' && !backwards && plan.name.trim() !== ''
      ? { name: plan.name.trim(), period: { from: from.date, to: to.date } }
      : null
  const ask = async (act: NeedsAct) => {
    const done = await steer(act)
    // What was asked for is what the page begins from now.
    if (done && act.kind === 'ask') empty()
    return done
  }
  return (
    <div class="page">
      <header class="page-head">
        <p>
          <a href="#/hr">{hr.title}</a>
        </p>
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
      </header>
      <TroubleBanner trouble={trouble} retry={() => void look()} />
      {list?.policy === null && (
        <section class="sheet sheet-padded stack stack-tight">
          <h2>{texts.off}</h2>
          <p class="soft">{texts.offHint}</p>
        </section>
      )}
      {list?.policy && (
        <>
          <section class="sheet sheet-padded form" aria-label={texts.which}>
            <h2>{texts.which}</h2>
            <SimpleField
              id="needs-name"
              label={hr.name}
              error={plan.name.trim() === '' ? hr.missingName : null}
            >
              {(field) => (
                <input
                  {...field}
                  class="input"
                  type="text"
                  autocomplete="off"
                  maxLength={120}
                  value={plan.name}
                  onInput={({ currentTarget }) => change({ name: currentTarget.value })}
                />
              )}
            </SimpleField>
            <div class="period">
              <PeriodField
                id="needs-from"
                label={hr.from}
                parts={plan.from}
                error={from.kind === 'date' ? null : hr.missingPeriod}
                onChange={(parts) => change({ from: dateText(parts) })}
              />
              <PeriodField
                id="needs-to"
                label={hr.to}
                parts={plan.to}
                error={to.kind !== 'date' ? hr.missingPeriod : backwards ? hr.periodBackwards : null}
                onChange={(parts) => change({ to: dateText(parts) })}
              />
            </div>
            {jotting && <JottingState jotting={jotting} />}
            <p class="soft">{texts[list.policy.opening]}</p>
          </section>
          {cycle && (
            <>
              <AskUnits
                cycle={cycle}
                rows={unitRows(list, cycle.period)}
                today={today}
                steer={ask}
                until={dateIn(fields.until)}
                onUntil={(parts) => change({ until: dateText(parts) })}
              />
              <UnitList cycle={cycle} rows={unitRows(list, cycle.period)} today={today} steer={steer} />
            </>
          )}
        </>
      )}
    </div>
  )
}
