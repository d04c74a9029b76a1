import { useState } from 'preact/hooks'
import type { PersonId } from '../../../core/ids.ts'
import type { StaffLine } from '../../../core/protocol/staff.ts'
import { words } from '../../../ui/text/messages.ts'
import type { Importing, Leaving } from './use-import.ts'
import { usePart } from './use-part.ts'

type MissingProps = {
  readonly id: string
  readonly count: number
  readonly page: Importing['page']
  readonly leaving: Leaving
  readonly onLeave: (person: PersonId, as: 'left' | 'retired' | null) => void
}

/** Who is in the office and not in the list: they stay, unless one says of each that they have left. */
export function MissingPeople({ id, count, page, leaving, onLeave }: MissingProps) {
  const [isOpen, setOpen] = useState(false)
  const { items, more } = usePart<StaffLine>({ id, part: 'gone', page, wanted: isOpen && count > 0 })
  const texts = words.value.people
  if (count === 0) return null
  return (
    <details class="sheet sheet-padded" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.missing(count)}</summary>
      <p class="soft">{texts.missingHint}</p>
      <ul class="stack import-lines">
        {items.map((person) => (
          <li key={person.id} class="row row-apart">
            <span>
              {person.name}{' '}
              <span class="soft">
                {person.nip ?? person.otherId ?? ''} · {person.unit}
              </span>
            </span>
            <select
              class="input people-fate"
              aria-label={texts.fateOf(person.name)}
              value={leaving.get(person.id) ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onLeave(person.id, value === 'left' || value === 'retired' ? value : null)
              }
            >
              <option value="">{texts.stays}</option>
              <option value="left">{texts.absences.left}</option>
              <option value="retired">{texts.absences.retired}</option>
            </select>
          </li>
        ))}
      </ul>
      {items.length < count && (
        <button type="button" class="button button-small" onClick={more}>
          {texts.moreOf(items.length, count)}
        </button>
      )}
    </details>
  )
}
