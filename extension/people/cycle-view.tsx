import { useId, useMemo, useState } from 'preact/hooks'
import { teamRows } from '../../core/team/team-list.ts'
import { say } from '../../core/text.ts'
import { matcherOf } from '../../ui/fields/matches.ts'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { usePacks } from '../results/use-packs.ts'
import { CaseTable } from '../team/case-table.tsx'
import { useAfterTyping } from './after-typing.ts'
import type { CycleProgress } from './cycle-progress.ts'

/** One cycle: how many are where, which units are behind, and everyone by name. */
export function CycleView({ progress }: { readonly progress: CycleProgress }) {
  const texts = words.value.hr
  const { cases, closed, late } = progress
  return (
    <section class="stack" aria-label={progress.name}>
      <div class="sheet sheet-padded stack">
        <div class="row row-apart">
          <h2>{progress.name}</h2>
          <span class="row">
            {late > 0 && <span class="status status-trouble">{texts.late(late)}</span>}
            <span class="soft">{texts.closed(closed, cases.length)}</span>
          </span>
        </div>
        <progress
          class="progress"
          max={cases.length}
          value={closed}
          aria-label={texts.closed(closed, cases.length)}
        />
        <div class="cycle-tables">
          <Stages progress={progress} />
          <Units progress={progress} />
        </div>
      </div>
      <People progress={progress} />
    </section>
  )
}

function Stages({ progress }: { readonly progress: CycleProgress }) {
  const texts = words.value.hr
  const all = progress.cases.length
  return (
    <div>
      <h3 class="small-title">{texts.stages}</h3>
      <ul class="stages">
        {progress.stages.map((stage) => (
          <li key={stage.id} class="stage">
            <span>{say(stage.title, language.value)}</span>
            <span class="stage-count">{stage.count}</span>
            <meter class="meter" min={0} max={all} value={stage.count} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Units({ progress }: { readonly progress: CycleProgress }) {
  const texts = words.value.hr
  return (
    <div>
      <h3 class="small-title">{texts.perUnit}</h3>
      <ul class="stages">
        {progress.units.map(({ unit, total, closed, late }) => (
          <li key={unit} class="stage">
            <span>
              {unit}
              {late > 0 && <span class="unit-late"> · {texts.late(late)}</span>}
            </span>
            <span class="stage-count">
              {closed}/{total}
            </span>
            <meter class="meter" min={0} max={total} value={closed} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** More lines than these nobody reads, and a browser draws slowly; the search finds the others. */
const MOST = 50

function People({ progress }: { readonly progress: CycleProgress }) {
  const [query, setQuery] = useState('')
  const id = useId()
  const texts = words.value.hr
  const now = useDevice().clock.value
  const { packFor, stagesOf } = usePacks()
  const search = useMemo(
    () => matcherOf(progress.cases, ({ subject }) => [subject.name, subject.unit, subject.post]),
    [progress],
  )
  const asked = useAfterTyping(query)
  const found = useMemo(() => search(asked), [search, asked])
  const rows = useMemo(
    () => teamRows(found.slice(0, MOST), { stagesOf, owed: nothing, now }),
    [found, stagesOf, now],
  )
  // The same until another one is found: a key that is typed draws no row anew.
  const table = useMemo(
    () => <CaseTable label={texts.perPerson} rows={rows} packFor={packFor} />,
    [texts, rows, packFor],
  )
  return (
    <section class="sheet">
      <div class="sheet-title row row-apart">
        <h3>{texts.perPerson}</h3>
        <span class="filter">
          <label class="visually-hidden" for={id}>
            {texts.filter}
          </label>
          <input
            id={id}
            class="input"
            type="search"
            autocomplete="off"
            placeholder={texts.filter}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </span>
      </div>
      {table}
      {found.length > MOST && <p class="sheet-padded soft">{texts.steering.firstOf(MOST, found.length)}</p>}
    </section>
  )
}

const nothing: ReadonlyMap<string, number> = new Map()
