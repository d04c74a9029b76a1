import { Cable, FileUp, Network, QrCode, UsersRound } from 'lucide-preact'
import { useEffect, useId, useMemo, useState } from 'preact/hooks'
import type { StaffLine, UnitList } from '../../../core/protocol/staff.ts'
import { Empty } from '../../../ui/empty.tsx'
import { words } from '../../../ui/text/messages.ts'
import { StaffTable } from './staff-table.tsx'
import { TroubleBanner } from './trouble-banner.tsx'
import { useStaff } from './use-staff.ts'

type Found = { readonly people: readonly StaffLine[]; readonly total: number; readonly more: boolean }

/** Everybody of the office: looked for by name, post, unit or the end of a NIP. */
export function PeopleList() {
  const { ask, trouble } = useStaff()
  const [query, setQuery] = useState('')
  const [unit, setUnit] = useState('')
  const [gone, setGone] = useState(false)
  const [turn, setTurn] = useState(0)
  const [found, setFound] = useState<Found | null>(null)
  const [units, setUnits] = useState<UnitList['units']>([])
  const id = useId()
  const texts = words.value.people

  useEffect(() => {
    void ask((server) => server.units()).then((list) => list && setUnits(list.units))
  }, [ask, turn])
  useEffect(() => {
    let stale = false
    const wait = setTimeout(
      () =>
        void ask((server) => server.list({ query, unit, gone })).then((page) => {
          if (page && !stale) setFound(page)
        }),
      query === '' ? 0 : 200,
    )
    return () => {
      stale = true
      clearTimeout(wait)
    }
  }, [ask, query, unit, gone, turn])

  // Drawn anew when others are found, and not with every key.
  const table = useMemo(() => found && <StaffTable people={found.people} />, [found, texts])
  const choices = useMemo(
    () =>
      units.map(({ name, depth, people }) => (
        <option key={name} value={name}>
          {`${'\u2003'.repeat(depth)}${name} (${people})`}
        </option>
      )),
    [units],
  )
  const more = async () => {
    const page = await ask((server) => server.list({ query, unit, gone, cursor: found?.people.length ?? 0 }))
    if (page && found) setFound({ ...page, people: [...found.people, ...page.people] })
  }
  return (
    <div class="page">
      <header class="page-head row row-apart">
        <h1>{texts.title}</h1>
        <span class="row">
          <a class="button" href="#/people/units">
            <Network size={18} aria-hidden="true" />
            {texts.units}
          </a>
          <a class="button" href="#/people/systems">
            <Cable size={18} aria-hidden="true" />
            {words.value.office.title}
          </a>
          <a class="button" href="#/people/slips">
            <QrCode size={18} aria-hidden="true" />
            {texts.slips}
          </a>
          <a class="button button-main" href="#/people/import">
            <FileUp size={18} aria-hidden="true" />
            {texts.import}
          </a>
        </span>
      </header>
      <TroubleBanner trouble={trouble} retry={() => setTurn(turn + 1)} />
      <section class="sheet sheet-padded people-search" aria-label={texts.search}>
        <div>
          <label class="field-label" for={`${id}-query`}>
            {texts.search}
          </label>
          <p class="field-hint" id={`${id}-hint`}>
            {texts.searchHint}
          </p>
          <input
            id={`${id}-query`}
            class="input"
            type="search"
            autocomplete="off"
            aria-describedby={`${id}-hint`}
            maxLength={100}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </div>
        <div>
          <label class="field-label" for={`${id}-unit`}>
            {texts.unit}
          </label>
          <select
            id={`${id}-unit`}
            class="input"
            value={unit}
            onChange={({ currentTarget }) => setUnit(currentTarget.value)}
          >
            <option value="">{texts.allUnits}</option>
            {choices}
          </select>
        </div>
        <label class="row people-gone">
          <input
            type="checkbox"
            checked={gone}
            onChange={({ currentTarget }) => setGone(currentTarget.checked)}
          />
          {texts.gone}
        </label>
      </section>
      {found && (
        <section class="sheet" aria-label={texts.title}>
          <p class="sheet-title" aria-live="polite">
            {texts.found(found.total)}
          </p>
          {found.people.length === 0 ? (
            <Empty icon={UsersRound} title={texts.nobody} hint={texts.nobodyHint} />
          ) : (
            table
          )}
          {found.more && (
            <p class="sheet-padded">
              <button type="button" class="button" onClick={() => void more()}>
                {texts.more}
              </button>
            </p>
          )}
        </section>
      )}
    </div>
  )
}
