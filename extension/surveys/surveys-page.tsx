import { MessageSquareText } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { SurveyList, SurveyStanding } from '../../core/protocol/survey.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { useDevelopment } from '../followup/use-development.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { UnknownPage } from '../shell/other-pages.tsx'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { PlanSurvey } from './plan-survey.tsx'
import { SurveyPage } from './survey-page.tsx'
import { stateOf } from './survey-state.ts'

/** Surveys of the public and of participants, for human resources: all of them, a new one, or one. */
export function SurveysPage({ id }: { readonly id: string | null }) {
  const { db } = useDevice()
  const known = useLive(async () => ({ me: await readMe(db) }))
  const { ask, act, trouble } = useDevelopment()
  const [list, setList] = useState<SurveyList | null>(null)
  const look = () => ask((server) => server.surveys()).then((read) => read && setList(read))
  const hr = known?.me?.person.hr ?? false
  useEffect(() => {
    if (hr) void look()
  }, [ask, hr])
  if (known === undefined) return null
  if (!hr) return <UnknownPage />
  const texts = words.value.follow.surveys
  const found = list?.surveys.find((survey) => survey.id === id)
  const programme = id?.startsWith('new-') ? id.slice('new-'.length) : null
  const isNew = id === 'new' || (programme !== null && found === undefined)
  return (
    <div class="page">
      <header class="page-head">
        {id !== null && (
          <p>
            <a href={hashOf({ kind: 'surveys', id: null })}>{texts.title}</a>
          </p>
        )}
        <div class="row row-apart">
          <h1>{isNew ? texts.new : (found?.service ?? texts.title)}</h1>
          {id === null && (
            <a class="button button-main" href={hashOf({ kind: 'surveys', id: 'new' })}>
              {texts.new}
            </a>
          )}
        </div>
        {id === null && <p class="soft">{texts.lead}</p>}
      </header>
      <TroubleBanner trouble={trouble} retry={() => void look()} />
      {isNew && <PlanSurvey programme={programme} ask={ask} onPlanned={setList} />}
      {found && list && (
        <SurveyPage
          key={found.id}
          survey={found}
          all={list.surveys}
          ask={ask}
          act={act}
          onChanged={setList}
        />
      )}
      {id === null && list && <List surveys={list.surveys} />}
    </div>
  )
}

function List({ surveys }: { readonly surveys: readonly SurveyStanding[] }) {
  const { zone, clock } = useDevice()
  const texts = words.value.follow.surveys
  if (surveys.length === 0) {
    return (
      <div class="sheet">
        <Empty icon={MessageSquareText} title={texts.none} hint={texts.noneHint} />
      </div>
    )
  }
  return (
    <ul class="stack">
      {surveys.map((survey) => {
        const state = stateOf(survey, clock.value)
        return (
          <li key={survey.id} class="sheet sheet-padded stack stack-tight">
            <p class="action-title">
              <a href={hashOf({ kind: 'surveys', id: survey.id })}>{`${survey.service} · ${survey.wave}`}</a>
            </p>
            <p class="row">
              <span class={state === 'open' ? 'status status-good' : 'status'}>{texts.states[state]}</span>
              <span>{texts.answers(survey.answers)}</span>
            </p>
            <p class="soft">
              {writeDay(survey.opensAt, language.value, zone.value)} –{' '}
              {writeDay(survey.closesAt, language.value, zone.value)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
