import { Info, Plus, SlidersHorizontal } from 'lucide-preact'
import type { CalibrationList } from '../../core/protocol/calibration.ts'
import { Banner } from '../../ui/banner.tsx'
import { Empty } from '../../ui/empty.tsx'
import { words } from '../../ui/text/messages.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { hashOf } from '../shell/route.ts'
import { useSessions } from './use-sessions.ts'
import { WaitingUnits } from './waiting-units.tsx'

/** The sessions of whoever looks, the newest first, and what they are asked to say about others. */
export function SessionList({ hr }: { readonly hr: boolean }) {
  const { list, trouble, look } = useSessions()
  const texts = words.value.calibration
  return (
    <div class="page">
      <header class="page-head row row-apart">
        <h1>{texts.title}</h1>
        {hr && (
          <a class="button button-main" href={hashOf({ kind: 'calibration', id: 'new' })}>
            <Plus size={18} aria-hidden="true" />
            {texts.plan}
          </a>
        )}
      </header>
      <p class="soft">{texts.lead}</p>
      <Banner tone="plain" icon={Info} title={texts.rules} />
      <TroubleBanner trouble={trouble} retry={() => void look()} />
      {list && <WaitingUnits plans={list.plans} sessions={list.sessions} />}
      {list && <Asked asked={list.asked} />}
      {list && <Sessions sessions={list.sessions} />}
    </div>
  )
}

function Asked({ asked }: Pick<CalibrationList, 'asked'>) {
  const texts = words.value.calibration
  if (asked.length === 0) return null
  return (
    <section class="stack stack-tight" aria-labelledby="asked">
      <h2 id="asked">{texts.asked}</h2>
      <ul class="cards">
        {asked.map((one) => (
          <li key={one.case} class="sheet sheet-padded row row-apart">
            <span>
              <strong>{one.subject.name}</strong>{' '}
              <span class="soft">
                {one.subject.post} · {texts.askedBy(one.by)}
              </span>
            </span>
            <a class="button" href={hashOf({ kind: 'calibration', id: `opinion-${one.case}` })}>
              {texts.giveOpinion}
              <span class="visually-hidden">: {one.subject.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sessions({ sessions }: Pick<CalibrationList, 'sessions'>) {
  const texts = words.value.calibration
  if (sessions.length === 0) {
    return (
      <div class="sheet">
        <Empty icon={SlidersHorizontal} title={texts.none} hint={texts.noneHint} />
      </div>
    )
  }
  return (
    <section class="stack stack-tight" aria-labelledby="sessions">
      <h2 id="sessions">{texts.sessions}</h2>
      <ul class="cards">
        {sessions.map((session) => (
          <li key={session.id} class="sheet sheet-padded stack stack-tight">
            <div class="row row-apart">
              <a class="calibration-name" href={hashOf({ kind: 'calibration', id: session.id })}>
                {session.title}
              </a>
              <span class={`status ${session.closedAt === null ? 'status-good' : ''}`}>
                {session.closedAt === null ? texts.state.open : texts.state.closed}
              </span>
            </div>
            <p class="soft">
              {session.cycle.name} · {session.units.join(', ')} · {texts.as[session.as]}
            </p>
            <p>{texts.counts(session.people, session.discussed, session.changes)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
