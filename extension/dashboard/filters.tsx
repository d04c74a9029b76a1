import { FilterX } from 'lucide-preact'
import type { Dashboard } from '../../core/protocol/dashboard.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import type { DashboardQuery } from '../sync/figures-server.ts'

type FiltersProps = {
  readonly choices: Dashboard['choices']
  readonly query: DashboardQuery
  /** The cycle whose figures are shown. */
  readonly shown: string
  readonly change: (query: DashboardQuery) => void
  readonly clear: () => void
}

/** What the figures are of: a cycle, and the part of the office. */
export function Filters({ choices, query, shown, change, clear }: FiltersProps) {
  const texts = words.value.dashboard
  const indented = (name: string, depth: number) => `${'\u2003'.repeat(depth)}${name}`
  const isFiltered = query.unit !== null || query.post !== null || query.grade !== null
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{texts.filters}</legend>
      <Choice
        label={texts.cycle}
        value={query.cycle ?? shown}
        choices={choices.cycles}
        change={(cycle) => change({ ...query, cycle })}
      />
      <Choice
        label={texts.unit}
        value={query.unit}
        none={texts.all}
        choices={choices.units.map(({ name, depth }) => ({ id: name, name: indented(name, depth) }))}
        change={(unit) => change({ ...query, unit })}
      />
      {choices.posts.length > 0 && (
        <Choice
          label={texts.post}
          value={query.post}
          none={texts.all}
          choices={choices.posts.map(({ id, name }) => ({ id, name: say(name, language.value) }))}
          change={(post) => change({ ...query, post })}
        />
      )}
      {choices.grades.length > 0 && (
        <Choice
          label={texts.grade}
          value={query.grade}
          none={texts.all}
          choices={choices.grades.map((grade) => ({ id: grade, name: grade }))}
          change={(grade) => change({ ...query, grade })}
        />
      )}
      {isFiltered && (
        <button type="button" class="button" onClick={clear}>
          <FilterX size={18} aria-hidden="true" />
          {texts.clear}
        </button>
      )}
    </fieldset>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string | null
  /** What stands for no choice; without it there always is one. */
  readonly none?: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly change: (value: string | null) => void
}

function Choice({ label, value, none, choices, change }: ChoiceProps) {
  return (
    <label class="filter-choice">
      <span class="label">{label}</span>
      <select
        class="input"
        value={value ?? ''}
        onChange={({ currentTarget }) => change(currentTarget.value || null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
