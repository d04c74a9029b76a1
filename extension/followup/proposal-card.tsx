import { CircleAlert } from 'lucide-preact'
import type { OfferedCourse } from '../../core/followup/course.ts'
import { isPutForward } from '../../core/followup/decide.ts'
import type { FollowUpProposal, ProposalAnswer } from '../../core/followup/model.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { ActionFields } from './action-fields.tsx'
import { actionWords, type Courses } from './action-words.ts'
import type { AnswerDraft } from './decision-draft.ts'
import { Evidence, Reason } from './reason-fields.tsx'

type ProposalProps = {
  readonly proposal: FollowUpProposal
  readonly courses: Courses
  readonly offered: readonly OfferedCourse[]
  readonly given: AnswerDraft
  readonly errorAt: (field: string) => string | null
  readonly onChange: (given: AnswerDraft) => void
}

const answers: readonly ProposalAnswer['answer'][] = ['accepted', 'changed', 'refused']

/** One proposal with its cause, and what is decided on it. */
export function ProposalCard({ proposal, courses, offered, given, errorAt, onChange }: ProposalProps) {
  const { id, action, cause } = proposal
  const texts = words.value.follow
  const { title, about } = actionWords(action, courses, language.value)
  const kind = given.answer === 'changed' ? given.action.kind : action.kind
  const error = errorAt(`answer-${id}`)
  return (
    <article class="sheet sheet-padded stack" aria-labelledby={`title-${id}`}>
      <div class="stack stack-tight">
        <h3 id={`title-${id}`} class="action-title">
          {title}
        </h3>
        <p class="soft">{about}</p>
        <p>
          <span class="soft">{texts.why}: </span>
          {say(cause, language.value)}
        </p>
        {isPutForward(action.kind) && <p class="soft">{texts.putForward}</p>}
      </div>
      <fieldset class={error ? 'field field-wrong' : 'field'}>
        <legend class="field-label">{texts.answer(title)}</legend>
        <div class="field-errors" aria-live="polite">
          {error && (
            <p class="field-error">
              <CircleAlert size={16} aria-hidden="true" />
              {error}
            </p>
          )}
        </div>
        <div class="row">
          {answers.map((answer, place) => (
            <label key={answer} class="row answer-choice">
              <input
                type="radio"
                name={`answer-${id}`}
                {...(place === 0 ? { id: `answer-${id}` } : {})}
                checked={given.answer === answer}
                onChange={() => onChange({ ...given, answer })}
              />
              {texts[answer]}
            </label>
          ))}
        </div>
      </fieldset>
      {given.answer === 'changed' && (
        <ActionFields
          id={`change-${id}`}
          action={given.action}
          offered={offered}
          errorAt={errorAt}
          onChange={(other) => onChange({ ...given, action: other })}
        />
      )}
      {given.answer !== null && given.answer !== 'refused' && kind === 'award' && (
        <Evidence
          id={`evidence-${id}`}
          value={given.evidence}
          error={errorAt(`evidence-${id}`)}
          onChange={(evidence) => onChange({ ...given, evidence })}
        />
      )}
      {(given.answer === 'changed' || given.answer === 'refused') && (
        <Reason
          id={`reason-${id}`}
          value={given.reason}
          error={errorAt(`reason-${id}`)}
          onChange={(reason) => onChange({ ...given, reason })}
        />
      )}
    </article>
  )
}
