import { say, type Text } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'

type ChangeListProps = { readonly changes: readonly Text[]; readonly most?: number; readonly lead?: string }

/** What is different since a person last read the criteria. */
export function ChangeList({ changes, most = 30, lead }: ChangeListProps) {
  const texts = words.value.unread
  const left = changes.length - most
  return (
    <div>
      <p>{lead ?? texts.changedSince}</p>
      <ul class="criteria-changes">
        {changes.slice(0, most).map((change) => (
          <li key={change.id}>{say(change, language.value)}</li>
        ))}
        {left > 0 && <li class="soft">{texts.changedMore(left)}</li>}
      </ul>
    </div>
  )
}
