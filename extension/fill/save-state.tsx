import { CircleAlert, HardDriveDownload, LoaderCircle, Save } from 'lucide-preact'
import { assertNever } from '../../core/result.ts'
import type { FormDraft } from '../../ui/form/draft.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeClock } from '../../ui/time/write-time.ts'
import { useZone } from '../shell/use-zone.ts'
import { downloadDraft } from './download-draft.ts'
import type { Keeper } from './keeper.ts'

/** Where the answers are right now. */
export function SaveState({ keeper, draft }: { readonly keeper: Keeper; readonly draft: FormDraft }) {
  const zone = useZone()
  const saved = keeper.saved.value
  const { fill } = words.value
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
        <span class="save save-good" role="status" title={fill.savedHint}>
          <Save size={16} aria-hidden="true" />
          {fill.saved(writeClock(saved.at, language.value, zone))}
        </span>
      )
    case 'failed':
      return (
        <span class="save save-trouble" role="alert">
          <CircleAlert size={16} aria-hidden="true" />
          {fill.saveFailed}
          <button type="button" class="button button-small" onClick={() => downloadDraft(draft)}>
            <HardDriveDownload size={16} aria-hidden="true" />
            {fill.exportDraft}
          </button>
        </span>
      )
    default:
      return assertNever(saved)
  }
}
