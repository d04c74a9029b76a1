import { useRef, useState } from 'preact/hooks'
import { jottedText } from '../../core/draft/jotting.ts'
import type { ProgrammeList } from '../../core/protocol/development.ts'
import type { UnitList } from '../../core/protocol/staff.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { readDate } from '../../ui/time/read-date.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { KeptDetails } from '../jottings/kept-details.tsx'
import { TextBox } from '../jottings/text-box.tsx'
import { useJotting } from '../jottings/use-jotting.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { PeriodField } from '../people/period-field.tsx'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { Line } from './record-outcome.tsx'
import type { Deed } from './use-development.ts'

type NoteProps = {
  readonly list: ProgrammeList
  readonly units: UnitList['units']
  readonly act: (deed: Deed) => Promise<boolean>
  readonly onDone: () => void
}

/** A change of policy, whom it concerns, and until when they answer; kept until it has been told. */
export function NotePolicy({ list, units, act, onDone }: NoteProps) {
  const jotting = useJotting('policy', 'new')
  const [checked, setChecked] = useState(false)
  const fold = useRef<() => void>(null)
  const fields = jotting?.fields.value ?? {}
  const at = (name: string) => jottedText(fields, `/${name}`)
  const put = (part: { readonly [name: string]: string | boolean | readonly string[] }) => {
    const named = Object.entries(part).map(([name, answer]) => [
      `/${name}`,
      answer === false ? undefined : answer,
    ])
    jotting?.put(Object.fromEntries(named))
  }
  const { '/units': held, '/frontLine': frontLine } = fields
  const chosen = Array.isArray(held) ? held.filter((name) => typeof name === 'string') : []
  const date = { day: at('day'), month: at('month'), year: at('year') }
  const until = readDate(date)
  const texts = words.value.follow
  const lines = at('changes')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const tell = useOneAtATime(async () => {
    setChecked(true)
    if (at('title').trim() === '' || lines.length === 0 || until.kind !== 'date') return
    const posts = at('posts')
      .split(',')
      .map((post) => post.trim())
      .filter((post) => post !== '')
    const told = await act({
      kind: 'note-policy-change',
      title: at('title').trim(),
      changes: lines.slice(0, 50).map((line) => line.slice(0, 500)),
      field: { units: chosen, posts, frontLineOnly: frontLine === true },
      course: at('course') === '' ? null : at('course'),
      until: until.date,
    })
    if (!told) return
    jotting?.letGo(fields)
    fold.current?.()
    setChecked(false)
    onDone()
  })
  if (jotting === null) return null
  return (
    <KeptDetails class="sheet sheet-padded" isBegun={Object.keys(fields).length > 0} fold={fold}>
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
          value={at('title')}
          error={checked && at('title').trim() === '' ? texts.missing : null}
          onChange={(title) => put({ title })}
        />
        <TextBox
          id="policy-changes"
          label={texts.policy.changes}
          error={checked && lines.length === 0 ? texts.missing : null}
          rows={4}
          most={8000}
          value={at('changes')}
          onChange={(text) => put({ changes: text })}
        />
        <UnitChoice units={units} chosen={chosen} onChange={(names) => put({ units: names })} />
        <Line
          id="policy-posts"
          label={texts.policy.posts}
          hint={texts.policy.postsHint}
          value={at('posts')}
          error={null}
          onChange={(posts) => put({ posts })}
        />
        <label class="row">
          <input
            type="checkbox"
            checked={frontLine === true}
            onChange={({ currentTarget }) => put({ frontLine: currentTarget.checked })}
          />
          {texts.policy.frontLine}
        </label>
        <SimpleField id="policy-course" label={texts.policy.course} error={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={at('course')}
              onChange={({ currentTarget }) => put({ course: currentTarget.value })}
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
          onChange={(parts) => put({ ...parts })}
        />
        <JottingState jotting={jotting} />
        <div>
          <button type="submit" class="button button-main">
            {texts.policy.tell}
          </button>
        </div>
      </form>
    </KeptDetails>
  )
}

type UnitProps = {
  readonly units: UnitList['units']
  readonly chosen: readonly string[]
  readonly onChange: (names: readonly string[]) => void
}

function UnitChoice({ units, chosen, onChange }: UnitProps) {
  const texts = words.value.follow.policy
  return (
    <fieldset class="field">
      <legend class="field-label">{texts.units}</legend>
      <p class="field-hint">{texts.unitsHint}</p>
      <ul class="names">
        {units.map(({ name }) => (
          <li key={name}>
            <label class="row">
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={({ currentTarget }) => {
                  const others = chosen.filter((one) => one !== name)
                  onChange(currentTarget.checked ? [...others, name] : others)
                }}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
