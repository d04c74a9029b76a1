import { Search, X } from 'lucide-preact'
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { words } from '../text/messages.ts'
import { matcherOf } from './matches.ts'

/** Something to pick: its key, what it is called, and what else it is found by. */
export type Pick = { readonly key: string; readonly label: string; readonly hint?: string }

type PickListProps = {
  readonly picks: readonly Pick[]
  readonly chosen: readonly Pick[]
  /** How many may be chosen; one makes radio buttons of it. */
  readonly most: number
  readonly firstId: string
  readonly says: { readonly search: string; readonly results: (count: number) => string }
  readonly onChange: (keys: readonly string[]) => void
}

/** Below this many there is nothing to search. */
const searchFrom = 8

/** More than these nobody reads; a word more narrows them down. */
const shownAtMost = 60

/** Many things to pick from: what is chosen stands above, the others are found by their words. */
export function PickList({ picks, chosen, most, firstId, says, onChange }: PickListProps) {
  const [query, setQuery] = useState('')
  const searchId = useId()
  const box = useRef<HTMLDivElement>(null)
  const taken = useRef(false)
  const { field } = words.value
  const single = most === 1
  const keys = chosen.map(({ key }) => key)
  const full = !single && chosen.length >= most
  const find = useMemo(() => matcherOf(picks, ({ label, hint }) => [label, hint ?? '']), [picks])
  const found = useMemo(() => find(query), [find, query])
  const shown = found.slice(0, shownAtMost)
  // The pressed chip is gone: the focus stays with the field.
  useLayoutEffect(() => {
    if (taken.current) box.current?.querySelector<HTMLElement>('.chip-remove, input')?.focus()
    taken.current = false
  })

  const toggle = (key: string) => {
    if (keys.includes(key)) onChange(keys.filter((each) => each !== key))
    else onChange(single ? [key] : [...keys, key])
  }
  return (
    <div ref={box} class="people">
      {chosen.length > 0 && (
        <ul class="people-chosen">
          {chosen.map(({ key, label }) => (
            <li key={key} class="person-chip">
              <span>{label}</span>
              <button
                type="button"
                class="chip-remove"
                aria-label={field.remove(label)}
                onClick={() => {
                  taken.current = true
                  toggle(key)
                }}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {picks.length >= searchFrom && (
        <div class="search-box">
          <label class="small-label" for={searchId}>
            {says.search}
          </label>
          <Search size={16} aria-hidden="true" />
          <input
            id={searchId}
            class="input"
            type="search"
            autocomplete="off"
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </div>
      )}
      <p class="visually-hidden" role="status">
        {query === '' ? '' : says.results(found.length)}
      </p>
      <div class="people-list">
        {shown.map(({ key, label, hint }, index) => (
          <label key={key} class="option">
            <input
              {...(index === 0 ? { id: firstId } : {})}
              type={single ? 'radio' : 'checkbox'}
              name={firstId}
              checked={keys.includes(key)}
              disabled={full && !keys.includes(key)}
              onChange={() => toggle(key)}
            />
            <span class="option-text">
              <span>{label}</span>
              {hint && <span class="option-hint">{hint}</span>}
            </span>
          </label>
        ))}
        {found.length === 0 && <p class="people-none soft">{field.noneFound}</p>}
        {found.length > shown.length && (
          <p class="people-none soft">{field.moreFound(found.length - shown.length)}</p>
        )}
      </div>
      {!single && (
        <p class="field-count" aria-live="polite">
          {Number.isFinite(most) ? field.chosenOf(chosen.length, most) : field.chosen(chosen.length)}
          {full && `. ${field.full}`}
        </p>
      )}
    </div>
  )
}
