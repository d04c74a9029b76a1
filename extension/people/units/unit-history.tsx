import { Undo2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { UnitAct } from '../../../core/people/change-unit.ts'
import type { UnitChangeLine } from '../../../core/protocol/staff.ts'
import { assertNever } from '../../../core/result.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeDate, writeMoment } from '../../../ui/time/write-time.ts'
import { useDevice } from '../../device.ts'

type HistoryProps = {
  readonly changes: readonly UnitChangeLine[]
  readonly onUndo: (act: UnitAct, reason: string) => void
}

const FEW = 8

/** What was done with units, by whom and why, each with the step that takes it back. */
export function UnitHistory({ changes, onUndo }: HistoryProps) {
  const { zone } = useDevice()
  const [shown, setShown] = useState(FEW)
  const texts = words.value.units
  const people = words.value.people
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="unit-history">
      <h2 id="unit-history">{texts.history}</h2>
      {changes.length === 0 && <p class="soft">{texts.noHistory}</p>}
      <ol class="stack import-lines">
        {changes.slice(0, shown).map((change) => (
          <li key={`${change.at} ${change.unit}`}>
            <p>
              <strong>{sayChange(change)}</strong>
            </p>
            <p class="soft">
              {change.reason} · {people.byWhom(change.by, writeMoment(change.at, language.value, zone.value))}{' '}
              · {change.source === 'hand' ? people.byHand : people.from(change.source)}
            </p>
            {change.reverse && (
              <button
                type="button"
                class="button button-quiet button-small"
                onClick={() => change.reverse && onUndo(change.reverse, texts.undoReason(sayChange(change)))}
              >
                <Undo2 size={16} aria-hidden="true" />
                {texts.undo}
                <span class="visually-hidden"> {sayChange(change)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {changes.length > shown && (
        <button type="button" class="button button-small" onClick={() => setShown(shown + FEW)}>
          {people.moreOf(shown, changes.length)}
        </button>
      )}
    </section>
  )
}

/** A change of a unit in words. */
export function sayChange({ unit, edit }: UnitAct): string {
  const texts = words.value.units.said
  const { top } = words.value.units
  switch (edit.kind) {
    case 'add':
      return texts.add(unit, edit.parent ?? top)
    case 'rename':
      return texts.rename(unit, edit.to)
    case 'move':
      return texts.move(unit, edit.parent ?? top)
    case 'staff':
      return texts.staff(unit, edit.to)
    case 'close':
      return texts.close(unit, writeDate(edit.on, language.value))
    case 'reopen':
      return texts.reopen(unit)
    case 'remove':
      return texts.remove(unit)
    default:
      return assertNever(edit)
  }
}
