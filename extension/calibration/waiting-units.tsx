import { Hourglass } from 'lucide-preact'
import type { CalibrationList } from '../../core/protocol/calibration.ts'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { hashOf } from '../shell/route.ts'
import { untilText } from './until-text.ts'

/** Of which units results are held back, the most pressing first, and the way to let them go on. */
export function WaitingUnits({ plans, sessions }: Pick<CalibrationList, 'plans' | 'sessions'>) {
  const { zone } = useDevice()
  const texts = words.value.calibration
  const open = sessions.filter(({ closedAt }) => closedAt === null)
  const waiting = plans
    .flatMap(({ cycle, units }) => units.map((unit) => ({ cycle, ...unit })))
    .filter((unit) => unit.waiting > 0)
    .toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1))
  if (waiting.length === 0) return null
  return (
    <section class="stack stack-tight" aria-labelledby="waiting-units">
      <h2 id="waiting-units">{texts.waiting}</h2>
      <Banner tone="plain" icon={Hourglass} title={texts.waitingLead} />
      <ul class="cards">
        {waiting.map((one) => {
          const session = open.find(
            ({ cycle, units }) => cycle.id === one.cycle.id && units.includes(one.unit),
          )
          return (
            <li key={`${one.cycle.id} ${one.unit}`} class="sheet sheet-padded row row-apart">
              <span class="stack stack-tight">
                <strong>{one.unit}</strong>
                <span class="soft">
                  {one.cycle.name} · {texts.waitingUnit(one.waiting, one.results, one.people)} ·{' '}
                  {texts.waitingUntil(untilText(one.until, zone.value))}
                </span>
              </span>
              {session === undefined ? (
                <a class="button" href={hashOf({ kind: 'calibration', id: `new-${one.unit}` })}>
                  {texts.plan}
                  <span class="visually-hidden">: {one.unit}</span>
                </a>
              ) : (
                <a class="button" href={hashOf({ kind: 'calibration', id: session.id })}>
                  {texts.inSession}
                  <span class="visually-hidden">: {session.title}</span>
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
