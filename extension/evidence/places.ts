import type { TaskView } from '../../core/case/view.ts'
import { largestFile } from '../../core/evidence/media-types.ts'
import type { EvidenceRef } from '../../core/evidence/model.ts'
import { answerOf } from '../../core/evidence/reference.ts'
import { acceptedBy } from '../../core/form/file-errors.ts'
import type { ElementState } from '../../core/form/form-state.ts'
import type { Text } from '../../core/text.ts'
import { filesIn } from '../../ui/fields/file.tsx'
import { value } from '../../ui/form/entry.ts'
import { schemaOf } from '../../ui/form/schema-of.ts'
import type { Device } from '../device.ts'
import { openFill } from '../fill/open-fill.ts'
import { readSentTasks } from '../store/drafts.ts'
import { readRows } from '../store/rows.ts'

/** A field of an open task that a file could be attached to. */
export type Place = {
  readonly path: string
  readonly label: Text
  /** What it stands under, the indicator above all. */
  readonly group: Text | null
  readonly full: boolean
}

export type TaskPlaces = { readonly task: TaskView; readonly places: readonly Place[] }

/** Every open task with the fields that take this file; tasks without any are left out. */
export async function readPlaces(device: Device, file: EvidenceRef): Promise<readonly TaskPlaces[]> {
  const open = (await readRows(device.db, 'task')).filter(({ status }) => status === 'open')
  const sent = await readSentTasks(device.db)
  const all = await Promise.all(
    open
      .filter(({ id }) => !sent.has(id))
      .map(async (task) => ({ task, places: await placesIn(device, task, file) })),
  )
  return all.filter(({ places }) => places.length > 0)
}

async function placesIn(device: Device, task: TaskView, file: EvidenceRef): Promise<readonly Place[]> {
  const opening = await openFill(device, task.id)
  if (opening.kind !== 'open') return []
  const { draft } = opening.fill
  const groups = groupsIn(draft.state.peek().root)
  return [...draft.state.peek().controls.values()].flatMap(
    ({ element, path, visible, readOnly, value: answer }): Place[] => {
      if (element.kind !== 'file' || !visible || readOnly) return []
      if (!acceptedBy(element).includes(file.type) || file.bytes > (element.maxBytes ?? largestFile))
        return []
      const { maxItems } = schemaOf(draft.form, element)
      const full = typeof maxItems === 'number' && filesIn(answer).length >= maxItems
      return [{ path, label: element.label, group: groups.get(path) ?? null, full }]
    },
  )
}

/** Attaches a file to a field of a task's draft; false where it could not be written. */
export async function attach(
  device: Device,
  file: EvidenceRef,
  at: { readonly task: string; readonly path: string },
): Promise<boolean> {
  const opening = await openFill(device, at.task)
  if (opening.kind !== 'open') return false
  const { draft, keeper } = opening.fill
  const before = filesIn(draft.state.peek().controls.get(at.path)?.value)
  if (before.some(({ id }) => id === file.id)) return true
  draft.write(at.path, value([...before, file].map(answerOf)))
  return keeper.flush()
}

function groupsIn(root: ElementState): ReadonlyMap<string, Text> {
  const found = new Map<string, Text>()
  const walk = (element: ElementState, group: Text | null) => {
    if (element.kind === 'control') {
      if (group !== null) found.set(element.path, group)
      for (const item of element.items) for (const each of item) walk(each, element.element.label)
      return
    }
    if (element.kind === 'note') return
    const own = element.element.type === 'Group' ? element.element.label : group
    for (const each of element.elements) walk(each, own)
  }
  walk(root, null)
  return found
}
