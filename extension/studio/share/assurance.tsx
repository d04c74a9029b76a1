import { BadgeCheck, KeyRound, ShieldQuestion } from 'lucide-preact'
import type { OpenPackFile } from '../../../core/exchange/pack-file/read-pack-file.ts'
import { assertNever } from '../../../core/result.ts'
import { Banner } from '../../../ui/banner.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { writeMoment } from '../../../ui/time/write-time.ts'
import { useDevice } from '../../device.ts'

/** Who made a pack file, and how far that can be relied on. */
export function AssuranceBanner({ opened: { contents, assurance } }: { readonly opened: OpenPackFile }) {
  const { zone } = useDevice()
  const texts = words.value.share
  const made = texts.madeBy(contents.madeBy, writeMoment(contents.madeAt, language.value, zone.value))
  switch (assurance.kind) {
    case 'region':
      return (
        <Banner tone="good" icon={BadgeCheck} title={texts.byRegion(assurance.region)}>
          <p>{made}</p>
        </Banner>
      )
    case 'device':
      return (
        <Banner tone="plain" icon={KeyRound} title={texts.byDevice}>
          <p>{made}</p>
          <p>{texts.byDeviceHint}</p>
          <p class="share-fingerprint">{assurance.fingerprint}</p>
        </Banner>
      )
    case 'unsigned':
      return (
        <Banner tone="warning" icon={ShieldQuestion} title={texts.unsigned}>
          <p>{made}</p>
          <p>{texts.unsignedHint}</p>
        </Banner>
      )
    default:
      return assertNever(assurance)
  }
}
