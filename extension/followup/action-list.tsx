import { isPutForward } from '../../core/followup/decide.ts'
import type { DecidedAction } from '../../core/followup/model.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeDate } from '../../ui/time/write-time.ts'
import { actionWords, type Courses } from './action-words.ts'

type ActionsProps = { readonly actions: readonly DecidedAction[]; readonly courses: Courses }

/** Actions that stand, each with its cause, and what officials decided on those that put somebody forward. */
export function ActionList({ actions, courses }: ActionsProps) {
  const texts = words.value.follow
  if (actions.length === 0) return null
  return (
    <ul class="action-list">
      {actions.map((one) => {
        const { title, about } = actionWords(one.action, courses, language.value)
        return (
          <li key={one.id} class="stack stack-tight">
            <p class="action-title">{title}</p>
            <p class="soft">{about}</p>
            <p>{say(one.cause, language.value)}</p>
            {one.evidence && (
              <p class="action-words">
                <span class="soft">{texts.evidence}: </span>
                {one.evidence}
              </p>
            )}
            {isPutForward(one.action.kind) && <Outcome action={one} />}
          </li>
        )
      })}
    </ul>
  )
}

function Outcome({ action: { outcome } }: { readonly action: DecidedAction }) {
  const texts = words.value.follow
  if (outcome === undefined) {
    return (
      <p>
        <span class="status status-warning">{texts.pending}</span>
      </p>
    )
  }
  const { decision, by, on, document, reason } = outcome
  return (
    <>
      <p>
        <span class={decision === 'granted' ? 'status status-good' : 'status'}>
          {texts.outcome(texts[decision], by, writeDate(on, language.value))}
        </span>
      </p>
      <p class="action-words">
        {document !== '' && `${document}. `}
        {reason}
      </p>
    </>
  )
}
