import { CircleAlert, CircleCheck, CloudOff, Send } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SurveyForm } from '../../core/protocol/survey.ts'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Announcer } from '../../ui/form/announcer.tsx'
import { ElementsView } from '../../ui/form/elements-view.tsx'
import { ErrorSummary } from '../../ui/form/error-summary.tsx'
import { focusField } from '../../ui/form/focus-field.ts'
import { inOrder } from '../../ui/form/in-order.ts'
import { language } from '../../ui/text/messages.ts'
import type { SurveyWords } from '../text/survey-words.ts'
import type { OpenAnswer } from './open-answer.ts'

type SurveyProps = {
  readonly page: SurveyForm
  readonly answer: OpenAnswer
  readonly texts: SurveyWords
}

/** A survey from the first question to the thanks. */
export function SurveyView({ page, answer, texts }: SurveyProps) {
  const stage = answer.stage.value
  switch (stage.kind) {
    case 'sent':
      return <Ended page={page} answer={answer} texts={texts} />
    case 'waiting':
      return <Waiting answer={answer} texts={texts} />
    case 'draft':
    case 'sending':
    case 'refused':
      return <Filling page={page} answer={answer} texts={texts} />
    default:
      return assertNever(stage)
  }
}

function Filling({ page, answer, texts }: SurveyProps) {
  const [asked, setAsked] = useState(0)
  const draft = answer.draft.value
  const stage = answer.stage.value
  const problems = inOrder(draft.problems.value, draft.state.value)
  const { root } = draft.state.peek()
  const [tokenMissing, setTokenMissing] = useState(false)
  const asksToken = page.survey.tokens === true
  const send = async () => {
    if (asksToken && answer.token.value.trim() === '') {
      setTokenMissing(true)
      document.getElementById('token')?.focus()
      return
    }
    const wrong = await answer.send()
    if (wrong.length > 0) setAsked(asked + 1)
  }
  return (
    <form
      class="form survey-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Announcer />
      {page.form.intro && <p class="soft intro">{say(page.form.intro, language.value)}</p>}
      {stage.kind === 'refused' && (
        <Banner tone="trouble" icon={CircleAlert} title={texts.refused}>
          <p>{stage.detail}</p>
        </Banner>
      )}
      {asked > 0 && <ErrorSummary draft={draft} problems={problems} asked={asked} onJump={focusField} />}
      {asksToken && (
        <TokenField
          answer={answer}
          texts={texts}
          isMissing={tokenMissing}
          onTyped={() => setTokenMissing(false)}
        />
      )}
      {root.kind === 'container' && <ElementsView draft={draft} elements={root.elements} level={2} />}
      <div class="survey-foot">
        <button type="submit" class="button button-main" aria-disabled={stage.kind === 'sending'}>
          <Send size={18} aria-hidden="true" />
          {stage.kind === 'sending' ? texts.sending : texts.send}
        </button>
        <p class="soft">{answer.isKept.value ? texts.kept : texts.storage}</p>
      </div>
    </form>
  )
}

type TokenProps = {
  readonly answer: OpenAnswer
  readonly texts: SurveyWords
  readonly isMissing: boolean
  readonly onTyped: () => void
}

function TokenField({ answer, texts, isMissing, onTyped }: TokenProps) {
  return (
    <div class={isMissing ? 'field field-wrong' : 'field'}>
      <label class="field-label" for="token">
        {texts.token}
      </label>
      <p id="token-hint" class="field-hint">
        {texts.tokenHint}
      </p>
      <div id="token-error" class="field-errors" aria-live="polite">
        {isMissing && <p class="field-error">{texts.tokenMissing}</p>}
      </div>
      <input
        id="token"
        class="input"
        autocomplete="off"
        maxLength={40}
        aria-describedby="token-hint token-error"
        aria-invalid={isMissing}
        value={answer.token.value}
        onInput={({ currentTarget }) => {
          answer.setToken(currentTarget.value)
          onTyped()
        }}
      />
    </div>
  )
}

type EndProps = Omit<SurveyProps, 'page'>

function Ended({ page, answer, texts }: SurveyProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="survey-end">
      <CircleCheck size={40} aria-hidden="true" />
      <h2 ref={heading} tabIndex={-1}>
        {texts.sent}
      </h2>
      <p>{texts.sentLead}</p>
      {page.survey.tokens !== true && (
        <>
          <p>
            <button type="button" class="button" onClick={answer.startOver}>
              {texts.again}
            </button>
          </p>
          <p class="soft">{texts.againHint}</p>
        </>
      )}
    </section>
  )
}

function Waiting({ answer, texts }: EndProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="survey-end">
      <CloudOff size={40} aria-hidden="true" />
      <h2 ref={heading} tabIndex={-1}>
        {texts.waiting}
      </h2>
      <p>{texts.waitingLead}</p>
      <p>
        <button type="button" class="button button-main" onClick={() => void answer.send()}>
          {texts.tryNow}
        </button>
      </p>
    </section>
  )
}
