import { CircleAlert } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import { DateBox, MonthBox } from '../../ui/fields/date-boxes.tsx'
import { words } from '../../ui/text/messages.ts'
import { type DateParts, datePartsOf, readDate } from '../../ui/time/read-date.ts'
import { useAfterTyping } from '../people/after-typing.ts'
import type { AuditFilter } from '../sync/audit-server.ts'
import { eventGroups } from './event-groups.ts'
import type { NamedPerson } from './named-people.ts'

type FilterProps = {
  readonly filter: AuditFilter
  readonly people: readonly NamedPerson[]
  readonly onChange: (filter: AuditFilter) => void
}

/** Nothing is left out. */
export const noFilter: AuditFilter = { from: null, until: null, person: null, action: null }

/** What of the log is looked for: days, a person, a kind of event. */
export function FilterPanel({ filter, people, onChange }: FilterProps) {
  const [cleared, setCleared] = useState(0)
  const texts = words.value.audit
  const isFiltered = Object.values(filter).some((value) => value !== null)
  const backwards = filter.from !== null && filter.until !== null && filter.until < filter.from
  return (
    <section class="sheet sheet-padded audit-filter" aria-label={texts.filter}>
      <label class="audit-kind">
        <span class="field-label">{texts.kindOfEvent}</span>
        <select
          class="input"
          value={filter.action ?? ''}
          onChange={({ currentTarget }) => onChange({ ...filter, action: currentTarget.value || null })}
        >
          <option value="">{texts.anything}</option>
          {eventGroups.map(([group, kinds]) => (
            <optgroup key={group} label={texts.groups[group]}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {texts.kinds[kind]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <PersonFilter
        chosen={filter.person}
        people={people}
        onChoose={(person) => onChange({ ...filter, person })}
      />
      <DayFilter
        key={`from ${cleared}`}
        label={texts.from}
        day={filter.from}
        error={null}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DayFilter
        key={`until ${cleared}`}
        label={texts.until}
        day={filter.until}
        error={backwards ? texts.backwards : null}
        onChange={(until) => onChange({ ...filter, until })}
      />
      {isFiltered && (
        <p class="audit-clear">
          <button
            type="button"
            class="button"
            onClick={() => {
              setCleared(cleared + 1)
              onChange(noFilter)
            }}
          >
            {texts.clear}
          </button>
        </p>
      )}
    </section>
  )
}

/** More choices than these nobody reads; the search finds the others. */
const MOST = 200

function PersonFilter({
  chosen,
  people,
  onChoose,
}: {
  readonly chosen: string | null
  readonly people: FilterProps['people']
  readonly onChoose: (person: string | null) => void
}) {
  const [query, setQuery] = useState('')
  const texts = words.value.audit
  const asked = useAfterTyping(query).trim().toLowerCase()
  const isKept = chosen !== null && !people.some(({ id }) => id === chosen)
  // The same until another is found: a key that is typed draws no choice anew.
  const choices = useMemo(
    () =>
      [
        ...people.filter(({ id }) => id === chosen),
        ...people.filter(({ id, searched }) => id !== chosen && searched.includes(asked)),
      ]
        .slice(0, MOST)
        .map(({ id, name, unit }) => (
          <option key={id} value={id}>
            {`${name} · ${unit}`}
          </option>
        )),
    [people, chosen, asked],
  )
  return (
    <div class="audit-person">
      <label>
        <span class="field-label">{texts.person}</span>
        <select
          class="input"
          value={chosen ?? ''}
          onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}
        >
          <option value="">{texts.anybody}</option>
          {isKept && <option value={chosen}>{texts.actors.gone(chosen)}</option>}
          {choices}
        </select>
      </label>
      {people.length > 20 && (
        <input
          class="input"
          type="search"
          autocomplete="off"
          aria-label={texts.findPerson}
          placeholder={texts.findPerson}
          maxLength={100}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      )}
    </div>
  )
}

type DayProps = {
  readonly label: string
  readonly day: string | null
  readonly error: string | null
  readonly onChange: (day: string | null) => void
}

/** One end of the days; it counts once it is a day, and none once it is empty. */
function DayFilter({ label, day, error, onChange }: DayProps) {
  const [parts, setParts] = useState<DateParts>(
    day === null ? { day: '', month: '', year: '' } : datePartsOf(day),
  )
  const texts = words.value.audit
  const names = words.value.field
  const reading = readDate(parts)
  const wrong = reading.kind === 'no-such-day' ? texts.badDay : error
  const shared = { invalid: wrong !== null, required: false, describedBy: undefined }
  const take = (next: DateParts) => {
    setParts(next)
    const read = readDate(next)
    if (read.kind === 'date' && read.date !== day) onChange(read.date)
    if (read.kind === 'empty' && day !== null) onChange(null)
  }
  return (
    <fieldset class={`field ${wrong ? 'field-wrong' : ''}`}>
      <legend class="field-label">{label}</legend>
      <div class="field-errors" aria-live="polite">
        {wrong && (
          <p class="field-error">
            <CircleAlert size={16} aria-hidden="true" />
            {wrong}
          </p>
        )}
      </div>
      <div class="date-boxes">
        <DateBox
          {...shared}
          label={names.day}
          value={parts.day}
          length={2}
          onChange={(text) => take({ ...parts, day: text })}
        />
        <MonthBox
          {...shared}
          label={names.month}
          value={parts.month}
          onChange={(text) => take({ ...parts, month: text })}
        />
        <DateBox
          {...shared}
          label={names.year}
          value={parts.year}
          length={4}
          onChange={(text) => take({ ...parts, year: text })}
        />
      </div>
    </fieldset>
  )
}
