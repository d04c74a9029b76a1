import { Download } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { words } from '../../../ui/text/messages.ts'
import { useDevice } from '../../device.ts'
import type { Studio } from '../studio.ts'
import { savePack } from './share-pack.ts'

/** The whole pack as one file, signed by this device. */
export function ExportPack({ studio }: { readonly studio: Studio }) {
  const device = useDevice()
  const [fingerprint, setFingerprint] = useState<string | null>(null)
  const texts = words.value.share
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="share-pack">
      <h3 id="share-pack">{texts.packTitle}</h3>
      <p>{texts.packLead}</p>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => void savePack(device, studio).then(setFingerprint)}
        >
          <Download size={16} aria-hidden="true" />
          {texts.savePack}
        </button>
      </p>
      <div role="status">
        {fingerprint && (
          <>
            <p>{texts.savedPack}</p>
            <p class="share-fingerprint">{fingerprint}</p>
          </>
        )}
      </div>
    </section>
  )
}
