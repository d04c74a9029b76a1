import { LogOut } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { readLeftBehind } from '../store/left-behind.ts'
import { useLive } from '../store/live.ts'
import { leave } from './leave.ts'

/** The way out: what leaves the device with it is said first. */
export function SignOut() {
  const device = useDevice()
  const { db } = device
  const dialog = useRef<HTMLDialogElement>(null)
  const left = useLive(() => readLeftBehind(db))
  const { drafts = 0, waiting = 0, files = 0, others = 0 } = left ?? {}
  const unsent = drafts + waiting + files + others > 0
  const texts = words.value.settings
  return (
    <>
      <div>
        <button
          type="button"
          class="button"
          disabled={left === undefined}
          onClick={() => dialog.current?.showModal()}
        >
          <LogOut size={18} aria-hidden="true" />
          {texts.signOut}
        </button>
      </div>
      <dialog ref={dialog} class="dialog" aria-labelledby="sign-out-title">
        <div class="stack">
          <h2 id="sign-out-title">{texts.signOutTitle}</h2>
          <p>{texts.signOutLead}</p>
          {unsent && (
            <>
              <ul>
                {drafts > 0 && <li>{texts.signOutDrafts(drafts)}</li>}
                {waiting > 0 && <li>{texts.signOutWaiting(waiting)}</li>}
                {files > 0 && <li>{texts.signOutFiles(files)}</li>}
                {others > 0 && <li>{texts.signOutOthers(others)}</li>}
              </ul>
              <p>{texts.signOutChoose}</p>
            </>
          )}
          <div class="row">
            {unsent && (
              <button type="button" class="button button-main" onClick={() => leave(device, { keep: true })}>
                {texts.signOutKeep}
              </button>
            )}
            <button type="button" class="button button-danger" onClick={() => leave(device, { keep: false })}>
              {unsent ? texts.signOutWipe : texts.signOutConfirm}
            </button>
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {words.value.app.cancel}
            </button>
          </div>
        </div>
      </dialog>
    </>
  )
}
