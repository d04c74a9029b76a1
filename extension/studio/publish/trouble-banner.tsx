import { CircleAlert, RotateCw, WifiOff } from 'lucide-preact'
import { say } from '../../../core/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { ThreadTrouble } from '../thread-trouble.tsx'
import type { Trouble } from './use-packs.ts'

type TroubleProps = { readonly trouble: Trouble; readonly onRetry?: () => void }

/** Why the region gave no answer, or said no: every finding at its place, in the reader's words. */
export function TroubleBanner({ trouble, onRetry }: TroubleProps) {
  const texts = words.value.publish
  if (trouble.kind === 'unreachable') {
    return (
      <div role="alert">
        <Banner tone="warning" icon={WifiOff} title={texts.unreachable}>
          <p>{texts.unreachableHint}</p>
          {onRetry && (
            <p>
              <button type="button" class="button" onClick={onRetry}>
                <RotateCw size={16} aria-hidden="true" />
                {texts.retry}
              </button>
            </p>
          )}
        </Banner>
      </div>
    )
  }
  if (trouble.kind === 'broke') return <ThreadTrouble retry={onRetry} />
  const { text, errors = [] } = trouble.problem
  return (
    <div role="alert">
      <Banner tone="trouble" icon={CircleAlert} title={say(text.title, language.value)}>
        {errors.length === 0 && <p>{say(text.detail, language.value)}</p>}
        {errors.length > 0 && (
          <ul class="stack stack-tight">
            {errors.slice(0, most).map((error) => (
              <li key={`${error.instancePath}${error.keyword}`}>
                {say(error.text, language.value)}
                <span class="finding-path"> {placeOf(error.instancePath)}</span>
              </li>
            ))}
          </ul>
        )}
        {errors.length > most && <p class="soft">{words.value.studio.more(errors.length - most)}</p>}
      </Banner>
    </div>
  )
}

const most = 20

/** `/files/edges.cases.json/rows/0` is the file and the place in it. */
function placeOf(pointer: string): string {
  const [file = '', ...rest] = pointer.replace(/^\/files\//, '').split('/')
  const name = file.replaceAll('~1', '/').replaceAll('~0', '~')
  return rest.length > 0 ? `${name}#/${rest.join('/')}` : name
}
