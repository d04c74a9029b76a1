import { CircleAlert, Clock } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { FollowUpView } from '../../core/followup/views.ts'
import { type CaseId, mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import type { Jotting } from '../jottings/open-jotting.ts'
import { useJotting } from '../jottings/use-jotting.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { enqueueJotting, type OutboxItem, readUnsettled } from '../store/outbox.ts'
import { readRow, readRows } from '../store/rows.ts'
import { ActionList } from './action-list.tsx'
import { type Courses, coursesOf } from './action-words.ts'
import { answersOf, draftOf, noDecision } from './decision-draft.ts'
import { DecisionForm } from './decision-form.tsx'

/** What follows on one result: what is proposed, and what whoever decides makes of it; offline too. */
export function FollowUpPage({ id }: { readonly id: string }) {
  const { db } = useDevice()
  const known = useLive(async () => {
    const view = await readRow(db, 'follow-up', id)
    const [pack, offered, outbox] = await Promise.all([
      view && readRow(db, 'pack', view.pack),
      readRows(db, 'course'),
      readUnsettled(db),
    ])
    const courses = coursesOf(offered, pack?.trainings ?? [])
    return {
      view,
      courses,
      // Before the region keeps a catalogue, the trainings of the pack are what there is.
      offered: offered.length > 0 ? offered : [...courses.values()],
      sent: outbox
        .filter(({ mutation }) => mutation.kind === 'decide-follow-up' && mutation.case === id)
        .at(-1),
    }
  }, [id])
  const [again, setAgain] = useState(false)
  const device = useDevice()
  const zone = device.zone.value
  const jotting = useJotting('decision', id)
  const decide = useOneAtATime(
    async (given: ReturnType<typeof answersOf>, of: CaseId, { id, keeper }: Jotting) => {
      const mutation = mutationId(device.newId())
      await keeper.flush()
      await enqueueJotting(
        db,
        { protocol: PROTOCOL, kind: 'decide-follow-up', id: mutation, case: of, ...given },
        { jotting: id, at: device.now() },
      )
      setAgain(false)
      void device.syncNow()
    },
  )
  if (known === undefined || jotting === null) return null
  const { view, courses, offered, sent } = known
  if (view === undefined) return <UnknownPage />
  const texts = words.value.follow
  const day = (at: string) => writeDay(at, language.value, zone)
  const isLate = view.decision === null && view.dueAt < device.clock.value
  const isOwner = view.relation === 'owner'
  const isFixed = view.decision?.actions.some(({ outcome }) => outcome !== undefined) ?? false
  const isWaiting = sent?.delivery.kind === 'waiting' || isUnread(sent, view)
  const isOpen = isOwner && !isWaiting && (view.decision === null || again)
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <p class="soft">{view.cycle.name}</p>
        <h1>{texts.of(view.subject.name)}</h1>
        <p class="soft">
          {view.subject.post} · {view.subject.unit}
        </p>
        <p>
          <a href={hashOf({ kind: 'case', case: view.id })}>{texts.seeResult}</a>
        </p>
        {isOpen && (
          <p>
            <span class={isLate ? 'status status-trouble' : 'status'}>
              <Clock size={14} aria-hidden="true" />
              {isLate ? texts.late(day(view.dueAt)) : texts.due(day(view.dueAt))}
            </span>
          </p>
        )}
      </header>
      {sent?.delivery.kind === 'refused' && !isWaiting && (
        <Banner tone="trouble" icon={CircleAlert} title={texts.refusedBy}>
          <p>{say(sent.delivery.problem.text.detail, language.value)}</p>
        </Banner>
      )}
      {isWaiting && <Banner tone="plain" icon={Clock} title={texts.queued} />}
      {view.decision && !isOpen && !isWaiting && (
        <Decided view={view} courses={courses} day={day}>
          {isOwner && !isFixed && (
            <button type="button" class="button" onClick={() => setAgain(true)}>
              {texts.again}
            </button>
          )}
          {isOwner && isFixed && <p class="soft">{texts.fixed}</p>}
        </Decided>
      )}
      {isOpen && (
        <DecisionForm
          proposals={view.proposals}
          courses={courses}
          offered={offered}
          jotting={jotting}
          base={view.decision ? draftOf(view.decision) : noDecision}
          onSend={(finished) => decide(answersOf(finished, view.proposals), view.id, jotting)}
        />
      )}
    </div>
  )
}

type DecidedProps = {
  readonly view: FollowUpView
  readonly courses: Courses
  readonly day: (at: string) => string
  readonly children: preact.ComponentChildren
}

function Decided({ view, courses, day, children }: DecidedProps) {
  const { decision } = view
  const texts = words.value.follow
  if (decision === null) return null
  return (
    <section class="sheet sheet-padded stack">
      <h2>{texts.actions}</h2>
      <p class="soft">{texts.decided(day(decision.at))}</p>
      {decision.none !== null && (
        <p>
          <strong>{texts.noAction}.</strong> {decision.none}
        </p>
      )}
      <ActionList actions={decision.actions} courses={courses} />
      <div class="row">{children}</div>
    </section>
  )
}

/** The server has it; the row that says so has not been read yet. */
function isUnread(sent: OutboxItem | undefined, { decision }: FollowUpView): boolean {
  if (sent?.delivery.kind !== 'delivered') return false
  return decision === null || decision.at < sent.delivery.receipt.appliedAt
}
