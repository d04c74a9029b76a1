import { assertNever } from '../../core/result.ts'
import { words } from '../text/messages.ts'
import { combined } from './combined.ts'
import type { FormDraft } from './draft.ts'
import type { Entry } from './entry.ts'
import type { FieldView } from './field-view.ts'
import { GivenView } from './given-view.tsx'

type RivalProps = { readonly draft: FormDraft; readonly field: FieldView }

/**
 * Written in two places without knowing of each other: all answers stand side by side until the person chooses, or has
 * lists put together.
 */
export function RivalNotice({ draft, field }: RivalProps) {
  const { fill } = words.value
  const sides = [
    { where: fill.here, entry: draft.entryAt(field.path) },
    ...field.rivals.map(({ entry, from }) => ({ where: from === null ? fill.there : from, entry })),
  ]
  const both = combined(
    field.element.kind,
    sides.map(({ entry }) => entry),
  )
  return (
    <div class="banner banner-warning rival" role="alert">
      <div class="banner-body">
        <p class="banner-title">{fill.otherTab}</p>
        <ul class="stack stack-tight">
          {sides.map(({ where, entry }) => (
            <li key={`${where} ${JSON.stringify(entry)}`} class="row">
              <div>
                {where}: <EntryView field={field} entry={entry} />
              </div>
              <button
                type="button"
                class="button button-small"
                onClick={() => draft.choose(field.path, entry)}
              >
                {fill.keepThis}
              </button>
            </li>
          ))}
        </ul>
        {both !== null && (
          <div class="row">
            <button type="button" class="button button-small" onClick={() => draft.choose(field.path, both)}>
              {fill.keepAll}
            </button>
          </div>
        )}
      </div>
    </div>
  )
}

function EntryView({ field, entry }: { readonly field: FieldView; readonly entry: Entry }) {
  switch (entry.kind) {
    case 'cleared':
      return <strong>{words.value.fill.emptyAnswer}</strong>
    case 'unread':
      return <strong>{entry.text}</strong>
    case 'value':
      return <GivenView control={field.element} answer={entry.value} />
    default:
      return assertNever(entry)
  }
}
