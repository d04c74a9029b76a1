import { CircleAlert, RotateCw } from 'lucide-preact'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'

/** That what is worked out beside the page broke off, and the way on. */
export function ThreadTrouble({ retry }: { readonly retry?: (() => void) | undefined }) {
  const texts = words.value.studio
  return (
    <div role="alert">
      <Banner tone="trouble" icon={CircleAlert} title={texts.broke}>
        <p>{texts.brokeHint}</p>
        {retry && (
          <p>
            <button type="button" class="button" onClick={retry}>
              <RotateCw size={16} aria-hidden="true" />
              {texts.again}
            </button>
          </p>
        )}
      </Banner>
    </div>
  )
}
