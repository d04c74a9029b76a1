import { computed, type ReadonlySignal } from '@preact/signals'
import { CircleAlert, HardDriveDownload, LoaderCircle, Save } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import { assertNever } from '../../core/result.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeClock } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import type { Saved } from './keeper.ts'
import { useTold } from './told-state.ts'
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts'

type StateProps = {
  readonly saved: ReadonlySignal<Saved>
  /** Hands out what only this page has. */
  readonly onDownload: () => void
}

/** Where what is typed is right now; read aloud only where it says more than that a clock has gone on. */
export function SaveState({ saved, onDownload }: StateProps) {
  const told = useTold(saved)
  const kind = useMemo(() => computed(() => stageOf(told.value)), [told])
  const { fill } = words.value
  useAskBeforeLeaving(kind.value === 'failed')
  return (
    <>
      {kind.value === 'nothing' && <span class="save soft">{fill.nothingYet}</span>}
      {kind.value === 'written' && <Written told={told} />}
      {kind.value === 'failed' && <Failed told={told} onDownload={onDownload} />}
      <Aloud told={told} />
    </>
  )
}

type ToldProps = { readonly told: ReadonlySignal<Saved> }

/** Saving and saved take turns with each pause, and so are one thing to draw. */
function stageOf({ kind }: Saved): 'nothing' | 'written' | 'failed' {
  switch (kind) {
    case 'nothing':
    case 'failed':
      return kind
    case 'saving':
    case 'saved':
      return 'written'
    default:
      return assertNever(kind)
  }
}

/** The last thing known for sure: a text that stays the same is not read again after every pause. */
function Aloud({ told }: ToldProps) {
  return (
    <span class="visually-hidden" role="status">
      {useClockText(told)}
    </span>
  )
}

/** Both words stay on the page, and a class says which is seen: nothing is drawn anew while somebody types. */
function Written({ told }: ToldProps) {
  const { fill } = words.value
  const look = useMemo(
    () => computed(() => `save save-words ${told.value.kind === 'saved' ? 'save-good' : 'save-under-way'}`),
    [told],
  )
  return (
    <span class={look}>
      <span class="save-word">
        <LoaderCircle size={16} aria-hidden="true" />
        {fill.saving}
      </span>
      <span class="save-word save-done" aria-hidden="true" title={fill.savedHint}>
        <Save size={16} aria-hidden="true" />
        {useClockText(told)}
      </span>
    </span>
  )
}

/** `Tersimpan 10.04`, with the last time at which it was so; empty until then. */
function useClockText(told: ReadonlySignal<Saved>): ReadonlySignal<string> {
  const { zone } = useDevice()
  return useMemo(() => {
    let last = ''
    return computed(() => {
      const { value: saved } = told
      if (saved.kind === 'saved')
        last = words.value.fill.saved(writeClock(saved.at, language.value, zone.value))
      return last
    })
  }, [told, zone])
}

function Failed({ told, onDownload }: ToldProps & Pick<StateProps, 'onDownload'>) {
  const { fill, draft: texts } = words.value
  const saved = told.value
  const troubles = {
    full: { title: texts.full, hint: texts.fullHint },
    outdated: { title: texts.outdated, hint: texts.outdatedHint },
    broken: { title: fill.saveFailed, hint: fill.saveFailedHint },
  }
  if (saved.kind !== 'failed') return null
  return (
    <span class="save save-trouble" role="alert" title={troubles[saved.why].hint}>
      <CircleAlert size={16} aria-hidden="true" />
      {troubles[saved.why].title}
      <button type="button" class="button button-small" onClick={onDownload}>
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
}
