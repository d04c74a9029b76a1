import { referencesIn } from '../evidence/reference.ts'
import type { Pack } from '../pack/model.ts'
import type { Task } from '../workflow/model.ts'
import { specOf } from '../workflow/tasks.ts'
import { groupRoles } from './course.ts'
import { arrivals } from './evidence.ts'
import type { Case, Reading } from './model.ts'
import { packRef, subjectOf } from './refs.ts'
import { taskContext, taskPrefill } from './task-context.ts'
import type { TaskView } from './view.ts'

/**
 * A task as its assignee sees it, or null where the workflow no longer has it.
 * `taskView(pack, opened, { task, people, cycle })?.form` names the form to fill.
 */
export function taskView(
  pack: Pack,
  opened: Case,
  { task, people, cycle, arrivalOf = () => 'coming' }: Reading & { readonly task: Task },
): TaskView | null {
  const spec = specOf(pack.workflow, task)
  if (!spec) return null
  // What a closed task once showed may be somebody else's by now.
  const open = task.status === 'open'
  const { id, status, openedAt, dueAt, doneAt } = task
  const context = open ? taskContext(pack, opened, { spec, people }) : {}
  const prefill = open ? taskPrefill(pack, opened, { spec, people }) : {}
  const evidence = arrivals(referencesIn([context, prefill]), arrivalOf)
  return {
    id,
    case: opened.id,
    cycle: { id: cycle.id, name: cycle.name },
    spec: spec.id,
    title: spec.title,
    subject: subjectOf(opened.person, people),
    form: { id: spec.form, version: pack.forms[spec.form]?.version ?? 1 },
    pack: packRef(pack),
    status,
    openedAt,
    dueAt,
    doneAt,
    context,
    prefill,
    ...(open && opened.periods && !groupRoles(pack.workflow).has(task.role)
      ? { periods: opened.periods }
      : {}),
    ...(evidence ? { evidence } : {}),
  }
}
