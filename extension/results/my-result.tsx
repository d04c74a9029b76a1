import { FileCheck, Printer, ScanSearch } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import { trendOf } from '../../core/case/trend.ts'
import type { CaseView, PackView } from '../../core/case/view.ts'
import { explain } from '../../core/scoring/explain.ts'
import type { ScoreResult } from '../../core/scoring/model.ts'
import { BehaviourFigures } from '../../ui/result/behaviour-figures.tsx'
import { BesideResults } from '../../ui/result/beside-results.tsx'
import { criteriaIn } from '../../ui/result/criteria-in.ts'
import { ExplanationTree } from '../../ui/result/explanation-tree.tsx'
import { FeedbackList } from '../../ui/result/feedback-list.tsx'
import { FollowUpList } from '../../ui/result/follow-up-list.tsx'
import { IndicatorFigures } from '../../ui/result/indicator-figures.tsx'
import { PositionNote } from '../../ui/result/position-note.tsx'
import { ResultSummary } from '../../ui/result/result-summary.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { later } from '../shell/later.tsx'
import { hashOf } from '../shell/route.ts'
import { readCasesAs } from '../store/cases.ts'
import { useLive } from '../store/live.ts'
import { readSession } from '../store/session.ts'
import { downloadReceipt } from './download-receipt.ts'
import { ObjectionPanel } from './objection-panel.tsx'

// Each is read when the page has been drawn: the number and the objection's clock come first, on an old laptop too.
const WhatWouldChange = later(
  async () => (await import('../../ui/result/what-would-change.tsx')).WhatWouldChange,
)
const StandoutList = later(async () => (await import('../../ui/result/standout-list.tsx')).StandoutList)
const ScoreTrend = later(async () => (await import('../../ui/result/score-trend.tsx')).ScoreTrend)
const NextGoals = later(async () => (await import('./next-goals.tsx')).NextGoals)

type MyResultProps = { readonly view: CaseView; readonly pack: PackView }

/** A person's own result: the number, what may be done about it, why it is so, and what comes next. */
export function MyResult({ view, pack }: MyResultProps) {
  const zone = useDevice().zone.value
  const record = view.result
  const why = useMemo(
    () => (record ? explain(record.result, criteriaIn(pack), language.value) : null),
    [record, pack, language.value],
  )
  if (record === null || why === null) return null
  const { result } = record
  return (
    <>
      <ResultSummary
        result={result}
        scoring={pack.scoring}
        computedAt={words.value.result.computedAt(writeMoment(record.at, language.value, zone))}
        mine
      />
      <ObjectionPanel view={view} pack={pack} />
      {result.kind === 'scored' && <WhatWouldChange result={result} pack={pack} />}
      <StandoutList result={result} pack={pack} />
      <FeedbackList feedback={view.feedback} />
      {result.kind === 'scored' && <FollowUpList followUps={result.followUps} trainings={pack.trainings} />}
      {result.kind === 'scored' && <NextGoals view={view} pack={pack} />}
      {result.kind === 'scored' && <Among view={view} pack={pack} />}
      <ExplanationTree why={why} pack={pack} />
      <Figures result={result} view={view} pack={pack} />
      <Papers view={view} />
    </>
  )
}

/** Among colleagues, and beside one's own earlier results. */
function Among({ view, pack }: MyResultProps) {
  const { db } = useDevice()
  const cases = useLive(() => readCasesAs(db, ['self']))
  const points = useMemo(() => trendOf(cases ?? []), [cases])
  return (
    <>
      <PositionNote position={view.position} isSettled={view.cycle.closed === true} />
      {points.length > 0 && <ScoreTrend points={points} pack={pack} />}
    </>
  )
}

function Figures({ result, view, pack }: MyResultProps & { readonly result: ScoreResult }) {
  return (
    <>
      {view.beside && <BesideResults beside={view.beside} pack={pack} />}
      {pack.indicators.length > 0 && <IndicatorFigures result={result} indicators={pack.indicators} />}
      <BehaviourFigures result={result} behaviours={pack.behaviours} />
    </>
  )
}

/** What there is to keep and to print: the receipt, and the regulation's documents. */
function Papers({ view }: { readonly view: CaseView }) {
  const { db } = useDevice()
  const session = useLive(() => readSession(db))
  const { receipt } = view
  const { myResult: texts, result } = words.value
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="papers-title">
      <h2 id="papers-title" class="part-title">
        {texts.papers}
      </h2>
      <ul class="stack stack-tight">
        <li class="row">
          <Printer size={16} aria-hidden="true" />
          <a href={hashOf({ kind: 'evaluation', case: view.id })}>{texts.evaluation}</a>
        </li>
        <li class="row">
          <Printer size={16} aria-hidden="true" />
          <a href={hashOf({ kind: 'behaviours', case: view.id })}>{texts.berakhlak}</a>
        </li>
      </ul>
      {receipt !== undefined && (
        <>
          <h3 class="part-title">{texts.receipt}</h3>
          <p class="soft">{texts.receiptLead}</p>
          <p class="row">
            <button type="button" class="button" onClick={() => downloadReceipt(receipt, view)}>
              <FileCheck size={16} aria-hidden="true" /> {result.saveReceipt}
            </button>
            {session && (
              <a
                class="button button-quiet"
                href={`${session.server}/receipt`}
                target="_blank"
                rel="noreferrer"
              >
                <ScanSearch size={16} aria-hidden="true" /> {texts.receiptCheck}
              </a>
            )}
          </p>
        </>
      )}
    </section>
  )
}
