import { CircleAlert, Plus, Trash2 } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import { checkTables } from '../../core/scoring/check-tables.ts'
import type { Band } from '../../core/scoring/model.ts'
import type { ScoringProblem } from '../../core/scoring/problem.ts'
import { language, words } from '../text/messages.ts'
import { NumberBox } from './number-box.tsx'
import { sayJson } from './say-part.ts'

type BandsEditorProps = {
  readonly bands: readonly Band[]
  readonly labelOf: (id: string) => string
  /** The outcomes that a band can stand for. */
  readonly outcomes: readonly string[]
  readonly onChange: (bands: readonly Band[]) => void
}

/** The bands of a scale as a table, drawn as a line; a gap or an overlap is told while it is made (S2). */
export function BandsEditor({ bands, labelOf, outcomes, onChange }: BandsEditorProps) {
  const says = words.value.tables
  const put = (index: number, change: Partial<Band>) =>
    onChange(bands.map((band, at) => (at === index ? { ...band, ...change } : band)))
  const { names, drop } = useNames(bands.length)
  const highest = Math.max(0, ...bands.map(({ to }) => to))
  const add = () => {
    const id = outcomes.find((outcome) => !bands.some((band) => band.id === outcome)) ?? outcomes[0] ?? 'baru'
    onChange([...bands, { id, from: highest, to: highest + 10 }])
  }
  const problems = bandProblems(bands)
  return (
    <div class="stack">
      <BandLine bands={bands} labelOf={labelOf} />
      <div class="table-box">
        <table class="table table-edit">
          <thead>
            <tr>
              <th scope="col">{says.band}</th>
              <th scope="col">{says.from}</th>
              <th scope="col">{says.to}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {bands.map(({ id, from, to }, index) => (
              <tr key={names[index]}>
                <td>
                  <select
                    class="input"
                    aria-label={says.bandNumber(index + 1)}
                    value={id}
                    onChange={({ currentTarget }) => put(index, { id: currentTarget.value })}
                  >
                    {[...new Set([...outcomes, id])].map((outcome) => (
                      <option key={outcome} value={outcome}>
                        {labelOf(outcome)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <NumberBox
                    hidden
                    label={says.fromOf(labelOf(id))}
                    value={from}
                    onChange={(next) => put(index, { from: next })}
                  />
                </td>
                <td>
                  <NumberBox
                    hidden
                    label={says.toOf(labelOf(id))}
                    value={to}
                    onChange={(next) => put(index, { to: next })}
                  />
                </td>
                <td>
                  <button
                    type="button"
                    class="button button-icon"
                    aria-label={says.removeBand(labelOf(id))}
                    onClick={() => {
                      drop(index)
                      onChange(bands.filter((_, at) => at !== index))
                    }}
                  >
                    <Trash2 size={18} aria-hidden="true" />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul class="formula-problems" role="status">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} class="field-error">
            <CircleAlert size={16} aria-hidden="true" />
            <span>{sayProblem(problem, labelOf)}</span>
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="button button-small" onClick={add}>
          <Plus size={16} aria-hidden="true" /> {says.addBand}
        </button>
      </div>
    </div>
  )
}

/** A name for each row, so that what somebody types in one does not turn up in another once one is removed. */
function useNames(length: number) {
  const known = useRef({ names: [] as readonly number[], next: 0 })
  const { names, next } = known.current
  if (names.length !== length) {
    const fresh = Array.from({ length: Math.max(0, length - names.length) }, (_, n) => next + n)
    known.current = { names: [...names.slice(0, length), ...fresh], next: next + fresh.length }
  }
  return {
    names: known.current.names,
    drop(index: number) {
      known.current = { ...known.current, names: known.current.names.toSpliced(index, 1) }
    },
  }
}

function bandProblems(bands: readonly Band[]): readonly ScoringProblem[] {
  const outcomes = Object.fromEntries(bands.map(({ id }) => [id, { id, en: id }]))
  const alone = { weights: {}, matrices: {}, outcomes, bands: { bands } }
  // Only the tables are looked at: the rest of the document is elsewhere.
  return checkTables(alone as unknown as Parameters<typeof checkTables>[0])
}

function sayProblem(problem: ScoringProblem, labelOf: (id: string) => string): string {
  const says = words.value.tables
  const number = (value: number) => sayJson(value, language.value)
  switch (problem.kind) {
    case 'empty-band':
      return says.emptyBand(labelOf(problem.band))
    case 'band-gap':
      return says.gap(number(problem.from), number(problem.to))
    case 'band-overlap':
      return says.overlap(number(problem.from), number(problem.to))
    default:
      return problem.kind
  }
}

function BandLine({ bands, labelOf }: Pick<BandsEditorProps, 'bands' | 'labelOf'>) {
  const low = Math.min(...bands.map(({ from }) => from))
  const high = Math.max(...bands.map(({ to }) => to))
  const width = high - low
  if (!(width > 0)) return null
  const share = (value: number) => `${((value - low) / width) * 100}%`
  return (
    <div class="band-line" aria-hidden="true">
      {bands.map(({ id, from, to }, index) => (
        <span
          key={index}
          class="band-piece"
          style={{ left: share(from), width: `${Math.max(0, ((to - from) / width) * 100)}%` }}
        >
          {labelOf(id)}
        </span>
      ))}
    </div>
  )
}
