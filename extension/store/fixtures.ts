import { PROTOCOL } from '../../core/protocol/version.ts'
import 'fake-indexeddb/auto'
import { caseId, mutationId, taskId } from '../../core/ids.ts'
import type { SubmitTask } from '../../core/protocol/mutation.ts'
import { Database } from './database.ts'

let made = 0

/** An empty database of its own, in memory. */
export function aDatabase(): Database {
  made += 1
  return new Database(`test-${made}`)
}

/** The same, of somebody whose drafts call this device so. */
export function aDeviceOf(id = 'd-1'): Database {
  const db = aDatabase()
  db.on('populate', (transaction) => void transaction.table('device').add({ key: 'this', id }))
  return db
}

/** A submission with what a test cares about. */
export function aSubmission(over: { id?: string; task?: string; case?: string } = {}): SubmitTask {
  return {
    protocol: PROTOCOL,
    kind: 'submit-task',
    id: mutationId(over.id ?? 'm1'),
    case: caseId(over.case ?? 'case-1'),
    task: taskId(over.task ?? 'task-1'),
    form: { id: 'self', version: 1 },
    answers: { score: 3 },
    filledAt: '2026-01-05T03:00:00.000Z',
  }
}
