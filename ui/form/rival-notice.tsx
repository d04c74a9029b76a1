import { assertNever } from '../../core/result.ts'
import { words } from '../text/messages.ts'
import { answerText } from './answer-text.ts'
import type { FormDraft } from './draft.ts'
import type { Entry } from './entry.ts'
import type { FieldView } from './field-view.ts'
import { type Office, useOffice } from './office.ts'

type RivalProps = { readonly draft: FormDraft; readonly field: FieldView }

/** Written in two places without knowing of each other: all answers stand side by side until the person chooses. */
export function RivalNotice({ draft, field }: RivalProps) {
  const office = useOffice()
  const { fill } = words.value
  const sides = [
    { where: fill.here, entry: draft.entryAt(field.path) },
    ...field.rivals.map(({ entry, from }) => ({ where: from === null ? fill.there : from, entry })),
  ]
  return (
    <div class="banner banner-warning rival" role="alert">
      <div class="banner-body">
        <p class="banner-title">{fill.otherTab}</p>
        <ul class="stack stack-tight">
          {sides.map(({ where, entry }) => (
            <li key={`${where} ${JSON.stringify(entry)}`} class="row">
              <span>
                {where}: <strong>{entryText(field, entry, office) ?? fill.emptyAnswer}</strong>
              </span>
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
      </div>
    </div>
  )
}

function entryText(field: FieldView, entry: Entry, office: Office): string | undefined {
  switch (entry.kind) {
    case 'cleared':
      return undefined
    case 'unread':
      return entry.text
    case 'value':
      return answerText(field.element, entry.value, office)
    default:
      return assertNever(entry)
  }
}
