import { signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import { render } from 'preact'
import type { TaskView } from '../../../../core/case/view.ts'
import { caseId, cycleId, personId, taskId } from '../../../../core/ids.ts'
import { type Device, DeviceContext } from '../../../../extension/device.ts'
import { Editor } from '../../../../extension/fill/editor.tsx'
import { Database } from '../../../../extension/store/database.ts'
import { speak } from '../../../../ui/text/messages.ts'
import { benchSession } from '../bench-session.ts'
import { documentOf } from '../plan.ts'
import { offer } from './offer.ts'

const now = () => new Date().toISOString()

const task: TaskView = {
  id: taskId('bench-task'),
  case: caseId('bench-case'),
  cycle: { id: cycleId('bench-cycle'), name: 'SKP 2026' },
  spec: 'self',
  title: { id: 'Bench', en: 'Bench' },
  subject: { id: personId('siti'), name: 'Siti', post: 'Analis', unit: 'Bagian Umum' },
  form: { id: 'bench', version: 1 },
  pack: 'bench',
  status: 'open',
  openedAt: now(),
  dueAt: null,
  doneAt: null,
  context: {},
  prefill: {},
}

const db = new Database()

offer({
  prepare: async (plan) => {
    await speak('id', 'whole')
    await benchSession(db)
    await db.rows.bulkPut([
      { seq: 1, id: 'bench@1', kind: 'form', body: documentOf(plan) },
      { seq: 2, id: task.id, kind: 'task', body: task },
    ])
  },
  mount: (_, root) => {
    const device: Device = {
      db,
      live: liveQuery,
      wire: { kind: 'none' } as never, // nothing is sent from here
      notes: localStorage,
      now,
      clock: signal(now()),
      zone: signal('WIB'),
      newId: () => crypto.randomUUID(),
      online: signal(true),
      syncNow: async () => {},
      go: () => {},
      place: 'tab',
      openTab: () => {},
      panel: async () => null,
      allowNotifications: async () => false,
      version: 'bench',
      look: () => undefined,
    }
    render(
      <DeviceContext.Provider value={device}>
        <Editor task={task.id} page={1} />
      </DeviceContext.Provider>,
      root,
    )
  },
})
