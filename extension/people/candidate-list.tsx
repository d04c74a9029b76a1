import { CircleAlert } from 'lucide-preact'
import { assertNever } from '../../core/result.ts'
import { words } from '../../ui/text/messages.ts'
import type { Candidate, Obstacle } from './appraisable.ts'

type ListProps = {
  readonly candidates: readonly Candidate[]
  /** Those whom HR leaves out; everyone else who can be is in. */
  readonly left: ReadonlySet<string>
  readonly chosen: number
  readonly able: number
  readonly onLeave: (left: ReadonlySet<string>) => void
}

/** Who is appraised, unit by unit; those who can't be, with the reason. */
export function CandidateList({ candidates, left, chosen, able, onLeave }: ListProps) {
  const texts = words.value.hr
  const ready = candidates.filter(({ obstacle }) => obstacle === null)
  const stuck = candidates.filter(({ obstacle }) => obstacle === 'no-superior' || obstacle === 'no-reviewer')
  const others = candidates.filter(({ obstacle }) => obstacle === 'not-appraised')
  const units = [...Map.groupBy(ready, ({ person }) => person.unit)]
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onLeave(next)
  }
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
      {units.map(([unit, members]) => (
        <fieldset key={unit} class="unit">
          <legend class="unit-name">{unit}</legend>
          {members.map(({ person, superior }) => (
            <label key={person.id} class="option">
              <input type="checkbox" checked={!left.has(person.id)} onChange={() => toggle(person.id)} />
              <span class="option-text">
                <span>{person.name}</span>
                <span class="option-hint">
                  {person.post} · {texts.superior(superior ?? '–')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {[...stuck, ...others].length > 0 && (
        <div class="unit unit-stuck">
          <h3 class="unit-name">{texts.problems}</h3>
          {stuck.length > 0 && <p class="soft">{texts.problemsHint}</p>}
          <ul>
            {[...stuck, ...others].map(({ person, obstacle }) => (
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
        </div>
      )}
    </section>
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
