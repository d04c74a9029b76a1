import { computed, type ReadonlySignal } from '@preact/signals'
import { ArrowLeft, ArrowRight, CircleAlert, Files, Send } from 'lucide-preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { watchPresses } from '../../ui/form/after-press.ts'
import { Announcer } from '../../ui/form/announcer.tsx'
import { ElementsView } from '../../ui/form/elements-view.tsx'
import { ErrorSummary } from '../../ui/form/error-summary.tsx'
import { focusField } from '../../ui/form/focus-field.ts'
import { inOrder } from '../../ui/form/in-order.ts'
import { MissingList } from '../../ui/form/missing-list.tsx'
import { isOn, pagesOf } from '../../ui/form/pages.ts'
import { Review } from '../../ui/form/review.tsx'
import { later } from '../../ui/later.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import type { DraftRow } from '../store/drafts.ts'
import { ChangesNote } from './changes-note.tsx'
import { DraftFiles } from './draft-files.tsx'
import { FillHead } from './fill-head.tsx'
import { asksForPlan } from './goal-prefill.ts'
import type { Fill } from './open-fill.ts'
import { useOtherTabs } from './other-tabs.ts'
import { PageSteps } from './page-steps.tsx'
import { ReadFirst } from './read-first.tsx'
import { Refused } from './refused.tsx'
import { type SendEnd, send } from './send.ts'
import { TrayPanel } from './tray-panel.tsx'

// Few appraisals have shorter ones within.
const PeriodResults = later(async () => (await import('../../ui/result/period-results.tsx')).PeriodResults)

const GoalOffer = later(async () => (await import('./goal-offer.tsx')).GoalOffer)

type FormPagesProps = {
  readonly fill: Fill
  /** The draft as it is kept. */
  readonly row: ReadonlySignal<DraftRow | undefined>
  readonly page: number | 'review' | null
}

/** The form page by page, then everything once more, then away with it. */
export function FormPages({ fill, row, page }: FormPagesProps) {
  const device = useDevice()
  const { draft, task } = fill
  const [asked, setAsked] = useState(0)
  const [end, setEnd] = useState<SendEnd | 'busy' | null>(null)
  const jump = useRef<string | null>(null)
  const allPages = useMemo(() => pagesOf(draft.state.peek()), [draft])
  const pages = allPages.filter(({ at }) => draft.isVisible(at).value)
  const reviewing = page === 'review'
  const number = typeof page === 'number' ? Math.min(Math.max(page, 1), pages.length) : 1
  const current = pages[number - 1]
  const goTo = (target: number | 'review') => {
    location.hash = `#/task/${task.id}/${target}`
  }
  // Drawn once: from then on each field follows its own signal, whatever this page has to draw anew.
  const fields = useMemo(
    () => current && <ElementsView draft={draft} elements={current.elements} level={current.label ? 3 : 2} />,
    [draft, current],
  )
  const isRefused = useMemo(
    () => computed(() => draft.problems.value.some(({ kind }) => kind === 'refused')),
    [draft],
  )
  // Only then is this page drawn anew when something else is wrong: most keys make something so.
  const isTold = reviewing || asked > 0 || isRefused.value
  const findProblems = (found = draft.problems.peek()) => {
    const all = inOrder(found, draft.state.peek())
    const isHere = (path: string) => reviewing || (current !== undefined && isOn(current, path))
    return { problems: all, here: all.filter(({ path }) => isHere(path)) }
  }
  const { problems, here } = isTold ? findProblems(draft.problems.value) : nothingFound
  const texts = words.value
  const others = useOtherTabs(task.id)

  // A new page has its own errors, and may have been jumped to.
  useLayoutEffect(() => {
    setAsked(0)
    const target = jump.current
    // After the frame has moved the focus to the new page, and before the next key.
    if (target !== null) queueMicrotask(() => focusField(target))
    jump.current = null
  }, [page])

  const toField = (path: string) => {
    const target = pages.findIndex((each) => isOn(each, path)) + 1
    if (!reviewing && target === number) {
      focusField(path)
      return
    }
    jump.current = path
    goTo(Math.max(1, target))
  }
  useEffect(watchPresses, [])
  // What the server refused is shown where it stands, wherever the form was left.
  useLayoutEffect(() => {
    const refused = draft.problems.peek().find(({ kind }) => kind === 'refused')
    if (refused) toField(refused.path)
  }, [draft])

  const goOn = () => {
    const { here } = findProblems()
    draft.show(here.map(({ path }) => path))
    if (here.length > 0) setAsked(asked + 1)
    else goTo(number === pages.length ? 'review' : number + 1)
  }
  const sendNow = useOneAtATime(async () => {
    const { problems } = findProblems()
    draft.show(problems.map(({ path }) => path))
    if (problems.length > 0) {
      setAsked(asked + 1)
      return
    }
    const [contested] = draft.contested.value
    if (contested !== undefined) {
      toField(contested)
      return
    }
    setEnd('busy')
    setEnd(await send(device, fill))
  })

  return (
    <div class="page fill">
      <Announcer />
      <FillHead fill={fill} row={row} onJump={toField} />
      <div class="fill-body">
        <PageSteps draft={draft} pages={pages} current={reviewing ? 'review' : number} onGo={goTo} />
        <div class="fill-main">
          <Refused row={row} />
          <ChangesNote fill={fill} row={row} />
          {asksForPlan(draft.form.document) && <GoalOffer task={task.id} />}
          {task.periods && <PeriodResults results={task.periods} zone={device.zone.value} />}
          {others > 0 && (
            <Banner tone="plain" icon={Files} title={texts.draft.twoTabs}>
              <p>{texts.draft.twoTabsHint}</p>
            </Banner>
          )}
          <TrayPanel fill={fill} />
          {(asked > 0 || here.some(({ kind }) => kind === 'refused')) && (
            <ErrorSummary draft={draft} problems={here} asked={asked} onJump={toField} />
          )}
          {reviewing ? (
            <section class="stack">
              <div>
                <h2>{texts.review.title}</h2>
                <p class="soft">{texts.review.lead}</p>
              </div>
              {problems.length > 0 && asked === 0 && (
                <Banner tone="warning" icon={CircleAlert} title={texts.fill.missing(problems.length)}>
                  <MissingList draft={draft} pages={pages} problems={problems} onJump={toField} />
                </Banner>
              )}
              <Review draft={draft} onChange={toField} />
              <ReadFirst task={task} />
            </section>
          ) : (
            current && (
              <section
                class="form"
                aria-label={current.label ? say(current.label, language.value) : undefined}
              >
                {current.label && <h2>{say(current.label, language.value)}</h2>}
                {number === 1 && draft.form.document.intro && (
                  <p class="soft intro">{say(draft.form.document.intro, language.value)}</p>
                )}
                {fields}
              </section>
            )
          )}
          <div class="fill-foot">
            {(reviewing || number > 1) && (
              <button
                type="button"
                class="button"
                onClick={() => goTo(reviewing ? pages.length : number - 1)}
              >
                <ArrowLeft size={18} aria-hidden="true" />
                {reviewing ? texts.review.back : texts.fill.previous}
              </button>
            )}
            {reviewing ? (
              <button
                type="button"
                class="button button-main"
                aria-disabled={end === 'busy'}
                onClick={() => void sendNow()}
              >
                <Send size={18} aria-hidden="true" />
                {device.online.value ? texts.review.send : texts.review.sendOffline}
              </button>
            ) : (
              <button type="button" class="button button-main" onClick={goOn}>
                {number === pages.length ? texts.fill.review : texts.fill.next}
                <ArrowRight size={18} aria-hidden="true" />
              </button>
            )}
          </div>
          <DraftFiles fill={fill} />
          <div aria-live="assertive">
            {end !== null && end !== 'busy' && end.kind === 'not-saved' && (
              <Banner tone="trouble" icon={CircleAlert} title={texts.fill.saveFailed}>
                <p>{texts.fill.saveFailedHint}</p>
              </Banner>
            )}
          </div>
        </div>
      </div>
    </div>
  )
}

const nothingFound = { problems: [], here: [] }
