import { taskId } from '../../core/ids.ts'
import type { DraftFile } from '../../core/protocol/draft-file.ts'
import type { Device } from '../device.ts'
import type { DraftRow } from '../store/drafts.ts'
import { readSession } from '../store/session.ts'
import { writeDraftFile } from './draft-file.ts'
import type { Fill } from './open-fill.ts'

/** Hands the draft over as a file, which can be taken in again; also where the browser can't keep it. */
export async function downloadDraft(device: Pick<Device, 'db' | 'now'>, fill: Fill): Promise<void> {
  const { draft, task, owner } = fill
  const shown = [...draft.form.controls]
    .filter(([path, { calculate }]) => !path.includes('*') && calculate === null)
    .map(([path]) => ({ pointer: `/${path}`, entry: draft.entryAt(`/${path}`) }))
    .filter(({ entry }) => entry.kind !== 'cleared')
  hand(await writeDraftFile(device, { task, owner }, shown), `${task.form.id}-${task.subject.id}`)
}

/** The same for a draft whose task is gone. */
export async function saveLeftDraft(device: Pick<Device, 'db' | 'now'>, row: DraftRow): Promise<void> {
  const session = await readSession(device.db)
  if (session === undefined) return
  const owner = { region: session.region.id, person: session.person }
  const task = { id: taskId(row.task), form: row.form }
  hand(await writeDraftFile(device, { task, owner }, []), row.form.id)
}

function hand(file: DraftFile, name: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: `${name}.timbang.json`,
  })
  link.click()
  URL.revokeObjectURL(url)
}
