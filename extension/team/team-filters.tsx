import { useId } from 'preact/hooks'
import { fits, stagesIn, type TeamRow, teamFilters, teamSorts } from '../../core/team/team-list.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { look, teamLook } from './team-look.ts'

type FilterProps = {
  readonly rows: readonly TeamRow[]
  /** The stages in the order of the course. */
  readonly order: readonly string[]
}

/** Which of the team are shown, and in which order. */
export function TeamFilters({ rows, order }: FilterProps) {
  const { filter, stage, sort, query } = teamLook.value
  const id = useId()
  const texts = words.value.team
  const counts = teamFilters.map((name) => [name, rows.filter((row) => fits(row, name)).length] as const)
  return (
    <div class="stack stack-tight">
      <fieldset class="team-filters row">
        <legend class="visually-hidden">{texts.show}</legend>
        {counts
          // Most regions never hold a result back.
          .filter(([name, count]) => name !== 'held' || count > 0 || filter === 'held')
          .map(([name, count]) => (
            <button
              key={name}
              type="button"
              class="button button-small"
              aria-pressed={filter === name}
              onClick={() => look({ filter: name })}
            >
              {texts.filters[name]} ({count})
            </button>
          ))}
      </fieldset>
      <div class="team-choices">
        <label class="team-choice">
          <span class="label">{texts.search}</span>
          <input
            class="input"
            type="search"
            autocomplete="off"
            value={query}
            onInput={({ currentTarget }) => look({ query: currentTarget.value })}
          />
        </label>
        <label class="team-choice" for={`${id}-stage`}>
          <span class="label">{texts.state}</span>
          <select
            id={`${id}-stage`}
            class="input"
            value={stage}
            onChange={({ currentTarget }) => look({ stage: currentTarget.value })}
          >
            <option value="">{texts.everyStage(rows.length)}</option>
            {stagesIn(rows, order).map((each) => (
              <option key={each.id} value={each.id}>
                {say(each.title, language.value)} ({each.count})
              </option>
            ))}
          </select>
        </label>
        <label class="team-choice" for={`${id}-sort`}>
          <span class="label">{texts.sortBy}</span>
          <select
            id={`${id}-sort`}
            class="input"
            value={sort}
            onChange={({ currentTarget }) =>
              look({ sort: teamSorts.find((name) => name === currentTarget.value) ?? 'name' })
            }
          >
            {teamSorts.map((name) => (
              <option key={name} value={name}>
                {texts.teamSorts[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  )
}
