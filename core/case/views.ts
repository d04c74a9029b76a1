import type { CaseId, PersonId, TaskId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'
import { isGone } from './absence.ts'
import { caseViewFor } from './case-view.ts'
import type { Case, Person, Reading } from './model.ts'
import { byId } from './people.ts'
import { may } from './permissions.ts'
import { standInFor, standInForTask } from './stand-in.ts'
import { dutiesOf } from './standing.ts'
import { taskView } from './task-view.ts'
import type { CaseView, TaskView } from './view.ts'

/** One row of what one person may see. The newest of an audience, kind and id replaces the older ones. */
export type View =
  | {
      readonly audience: PersonId
      readonly kind: 'task'
      readonly id: TaskId
      readonly body: TaskView
    }
  | {
      readonly audience: PersonId
      readonly kind: 'case'
      readonly id: CaseId
      readonly body: CaseView
    }

/**
 * All that anybody may see of a case: what is not in here goes to no device (P1). Each task goes to whoever does
 * it, the case to the person, their superiors and human resources. A row that was there before and is no longer
 * has to be taken away.
 * With an audience they are all that it gets, and perhaps some of others, which are to be left out: of
 * `viewsOf(pack, opened, { people, cycle, audience: ani })` Ani's devices get those that are for her.
 */
export function viewsOf(pack: Pack, opened: Case, reading: Reading): readonly View[] {
  return [...taskRows(pack, opened, reading), ...caseRows(pack, opened, reading)]
}

function taskRows(pack: Pack, opened: Case, reading: Reading): readonly View[] {
  const { people, at, audience } = reading
  return opened.snapshot.tasks.flatMap((task): readonly View[] => {
    const standIn = at && task.status === 'open' ? standInForTask(pack, opened, { task, people, at }) : null
    if (audience !== undefined && audience !== task.assignee && audience !== standIn?.person) return []
    const body = taskView(pack, opened, { task, ...reading })
    if (!body) return []
    const own: View = { audience: task.assignee, kind: 'task', id: task.id, body }
    if (!standIn) return [own]
    const onBehalfOf = { name: byId(people).get(task.assignee)?.name ?? task.assignee, as: standIn.as }
    return [own, { ...own, audience: standIn.person, body: { ...body, onBehalfOf } }]
  })
}

function caseRows(pack: Pack, opened: Case, reading: Reading): readonly View[] {
  const rows: View[] = []
  for (const [audience, relation] of readersOf(pack, opened, reading)) {
    if (reading.audience !== undefined && reading.audience !== audience) continue
    const body = caseViewFor(pack, opened, { relation, reader: audience, ...reading })
    rows.push({ audience, kind: 'case', id: opened.id, body })
  }
  return rows
}

/** Who reads a case, each once: by the nearest relation to it. */
function readersOf(
  pack: Pack,
  opened: Case,
  { people, at, cycle }: Reading,
): ReadonlyMap<PersonId, CaseView['relation']> {
  const readers = new Map<PersonId, CaseView['relation']>()
  // What is in the archive lies at the server alone, but for those whom it is about.
  if (!cycle.archived) for (const id of byDuty(people)) readers.set(id, 'hr')
  for (const relation of ['reviewer', 'superior'] as const) {
    for (const holder of opened.snapshot.assignments[relation] ?? []) {
      const standIn = at ? standInFor(pack, opened, { role: relation, holder, people, at }) : null
      if (standIn && may('case.read', ['stand-in'])) readers.set(standIn.person, relation)
      if (may('case.read', [relation])) readers.set(holder, relation)
    }
  }
  return may('case.read', ['self']) ? readers.set(opened.person, 'self') : readers
}

const onDuty = new WeakMap<readonly Person[], readonly PersonId[]>()

/** Whose duty it is to read every case. Found once a list: thousands of cases may be shown in a row. */
function byDuty(people: readonly Person[]): readonly PersonId[] {
  const found =
    onDuty.get(people) ??
    people.filter((one) => !isGone(one) && may('case.read', dutiesOf(one))).map(({ id }) => id)
  onDuty.set(people, found)
  return found
}
