import { CircleAlert, Redo2, Save, Undo2 } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeClock } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { useTold } from '../fill/told-state.ts'
import { useAskBeforeLeaving } from '../fill/use-ask-before-leaving.ts'
import { Glossary } from './help/glossary.tsx'
import { TourButton } from './help/tour-offer.tsx'
import type { Studio } from './studio.ts'

/** What is being written, whether it is kept, and the way back. */
export function StudioHead({ studio }: { readonly studio: Studio }) {
  const { row, undo, redo } = studio
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
      if (altKey || ctrlKey === metaKey || isText(target)) return
      const letter = key.toLowerCase()
      const act = letter === 'z' ? (shiftKey ? redo : undo) : letter === 'y' ? redo : null
      if (act === null) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [studio])
  const { studio: texts } = words.value
  return (
    <header class="page-head row row-apart">
      <div>
        <p class="soft">
          <a href="#/studio">{texts.title}</a>
        </p>
        <h1>{row.name}</h1>
      </div>
      <div class="row studio-tools">
        <SavedState studio={studio} />
        <Way icon={Undo2} what={studio.undoable.value} name={texts.undo} keys="Ctrl+Z" act={undo} />
        <Way icon={Redo2} what={studio.redoable.value} name={texts.redo} keys="Ctrl+Shift+Z" act={redo} />
        <TourButton />
        <Glossary />
      </div>
    </header>
  )
}

type WayProps = {
  readonly icon: typeof Undo2
  readonly what: Studio['undoable']['value']
  readonly name: string
  readonly keys: string
  readonly act: () => void
}

function Way({ icon: Icon, what, name, keys, act }: WayProps) {
  const label = what === null ? name : `${name}: ${say(what, language.value)}`
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={label}
      title={`${label} (${keys})`}
      disabled={what === null}
      onClick={act}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  )
}

function SavedState({ studio }: { readonly studio: Studio }) {
  const zone = useDevice().zone.value
  const saved = useTold(studio.saved).value
  const { app, fill, studio: texts } = words.value
  const isOutdated = saved.kind === 'failed' && saved.why === 'outdated'
  useAskBeforeLeaving(saved.kind === 'failed' && !isOutdated)
  if (saved.kind === 'failed') {
    return (
      <span class="save save-trouble" role="alert">
        <CircleAlert size={16} aria-hidden="true" />
        {texts.unsaved[saved.why]}
        {isOutdated && (
          <button type="button" class="button button-small" onClick={() => location.reload()}>
            {app.reload}
          </button>
        )}
      </span>
    )
  }
  if (saved.kind !== 'saved') return <span class="save soft">{fill.saving}</span>
  return (
    <span class="save save-good" role="status">
      <Save size={16} aria-hidden="true" />
      {fill.saved(writeClock(saved.at, language.value, zone))}
    </span>
  )
}

/** A box keeps the browser's own way back while somebody types in it. */
function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
}
