import { useEffect, useState } from 'preact/hooks'
import type { SurveyList, SurveyPlan } from '../../core/protocol/survey.ts'
import { say, type Text } from '../../core/text.ts'
import { endOfDay } from '../../core/workflow/calendar.ts'
import { language, words } from '../../ui/text/messages.ts'
import { datePartsOf, readDate } from '../../ui/time/read-date.ts'
import { useDevice } from '../device.ts'
import { Line } from '../followup/record-outcome.tsx'
import type { AskDevelopment } from '../followup/use-development.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { dateIn, dateText } from '../jottings/kept-fields.ts'
import { useKeptFields } from '../jottings/use-kept-fields.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { PeriodField } from '../people/period-field.tsx'
import { hashOf } from '../shell/route.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'

type PlanProps = {
  /** Whose participants are asked. */
  readonly programme: string | null
  readonly ask: AskDevelopment
  readonly onPlanned: (list: SurveyList) => void
}

/** A new survey: which form, about what, when, and who may answer; kept until it is planned. */
export function PlanSurvey({ programme, ask, onPlanned }: PlanProps) {
  const device = useDevice()
  const me = useLive(() => readMe(device.db))
  const today = device.now().slice(0, 10)
  const [forms, setForms] = useState<readonly { readonly id: string; readonly title: Text }[]>([])
  const [fitting, setFitting] = useState('')
  const [about, setAbout] = useState({ service: '', wave: '' })
  const { fields, change, empty, jotting } = useKeptFields(`survey-${programme ?? 'new'}`, {
    ...about,
    form: fitting,
    from: dateText(datePartsOf(today)),
    to: '',
    access: programme === null ? 'open' : 'tokens',
  })
  const { service, wave } = fields
  const form = forms.some(({ id }) => id === fields.form) ? fields.form : fitting
  const access = fields.access === 'tokens' ? 'tokens' : 'open'
  const [from, to] = [dateIn(fields.from), dateIn(fields.to)]
  const [checked, setChecked] = useState(false)
  const texts = words.value.follow.surveys
  const missing = words.value.follow.missing
  useEffect(() => {
    void ask((server) => server.surveys()).then((list) => {
      if (list?.forms === undefined) return
      setForms(list.forms)
      const asked = list.forms.find(({ id }) => programme !== null && id === 'training-feedback')
      setFitting((asked ?? list.forms[0])?.id ?? '')
    })
    if (programme !== null)
      void ask((server) => server.programmes(null)).then((list) => {
        const found = list?.programmes.find(({ id }) => id === programme)
        if (found) setAbout({ service: found.title, wave: found.from })
      })
  }, [ask, programme])
  const [opens, closes] = [readDate(from), readDate(to)]
  const timeZone = me?.region.timeZone ?? 'WIB'
  const keep = useOneAtATime(async () => {
    setChecked(true)
    if (service.trim() === '' || wave.trim() === '' || form === '') return
    if (opens.kind !== 'date' || closes.kind !== 'date') return
    const calendar = { timeZone, holidays: [] }
    const day = (date: string) =>
      endOfDay(calendar, `${date}T05:00:00.000Z`, { days: 0, calendar: 'calendar' })
    const plan: Omit<SurveyPlan, 'protocol'> = {
      form,
      service: service.trim(),
      wave: wave.trim(),
      opensAt: new Date(Date.parse(day(opens.date)) - 86_400_000 + 1).toISOString(),
      closesAt: day(closes.date),
      ...(access === 'tokens' ? { access } : {}),
      ...(programme === null ? {} : { programme }),
    }
    const id = device.newId()
    const list = await ask((server) => server.planSurvey(id, plan))
    if (list === undefined) return
    empty()
    onPlanned(list)
    device.go(hashOf({ kind: 'surveys', id }))
  })
  return (
    <form
      class="sheet sheet-padded stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <SimpleField id="survey-form" label={texts.form} error={checked && form === '' ? missing : null}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={form}
            onChange={({ currentTarget }) => change({ form: currentTarget.value })}
          >
            {forms.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title, language.value)}
              </option>
            ))}
          </select>
        )}
      </SimpleField>
      <Line
        id="survey-service"
        label={texts.service}
        hint={texts.serviceHint}
        value={service}
        error={checked && service.trim() === '' ? missing : null}
        onChange={(text) => change({ service: text })}
      />
      <Line
        id="survey-wave"
        label={texts.wave}
        hint={texts.waveHint}
        value={wave}
        error={checked && wave.trim() === '' ? missing : null}
        onChange={(text) => change({ wave: text })}
      />
      <div class="two-columns">
        <PeriodField
          id="survey-opens"
          label={texts.opens}
          parts={from}
          error={checked && opens.kind !== 'date' ? words.value.people.missingDate : null}
          onChange={(parts) => change({ from: dateText(parts) })}
        />
        <PeriodField
          id="survey-closes"
          label={texts.closes}
          parts={to}
          error={checked && closes.kind !== 'date' ? words.value.people.missingDate : null}
          onChange={(parts) => change({ to: dateText(parts) })}
        />
      </div>
      <fieldset class="field">
        <legend class="field-label">{texts.who}</legend>
        {(['open', 'tokens'] as const).map((one) => (
          <label key={one} class="row">
            <input
              type="radio"
              name="survey-access"
              checked={access === one}
              onChange={() => change({ access: one })}
            />
            {texts[one]}
          </label>
        ))}
      </fieldset>
      {jotting && <JottingState jotting={jotting} />}
      <div>
        <button type="submit" class="button button-main">
          {texts.save}
        </button>
      </div>
    </form>
  )
}
