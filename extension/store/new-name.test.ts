import { expect, test } from 'vitest'
import { newest } from '../../core/draft/state.ts'
import { taskId } from '../../core/ids.ts'
import { value } from '../../ui/form/entry.ts'
import type { Database } from './database.ts'
import { copyOf, readToCopy, takeInCopy } from './draft-copies.ts'
import { readDraft } from './drafts.ts'
import { aDeviceOf } from './fixtures.ts'
import { saveEdits } from './save-edits.ts'
import { readDevice } from './this-device.ts'
import { OthersStore } from './write-edits.ts'

const at = '2026-01-05T03:00:00.000Z'
const [one, two] = [taskId('task-1'), taskId('task-2')]

test('[D16] a profile that was copied to another computer loses nothing of either: both stand side by side', async () => {
  const [office, home] = [aDeviceOf('d-1'), aDeviceOf('d-1')]
  for (const db of [office, home]) await type(db, 'd-1', '/reason', 'Awal.')
  await type(office, 'd-1', '/reason', 'Ditulis di kantor.')
  await type(home, 'd-1', '/reason', 'Ditulis di rumah.')
  await type(home, 'd-1', '/other', 'Juga di rumah.')
  await type(home, 'd-1', '/other', 'Tugas lain.', two)

  await hear(home, office)
  expect(await said(home)).toEqual({
    '/reason': ['Ditulis di kantor.', 'Ditulis di rumah.'],
    '/other': ['Juga di rumah.'],
  })
  expect(await readDevice(home)).not.toBe('d-1')
  // Its other drafts go by the new name as well, and all of it goes to the server again.
  const other = await readDraft(home, two)
  expect(Object.keys(other?.row.seen ?? {})).toEqual([await readDevice(home)])
  const open = { kind: 'task', body: { status: 'open' } }
  await home.rows.bulkPut([one, two].map((id) => ({ ...open, seq: 1, id }) as never))
  expect((await readToCopy(home)).map(({ task }) => task).toSorted()).toEqual([one, two])

  await hear(office, home)
  expect(await said(office)).toEqual(await said(home))
  expect(await readDevice(office)).toBe('d-1')
})

test('[D16] a page that is open when its device takes another name writes no more under the old one', async () => {
  const [office, home] = [aDeviceOf('d-1'), aDeviceOf('d-1')]
  await type(office, 'd-1', '/reason', 'Ditulis di kantor.')
  await type(home, 'd-1', '/reason', 'Ditulis di rumah.')
  await hear(home, office)
  await expect(type(home, 'd-1', '/reason', 'Ditulis di rumah, lalu …')).rejects.toThrow(OthersStore)
})

test('[D16] a device that is alone in its name keeps it, whatever it hears', async () => {
  const [office, home] = [aDeviceOf('d-1'), aDeviceOf('d-2')]
  await type(office, 'd-1', '/reason', 'Awal.')
  await hear(home, office)
  await type(home, 'd-2', '/reason', 'Dari rumah.')
  await type(office, 'd-1', '/reason', 'Dari kantor.')
  await hear(home, office)
  await hear(office, home)
  expect([await readDevice(office), await readDevice(home)]).toEqual(['d-1', 'd-2'])
  expect(await said(office)).toEqual({ '/reason': ['Dari kantor.', 'Dari rumah.'] })
})

async function type(db: Database, device: string, pointer: string, text: string, id = one): Promise<void> {
  const held = (await readDraft(db, id))?.answers.find((row) => row.pointer === pointer)?.values ?? []
  const before = newest(held)?.entry ?? { kind: 'cleared' as const }
  await saveEdits(db, {
    task: { id, form: { id: 'self', version: 1 } },
    page: `page of ${db.name}`,
    device,
    edits: [
      {
        pointer,
        entry: value(text),
        over: held.map(({ device: by, count }) => ({ device: by, count })),
        lines: [{ step: text, kind: 'edit', before, after: value(text) }],
      },
    ],
    progress: { answered: 1, asked: 4 },
    at,
  })
}

/** What one holds reaches the other. */
async function hear(to: Database, from: Database): Promise<void> {
  const draft = await readDraft(from, one)
  if (draft === undefined) throw new Error('nothing was written')
  const copy = copyOf(draft, { id: await readDevice(from), name: 'Chrome, Linux' })
  await to.transaction('rw', to.tables, () => takeInCopy(to, copy))
}

async function said(db: Database) {
  const draft = await readDraft(db, one)
  return Object.fromEntries(
    (draft?.answers ?? []).map(({ pointer, values }) => [
      pointer,
      [...new Set(values.map(({ entry }) => (entry.kind === 'value' ? entry.value : entry.kind)))].toSorted(),
    ]),
  )
}
