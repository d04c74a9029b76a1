import type { CaseView, TaskView } from '../../core/case/view.ts'
import { readCasesAs } from '../store/cases.ts'
import type { Database } from '../store/database.ts'
import { readMe, readRows } from '../store/rows.ts'

/** What an official has of their team on this device. */
export type Team = {
  readonly me: string
  readonly cases: readonly CaseView[]
  /** Their own tasks, done ones too. */
  readonly tasks: readonly TaskView[]
}

/** Appraisals that the person rates or decides, in the order of names, with the person's own tasks. */
export async function readTeam(db: Database): Promise<Team> {
  const [me, led, tasks] = await Promise.all([
    readMe(db),
    readCasesAs(db, ['superior', 'reviewer']),
    readRows(db, 'task'),
  ])
  const byName = led.toSorted((a, b) => a.subject.name.localeCompare(b.subject.name, 'id'))
  const ids = new Set(led.map(({ id }) => id))
  return { me: me?.person.id ?? '', cases: byName, tasks: tasks.filter((task) => ids.has(task.case)) }
}
