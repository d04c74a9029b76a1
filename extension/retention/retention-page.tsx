import { CalendarClock, CloudUpload } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import type { RetentionView } from '../../core/protocol/retention.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDate } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { UnknownPage } from '../shell/other-pages.tsx'
import { readCasesAs } from '../store/cases.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { ErasureAsks } from './erasure-asks.tsx'
import { Holds } from './holds.tsx'
import { useRetention } from './use-retention.ts'

/** What is kept for how long, what goes next, what is held, and who has asked: for human resources and auditors. */
export function RetentionPage() {
  const { db } = useDevice()
  const known = useLive(async () => ({
    me: await readMe(db),
    cases: await readCasesAs(db, ['hr']),
  }))
  const { found, trouble, sent, send, again } = useRetention((server) => server.view())
  if (known === undefined) return null
  const me = known.me?.person
  if (!me?.hr && !me?.auditor) return <UnknownPage />
  const texts = words.value.retention
  const waiting = sent.filter(({ delivery }) => delivery.kind === 'waiting').length
  const refused = sent.at(-1)?.delivery
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <p>
          <a href="#/audit">{words.value.audit.title}</a>
        </p>
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
      </header>
      <TroubleBanner trouble={trouble} retry={again} />
      <TroubleBanner trouble={refused?.kind === 'refused' ? refused : null} />
      {waiting > 0 && <Banner tone="plain" icon={CloudUpload} title={words.value.units.waiting} />}
      {found && (
        <>
          <section class="sheet sheet-padded stack" aria-labelledby="retention-rule">
            <h2 id="retention-rule">{texts.rule}</h2>
            {found.policy === null ? (
              <p>{texts.noRule}</p>
            ) : (
              <p>{texts.ruleIs(found.policy.appraisalYears, found.policy.leaverYears)}</p>
            )}
            {found.source && (
              <p class="soft">
                {texts.source}: {say(found.source.title, language.value)}
              </p>
            )}
          </section>
          <section class="sheet sheet-padded stack" aria-labelledby="retention-next">
            <h2 id="retention-next">
              <CalendarClock size={18} aria-hidden="true" /> {texts.next}
            </h2>
            {found.erasing && <Erasing erasing={found.erasing} again={again} />}
            {found.cycles.length + found.leavers.length === 0 && <p class="soft">{texts.nothing}</p>}
            <ul class="stack">
              {found.cycles.map(({ cycle, name, on, closed, appraisals, held }) => (
                <li key={cycle}>
                  {texts.goes(writeDate(on, language.value), appraisals - held, name)}
                  {held > 0 && <span class="soft"> {texts.heldBack(held)}</span>}
                  {!closed && <span class="soft"> {texts.open}</span>}
                </li>
              ))}
              {found.leavers.map(({ on, people }) => (
                <li key={on}>{texts.leaversGo(writeDate(on, language.value), people)}</li>
              ))}
            </ul>
          </section>
          <Holds
            holds={found.holds}
            cases={me.hr ? known.cases.filter(({ subject }) => subject.id !== me.id) : null}
            onHold={(case_, held, reason) => void send({ kind: 'hold-case', case: case_, held, reason })}
          />
          <ErasureAsks
            asks={found.asks}
            onAnswer={
              me.hr
                ? (ask, decision, reason) => void send({ kind: 'answer-erasure', ask, decision, reason })
                : null
            }
          />
        </>
      )}
    </div>
  )
}

type ErasingProps = {
  readonly erasing: NonNullable<RetentionView['erasing']>
  readonly again: () => void
}

/** How far it is, asked for again every few seconds as long as it goes on. */
function Erasing({ erasing, again }: ErasingProps) {
  const { done, total, stopped } = erasing
  const texts = words.value.retention
  useEffect(() => {
    const timer = stopped ? undefined : setTimeout(again, 3_000)
    return () => clearTimeout(timer)
  }, [erasing])
  return (
    <div class="stack stack-tight">
      <p aria-live="polite">{texts.erasing(done, total)}</p>
      <progress class="progress" max={total} value={done} aria-label={texts.erasing(done, total)} />
      {stopped && <p class="soft">{texts.erasingStopped}</p>}
    </div>
  )
}
