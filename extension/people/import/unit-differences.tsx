import { History } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { ByHand, UnitDifference } from '../../../core/people/compare-units.ts'
import { assertNever } from '../../../core/result.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeMoment } from '../../../ui/time/write-time.ts'
import { useDevice } from '../../device.ts'
import type { Importing } from './use-import.ts'
import { usePart } from './use-part.ts'

type Props = { readonly id: string; readonly count: number; readonly page: Importing['page'] }

/** What the list would make of the tree of units, and what of it was arranged by hand. */
export function UnitDifferences({ id, count, page }: Props) {
  const [isOpen, setOpen] = useState(true)
  const { items, more } = usePart<UnitDifference>({ id, part: 'units', page, wanted: isOpen && count > 0 })
  const texts = words.value.units
  if (count === 0) return null
  return (
    <details class="sheet sheet-padded" open onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.compared(count)}</summary>
      {items.some(({ hand }) => hand !== null) && <p class="soft">{texts.comparedHint}</p>}
      <ul class="stack import-lines">
        {items.map((one) => (
          <li key={one.unit}>
            <p>
              <strong>{sayDifference(one)}</strong>{' '}
              {one.people > 0 && <span class="soft">{texts.inRows(one.people)}</span>}
            </p>
            {one.hand && <SetByHand hand={one.hand} />}
          </li>
        ))}
      </ul>
      {items.length < count && (
        <button type="button" class="button button-small" onClick={more}>
          {words.value.people.moreOf(items.length, count)}
        </button>
      )}
    </details>
  )
}

/** Who did by hand what would be taken back, and why. */
export function SetByHand({ hand: { by, at, reason } }: { readonly hand: ByHand }) {
  const { zone } = useDevice()
  const texts = words.value.units
  return (
    <p class="by-hand">
      <History size={16} aria-hidden="true" />
      <span>
        <strong>{texts.changesBack}.</strong>{' '}
        {texts.setByHand(by, writeMoment(at, language.value, zone.value), reason)}
      </span>
    </p>
  )
}

function sayDifference({ kind, unit, before, after }: UnitDifference): string {
  const { differences, top } = words.value.units
  switch (kind) {
    case 'new':
      return differences.new(unit, after ?? top)
    case 'moved':
      return differences.moved(unit, before ?? top, after ?? top)
    case 'renamed':
      return differences.renamed(unit, before ?? '')
    default:
      return assertNever(kind)
  }
}
