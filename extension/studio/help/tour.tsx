import { ArrowRight, Compass, LocateFixed, X } from 'lucide-preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { canonicalJson } from '../../../core/canonical-json.ts'
import type { Json } from '../../../core/json.ts'
import { announce } from '../../../ui/form/announce.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Studio } from '../studio.ts'
import { tourExample } from './tour-example.ts'
import { playedOnce, putTour, stepAfter, type TourStep, tour, tourSteps } from './tour-state.ts'

type TourProps = { readonly studio: Studio; readonly part: string }

/** Where each step happens: what is marked there, and gets the focus for whoever asks to be led. */
const targets: { readonly [step in TourStep]: string | null } = {
  open: '.studio-parts a[href$="/indicators"]',
  change: '.grid',
  see: '.studio-parts a[href$="/overview"]',
  undo: '.studio .page-head button',
  flow: '.studio-parts a[href$="/flow"]',
  play: '.flow .button-main',
  end: null,
}

/**
 * A real small task with what comes of it, step by step: what is done on the page moves the tour on. It takes the
 * focus only when asked to, says each step, and can be left and gone on with.
 */
export function Tour({ studio, part }: TourProps) {
  const { status, step } = tour.value
  if (status !== 'running') return null
  return <TourPanel key={studio.row.key} studio={studio} part={part} step={step} />
}

function TourPanel({ studio, part, step }: TourProps & { readonly step: TourStep }) {
  const texts = words.value.tour
  const head = useRef<HTMLHeadingElement>(null)
  const [before] = useState(() => studio.documents.peek().indicators)
  const { judgement, stale } = studio.judged.value
  const { indicators } = studio.documents.value
  const changed = !same(before, indicators)
  const pack = judgement?.pack ?? null
  const example = useMemo(
    () => (pack === null || stale ? undefined : tourExample(pack, studio.project(), language.value)),
    [pack, stale, language.value],
  )
  const first = useRef<string | undefined>(undefined)
  if (first.current === undefined && !changed && example !== undefined) first.current = example.result
  const errors = judgement?.problems.some(({ severity }) => severity === 'error') === true
  // What it was when the person was asked to take it back.
  const asked = useRef<Json | undefined>(undefined)
  if (step === 'undo') asked.current ??= indicators
  // Gone on with after a reload, what it was before is not known any more, and any step back will do.
  const takenBack = !same(asked.current, indicators) && (!changed || same(before, asked.current))
  const isDone = doneSteps(step, { part, changed, takenBack, hasExample: example !== undefined && !stale })
  const at = tourSteps.indexOf(step)
  const comes =
    step === 'change' && changed && example !== undefined && !stale
      ? texts.comes(example.who, first.current ?? '–', example.result)
      : null

  // Going somewhere is done by going there; what shows a result waits to be read.
  useEffect(() => {
    if (isDone && step !== 'change' && step !== 'end') putTour({ status: 'running', step: stepAfter(step) })
  }, [isDone, step])
  useEffect(() => announce(`${texts.stepOf(at + 1, tourSteps.length)}. ${texts.steps[step]}`), [step])
  useEffect(() => {
    if (comes !== null) announce(comes)
  }, [comes])
  useLayoutEffect(() => {
    head.current?.focus()
  }, [])
  useEffect(() => markTarget(targets[step]), [step, part])
  const leave = () => {
    putTour(step === 'end' ? { status: 'over', step: 'open' } : { status: 'left', step })
    document.querySelector<HTMLElement>('[data-tour]')?.focus()
  }
  return (
    <section class="tour sheet" aria-labelledby="tour-title">
      <div class="row row-apart tour-head">
        <h2 id="tour-title" ref={head} tabIndex={-1} class="tour-title">
          <Compass size={18} aria-hidden="true" />
          {texts.stepOf(at + 1, tourSteps.length)}
        </h2>
        <progress
          class="progress tour-progress"
          max={tourSteps.length}
          value={at + 1}
          aria-label={texts.title}
        />
        <button type="button" class="button button-icon" aria-label={texts.leave} onClick={leave}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <p>{texts.steps[step]}</p>
      {comes !== null && <p class="tour-comes">{comes}</p>}
      {step === 'change' && changed && errors && <p class="soft">{texts.unfinished}</p>}
      <div class="row">
        {targets[step] !== null && (
          <button type="button" class="button button-small" onClick={() => lead(targets[step])}>
            <LocateFixed size={14} aria-hidden="true" />
            {texts.lead}
          </button>
        )}
        {step === 'end' ? (
          <button type="button" class="button button-main button-small" onClick={leave}>
            {texts.finish}
          </button>
        ) : (
          <button
            type="button"
            class={isDone ? 'button button-main button-small' : 'button button-quiet button-small'}
            onClick={() => putTour({ status: 'running', step: stepAfter(step) })}
          >
            {isDone ? texts.next : texts.skip}
            <ArrowRight size={14} aria-hidden="true" />
          </button>
        )}
      </div>
    </section>
  )
}

type Seen = {
  readonly part: string
  readonly changed: boolean
  readonly takenBack: boolean
  readonly hasExample: boolean
}

function doneSteps(step: TourStep, { part, changed, takenBack, hasExample }: Seen): boolean {
  switch (step) {
    case 'open':
      return part === 'indicators'
    case 'change':
      return changed && hasExample
    case 'see':
      return part === 'overview'
    case 'undo':
      return takenBack
    case 'flow':
      return part === 'flow'
    case 'play':
      return playedOnce.value
    case 'end':
      return false
  }
}

/** Marks what a step is about for as long as it is there; the page may still be drawing it. */
function markTarget(selector: string | null): () => void {
  if (selector === null) return () => {}
  const mark = () => {
    for (const marked of document.querySelectorAll('.tour-target')) marked.classList.remove('tour-target')
    document.querySelector(selector)?.classList.add('tour-target')
  }
  mark()
  const timers = [300, 1200].map((wait) => setTimeout(mark, wait))
  return () => {
    for (const timer of timers) clearTimeout(timer)
    for (const marked of document.querySelectorAll('.tour-target')) marked.classList.remove('tour-target')
  }
}

function lead(selector: string | null): void {
  if (selector === null) return
  const marked = document.querySelector<HTMLElement>(selector)
  // Of a sheet, the cell that the Tab key would go to.
  const target = marked?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]') ?? marked
  target?.scrollIntoView({ block: 'center' })
  target?.focus()
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null)
}
