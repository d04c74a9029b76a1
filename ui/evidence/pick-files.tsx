import { Paperclip } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { endingOf, isPicture, type MediaType } from '../../core/evidence/media-types.ts'
import type { FieldIds } from '../fields/field-props.ts'
import { words } from '../text/messages.ts'

type PickProps = {
  readonly ids: FieldIds
  readonly types: readonly MediaType[]
  readonly full: boolean
  readonly onFiles: (files: readonly File[], shrink: boolean) => void
}

/** Where files come in: a button, a place to drop them, and what is pasted while one is in it. */
export function PickFiles({ ids, types, full, onFiles }: PickProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [shrink, setShrink] = useState(false)
  const texts = words.value.evidence
  const take = (list: FileList | null | undefined) => {
    const files = Array.from(list ?? [])
    if (files.length > 0) onFiles(files, shrink)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same; dropping and pasting are ways beside it
    <div
      class={`file-drop ${over ? 'file-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
      onPaste={({ clipboardData }) => take(clipboardData?.files)}
    >
      <div class="row">
        <button
          id={ids.input}
          type="button"
          class="button"
          disabled={full}
          // The field's label alone would hide from a screen reader what the button does.
          aria-labelledby={`${ids.label} ${ids.input}`}
          aria-describedby={ids.describedBy}
          onClick={() => input.current?.click()}
        >
          <Paperclip size={18} aria-hidden="true" />
          {texts.choose}
        </button>
        <span class="soft">{texts.drop}</span>
      </div>
      <input
        ref={input}
        class="file-input"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        accept={types.flatMap((type) => [type, `.${endingOf(type)}`]).join(',')}
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          currentTarget.value = ''
        }}
      />
      {types.some(isPicture) && (
        <label class="check-line">
          <input
            type="checkbox"
            checked={shrink}
            onChange={({ currentTarget }) => setShrink(currentTarget.checked)}
          />
          <span>
            {texts.shrink} <span class="soft">{texts.shrinkHint}</span>
          </span>
        </label>
      )}
    </div>
  )
}
