import { useRef, useState } from 'preact/hooks'
import type { Place } from '../../core/calibration/grid.ts'
import type { CalibrationRow, CalibrationView } from '../../core/protocol/calibration.ts'
import { words } from '../../ui/text/messages.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { SessionRowView } from './session-row.tsx'
import type { SessionDesk } from './use-session.ts'

type ListProps = {
  readonly desk: SessionDesk
  readonly view: CalibrationView
  readonly cell: Place | null
  readonly clear: () => void
}

type Filter = 'all' | 'flagged' | 'undiscussed' | 'changed'
const filters: readonly Filter[] = ['all', 'flagged', 'undiscussed', 'changed']

/** As many are drawn at once as anybody reads. */
const AT_ONCE = 40

/** Each result of the session, filtered; those that stand out come first. */
export function RowList({ desk, view, cell, clear }: ListProps) {
  const texts = words.value.calibration
  const [filter, setFilter] = useState<Filter>('all')
  const [query, setQuery] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const wanted = query.trim().toLowerCase()
  const found = view.rows
    .filter((row) => passes(row, filter))
    .filter(({ subject }) => subject.name.toLowerCase().includes(wanted))
    .filter(({ place }) => cell === null || (place?.row === cell.row && place.column === cell.column))
    .toSorted((a, b) => weight(b) - weight(a) || (a.subject.name < b.subject.name ? -1 : 1))
  const { shown, stay } = useOrder({ found, all: view.rows, asked: JSON.stringify([filter, wanted, cell]) })
  return (
    <section class="stack" aria-labelledby="calibration-rows">
      <h2 id="calibration-rows">{texts.list}</h2>
      <div class="people-search">
        <SimpleField id="calibration-search" label={texts.search} error={null}>
          {(field) => (
            <input
              {...field}
              class="input"
              type="search"
              value={query}
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            />
          )}
        </SimpleField>
        <SimpleField id="calibration-filter" label={texts.show} error={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={filter}
              onChange={({ currentTarget }) =>
                setFilter(filters.find((one) => one === currentTarget.value) ?? 'all')
              }
            >
              {filters.map((one) => (
                <option key={one} value={one}>
                  {texts.filters[one]}
                </option>
              ))}
            </select>
          )}
        </SimpleField>
      </div>
      {cell && (
        <p class="row">
          {texts.inCell}
          <button type="button" class="button button-small" onClick={clear}>
            {texts.clearCell}
          </button>
        </p>
      )}
      {shown.length === 0 && <p>{texts.nobody}</p>}
      <div class="stack stack-tight">
        {shown.slice(0, most).map((row) => (
          <SessionRowView key={row.case} desk={desk} view={view} row={row} onOpen={stay} />
        ))}
      </div>
      {shown.length > most && (
        <div>
          <button type="button" class="button" onClick={() => setMost(most + AT_ONCE)}>
            {texts.moreOf(most, shown.length)}
          </button>
        </div>
      )}
    </section>
  )
}

type OrderProps = {
  readonly found: readonly CalibrationRow[]
  readonly all: readonly CalibrationRow[]
  /** What is looked for. */
  readonly asked: string
}

/**
 * The rows in their order. Once one is open they stay as they are until something else is looked for: what others do in
 * the session moves no row away, nor takes it away, while somebody writes in it.
 */
function useOrder({ found, all, asked }: OrderProps) {
  const kept = useRef({ asked, stays: false, order: [] as readonly string[] })
  const before = kept.current
  const stays = before.stays && before.asked === asked
  const known = new Set(stays ? before.order : [])
  const order = [...known, ...found.map((row) => row.case).filter((id) => !known.has(id))]
  kept.current = { asked, stays, order }
  const rows = new Map<string, CalibrationRow>(all.map((row) => [row.case, row]))
  return {
    shown: order.flatMap((id) => rows.get(id) ?? []),
    stay: () => {
      kept.current = { ...kept.current, stays: true }
    },
  }
}

function passes({ flags, raised, discussed, proposal }: CalibrationRow, filter: Filter): boolean {
  if (filter === 'flagged') return flags.length + raised.length > 0
  if (filter === 'undiscussed') return !discussed
  return filter === 'all' || proposal !== null
}

function weight({ flags, raised }: CalibrationRow): number {
  return flags.length + 2 * raised.length
}
