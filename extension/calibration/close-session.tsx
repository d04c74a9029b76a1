import type { CalibrationView } from '../../core/protocol/calibration.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import type { SessionDesk } from './use-session.ts'

type CloseProps = { readonly desk: SessionDesk; readonly view: CalibrationView; readonly changes: number }

/** The close by two people, one of either side; what it does is said before. */
export function CloseSession({ desk, view, changes }: CloseProps) {
  const { db } = useDevice()
  const me = useLive(() => readMe(db))
  const texts = words.value.calibration
  const { signed, as } = view
  const other = as === 'hr' ? 'leader' : 'hr'
  const isMine = signed.some(({ id }) => id === me?.person.id)
  const isLast = signed.some((one) => one.as === other)
  const left = view.rows.filter(({ discussed }) => !discussed).length
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="calibration-close">
      <h2 id="calibration-close">{texts.close}</h2>
      {signed.map((one) => (
        <p key={one.id}>{texts.signed(one.name, texts.sides[one.as])}</p>
      ))}
      {view.closedAt === null && (
        <>
          <p class="soft">{texts.closeLead}</p>
          <p>{changes === 0 ? texts.noChanges : texts.changesCount(changes)}</p>
          {view.waiting.results > 0 && <p>{texts.releases(view.waiting.results)}</p>}
          {left > 0 && <p>{texts.undiscussed(left)}</p>}
          {isMine ? (
            <p role="status">{texts.waitsFor(texts.sides[other])}</p>
          ) : (
            <div>
              <button
                type="button"
                class="button button-main"
                disabled={!desk.isOnline}
                onClick={() => void desk.sign()}
              >
                {isLast ? texts.signAndClose : texts.sign}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  )
}
