import { Plus } from 'lucide-preact'
import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { unitsBelow } from '../../../core/people/unit-tree.ts'
import type { UnitLine } from '../../../core/protocol/staff.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeDate } from '../../../ui/time/write-time.ts'
import { useAfterTyping } from '../after-typing.ts'
import { SearchField } from '../search-field.tsx'
import { TroubleBanner } from '../staff/trouble-banner.tsx'
import { EditUnit } from './edit-unit.tsx'
import { UnitDispatch } from './unit-dispatch.tsx'
import { UnitHistory } from './unit-history.tsx'
import { UnitTree } from './unit-tree.tsx'
import { useUnits } from './use-units.ts'
import { visibleUnits } from './visible-units.ts'

/** As many units are seen at once without folding anything. */
const MANY = 60

/** The tree of units, and what may be changed of it by hand. */
export function UnitsPage() {
  const { list, sent, trouble, change, again } = useUnits()
  const [chosen, setChosen] = useState<string | 'top' | null>(null)
  const [own, setOwn] = useState<ReadonlySet<string> | null>(null)
  const [query, setQuery] = useState('')
  const [showClosed, setShowClosed] = useState(false)
  const texts = words.value.units
  const units = list?.units ?? []
  const folded = useMemo(() => own ?? foldedAtFirst(units), [own, list])
  const asked = useAfterTyping(query)
  const rows = useMemo(
    () => visibleUnits(units, { folded, showClosed, query: asked }),
    [list, folded, showClosed, asked],
  )
  const unit = units.find(({ name }) => name === chosen) ?? null
  const below = useMemo(
    () =>
      unit
        ? unitsBelow(unit.name, new Map(units.map(({ name, parent }) => [name, parent])))
        : new Set<string>(),
    [list, chosen],
  )
  const hasClosed = units.some(({ closedOn }) => closedOn !== null)
  const [turns, setTurns] = useState(0)
  const open = (name: string | 'top') => {
    setChosen(name)
    setTurns((before) => before + 1)
  }
  // With what was chosen, before a key can go on from where the tree was.
  useLayoutEffect(() => {
    if (turns > 0) document.getElementById('unit-chosen')?.focus()
  }, [turns])
  // The same until other units are seen: a key that is typed draws no row anew.
  const tree = useMemo(
    () => (
      <UnitTree
        rows={rows}
        chosen={chosen}
        onChoose={open}
        onFold={(names, isFolded) => {
          const next = new Set(folded)
          for (const name of names) isFolded ? next.add(name) : next.delete(name)
          setOwn(next)
        }}
      />
    ),
    [rows, chosen, folded],
  )
  return (
    <div class="page">
      <header class="page-head row row-apart">
        <div>
          <p>
            <a href="#/people">{words.value.people.title}</a>
          </p>
          <h1>{words.value.people.units}</h1>
          <p class="soft">{texts.lead}</p>
        </div>
        <button type="button" class="button" onClick={() => open('top')}>
          <Plus size={18} aria-hidden="true" />
          {texts.addTop}
        </button>
      </header>
      <TroubleBanner trouble={trouble} retry={again} />
      <UnitDispatch items={sent} />
      {list && (
        <div class="units">
          <section class="sheet sheet-padded stack units-tree" aria-label={texts.tree}>
            <div>
              <SearchField id="unit-query" label={texts.search} value={query} onSearch={setQuery} />
            </div>
            {hasClosed && (
              <label class="row">
                <input
                  type="checkbox"
                  checked={showClosed}
                  onChange={({ currentTarget }) => setShowClosed(currentTarget.checked)}
                />
                {texts.showClosed}
              </label>
            )}
            <p class="visually-hidden" aria-live="polite">
              {texts.count(rows.length)}
            </p>
            {rows.length === 0 ? <p class="soft">{asked === '' ? texts.none : texts.noMatch}</p> : tree}
          </section>
          <section class="sheet sheet-padded stack units-chosen" aria-labelledby="unit-chosen">
            <h2 id="unit-chosen" tabIndex={-1}>
              {unit?.name ?? (chosen === 'top' ? texts.addTop : texts.nothingChosen)}
            </h2>
            {unit && <Facts unit={unit} />}
            {chosen === null ? (
              <p class="soft">{texts.nothingChosenHint}</p>
            ) : (
              (unit !== null || chosen === 'top') && (
                <EditUnit
                  key={chosen}
                  unit={unit}
                  units={units}
                  below={below}
                  onSend={(act, reason) => {
                    void change(act, reason)
                    if (act.edit.kind === 'rename') setChosen(act.edit.to)
                    if (act.edit.kind === 'remove') setChosen(null)
                  }}
                />
              )
            )}
          </section>
        </div>
      )}
      {list && <UnitHistory changes={list.changes} onUndo={(act, reason) => void change(act, reason)} />}
    </div>
  )
}

function Facts({ unit }: { readonly unit: UnitLine }) {
  const texts = words.value.units
  return (
    <dl class="facts">
      <dt>{texts.parent}</dt>
      <dd>{unit.parent ?? texts.top}</dd>
      <dt>{texts.people}</dt>
      <dd>{words.value.people.peopleIn(unit.people)}</dd>
      <dt>{texts.appraisals}</dt>
      <dd>{unit.appraisals}</dd>
      {unit.closedOn !== null && (
        <>
          <dt>{texts.closed}</dt>
          <dd>{writeDate(unit.closedOn, language.value)}</dd>
        </>
      )}
    </dl>
  )
}

/** Of many units only the upper two levels are seen at first. */
function foldedAtFirst(units: readonly UnitLine[]): ReadonlySet<string> {
  return new Set(units.length <= MANY ? [] : units.filter(({ depth }) => depth >= 1).map(({ name }) => name))
}
