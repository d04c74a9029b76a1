import { SlidersHorizontal } from 'lucide-preact'
import { calibrateIn, type Play } from '../../../core/case/play/play.ts'
import { words } from '../../../ui/text/messages.ts'

type CalibrationProps = {
  readonly play: Play
  readonly onGo: (next: { readonly kind: 'ok'; readonly value: Play }) => void
}

/** What a result waits for that is no task: the close of a calibration. */
export function PlayCalibration({ play, onGo }: CalibrationProps) {
  const texts = words.value.flow
  const closed = calibrateIn(play)
  if (closed === undefined) return null
  return (
    <div class="stack stack-tight">
      <p class="soft">{texts.awaitsCalibration}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => onGo({ kind: 'ok', value: closed })}>
          <SlidersHorizontal size={16} aria-hidden="true" />
          {texts.closeCalibration}
        </button>
      </div>
    </div>
  )
}
