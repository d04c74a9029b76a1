import { HardDriveDownload, Lock } from 'lucide-preact'
import { Fragment } from 'preact'
import { formFields } from '../../core/draft/form-fields.ts'
import { say, type Text } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { entriesOf, letGoDraft, readLeftDraft } from '../store/left-drafts.ts'
import { useLive } from '../store/live.ts'
import { saveLeftLater } from './download-later.ts'
import { plainText } from './tray-panel.tsx'

/** What was begun for a task that is gone: to be read and saved, no longer to be sent. */
export function LeftDraftPage({ task, gone }: { readonly task: string; readonly gone: boolean }) {
  const device = useDevice()
  const draft = useLive(async () => (await readLeftDraft(device.db, task)) ?? null, [task])
  const { fill, draft: texts, sent } = words.value
  if (draft === undefined) return null
  if (draft === null) {
    return gone ? (
      <UnknownPage />
    ) : (
      <Empty alone icon={Lock} title={fill.closedTitle} hint={texts.closedEmpty}>
        <a class="button" href="#/">
          {sent.toInbox}
        </a>
      </Empty>
    )
  }
  const labels = draft.form === undefined ? new Map<string, Text>() : formFields(draft.form)
  return (
    <div class="page page-narrow">
      <Empty icon={Lock} title={fill.closedTitle} hint={fill.closedHint} />
      <dl class="sheet sheet-padded facts">
        {entriesOf(draft).map(({ pointer, entry }) => (
          <Fragment key={pointer}>
            <dt>{say(labels.get(pointer) ?? { id: pointer, en: pointer }, language.value)}</dt>
            <dd>{plainText(entry.kind === 'value' ? entry.value : entry.text)}</dd>
          </Fragment>
        ))}
      </dl>
      <div class="row">
        <button type="button" class="button" onClick={() => void saveLeftLater(device, draft.row)}>
          <HardDriveDownload size={18} aria-hidden="true" />
          {fill.exportDraft}
        </button>
        <button
          type="button"
          class="button button-danger"
          onClick={() => void letGoDraft(device.db, task).then(() => device.go('#/'))}
        >
          {texts.letGoDraft}
        </button>
        <a class="button" href="#/">
          {sent.toInbox}
        </a>
      </div>
    </div>
  )
}
