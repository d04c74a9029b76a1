import { CalendarClock, Gavel } from 'lucide-preact'
import type { CaseView, PackView } from '../../core/case/view.ts'
import type { DayCount } from '../../core/pack/model.ts'
import { daysLeft } from '../../core/workflow/calendar.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { readInbox } from '../inbox/read-inbox.ts'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'

type ObjectionProps = { readonly view: CaseView; readonly pack: PackView }

/** The clock of the objection while one may be made, and what became of one that was. */
export function ObjectionPanel({ view, pack }: ObjectionProps) {
  return (
    <>
      {view.objection && <Lodged view={view} objection={view.objection} />}
      <Clock view={view} pack={pack} />
    </>
  )
}

/** The task of the national pack's course in which a result is accepted or objected to. */
const responding = 'respond'

function Clock({ view, pack }: ObjectionProps) {
  const { db, clock, zone } = useDevice()
  const inbox = useLive(() => readInbox(db))
  const task = inbox?.open.find((item) => item.task.case === view.id && item.task.spec === responding)?.task
  const texts = words.value.myResult
  if (view.relation !== 'self' || task === undefined || task.dueAt === null) return null
  const { objectionDays, decisionDays, evidence } = pack.policies
  const calendar = { timeZone: zone.value, holidays: pack.holidays ?? [] }
  const isWorking = objectionDays.calendar === 'working'
  const left = daysLeft(calendar, {
    now: clock.value,
    due: task.dueAt,
    count: objectionDays.calendar ?? 'calendar',
  })
  const decider = view.officials?.reviewer?.name ?? texts.objectionDeciderPost
  return (
    <Banner
      tone={left <= 3 ? 'warning' : 'plain'}
      icon={CalendarClock}
      title={texts.objectionOpen(left, isWorking)}
    >
      <p>{texts.objectionUntil(writeMoment(task.dueAt, language.value, zone.value))}</p>
      <details>
        <summary>{texts.objectionNeeds}</summary>
        <ul class="plain-list">
          <li>{texts.objectionNeedsList[0]}</li>
          {evidence && <li>{texts.objectionNeedsList[1]}</li>}
          <li>{texts.objectionDecider(decider, decisionDays.days, isWorkingDays(decisionDays))}</li>
        </ul>
      </details>
      <p>
        <a class="button button-small" href={hashOf({ kind: 'task', task: task.id, page: null })}>
          {texts.objectionRespond}
        </a>
      </p>
    </Banner>
  )
}

function isWorkingDays({ calendar }: DayCount): boolean {
  return calendar === 'working'
}

type LodgedProps = { readonly view: CaseView; readonly objection: NonNullable<CaseView['objection']> }

function Lodged({ view, objection: { at, reason, decision } }: LodgedProps) {
  const zone = useDevice().zone.value
  const texts = words.value.myResult
  const moment = (when: string) => writeMoment(when, language.value, zone)
  const title = decision ? texts.objectionVerdict[decision.verdict] : texts.objectionLodged(moment(at))
  return (
    <section class="sheet" aria-labelledby="objection-title">
      <h2 id="objection-title" class="sheet-title">
        {texts.objection}
      </h2>
      <div class="sheet-note stack">
        <Banner tone={decision?.verdict === 'revise' ? 'good' : 'plain'} icon={Gavel} title={title}>
          <p>{decision ? texts.objectionDecidedAt(moment(decision.at)) : waiting()}</p>
        </Banner>
        <dl class="answer-facts">
          <div>
            <dt>{texts.objectionReason}</dt>
            <dd class="said">{reason}</dd>
          </div>
          {decision && decision.reason !== '' && (
            <div>
              <dt>{texts.decisionReason}</dt>
              <dd class="said">{decision.reason}</dd>
            </div>
          )}
        </dl>
      </div>
    </section>
  )

  function waiting(): string {
    return view.dueAt === null ? texts.objectionPending : texts.objectionWaits(moment(view.dueAt))
  }
}
