import { useState } from 'preact/hooks'
import type { Change } from '../../core/followup/compare.ts'
import type { ProgrammeLine } from '../../core/protocol/development.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeDate } from '../../ui/time/write-time.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { useKeptFields } from '../jottings/use-kept-fields.ts'
import { hoursIn } from './hours-in.ts'
import type { Deed } from './use-development.ts'

type ViewProps = {
  readonly programme: ProgrammeLine
  readonly act: (deed: Deed) => Promise<boolean>
  readonly onDone: () => void
}

/** One programme: who was invited and answered, who took part, and what became of their values; kept until it is saved. */
export function ProgrammeView({ programme, act, onDone }: ViewProps) {
  const rows = programme.participants
  const usual = rows.flatMap(({ person, attended, hours, certificate }) => [
    [`${person}-attended`, attended === null ? '' : attended ? 'yes' : 'no'],
    [`${person}-hours`, hours === 0 ? '' : writeNumber(hours, language.value)],
    [`${person}-certificate`, certificate],
  ])
  const { fields, change, empty, jotting } = useKeptFields<string>(
    `took-part-${programme.id}`,
    Object.fromEntries(usual),
  )
  const [checked, setChecked] = useState(false)
  const [saved, setSaved] = useState(false)
  const texts = words.value.follow
  const at = (person: string, what: 'attended' | 'hours' | 'certificate') => fields[`${person}-${what}`] ?? ''
  const put = (person: string, what: 'attended' | 'hours' | 'certificate', text: string) => {
    setSaved(false)
    change({ [`${person}-${what}`]: text })
  }
  const keep = async () => {
    setChecked(true)
    if (rows.some(({ person }) => hoursIn(at(person, 'hours'), language.value) === null)) return
    const { competencyName: _, courseName: __, change: ___, participants: ____, ...kept } = programme
    const participants = rows.map(({ person }) => ({
      person,
      attended: at(person, 'attended') === '' ? null : at(person, 'attended') === 'yes',
      hours: hoursIn(at(person, 'hours'), language.value) ?? 0,
      certificate: at(person, 'certificate'),
    }))
    if (await act({ kind: 'keep-programme', programme: { ...kept, participants } })) {
      empty()
      setChecked(false)
      setSaved(true)
      onDone()
    }
  }
  const isWrong = (person: string) => checked && hoursIn(at(person, 'hours'), language.value) === null
  return (
    <>
      <section class="stack stack-tight">
        <h2>{programme.title}</h2>
        <p class="soft">
          {say(programme.courseName, language.value)} · {say(programme.competencyName, language.value)}
        </p>
        <p>
          {writeDate(programme.from, language.value)} – {writeDate(programme.to, language.value)}
          {programme.place !== '' && ` · ${programme.place}`}
        </p>
        <p>
          <a class="button button-small" href={`#/surveys/new-${encodeURIComponent(programme.id)}`}>
            {texts.programme.survey}
          </a>
        </p>
      </section>
      <section class="sheet">
        <div class="table-box">
          <table class="table table-fold">
            <caption class="visually-hidden">{texts.programme.participants}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.person}</th>
                <th scope="col">{texts.programme.attended}</th>
                <th scope="col">{texts.programme.hours}</th>
                <th scope="col">{texts.programme.certificate}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.person}>
                  <th scope="row" class="figure-name">
                    {row.subject.name}
                    <span class="figure-note">
                      {texts.programme.replies[row.answer?.kind ?? 'none']}
                      {row.answer?.note && `: ${row.answer.note}`}
                    </span>
                  </th>
                  <td data-label={texts.programme.attended}>
                    <input
                      type="checkbox"
                      aria-label={`${texts.programme.attended}: ${row.subject.name}`}
                      checked={at(row.person, 'attended') === 'yes'}
                      onChange={({ currentTarget }) =>
                        put(row.person, 'attended', currentTarget.checked ? 'yes' : 'no')
                      }
                    />
                  </td>
                  <td data-label={texts.programme.hours}>
                    <input
                      class="input participant-hours"
                      inputMode="decimal"
                      aria-label={`${texts.programme.hours}: ${row.subject.name}`}
                      value={at(row.person, 'hours')}
                      maxLength={8}
                      aria-invalid={isWrong(row.person)}
                      aria-describedby={`hours-${row.person}`}
                      onInput={({ currentTarget }) => put(row.person, 'hours', currentTarget.value)}
                    />
                    <p id={`hours-${row.person}`} class="field-error" aria-live="polite">
                      {isWrong(row.person) && texts.programme.wrongHours}
                    </p>
                  </td>
                  <td data-label={texts.programme.certificate}>
                    <input
                      class="input"
                      aria-label={`${texts.programme.certificate}: ${row.subject.name}`}
                      value={at(row.person, 'certificate')}
                      maxLength={200}
                      onInput={({ currentTarget }) => put(row.person, 'certificate', currentTarget.value)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {jotting && <JottingState jotting={jotting} />}
      <div class="row">
        <button type="button" class="button button-main" onClick={() => void keep()}>
          {texts.programme.save}
        </button>
        <span role="status">{saved && texts.saved}</span>
      </div>
      <Comparison programme={programme} />
    </>
  )
}

function Comparison({ programme: { change } }: { readonly programme: ProgrammeLine }) {
  const texts = words.value.follow.programme
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="before-after">
      <h2 id="before-after">{texts.change}</h2>
      {change === null || change.taken === null ? (
        <p>{texts.noChange}</p>
      ) : (
        <>
          <div class="table-box">
            <table class="table table-fold">
              <thead>
                <tr>
                  <th scope="col" />
                  {[texts.n, texts.before, texts.after, texts.difference, texts.interval].map((title) => (
                    <th key={title} scope="col" class="number">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <Group title={texts.taken} change={change.taken} />
                {change.others && <Group title={texts.others} change={change.others} />}
              </tbody>
            </table>
          </div>
          {change.taken.n < 10 && <p>{texts.small(change.taken.n)}</p>}
          <p class="soft">{texts.regression}</p>
        </>
      )}
    </section>
  )
}

function Group({ title, change }: { readonly title: string; readonly change: Change }) {
  const texts = words.value.follow.programme
  const write = (value: number) => writeNumber(value, language.value, 2)
  const { n, before, after, change: by, interval } = change
  return (
    <tr>
      <th scope="row">{title}</th>
      <td class="number" data-label={texts.n}>
        {n}
      </td>
      <td class="number" data-label={texts.before}>
        {write(before)}
      </td>
      <td class="number" data-label={texts.after}>
        {write(after)}
      </td>
      <td class="number" data-label={texts.difference}>
        {write(by)}
      </td>
      <td class="number" data-label={texts.interval}>
        {interval ? `${write(interval.low)} – ${write(interval.high)}` : '–'}
      </td>
    </tr>
  )
}
