import type { TaskView } from '../../core/case/view.ts'
import type { Database } from '../store/database.ts'
import { readMe } from '../store/rows.ts'
import { readReadingState } from './read-state.ts'

/** True where the pack takes a form about oneself only after its criteria were read, and they were not: as the worker decides. */
export async function mustRead(db: Database, task: Pick<TaskView, 'pack' | 'subject'>): Promise<boolean> {
  const me = await readMe(db)
  if (me?.person.id !== task.subject.id) return false
  const known = await readReadingState(db, task.pack)
  return known?.pack.policies.criteria?.reading === 'required' && known.state.kind === 'unread'
}
