import { CircleAlert, CloudOff } from 'lucide-preact'
import { say } from '../../../core/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import type { Trouble } from './use-staff.ts'

/** Why the server did not do what was asked, with a way to ask again. */
export function TroubleBanner({
  trouble,
  retry,
}: {
  readonly trouble: Trouble | null
  readonly retry?: () => void
}) {
  if (trouble === null) return null
  if (trouble.kind === 'refused') {
    const { text, errors = [] } = trouble.problem
    return (
      <Banner tone="trouble" icon={CircleAlert} title={say(text.title, language.value)}>
        <p>{say(text.detail, language.value)}</p>
        {errors.length > 0 && (
          <ul>
            {errors.slice(0, 20).map((error) => (
              <li key={error.instancePath}>{say(error.text, language.value)}</li>
            ))}
          </ul>
        )}
      </Banner>
    )
  }
  return (
    <Banner tone="warning" icon={CloudOff} title={words.value.people.unreachable}>
      {retry && (
        <p>
          <button type="button" class="button button-small" onClick={retry}>
            {words.value.door.retry}
          </button>
        </p>
      )}
    </Banner>
  )
}
