import { CircleAlert, Plus, Send } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { OfferedCourse } from '../../core/followup/course.ts'
import { isPutForward } from '../../core/followup/decide.ts'
import type { FollowUpProposal, ProposalAnswer } from '../../core/followup/model.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { writeJotting } from '../store/jottings.ts'
import { ActionFields } from './action-fields.tsx'
import { actionWords, type Courses } from './action-words.ts'
import {
  type AnswerDraft,
  type DecisionDraft,
  type Missing,
  missingIn,
  noAction,
  noAnswer,
} from './decision-draft.ts'

type FormProps = {
  readonly proposals: readonly FollowUpProposal[]
  readonly courses: Courses
  readonly offered: readonly OfferedCourse[]
  /** As it was left. */
  readonly draft: DecisionDraft
  readonly name: string
  readonly onSend: (draft: DecisionDraft) => Promise<void>
}

/** Every proposal with an answer, own actions, or the reason for none; what is written is on the device at once. */
export function DecisionForm({ proposals, courses, offered, draft: left, name, onSend }: FormProps) {
  const { db, newId } = useDevice()
  const [draft, setDraft] = useState(left)
  const [tried, setTried] = useState(0)
  const summary = useRef<HTMLDivElement>(null)
  const texts = words.value.follow
  const change = (next: DecisionDraft) => {
    setDraft(next)
    void writeJotting(db, name, next)
  }
  const missing = tried > 0 ? missingIn(draft, proposals) : []
  useEffect(() => {
    if (tried > 0) summary.current?.focus()
  }, [tried])
  const errorAt = (field: string) => {
    const found = missing.find((one) => one.field === field)
    return found === undefined ? null : sayMissing(found)
  }
  const stands =
    draft.added.length > 0 ||
    Object.values(draft.answers).some(({ answer }) => answer && answer !== 'refused')
  const send = () => {
    if (missingIn(draft, proposals).length > 0) setTried(tried + 1)
    else void onSend(draft)
  }
  return (
    <form
      class="stack stack-loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p class="soft">{texts.lead}</p>
      {missing.length > 0 && (
        <div ref={summary} tabIndex={-1} role="alert">
          <Banner tone="trouble" icon={CircleAlert} title={texts.wrong(missing.length)}>
            <ul>
              {missing.map((one) => (
                <li key={one.field}>
                  <button
                    type="button"
                    class="link-button"
                    onClick={() => document.getElementById(one.field)?.focus()}
                  >
                    {sayMissing(one)}
                  </button>
                </li>
              ))}
            </ul>
          </Banner>
        </div>
      )}
      <section class="stack" aria-labelledby="proposals">
        <h2 id="proposals">{texts.proposals}</h2>
        {proposals.length === 0 && <p>{texts.noProposals}</p>}
        {proposals.map((proposal) => (
          <Proposal
            key={proposal.id}
            proposal={proposal}
            courses={courses}
            offered={offered}
            given={draft.answers[proposal.id] ?? noAnswer}
            errorAt={errorAt}
            onChange={(given) => change({ ...draft, answers: { ...draft.answers, [proposal.id]: given } })}
          />
        ))}
      </section>
      <section class="stack" aria-labelledby="added">
        <h2 id="added">{texts.added}</h2>
        {draft.added.map((own) => {
          const replace = (part: Partial<typeof own>) =>
            change({
              ...draft,
              added: draft.added.map((one) => (one.key === own.key ? { ...one, ...part } : one)),
            })
          return (
            <fieldset key={own.key} class="sheet sheet-padded stack">
              <legend class="visually-hidden">{texts.added}</legend>
              <ActionFields
                id={`own-${own.key}`}
                action={own.action}
                offered={offered}
                errorAt={errorAt}
                onChange={(action) => replace({ action })}
              />
              {own.action.kind === 'award' && (
                <Evidence
                  id={`evidence-${own.key}`}
                  value={own.evidence}
                  error={errorAt(`evidence-${own.key}`)}
                  onChange={(evidence) => replace({ evidence })}
                />
              )}
              <Reason
                id={`reason-${own.key}`}
                value={own.reason}
                error={errorAt(`reason-${own.key}`)}
                onChange={(reason) => replace({ reason })}
              />
              <div>
                <button
                  type="button"
                  class="button button-small"
                  onClick={() =>
                    change({ ...draft, added: draft.added.filter(({ key }) => key !== own.key) })
                  }
                >
                  {texts.remove}
                </button>
              </div>
            </fieldset>
          )
        })}
        <div>
          <button
            type="button"
            class="button"
            onClick={() =>
              change({
                ...draft,
                added: [
                  ...draft.added,
                  { key: newId().slice(0, 8), action: noAction, reason: '', evidence: '' },
                ],
              })
            }
          >
            <Plus size={18} aria-hidden="true" />
            {texts.add}
          </button>
        </div>
      </section>
      {!stands && (
        <SimpleField id="none" label={texts.none} hint={texts.noneHint} error={errorAt('none')}>
          {(field) => (
            <textarea
              {...field}
              class="input"
              rows={3}
              maxLength={4000}
              value={draft.none}
              onInput={({ currentTarget }) => change({ ...draft, none: currentTarget.value })}
            />
          )}
        </SimpleField>
      )}
      <div>
        <button type="submit" class="button button-main">
          <Send size={18} aria-hidden="true" />
          {texts.decide}
        </button>
      </div>
    </form>
  )
}

type ProposalProps = {
  readonly proposal: FollowUpProposal
  readonly courses: Courses
  readonly offered: readonly OfferedCourse[]
  readonly given: AnswerDraft
  readonly errorAt: (field: string) => string | null
  readonly onChange: (given: AnswerDraft) => void
}

const answers: readonly ProposalAnswer['answer'][] = ['accepted', 'changed', 'refused']

function Proposal({ proposal, courses, offered, given, errorAt, onChange }: ProposalProps) {
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

type WordsProps = {
  readonly id: string
  readonly value: string
  readonly error: string | null
  readonly onChange: (value: string) => void
}

function Reason({ id, value, error, onChange }: WordsProps) {
  return (
    <SimpleField id={id} label={words.value.follow.reason} error={error}>
      {(field) => (
        <textarea
          {...field}
          class="input"
          rows={2}
          maxLength={4000}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </SimpleField>
  )
}

function Evidence({ id, value, error, onChange }: WordsProps) {
  const texts = words.value.follow
  return (
    <SimpleField id={id} label={texts.evidence} hint={texts.evidenceHint} error={error}>
      {(field) => (
        <input
          {...field}
          class="input"
          maxLength={1000}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </SimpleField>
  )
}

function sayMissing({ what }: Missing): string {
  const texts = words.value.follow
  switch (what) {
    case 'answer':
      return texts.answerMissing
    case 'reason':
      return texts.reasonMissing
    case 'evidence':
      return texts.evidenceMissing
    case 'training':
      return texts.trainingMissing
    case 'title':
      return texts.whatMissing
    case 'none':
      return texts.noneMissing
    default:
      return what satisfies never
  }
}
