import { CircleAlert, HardDriveDownload, LoaderCircle, Save } from 'lucide-preact'
import { useEffect, useRef } from 'preact/hooks'
import { assertNever } from '../../core/result.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeClock } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { downloadLater } from './download-later.ts'
import type { Saved } from './keeper.ts'
import type { Fill } from './open-fill.ts'
import { useTold } from './told-state.ts'

/** Where the answers are right now; read aloud only where it says more than that a clock has gone on. */
export function SaveState({ fill: open }: { readonly fill: Fill }) {
  const saved = useTold(open.keeper.saved).value
  return (
    <>
      <Shown fill={open} saved={saved} />
      <Aloud saved={saved} />
    </>
  )
}

/** The last thing known for sure: a text that stays the same is not read again after every pause. */
function Aloud({ saved }: { readonly saved: Saved }) {
  const { zone } = useDevice()
  const last = useRef('')
  if (saved.kind === 'saved') {
    last.current = words.value.fill.saved(writeClock(saved.at, language.value, zone.value))
  }
  return (
    <span class="visually-hidden" role="status">
      {last.current}
    </span>
  )
}

function Shown({ fill: open, saved }: { readonly fill: Fill; readonly saved: Saved }) {
  const device = useDevice()
  const zone = device.zone.value
  useAskBeforeLeaving(saved.kind === 'failed')
  const { fill, draft: texts } = words.value
  const troubles = {
    full: { title: texts.full, hint: texts.fullHint },
    outdated: { title: texts.outdated, hint: texts.outdatedHint },
    broken: { title: fill.saveFailed, hint: fill.saveFailedHint },
  }
  switch (saved.kind) {
    case 'nothing':
      return <span class="save soft">{fill.nothingYet}</span>
    case 'saving':
      return (
        <span class="save soft">
          <LoaderCircle size={16} class="spin" aria-hidden="true" />
          {fill.saving}
        </span>
      )
    case 'saved':
      return (
        <span class="save save-good" aria-hidden="true" title={fill.savedHint}>
          <Save size={16} aria-hidden="true" />
          {fill.saved(writeClock(saved.at, language.value, zone))}
        </span>
      )
    case 'failed':
      return (
        <span class="save save-trouble" role="alert" title={troubles[saved.why].hint}>
          <CircleAlert size={16} aria-hidden="true" />
          {troubles[saved.why].title}
          <button type="button" class="button button-small" onClick={() => void downloadLater(device, open)}>
            <HardDriveDownload size={16} aria-hidden="true" />
            {fill.exportDraft}
          </button>
          {saved.why === 'outdated' && (
            <button type="button" class="button button-small" onClick={() => location.reload()}>
              {words.value.app.reload}
            </button>
          )}
        </span>
      )
    default:
      return assertNever(saved)
  }
}

/** What is on this page alone would go with it: the browser asks first. */
function useAskBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
