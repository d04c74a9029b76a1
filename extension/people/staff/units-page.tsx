import { useEffect, useState } from 'preact/hooks'
import type { UnitList } from '../../../core/protocol/staff.ts'
import { words } from '../../../ui/text/messages.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import { useStaff } from './use-staff.ts'

/** The units of the office as they stand above each other, with how many work in each. */
export function UnitsPage() {
  const { ask, trouble } = useStaff()
  const [units, setUnits] = useState<UnitList['units'] | null>(null)
  const [turn, setTurn] = useState(0)
  const texts = words.value.people
  useEffect(() => {
    void ask((server) => server.units()).then((list) => list && setUnits(list.units))
  }, [ask, turn])
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <p>
          <a href="#/people">{texts.title}</a>
        </p>
        <h1>{texts.units}</h1>
        <p class="soft">{texts.unitsLead}</p>
      </header>
      <TroubleBanner trouble={trouble} retry={() => setTurn(turn + 1)} />
      {units && (
        <ul class="sheet sheet-padded unit-tree">
          {units.map(({ name, depth, people }) => (
            <li key={name} style={{ paddingInlineStart: `${depth * 1.25}rem` }} class="row row-apart">
              <span>
                <span class="visually-hidden">{texts.level(depth + 1)} </span>
                {name}
              </span>
              <span class="soft">{texts.peopleIn(people)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
