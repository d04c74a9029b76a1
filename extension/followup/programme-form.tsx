import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Subject } from '../../core/case/view.ts'
import { cycleId } from '../../core/ids.ts'
import type { ProgrammeList } from '../../core/protocol/development.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { readDate } from '../../ui/time/read-date.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { dateIn, dateText } from '../jottings/kept-fields.ts'
import { useKeptFields } from '../jottings/use-kept-fields.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { PeriodField } from '../people/period-field.tsx'
import { hashOf } from '../shell/route.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { useLive } from '../store/live.ts'
import { readRows } from '../store/rows.ts'
import { programmeStart } from './new-programme.ts'
import { Line } from './record-outcome.tsx'
import type { Deed } from './use-development.ts'

type FormProps = { readonly list: ProgrammeList; readonly act: (deed: Deed) => Promise<boolean> }

/** A new programme: what, when, where, and for whom; those who are in it are invited. Kept until then. */
export function ProgrammeForm({ list, act }: FormProps) {
  const device = useDevice()
  const start = programmeStart.peek()
  const fitting = list.offered.filter(({ competency }) => competency === start?.competency)
  const name = list.competencies.find(({ id }) => id === start?.competency)?.name
  const about = start?.competency ?? 'new'
  const { fields, change, empty, jotting } = useKeptFields(`programme-${about}`, {
    title: name ? say(name, language.value) : '',
    course: fitting[0]?.id ?? list.offered[0]?.id ?? '',
    from: '',
    to: '',
    place: '',
    capacity: String(Math.max(30, start?.people.length ?? 0)),
    people: (start?.people ?? []).map(({ id }) => id).join(' '),
  })
  const colleagues = useLive(() => readRows(device.db, 'colleague')) ?? []
  const known = useMemo(
    () => new Map<string, Subject>([...colleagues, ...(start?.people ?? [])].map((one) => [one.id, one])),
    [colleagues, start],
  )
  const people = fields.people.split(' ').flatMap((id) => known.get(id) ?? [])
  const { title, place, capacity } = fields
  // One that is offered no longer gives way to one that is.
  const course = list.offered.some(({ id }) => id === fields.course)
    ? fields.course
    : (fitting[0]?.id ?? list.offered[0]?.id ?? '')
  const [from, to] = [dateIn(fields.from), dateIn(fields.to)]
  const [checked, setChecked] = useState(false)
  useEffect(
    () => () => {
      programmeStart.value = null
    },
    [],
  )
  const texts = words.value.follow
  const [first, last] = [readDate(from), readDate(to)]
  const places = /^\d{1,5}$/.test(capacity.trim()) ? Number(capacity) : 0
  const isWrongCapacity = places < 1 || places > 20_000
  const offered = [...fitting, ...list.offered.filter((one) => !fitting.includes(one))]
  const keep = useOneAtATime(async () => {
    setChecked(true)
    if (title.trim() === '' || isWrongCapacity || first.kind !== 'date' || last.kind !== 'date') return
    const id = device.newId()
    const chosen = list.offered.find((one) => one.id === course)
    if (chosen === undefined || people.length > places) return
    const programme = {
      id,
      title: title.trim(),
      course,
      competency: start?.competency ?? chosen.competency,
      cycle: start === null ? null : cycleId(start.cycle),
      from: first.date,
      to: last.date,
      place: place.trim(),
      capacity: places,
      participants: people.map((person) => ({
        person: person.id,
        attended: null,
        hours: 0,
        certificate: '',
      })),
    }
    if (await act({ kind: 'keep-programme', programme })) {
      empty()
      device.go(hashOf({ kind: 'development', part: 'programmes', id }))
    }
  })
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <h2>{texts.programme.new}</h2>
      <Line
        id="programme-title"
        label={texts.programme.title}
        value={title}
        error={checked && title.trim() === '' ? texts.missing : null}
        onChange={(text) => change({ title: text })}
      />
      {jotting && <JottingState jotting={jotting} />}
      <SimpleField id="programme-course" label={texts.programme.course} error={null}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={course}
            onChange={({ currentTarget }) => change({ course: currentTarget.value })}
          >
            {offered.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.title, language.value)}
              </option>
            ))}
          </select>
        )}
      </SimpleField>
      <div class="two-columns">
        <PeriodField
          id="programme-from"
          label={texts.programme.from}
          parts={from}
          error={checked && first.kind !== 'date' ? texts.programme.chooseDates : null}
          onChange={(parts) => change({ from: dateText(parts) })}
        />
        <PeriodField
          id="programme-to"
          label={texts.programme.to}
          parts={to}
          error={checked && last.kind !== 'date' ? texts.programme.chooseDates : null}
          onChange={(parts) => change({ to: dateText(parts) })}
        />
      </div>
      <div class="two-columns">
        <Line
          id="programme-place"
          label={texts.programme.place}
          value={place}
          error={null}
          onChange={(text) => change({ place: text })}
        />
        <Line
          id="programme-capacity"
          label={texts.programme.capacity}
          value={capacity}
          error={checked && isWrongCapacity ? texts.programme.wrongCapacity : null}
          onChange={(text) => change({ capacity: text })}
        />
      </div>
      <Participants
        people={people}
        colleagues={colleagues}
        onChange={(chosen) => change({ people: chosen.map(({ id }) => id).join(' ') })}
      />
      {!isWrongCapacity && people.length > places && (
        <p class="field-error" role="status">
          {texts.programme.overCapacity(people.length, places)}
        </p>
      )}
      <div>
        <button type="submit" class="button button-main">
          {texts.programme.invite}
        </button>
      </div>
    </form>
  )
}

type PeopleProps = {
  readonly people: readonly Subject[]
  readonly colleagues: readonly Subject[]
  readonly onChange: (people: readonly Subject[]) => void
}

function Participants({ people, colleagues, onChange }: PeopleProps) {
  const [query, setQuery] = useState('')
  const chosen = new Set<string>(people.map(({ id }) => id))
  const asked = query.trim().toLowerCase()
  const found =
    asked === ''
      ? []
      : colleagues
          .filter(({ id, name }) => !chosen.has(id) && name.toLowerCase().includes(asked))
          .slice(0, 20)
  const texts = words.value.follow
  return (
    <fieldset class="field">
      <legend class="field-label">
        {texts.programme.participants} ({texts.people(people.length)})
      </legend>
      <ul class="names">
        {people.map((person) => (
          <li key={person.id} class="row row-apart">
            <span>
              {person.name} <span class="soft">· {person.unit}</span>
            </span>
            <button
              type="button"
              class="link-button"
              aria-label={texts.programme.remove(person.name)}
              onClick={() => onChange(people.filter(({ id }) => id !== person.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        class="input"
        type="search"
        autocomplete="off"
        aria-label={words.value.people.findPerson(texts.programme.participants)}
        placeholder={words.value.people.search}
        maxLength={100}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <ul>
        {found.map(({ id, name, post, unit }) => (
          <li key={id}>
            <button
              type="button"
              class="link-button"
              onClick={() => {
                onChange([...people, { id, name, post, unit }])
                setQuery('')
              }}
            >
              + {name} · {unit}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
