import { Layers, Lock, RotateCcw } from 'lucide-preact'
import { words } from '../../../ui/text/messages.ts'

type LayerNoteProps = {
  /** Whether the region added it, and whether its base lets it be changed. */
  readonly standing: { readonly isOwn: boolean; readonly isOpen: boolean }
  readonly isChanged: boolean
  readonly what: string
  /** The way back to the base, where there is one. */
  readonly reset?: (() => void) | undefined
}

/** Who lays a part down, and the way back to the base. */
export function LayerNote({ standing: { isOwn, isOpen }, isChanged, what, reset }: LayerNoteProps) {
  const texts = words.value.flow
  const changed = isOwn || isChanged
  return (
    <span class="studio-layer">
      <span class={changed ? 'layer layer-region' : 'layer layer-base'}>
        <Layers size={12} aria-hidden="true" />
        {isOwn ? texts.own : changed ? texts.changed : texts.base}
      </span>
      {!isOpen && !changed && (
        <span class="studio-lock soft">
          <Lock size={12} aria-hidden="true" />
          {texts.closed}
        </span>
      )}
      {changed && reset && (
        <button type="button" class="button button-quiet button-small" onClick={reset}>
          <RotateCcw size={14} aria-hidden="true" />
          {texts.reset}
          <span class="visually-hidden">: {what}</span>
        </button>
      )}
    </span>
  )
}
