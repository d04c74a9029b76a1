import { CircleAlert, Paperclip, Trash2 } from 'lucide-preact'
import type { EvidenceRef } from '../../core/evidence/model.ts'
import { Banner } from '../../ui/banner.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FileList } from '../../ui/evidence/file-list.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { hashOf } from '../shell/route.ts'
import { discardEvidence, readEvidence, referenceOf } from '../store/evidence.ts'
import { readUses } from '../store/file-uses.ts'
import { useLive } from '../store/live.ts'
import { DeskFor } from './desk-for.tsx'
import { PlaceFile } from './place-file.tsx'

/** What was captured and not attached yet, and the one that is to be placed now. */
export function EvidencePage({ id }: { readonly id: string | null }) {
  const { db } = useDevice()
  const known = useLive(async () => {
    const rows = await readEvidence(db)
    return { rows, uses: await readUses(db, rows) }
  })
  if (known === undefined) return null
  const texts = words.value.evidence
  const kept = known.rows.filter(({ upload }) => upload.kind === 'waiting' || upload.kind === 'refused')
  const tray = kept.filter((row) => !known.uses.has(row.id)).map(referenceOf)
  const chosen = known.rows.find((row) => row.id === id)
  const others = tray.filter((file) => file.id !== id)
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
      </header>
      <DeskFor task={nowhere}>
        <Failed id={id} />
        {chosen && chosen.upload.kind !== 'dropping' && (
          <PlaceFile key={chosen.id} file={referenceOf(chosen)} placed={known.uses.has(chosen.id)} />
        )}
        {others.length > 0 && (
          <div class="sheet sheet-padded stack">
            {others.map((file) => (
              <TrayItem key={file.id} file={file} />
            ))}
          </div>
        )}
        {tray.length === 0 && chosen === undefined && (
          <div class="sheet">
            <Empty icon={Paperclip} title={texts.empty} hint={texts.emptyHint} />
          </div>
        )}
      </DeskFor>
    </div>
  )
}

/** The tray belongs to no appraisal. */
const nowhere = { case: '', pack: '' }

function TrayItem({ file }: { readonly file: EvidenceRef }) {
  const { db } = useDevice()
  const texts = words.value.evidence
  return (
    <div>
      <FileList unsent files={[file]} />
      <div class="row">
        <a class="button button-small" href={hashOf({ kind: 'evidence', id: file.id })}>
          {texts.place}
        </a>
        <button type="button" class="button button-small" onClick={() => discardEvidence(db, file.id)}>
          <Trash2 size={16} aria-hidden="true" />
          {texts.discard}
        </button>
      </div>
    </div>
  )
}

/** Why a capture failed that was asked for outside of any page of ours. */
function Failed({ id }: { readonly id: string | null }) {
  const { failed } = words.value.capture
  const why = id?.replace(/^failed-/, '')
  if (why === undefined || !Object.hasOwn(failed, why)) return null
  // It has just been found to be one of them.
  return <Banner tone="trouble" icon={CircleAlert} title={failed[why as keyof typeof failed]} />
}
