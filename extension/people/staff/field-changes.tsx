import type { ImportedField } from '../../../core/people/compare-units.ts'
import { postKinds } from '../../../core/people/post-kind.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { SetByHand } from '../import/unit-differences.tsx'

/** What was and what is, field by field. */
export function FieldChanges({ fields }: { readonly fields: readonly ImportedField[] }) {
  const texts = words.value.people
  return (
    <ul class="field-changes">
      {fields.map(({ field, before, after, hand }) => (
        <li key={field}>
          <span class="soft">{texts.fields[field]}:</span>{' '}
          {before !== null && (
            <>
              <del>{shown(field, before)}</del> <span aria-hidden="true">→</span>{' '}
            </>
          )}
          {after === null ? <em>{texts.empty}</em> : <ins>{shown(field, after)}</ins>}
          {hand && <SetByHand hand={hand} />}
        </li>
      ))}
    </ul>
  )
}

function shown(field: ImportedField['field'], value: string): string {
  if (value === 'yes') return words.value.people.yes
  if (field !== 'postKind') return value
  const kind = Object.entries(postKinds).find(([key]) => key === value)?.[1]
  return kind ? say(kind, language.value) : value
}
