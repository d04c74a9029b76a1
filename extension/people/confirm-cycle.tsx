import type { RefObject } from 'preact'
import { words } from '../../ui/text/messages.ts'

type ConfirmProps = {
  readonly dialog: RefObject<HTMLDialogElement>
  readonly count: number
  readonly onConfirm: () => void
}

/** Opening a cycle can't be taken back, so it is asked once more. */
export function ConfirmCycle({ dialog, count, onConfirm }: ConfirmProps) {
  const texts = words.value.hr
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="confirm-cycle">
      <div class="stack">
        <h2 id="confirm-cycle">{texts.confirmTitle}</h2>
        <p>{texts.confirm(count)}</p>
        <div class="row">
          <button type="button" class="button button-main" onClick={onConfirm}>
            {texts.start(count)}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {words.value.app.cancel}
          </button>
        </div>
      </div>
    </dialog>
  )
}
