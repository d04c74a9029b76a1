import { Redo2, Undo2 } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import type { Undoing } from './undoing.ts'

type UndoProps = {
  readonly undoing: Undoing
  /** Shows the field that was changed. */
  readonly onJump: (path: string) => void
}

/** Takes steps back and brings them again, by button or by Ctrl+Z and Ctrl+Shift+Z, wherever the cursor stands. */
export function UndoButtons({ undoing, onJump }: UndoProps) {
  const go = (step: () => string | null) => {
    // A box that shows the person's own text goes by the answer again once it has been left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const path = step()
    if (path !== null) onJump(path)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const kind = undoKey(event)
      if (kind === null || isElsewhere(event.target)) return
      event.preventDefault()
      go(undoing[kind])
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
  const { draft } = words.value
  return (
    <span class="undo">
      <button
        type="button"
        class="button button-icon"
        title={`${draft.undo} (Ctrl+Z)`}
        aria-label={draft.undo}
        disabled={!undoing.canUndo.value}
        onClick={() => go(undoing.undo)}
      >
        <Undo2 size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        class="button button-icon"
        title={`${draft.redo} (Ctrl+Shift+Z)`}
        aria-label={draft.redo}
        disabled={!undoing.canRedo.value}
        onClick={() => go(undoing.redo)}
      >
        <Redo2 size={18} aria-hidden="true" />
      </button>
    </span>
  )
}

function undoKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey || ctrlKey === metaKey) return null
  const letter = key.toLowerCase()
  if (letter === 'y' && !shiftKey) return 'redo'
  if (letter !== 'z') return null
  return shiftKey ? 'redo' : 'undo'
}

/** A box that is no field of the form, as a search above a list, keeps the browser's own undo. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[type="search"], dialog *')
}
