import { ArrowRight, Hourglass, Printer } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import type { CaseView, PackView } from '../../core/case/view.ts'
import { explain } from '../../core/scoring/explain.ts'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { BehaviourFigures } from '../../ui/result/behaviour-figures.tsx'
import { BesideResults } from '../../ui/result/beside-results.tsx'
import { criteriaIn } from '../../ui/result/criteria-in.ts'
import { ExplanationTree } from '../../ui/result/explanation-tree.tsx'
import { FeedbackList } from '../../ui/result/feedback-list.tsx'
import { FollowUpList } from '../../ui/result/follow-up-list.tsx'
import { IndicatorFigures } from '../../ui/result/indicator-figures.tsx'
import { ResultSummary } from '../../ui/result/result-summary.tsx'
import { SkpAnnexes } from '../../ui/result/skp-annexes.tsx'
import { SkpTable } from '../../ui/result/skp-table.tsx'
import { skpValues } from '../../ui/result/skp-values.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { CaseEvidence } from '../evidence/case-evidence.tsx'
import { readInbox } from '../inbox/read-inbox.ts'
import { TaskCard } from '../inbox/task-card.tsx'
import { later } from '../shell/later.tsx'
import { UnknownPage } from '../shell/other-pages.tsx'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readMe, readRow, readRows } from '../store/rows.ts'
import { Course } from './course.tsx'
import { HeldBanner } from './held-banner.tsx'
import { MyResult } from './my-result.tsx'
import { ObjectionPanel } from './objection-panel.tsx'
import { Reopen } from './reopen.tsx'

// What human resources alone do is not read by everybody who looks at a result.
// So is what was decided after it.
const FollowUpOf = later(async () => (await import('../followup/follow-up-of.tsx')).FollowUpOf)
const PeriodResults = later(async () => (await import('../../ui/result/period-results.tsx')).PeriodResults)
const RemindCase = later(async () => (await import('../people/cycles/remind-case.tsx')).RemindCase)

/** One appraisal: where it stands, what came out, and why. */
export function CasePage({ id }: { readonly id: string }) {
  const { db, zone } = useDevice()
  const known = useLive(async () => {
    const view = await readRow(db, 'case', id)
    return { view, pack: view && (await readRow(db, 'pack', view.pack)) }
  }, [id])
  if (known === undefined) return null
  const { view, pack } = known
  if (view === undefined) return <UnknownPage />
  const texts = words.value.result
  return (
    <div class="page">
      <header class="page-head">
        <p class="soft">{view.cycle.name}</p>
        <h1>{view.relation === 'self' ? texts.title : texts.of(view.subject.name)}</h1>
        {view.relation !== 'self' && (
          <p class="soft">
            {view.subject.post} · {view.subject.unit}
          </p>
        )}
        <p>
          <a href={hashOf({ kind: 'criteria', pack: view.pack })}>{words.value.unread.link}</a>
        </p>
      </header>
      <HeldBanner view={view} />
      <OwnTasks view={view} />
      {view.result && pack ? (
        view.relation === 'self' ? (
          <MyResult view={view} pack={pack} />
        ) : (
          <Outcome view={view} pack={pack} />
        )
      ) : (
        <NotYet />
      )}
      {view.periods && <PeriodResults results={view.periods} zone={zone.value} />}
      <FollowUpOf view={view} />
      <CaseEvidence view={view} />
      {pack && <Plan view={view} pack={pack} />}
      <Course view={view} />
      <OwnForms view={view} />
      <Reopen view={view} />
      {view.relation === 'hr' && <RemindCase view={view} />}
    </div>
  )
}

/** What the reader has to do in this appraisal: to acknowledge or to object, above all. */
function OwnTasks({ view }: { readonly view: CaseView }) {
  const { db } = useDevice()
  const inbox = useLive(() => readInbox(db))
  const me = useLive(() => readMe(db))
  const items = inbox?.open.filter(({ task }) => task.case === view.id) ?? []
  if (items.length === 0) return null
  return (
    <section class="stack stack-tight">
      <h2 class="list-title">
        <ArrowRight size={16} aria-hidden="true" /> {words.value.result.yourTask}
      </h2>
      <ul class="cards">
        {items.map((item) => (
          <TaskCard key={item.task.id} item={item} me={me?.person.id} />
        ))}
      </ul>
    </section>
  )
}

/** The reader's own forms in this appraisal, to be had on paper. */
function OwnForms({ view }: { readonly view: CaseView }) {
  const { db } = useDevice()
  const tasks = useLive(async () => {
    const all = await readRows(db, 'task')
    return all.filter((task) => task.case === view.id && task.status !== 'cancelled')
  }, [view.id])
  if (tasks === undefined || tasks.length === 0) return null
  const { print } = words.value
  return (
    <section class="stack stack-tight">
      <h2>{print.forms}</h2>
      <ul class="stack stack-tight">
        {tasks.map((task) => (
          <li key={task.id} class="row">
            <Printer size={16} aria-hidden="true" />
            <a href={hashOf({ kind: 'print', task: task.id, blank: false })}>
              {say(task.title, language.value)}
            </a>
            <a class="soft" href={hashOf({ kind: 'print', task: task.id, blank: true })}>
              {print.showBlank}
              <span class="visually-hidden">: {say(task.title, language.value)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Somebody's result as their superiors and human resources see it. */
function Outcome({ view, pack }: { readonly view: CaseView; readonly pack: PackView }) {
  const zone = useDevice().zone.value
  const { result: record } = view
  const why = useMemo(
    () => (record ? explain(record.result, criteriaIn(pack), language.value) : null),
    [record, pack, language.value],
  )
  if (record === null || why === null) return null
  const { result } = record
  const computedAt = words.value.result.computedAt(writeMoment(record.at, language.value, zone))
  return (
    <>
      <ResultSummary result={result} scoring={pack.scoring} computedAt={computedAt} mine={false} />
      {view.objection && <ObjectionPanel view={view} pack={pack} />}
      {result.kind === 'scored' && <FollowUpList followUps={result.followUps} trainings={pack.trainings} />}
      <ExplanationTree why={why} pack={pack} />
      {view.beside && <BesideResults beside={view.beside} pack={pack} />}
      {pack.indicators.length > 0 && <IndicatorFigures result={result} indicators={pack.indicators} />}
      <BehaviourFigures result={result} behaviours={pack.behaviours} />
      <FeedbackList feedback={view.feedback} />
    </>
  )
}

/** The plan (SKP), from its first draft on. */
function Plan({ view, pack }: { readonly view: CaseView; readonly pack: PackView }) {
  const { skp: sheet } = view
  const texts = words.value.skp
  if (sheet === undefined) return null
  return (
    <section class="sheet">
      <h2 class="sheet-title">{texts.title}</h2>
      <div class="skp-body stack">
        {!sheet.agreed && <p class="soft">{texts.notAgreed}</p>}
        <SkpTable sheet={sheet} values={skpValues(view)} outcomes={pack.scoring.outcomes} />
        <SkpAnnexes sheet={sheet} behaviours={pack.behaviours} outcomes={pack.scoring.outcomes} />
        <p>
          <a class="button" href={hashOf({ kind: 'skp', case: view.id })}>
            <Printer size={16} aria-hidden="true" /> {texts.print}
          </a>
        </p>
      </div>
    </section>
  )
}

function NotYet() {
  const texts = words.value.result
  return (
    <div class="sheet">
      <Empty icon={Hourglass} title={texts.notYet} hint={texts.notYetHint} />
    </div>
  )
}
