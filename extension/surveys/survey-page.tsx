import { useState } from 'preact/hooks'
import type { SurveyList, SurveyStanding } from '../../core/protocol/survey.ts'
import { endOfDay } from '../../core/workflow/calendar.ts'
import { language, words } from '../../ui/text/messages.ts'
import { type DateParts, readDate } from '../../ui/time/read-date.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import type { AskDevelopment, Deed } from '../followup/use-development.ts'
import { PeriodField } from '../people/period-field.tsx'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { readSession } from '../store/session.ts'
import { FeedIndicator } from './feed-indicator.tsx'
import { Invitations } from './invitations.tsx'
import { Poster } from './poster.tsx'
import { SurveyResults } from './survey-results.tsx'
import { addressOf, stateOf } from './survey-state.ts'

type PageProps = {
  readonly survey: SurveyStanding
  readonly all: readonly SurveyStanding[]
  readonly ask: AskDevelopment
  readonly act: (deed: Deed) => Promise<boolean>
  readonly onChanged: (list: SurveyList) => void
}

/** One survey: its link and code to print, when it is open, and what it came to. */
export function SurveyPage({ survey, all, ask, onChanged }: PageProps) {
  const { db, zone, clock, now } = useDevice()
  const session = useLive(() => readSession(db))
  const me = useLive(() => readMe(db))
  const [copied, setCopied] = useState(false)
  const texts = words.value.follow.surveys
  // The clock ticks twice a minute; what was closed just now is closed now.
  const state = stateOf(survey, clock.value > now() ? clock.value : now())
  const change = async (closesAt: string) => {
    const { id, answers: _, tokens: __, outcome: ___, ...plan } = survey
    const list = await ask((server) => server.planSurvey(id, { ...plan, closesAt }))
    if (list) onChanged(list)
  }
  if (session === undefined || me === undefined) return null
  const address = addressOf({ server: session.server, region: session.region.id }, survey.id)
  const isInvited = survey.access === 'tokens'
  return (
    <>
      <section class="sheet sheet-padded stack print-tools">
        <p class="row">
          <span class={state === 'open' ? 'status status-good' : 'status'}>{texts.states[state]}</span>
          <span>{texts.answers(survey.answers)}</span>
          {isInvited && <span>{texts.issued(survey.tokens)}</span>}
        </p>
        <p class="soft">
          {survey.wave} · {writeDay(survey.opensAt, language.value, zone.value)} –{' '}
          {writeDay(survey.closesAt, language.value, zone.value)}
        </p>
        {!isInvited && (
          <p class="row">
            <a class="poster-link" href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
            <button
              type="button"
              class="button button-small"
              onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
            >
              {texts.copy}
            </button>
            <span role="status">{copied && texts.copied}</span>
          </p>
        )}
        <div class="row">
          {state === 'open' && (
            <button type="button" class="button" onClick={() => void change(now())}>
              {texts.closeNow}
            </button>
          )}
        </div>
        <Until
          onChoose={(date) =>
            void change(
              endOfDay({ timeZone: me.region.timeZone, holidays: [] }, `${date}T05:00:00.000Z`, {
                days: 0,
                calendar: 'calendar',
              }),
            )
          }
        />
      </section>
      {isInvited && <Invitations survey={survey} ask={ask} session={session} />}
      {/* Nobody hangs up a sheet for what is over. */}
      {!isInvited && state !== 'over' && (
        <Poster survey={survey} address={address} region={session.region.name} />
      )}
      <SurveyResults survey={survey} all={all} state={state} />
      {survey.outcome && typeof survey.outcome.outputs.index === 'number' && !isInvited && (
        <FeedIndicator survey={survey} index={survey.outcome.outputs.index} ask={ask} />
      )}
    </>
  )
}

const none: DateParts = { day: '', month: '', year: '' }

function Until({ onChoose }: { readonly onChoose: (date: string) => void }) {
  const [parts, setParts] = useState(none)
  const [checked, setChecked] = useState(false)
  const texts = words.value.follow.surveys
  const date = readDate(parts)
  return (
    <details>
      <summary>{texts.reopen} …</summary>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setChecked(true)
          if (date.kind === 'date') onChoose(date.date)
        }}
      >
        <PeriodField
          id="survey-until"
          label={texts.closes}
          parts={parts}
          error={checked && date.kind !== 'date' ? words.value.people.missingDate : null}
          onChange={setParts}
        />
        <div>
          <button type="submit" class="button">
            {words.value.follow.save}
          </button>
        </div>
      </form>
    </details>
  )
}
