import { CircleAlert } from 'lucide-preact'
import { useId, useMemo, useState } from 'preact/hooks'
import { assertNever } from '../../core/result.ts'
import { matcherOf } from '../../ui/fields/matches.ts'
import { words } from '../../ui/text/messages.ts'
import { useAfterTyping } from './after-typing.ts'
import type { Candidate, Obstacle } from './appraisable.ts'
import { SearchField } from './search-field.tsx'

type ListProps = {
  readonly candidates: readonly Candidate[]
  /** Those whom HR leaves out; everyone else who can be is in. */
  readonly left: ReadonlySet<string>
  readonly chosen: number
  readonly able: number
  readonly onLeave: (left: ReadonlySet<string>) => void
}

/** So many lie open at once; of more, each unit opens by itself, and the search finds the others. */
const MOST = 150

/** Who is appraised, unit by unit; those who can't be, with the reason. */
export function CandidateList({ candidates, left, chosen, able, onLeave }: ListProps) {
  const [query, setQuery] = useState('')
  const id = useId()
  const texts = words.value.hr
  const { ready, stuck, others } = useMemo(() => sorted(candidates), [candidates])
  const isLong = ready.length > MOST
  const search = useMemo(
    () => matcherOf(ready, ({ person }) => [person.name, person.unit, person.post]),
    [ready],
  )
  const asked = useAfterTyping(query)
  const found = useMemo(() => search(asked), [search, asked])
  const isFound = asked.trim() !== ''
  const put = (ids: readonly string[], out: boolean) => {
    const next = new Set(left)
    for (const one of ids) out ? next.add(one) : next.delete(one)
    onLeave(next)
  }
  // The same until others are found or left out: a key that is typed draws no unit anew.
  const units = useMemo(
    () =>
      [...Map.groupBy(isFound ? found.slice(0, MOST) : found, ({ person }) => person.unit)].map(
        ([unit, members]) => (
          <UnitMembers
            key={unit}
            unit={unit}
            members={members}
            left={left}
            put={put}
            folds={isLong && !isFound}
          />
        ),
      ),
    [found, isFound, left, isLong],
  )
  return (
    <section class="sheet">
      <div class="sheet-title row row-apart">
        <h2>{texts.people}</h2>
        <span class="row">
          <span class="soft" aria-live="polite">
            {texts.chosen(chosen, able)}
          </span>
          <button type="button" class="button button-small" onClick={() => onLeave(new Set())}>
            {texts.all}
          </button>
          <button
            type="button"
            class="button button-small"
            onClick={() => onLeave(new Set(ready.map(({ person }) => person.id)))}
          >
            {texts.noneChosen}
          </button>
        </span>
      </div>
      {isLong && (
        <div class="sheet-padded">
          <SearchField id={id} label={texts.filter} value={query} onSearch={setQuery} />
          {isFound && (
            <p class="soft" aria-live="polite">
              {found.length > MOST
                ? texts.steering.firstOf(MOST, found.length)
                : words.value.people.found(found.length)}
            </p>
          )}
        </div>
      )}
      {units}
      <Obstacles stuck={stuck} others={others} />
    </section>
  )
}

function sorted(candidates: readonly Candidate[]) {
  return {
    ready: candidates.filter(({ obstacle }) => obstacle === null),
    stuck: candidates.filter(({ obstacle }) => obstacle === 'no-superior' || obstacle === 'no-reviewer'),
    others: candidates.filter(({ obstacle }) => obstacle === 'not-appraised'),
  }
}

type UnitProps = {
  readonly unit: string
  readonly members: readonly Candidate[]
  readonly left: ReadonlySet<string>
  readonly put: (ids: readonly string[], out: boolean) => void
  /** Nobody of it is drawn before it is opened. */
  readonly folds: boolean
}

function UnitMembers({ unit, members, left, put, folds }: UnitProps) {
  const [isOpen, setOpen] = useState(false)
  const texts = words.value.hr
  const ids = members.map(({ person }) => person.id)
  if (!folds) {
    return (
      <fieldset class="unit">
        <legend class="unit-name">{unit}</legend>
        <Members members={members} left={left} put={put} />
      </fieldset>
    )
  }
  return (
    <details class="unit" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span class="unit-name">{unit}</span>{' '}
        <span class="soft">{texts.chosen(ids.filter((one) => !left.has(one)).length, ids.length)}</span>
      </summary>
      {isOpen && (
        <fieldset class="unit-members">
          <legend class="visually-hidden">{unit}</legend>
          <div class="row">
            <button type="button" class="button button-small" onClick={() => put(ids, false)}>
              {texts.all}
            </button>
            <button type="button" class="button button-small" onClick={() => put(ids, true)}>
              {texts.noneChosen}
            </button>
          </div>
          <Members members={members} left={left} put={put} />
        </fieldset>
      )}
    </details>
  )
}

function Members({ members, left, put }: Pick<UnitProps, 'members' | 'left' | 'put'>) {
  const texts = words.value.hr
  return (
    <>
      {members.map(({ person, superior }) => (
        <label key={person.id} class="option">
          <input
            type="checkbox"
            checked={!left.has(person.id)}
            onChange={() => put([person.id], !left.has(person.id))}
          />
          <span class="option-text">
            <span>{person.name}</span>
            <span class="option-hint">
              {person.post} · {texts.superior(superior ?? '–')}
            </span>
          </span>
        </label>
      ))}
    </>
  )
}

function Obstacles({
  stuck,
  others,
}: {
  readonly stuck: readonly Candidate[]
  readonly others: readonly Candidate[]
}) {
  const texts = words.value.hr
  const all = [...stuck, ...others]
  if (all.length === 0) return null
  return (
    <div class="unit unit-stuck">
      <h3 class="unit-name">{texts.problems}</h3>
      {stuck.length > 0 && <p class="soft">{texts.problemsHint}</p>}
      <ul>
        {all.slice(0, MOST).map(({ person, obstacle }) => (
          <li key={person.id} class="stuck">
            <span>
              {person.name} <span class="option-hint">{person.post}</span>
            </span>
            <span class={`status ${obstacle === 'not-appraised' ? '' : 'status-trouble'}`}>
              {obstacle !== 'not-appraised' && <CircleAlert size={14} aria-hidden="true" />}
              {obstacleText(obstacle)}
            </span>
          </li>
        ))}
      </ul>
      {all.length > MOST && <p class="soft">{texts.steering.andOthers(all.length - MOST)}</p>}
    </div>
  )
}

function obstacleText(obstacle: Obstacle): string {
  const texts = words.value.hr
  switch (obstacle) {
    case 'no-superior':
      return texts.noSuperior
    case 'no-reviewer':
      return texts.noReviewer
    case 'not-appraised':
      return texts.notAppraised
    case null:
      return ''
    default:
      return assertNever(obstacle)
  }
}
