import { CircleAlert } from 'lucide-preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { words } from '../text/messages.ts'
import type { FormDraft } from './draft.ts'
import type { Problem } from './problem.ts'
import { problemText } from './problem-text.ts'
import { schemaOf } from './schema-of.ts'

type SummaryProps = {
  readonly draft: FormDraft
  readonly problems: readonly Problem[]
  /** Rises whenever the person asked to go on and could not: the summary then takes the focus. */
  readonly asked: number
  readonly onJump: (path: string) => void
}

/** Everything that is wrong, each a link to its field. */
export function ErrorSummary({ draft, problems, asked, onJump }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (asked > 0) box.current?.focus()
  }, [asked])
  if (problems.length === 0) return null
  return (
    <div ref={box} class="banner banner-trouble" role="alert" tabIndex={-1}>
      <CircleAlert size={20} aria-hidden="true" />
      <div class="banner-body">
        <p class="banner-title">{words.value.fill.errorsTitle(problems.length)}</p>
        <ul class="error-links">
          {problems.map((problem) => (
            <li key={`${problem.path} ${textOf(draft, problem)}`}>
              <button type="button" class="link-button" onClick={() => onJump(problem.path)}>
                {textOf(draft, problem)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function textOf(draft: FormDraft, problem: Problem): string {
  const control = draft.state.peek().controls.get(problem.path)?.element
  return problemText(problem, control, control ? schemaOf(draft.form, control) : {})
}
