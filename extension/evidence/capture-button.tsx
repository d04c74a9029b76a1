import { Camera } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import type { CaptureEnd } from './capture.ts'

/** Makes the page in front evidence. Pressing the toolbar's button is what lets this page, and no other, be captured. */
export function CaptureButton({ onOpen }: { readonly onOpen: (route: string) => void }) {
  const { db, live } = useDevice()
  const [end, setEnd] = useState<Exclude<CaptureEnd['kind'], 'taken'> | 'busy' | null>(null)
  const texts = words.value.capture
  const capture = async () => {
    setEnd('busy')
    const { capturePage } = await import('./capture.ts')
    const came = await capturePage(db)
    if (came.kind === 'taken') onOpen(`#/evidence/${came.file.id}`)
    else setEnd(came.kind)
  }
  return (
    <div class="capture">
      <button
        type="button"
        class="button"
        title={texts.hint}
        disabled={end === 'busy' || live === null}
        onClick={capture}
      >
        <Camera size={18} aria-hidden="true" />
        {texts.title}
      </button>
      <p class="soft" role="status">
        {end === 'busy' ? texts.capturing : end === null ? '' : texts.failed[end]}
      </p>
    </div>
  )
}
