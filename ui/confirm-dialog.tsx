import type { ComponentChildren, RefObject } from 'preact'
import { words } from './text/messages.ts'

type ConfirmProps = {
  readonly dialog: RefObject<HTMLDialogElement>
  /** Of its heading, which names it. */
  readonly id: string
  readonly title: string
  readonly confirm: {
    readonly label: string
    readonly look: 'main' | 'danger'
    readonly disabled?: boolean
    readonly onPress: () => void
  }
  /** What is about to happen. */
  readonly children: ComponentChildren
}

/** Asks once more, with a way back. */
export function ConfirmDialog({ dialog, id, title, confirm, children }: ConfirmProps) {
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id}>
      <div class="stack">
        <h2 id={id}>{title}</h2>
        {children}
        <div class="row">
          <button
            type="button"
            class={`button button-${confirm.look}`}
            disabled={confirm.disabled}
            onClick={confirm.onPress}
          >
            {confirm.label}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {words.value.app.cancel}
          </button>
        </div>
      </div>
    </dialog>
  )
}
