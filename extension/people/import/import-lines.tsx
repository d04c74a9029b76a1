import { useState } from 'preact/hooks'
import type { ImportLine } from '../../../core/protocol/staff.ts'
import { words } from '../../../ui/text/messages.ts'
import { FieldChanges } from '../staff/field-changes.tsx'
import type { Importing } from './use-import.ts'
import { usePart } from './use-part.ts'

type LinesProps = {
  readonly id: string
  readonly part: 'fresh' | 'changed'
  readonly count: number
  readonly page: Importing['page']
  readonly open: boolean
}

/** Who is new, or what differs of whom, field by field. */
export function ImportLines({ id, part, count, page, open }: LinesProps) {
  const [isOpen, setOpen] = useState(open)
  const { items, more } = usePart<ImportLine>({ id, part, page, wanted: isOpen && count > 0 })
  const texts = words.value.people
  if (count === 0) return null
  return (
    <details
      class="sheet sheet-padded"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{texts[part](count)}</summary>
      <ul class="stack import-lines">
        {items.map((line) => (
          <li key={line.row}>
            <p>
              <strong>{line.name}</strong>{' '}
              <span class="soft">
                {texts.rowNumber(line.row)} · {line.post} · {line.unit}
              </span>
            </p>
            {part === 'changed' && <FieldChanges fields={line.fields} />}
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
