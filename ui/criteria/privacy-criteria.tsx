import { Eye } from 'lucide-preact'
import type { PackView } from '../../core/case/view.ts'
import { words } from '../text/messages.ts'
import { LayerWord } from './layer-word.tsx'

/** Who gets to see what, as the worker holds it (P1, P3). */
export function PrivacyCriteria({ pack }: { readonly pack: PackView }) {
  const texts = words.value.criteria
  const { anonymityK, minimum, maximum } = pack.policies.peers
  const lines = [
    texts.privacyOwn,
    texts.privacySuperiors,
    texts.privacyPeers(anonymityK, minimum, maximum),
    texts.privacyNip,
  ]
  return (
    <section class="sheet criteria-section">
      <h2 class="sheet-title">
        {texts.privacy}
        <LayerWord pack={pack} at={['/policies/peers/anonymityK']} />
      </h2>
      <ul class="criteria-privacy">
        {lines.map((line) => (
          <li key={line}>
            <Eye size={16} aria-hidden="true" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
