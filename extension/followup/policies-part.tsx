import { Megaphone } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { ProgrammeList } from '../../core/protocol/development.ts'
import type { UnitList } from '../../core/protocol/staff.ts'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { type DateParts, readDate } from '../../ui/time/read-date.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { PeriodField } from '../people/period-field.tsx'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { Line } from './record-outcome.tsx'
import { type Deed, useDevelopment } from './use-development.ts'

/** Changes of policy: noted once, told to all whom they concern, with how far they have answered. */
export function PoliciesPart() {
  const { ask, act, trouble } = useDevelopment()
  const zone = useDevice().zone.value
  const [list, setList] = useState<ProgrammeList | null>(null)
  const [units, setUnits] = useState<UnitList['units']>([])
  const look = () => ask((server) => server.programmes(null)).then((read) => read && setList(read))
  useEffect(() => {
    void look()
    void ask((server) => server.units()).then((read) => read && setUnits(read.units))
  }, [ask])
  const texts = words.value.follow
  if (list === null) return <TroubleBanner trouble={trouble} retry={() => void look()} />
  return (
    <>
      <p class="soft">{texts.policy.lead}</p>
      <TroubleBanner trouble={trouble} />
      <NotePolicy list={list} units={units} act={act} onDone={() => void look()} />
      <section class="stack" aria-labelledby="policy-list">
        <h2 id="policy-list">{texts.policy.list}</h2>
        {list.changes.length === 0 && (
          <div class="sheet">
            <Empty icon={Megaphone} title={texts.policy.none} hint={texts.policy.noneHint} />
          </div>
        )}
        {list.changes.map((change) => (
          <article key={change.id} class="sheet sheet-padded stack stack-tight">
            <h3 class="action-title">{say(change.title, language.value)}</h3>
            <p class="soft">
              {writeDay(change.at, language.value, zone)}
              {change.pack && ` · ${texts.policy.ofVersion}`}
            </p>
            <ul>
              {change.changes.map((line) => (
                <li key={line.id}>{say(line, language.value)}</li>
              ))}
            </ul>
            <p>{texts.policy.answered(change.done, change.told)}</p>
            {change.answers.length > 0 && (
              <details>
                <summary>{texts.policy.answers}</summary>
                <ul class="stack stack-tight">
                  {change.answers.map(({ name, unit, note }) => (
                    <li key={`${name} ${note}`}>
                      <strong>{name}</strong> <span class="soft">· {unit}</span>
                      <br />
                      {note}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </article>
        ))}
      </section>
    </>
  )
}

type NoteProps = {
  readonly list: ProgrammeList
  readonly units: UnitList['units']
  readonly act: (deed: Deed) => Promise<boolean>
  readonly onDone: () => void
}

const noDate: DateParts = { day: '', month: '', year: '' }

function NotePolicy({ list, units, act, onDone }: NoteProps) {
  const [title, setTitle] = useState('')
  const [changes, setChanges] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [posts, setPosts] = useState('')
  const [frontLineOnly, setFrontLine] = useState(false)
  const [course, setCourse] = useState('')
  const [date, setDate] = useState(noDate)
  const [checked, setChecked] = useState(false)
  const texts = words.value.follow
  const until = readDate(date)
  const lines = changes
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const tell = async () => {
    setChecked(true)
    if (title.trim() === '' || lines.length === 0 || until.kind !== 'date') return
    const field = {
      units: [...chosen],
      posts: posts
        .split(',')
        .map((post) => post.trim())
        .filter((post) => post !== ''),
      frontLineOnly,
    }
    const told = await act({
      kind: 'note-policy-change',
      title: title.trim(),
      changes: lines.slice(0, 50).map((line) => line.slice(0, 500)),
      field,
      course: course === '' ? null : course,
      until: until.date,
    })
    if (!told) return
    setTitle('')
    setChanges('')
    setChecked(false)
    onDone()
  }
  return (
    <details class="sheet sheet-padded">
      <summary>{texts.policy.new}</summary>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void tell()
        }}
      >
        <Line
          id="policy-title"
          label={texts.policy.title}
          value={title}
          error={checked && title.trim() === '' ? texts.missing : null}
          onChange={setTitle}
        />
        <SimpleField
          id="policy-changes"
          label={texts.policy.changes}
          error={checked && lines.length === 0 ? texts.missing : null}
        >
          {(field) => (
            <textarea
              {...field}
              class="input"
              rows={4}
              maxLength={8000}
              value={changes}
              onInput={({ currentTarget }) => setChanges(currentTarget.value)}
            />
          )}
        </SimpleField>
        <fieldset class="field">
          <legend class="field-label">{texts.policy.units}</legend>
          <p class="field-hint">{texts.policy.unitsHint}</p>
          <ul class="names">
            {units.map(({ name }) => (
              <li key={name}>
                <label class="row">
                  <input
                    type="checkbox"
                    checked={chosen.has(name)}
                    onChange={({ currentTarget }) => {
                      const others = [...chosen].filter((one) => one !== name)
                      setChosen(new Set(currentTarget.checked ? [...others, name] : others))
                    }}
                  />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <Line
          id="policy-posts"
          label={texts.policy.posts}
          hint={texts.policy.postsHint}
          value={posts}
          error={null}
          onChange={setPosts}
        />
        <label class="row">
          <input
            type="checkbox"
            checked={frontLineOnly}
            onChange={({ currentTarget }) => setFrontLine(currentTarget.checked)}
          />
          {texts.policy.frontLine}
        </label>
        <SimpleField id="policy-course" label={texts.policy.course} error={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={course}
              onChange={({ currentTarget }) => setCourse(currentTarget.value)}
            >
              <option value="">{texts.policy.noCourse}</option>
              {list.offered.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.title, language.value)}
                </option>
              ))}
            </select>
          )}
        </SimpleField>
        <PeriodField
          id="policy-until"
          label={texts.policy.until}
          parts={date}
          error={checked && until.kind !== 'date' ? words.value.people.missingDate : null}
          onChange={setDate}
        />
        <div>
          <button type="submit" class="button button-main">
            {texts.policy.tell}
          </button>
        </div>
      </form>
    </details>
  )
}
