import type { PartChanges } from '../../../core/case/version-changes.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'

type SectionsProps = { readonly changes: readonly PartChanges[] }

/** What a version changes, part by part, each thing in a sentence. */
export function ChangeSections({ changes }: SectionsProps) {
  const texts = words.value.publish
  if (changes.length === 0) return <p class="soft">{texts.noChanges}</p>
  return (
    <div class="stack">
      {changes.map(({ part, title, changes: said }, n) => (
        <details key={`${part}${title?.id ?? ''}`} class="publish-changes" open={n < 3}>
          <summary>
            {texts.changed[part]}
            {title && `: ${say(title, language.value)}`} <span class="soft">({said.length})</span>
          </summary>
          <ul class="criteria-changes">
            {said.slice(0, most).map((change) => (
              <li key={change.id}>{say(change, language.value)}</li>
            ))}
            {said.length > most && <li class="soft">{words.value.studio.more(said.length - most)}</li>}
          </ul>
        </details>
      ))}
    </div>
  )
}

const most = 60
