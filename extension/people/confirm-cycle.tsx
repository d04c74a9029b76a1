import { forwardRef } from 'preact/compat'
import { words } from '../../ui/text/messages.ts'

type ConfirmProps = { readonly count: number; readonly onConfirm: () => void }

/** Opening a cycle can't be taken back, so it is asked once more. */
export const ConfirmCycle = forwardRef<HTMLDialogElement, ConfirmProps>(({ count, onConfirm }, ref) => {
  const texts = words.value.hr
  return (
    <dialog ref={ref} class="dialog" aria-labelledby="confirm-cycle">
      <div class="stack">
        <h2 id="confirm-cycle">{texts.confirmTitle}</h2>
        <p>{texts.confirm(count)}</p>
        <div class="row">
          <button type="button" class="button button-main" onClick={onConfirm}>
            {texts.start(count)}
          </button>
          <button
            type="button"
            class="button"
            onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
          >
            {words.value.app.cancel}
          </button>
        </div>
      </div>
    </dialog>
  )
})
