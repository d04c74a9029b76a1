import { computed, type ReadonlySignal } from '@preact/signals'
import { CircleCheck, CircleDot, Circle as CircleIcon } from 'lucide-preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { say } from '../../core/text.ts'
import type { FormDraft } from '../../ui/form/draft.ts'
import type { FormPage } from '../../ui/form/pages.ts'
import { type Progress, progressOfPages } from '../../ui/form/progress.ts'
import { language, words } from '../../ui/text/messages.ts'

type StepsProps = {
  readonly draft: FormDraft
  readonly pages: readonly FormPage[]
  readonly current: number | 'review'
  readonly onGo: (page: number | 'review') => void
}

/** The pages of the form with how far each is; any can be gone to at any time. */
export function PageSteps({ draft, pages, current, onGo }: StepsProps) {
  const { fill } = words.value
  const { all, each } = useProgress(draft, pages).value
  const list = useRef<HTMLOListElement>(null)
  // On a narrow page the parts stand in one line, and the current one must be in sight.
  useLayoutEffect(() => {
    const row = list.current
    const step = row?.querySelector<HTMLElement>('[aria-current="step"]')
    if (row && step) row.scrollLeft = step.offsetLeft - row.offsetLeft - 16
  }, [current])
  return (
    <nav class="steps" aria-label={fill.pages}>
      <div class="steps-sum">
        <span class="steps-count">{words.value.inbox.answered(all.answered, all.asked)}</span>
        <progress
          class="progress"
          max={Math.max(1, all.asked)}
          value={all.answered}
          aria-label={fill.progress}
        />
      </div>
      <ol ref={list} class="steps-list">
        {pages.map((page, index) => (
          <Step
            key={page.at}
            label={page.label ? say(page.label, language.value) : fill.onlyPage}
            progress={each[index] ?? null}
            current={current === index + 1}
            onGo={() => onGo(index + 1)}
          />
        ))}
        <Step
          label={fill.review}
          progress={null}
          current={current === 'review'}
          onGo={() => onGo('review')}
        />
      </ol>
    </nav>
  )
}

type Steps = { readonly all: Progress; readonly each: readonly Progress[] }

/** How far all of it is, and each page; it changes only where one of the numbers does. */
function useProgress(draft: FormDraft, pages: readonly FormPage[]): ReadonlySignal<Steps> {
  return useMemo(() => {
    let last: Steps | null = null
    return computed(() => {
      void draft.outline.value
      const all = draft.progress.value
      const each = pages.length === 1 ? [all] : progressOfPages(draft.state.peek(), pages)
      const next = { all, each }
      if (last === null || !isSame(last, next)) last = next
      return last
    })
  }, [draft, pages])
}

function isSame(a: Steps, b: Steps): boolean {
  const alike = (one: Progress, other: Progress | undefined) =>
    one.answered === other?.answered && one.asked === other.asked
  return alike(a.all, b.all) && a.each.every((each, page) => alike(each, b.each[page]))
}

type StepProps = {
  readonly label: string
  readonly progress: { readonly answered: number; readonly asked: number } | null
  readonly current: boolean
  readonly onGo: () => void
}

function Step({ label, progress, current, onGo }: StepProps) {
  const complete = progress !== null && progress.asked > 0 && progress.answered === progress.asked
  const Icon = complete ? CircleCheck : current ? CircleDot : CircleIcon
  return (
    <li>
      <button type="button" class="step" aria-current={current ? 'step' : undefined} onClick={onGo}>
        <Icon size={18} aria-hidden="true" class={complete ? 'step-complete' : ''} />
        <span class="step-label">{label}</span>
        {progress && progress.asked > 0 && (
          <span class="step-count">
            {progress.answered}/{progress.asked}
          </span>
        )}
      </button>
    </li>
  )
}
