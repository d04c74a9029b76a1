import type { ReadonlySignal } from '@preact/signals'
import { FilePen } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { say, type Text } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { noteChangesRead } from '../store/carry-draft.ts'
import type { DraftRow } from '../store/drafts.ts'
import type { Fill } from './open-fill.ts'

type NoteProps = { readonly fill: Fill; readonly row: ReadonlySignal<DraftRow | undefined> }

/** The form has a newer version than the draft was begun in: what changed, until the person has read it. */
export function ChangesNote({ fill, row }: NoteProps) {
  const { db } = useDevice()
  const from = row.value?.carriedFrom ?? null
  const [changes, setChanges] = useState<readonly Text[] | null>(null)
  useEffect(() => {
    if (from === null) return
    void import('./form-changes.ts')
      .then(({ formChanges }) => formChanges(db, fill.draft.form, from))
      .then(setChanges)
  }, [db, fill, from])
  const { draft } = words.value
  if (from === null || changes === null) return null
  return (
    <Banner tone="warning" icon={FilePen} title={draft.changed(from, fill.task.form.version)}>
      <p>{changes.length > 0 ? draft.changedLead : draft.changedMoved}</p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change.id}>{say(change, language.value)}</li>
          ))}
        </ul>
      )}
      <p>
        <button
          type="button"
          class="button button-small"
          onClick={() => void noteChangesRead(db, fill.task.id)}
        >
          {draft.changedRead}
        </button>
      </p>
    </Banner>
  )
}
