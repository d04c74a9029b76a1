import { Printer, TriangleAlert } from 'lucide-preact'
import { writeSlipCode } from '../../../core/people/slip-code.ts'
import type { CodeSlip } from '../../../core/protocol/staff.ts'
import { Banner } from '../../../ui/banner.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { writeDay } from '../../../ui/time/write-time.ts'
import { useDevice } from '../../device.ts'
import { useLive } from '../../store/live.ts'
import { readSession } from '../../store/session.ts'
import { QrSquare } from './qr-square.tsx'

type SheetProps = {
  readonly slips: readonly CodeSlip[]
  readonly expiresAt: string
  readonly onClose: () => void
}

/** Slips to be cut apart, ten on a sheet of A4. The codes are nowhere else, so the page says so. */
export function SlipSheet({ slips, expiresAt, onClose }: SheetProps) {
  const { db, zone } = useDevice()
  const session = useLive(() => readSession(db))
  const texts = words.value.people
  if (session === undefined) return null
  const { server, region } = session
  return (
    <div class="page slips">
      <header class="page-head print-tools">
        <h1>{texts.slips}</h1>
        <Banner tone="warning" icon={TriangleAlert} title={texts.slipsOnce}>
          <p class="row">
            <button type="button" class="button button-main" onClick={() => window.print()}>
              <Printer size={18} aria-hidden="true" />
              {texts.print(slips.length)}
            </button>
            <button type="button" class="button" onClick={onClose}>
              {texts.slipsDone}
            </button>
          </p>
        </Banner>
      </header>
      <ul class="slip-sheet">
        {slips.map(({ person, name, post, unit, nip, code }) => (
          <li key={person} class="slip">
            <div class="slip-words">
              <p class="slip-name">{name}</p>
              <p>{post}</p>
              <p>{unit}</p>
              {nip && <p>NIP {nip}</p>}
              <p class="slip-code">{code}</p>
              <p class="slip-note">{texts.slipHow(server, region.name)}</p>
              <p class="slip-note">{texts.slipUntil(writeDay(expiresAt, language.value, zone.value))}</p>
            </div>
            <QrSquare text={writeSlipCode({ server, region: region.id, code })} label={texts.slipQr(name)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
