import { Cloud, CloudOff, CloudUpload } from 'lucide-preact'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeClock } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import type { DraftRow } from '../store/drafts.ts'
import { isBehind } from '../store/is-behind.ts'

/** Whether the server has a copy for the person's other devices. */
export function CopyState({ row }: { readonly row: DraftRow | undefined }) {
  const zone = useDevice().zone.value
  const { draft } = words.value
  if (row === undefined || row.sent !== null) return null
  const { problem, at } = row.backup
  if (problem !== null) {
    return (
      <span class="copy-state" title={say(problem.text.detail, language.value)}>
        <CloudOff size={16} aria-hidden="true" />
        {draft.copyRefused}
      </span>
    )
  }
  if (at === null || isBehind(row)) {
    return (
      <span class="copy-state" title={draft.notCopiedHint}>
        <CloudUpload size={16} aria-hidden="true" />
        {draft.notCopied}
      </span>
    )
  }
  return (
    <span class="copy-state" title={draft.copiedHint}>
      <Cloud size={16} aria-hidden="true" />
      {draft.copied(writeClock(at, language.value, zone))}
    </span>
  )
}
