import { Search, X } from 'lucide-preact'
import { useId, useState } from 'preact/hooks'
import type { ColleagueView } from '../../core/case/view.ts'
import { words } from '../text/messages.ts'
import { matches } from './matches.ts'

type PeopleListProps = {
  readonly people: readonly ColleagueView[]
  readonly chosen: readonly string[]
  /** How many may be chosen; one makes radio buttons of it. */
  readonly most: number
  readonly firstId: string
  readonly describedBy: string | undefined
  readonly onChange: (chosen: readonly string[]) => void
}

/** Below this many there is nothing to search. */
const searchFrom = 8

/** Colleagues to tick: who is chosen stands above, the others are found by name, post or unit. */
export function PeopleList({ people, chosen, most, firstId, describedBy, onChange }: PeopleListProps) {
  const [query, setQuery] = useState('')
  const searchId = useId()
  const { field } = words.value
  const single = most === 1
  const full = !single && chosen.length >= most
  const picked = chosen.map((id) => people.find((person) => person.id === id) ?? { id, name: id })
  const found = people.filter((person) => matches(query, [person.name, person.post, person.unit]))

  const toggle = (id: string) => {
    if (chosen.includes(id)) onChange(chosen.filter((each) => each !== id))
    else onChange(single ? [id] : [...chosen, id])
  }
  if (people.length === 0) return <p class="soft">{field.noChoices}</p>
  return (
    <div class="people">
      {picked.length > 0 && (
        <ul class="people-chosen">
          {picked.map((person) => (
            <li key={person.id} class="person-chip">
              <span>{person.name}</span>
              <button
                type="button"
                class="chip-remove"
                aria-label={field.remove(person.name)}
                onClick={() => toggle(person.id)}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {people.length >= searchFrom && (
        <div class="search-box">
          <label class="visually-hidden" for={searchId}>
            {field.searchPeople}
          </label>
          <Search size={16} aria-hidden="true" />
          <input
            id={searchId}
            class="input"
            type="search"
            autocomplete="off"
            placeholder={field.searchPeople}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </div>
      )}
      <p class="visually-hidden" aria-live="polite">
        {query === '' ? '' : field.results(found.length)}
      </p>
      <div class="people-list">
        {found.map((person, index) => (
          <label key={person.id} class="option">
            <input
              {...(index === 0 ? { id: firstId } : {})}
              type={single ? 'radio' : 'checkbox'}
              name={firstId}
              checked={chosen.includes(person.id)}
              disabled={full && !chosen.includes(person.id)}
              aria-describedby={describedBy}
              onChange={() => toggle(person.id)}
            />
            <span class="option-text">
              <span>{person.name}</span>
              <span class="option-hint">
                {person.post} · {person.unit}
              </span>
            </span>
          </label>
        ))}
        {found.length === 0 && <p class="people-none soft">{field.noPeople}</p>}
      </div>
      {!single && (
        <p class="field-count" aria-live="polite">
          {Number.isFinite(most) ? field.chosenOf(chosen.length, most) : field.chosen(chosen.length)}
          {full && ` ${field.full}`}
        </p>
      )}
    </div>
  )
}
