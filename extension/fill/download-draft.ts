import type { Device } from '../device.ts'
import { writeDraftFile } from './draft-file.ts'
import type { Fill } from './open-fill.ts'

/** Hands the draft over as a file, which can be taken in again; also where the browser can't keep it. */
export async function downloadDraft(device: Pick<Device, 'db' | 'now'>, fill: Fill): Promise<void> {
  const { draft, task, owner } = fill
  const shown = [...draft.form.controls]
    .filter(([path, { calculate }]) => !path.includes('*') && calculate === null)
    .map(([path]) => ({ pointer: `/${path}`, entry: draft.entryAt(`/${path}`) }))
    .filter(({ entry }) => entry.kind !== 'cleared')
  const file = await writeDraftFile(device, { task, owner }, shown)
  const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: `${task.form.id}-${task.subject.id}.timbang.json`,
  })
  link.click()
  URL.revokeObjectURL(url)
}
