import { useState } from 'preact/hooks'
import { language, words } from '../../../ui/text/messages.ts'
import { writeDate } from '../../../ui/time/write-time.ts'
import { dayOf } from '../../../ui/time/zone.ts'
import { useDevice } from '../../device.ts'
import { SearchField } from '../search-field.tsx'
import type { SteerProps } from './ask-units.tsx'
import { UnitDetail } from './unit-detail.tsx'
import type { UnitRow } from './unit-rows.ts'

/** As many units are drawn at once; others when asked. */
const AT_ONCE = 60

const tones = {
  'not-asked': 'status',
  open: 'status status-warning',
  written: 'status status-good',
  'set-aside': 'status',
} as const

/** The units with whom each is asked and how far it is; one opens to be read, handed on or set aside. */
export function UnitList({ rows, ...steering }: SteerProps & { readonly rows: readonly UnitRow[] }) {
  const [query, setQuery] = useState('')
  const [only, setOnly] = useState(false)
  const [shown, setShown] = useState(AT_ONCE)
  const [opened, setOpened] = useState<string | null>(null)
  const texts = words.value.needs
  const asked = query.trim().toLowerCase()
  const found = rows.filter(
    ({ unit, state }) =>
      unit.toLowerCase().includes(asked) && (!only || state === 'open' || state === 'not-asked'),
  )
  const left = found.length - shown
  return (
    <section class="sheet sheet-padded stack" aria-label={texts.title}>
      <div class="row row-apart">
        <div>
          <SearchField id="needs-query" label={texts.search} value={query} onSearch={setQuery} />
        </div>
        <label class="row">
          <input
            type="checkbox"
            checked={only}
            onChange={({ currentTarget }) => setOnly(currentTarget.checked)}
          />
          {texts.only}
        </label>
      </div>
      {found.length === 0 && <p class="soft">{texts.noMatch}</p>}
      <div class="table-box">
        <table class="table table-fold unit-table">
          <thead>
            <tr>
              <th scope="col">{texts.unit}</th>
              <th scope="col">{texts.head}</th>
              <th scope="col">{texts.state}</th>
            </tr>
          </thead>
          {found.slice(0, shown).map((row) => (
            <tbody key={row.unit}>
              <Line
                row={row}
                isOpen={opened === row.unit}
                onToggle={() => setOpened(opened === row.unit ? null : row.unit)}
              />
              {opened === row.unit && (
                <tr>
                  <td colSpan={3} class="unit-detail">
                    <UnitDetail row={row} {...steering} />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </div>
      {left > 0 && (
        <div>
          <button type="button" class="button" onClick={() => setShown(shown + AT_ONCE)}>
            {texts.more(Math.min(left, AT_ONCE))}
          </button>
        </div>
      )}
    </section>
  )
}

type LineProps = { readonly row: UnitRow; readonly isOpen: boolean; readonly onToggle: () => void }

function Line({ row, isOpen, onToggle }: LineProps) {
  const zone = useDevice().zone.value
  const texts = words.value.needs
  const { need, head, state } = row
  const dayOfInstant = (at: string) => writeDate(dayOf(at, zone), language.value)
  const note = need?.setAside
    ? `${need.setAside.by}: “${need.setAside.reason}”`
    : need?.written
      ? `${need.written.by}, ${dayOfInstant(need.written.at)}`
      : need && texts.due(dayOfInstant(need.dueAt))
  return (
    <tr>
      <th scope="row" class="figure-name">
        <button type="button" class="unit-open" aria-expanded={isOpen} onClick={onToggle}>
          {row.unit}
        </button>
        <span class="figure-note">{texts.people(row.people)}</span>
      </th>
      <td data-label={texts.head}>
        {head ? `${head.name} · ${head.post}` : texts.nobody}
        {head?.gone && state === 'open' && <span class="status status-trouble">{texts.headGone}</span>}
      </td>
      <td data-label={texts.state}>
        <span class={tones[state]}>{texts.states[state]}</span>
        {note && <span class="figure-note">{note}</span>}
      </td>
    </tr>
  )
}
