import { caseId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import { advance } from '../../core/workflow/advance.ts'
import type { WorkflowContext } from '../../core/workflow/context.ts'
import type { Snapshot, WorkflowEvent } from '../../core/workflow/model.ts'
import { paths } from '../../core/workflow/paths.ts'
import { start } from '../../core/workflow/start.ts'

const people = ['ani', 'budi', 'citra', 'dewi', 'eka', 'fajar'].map(personId)
const [ani, budi, citra, dewi, ...peers] = people
const given = { employee: [ani], superior: [budi], reviewer: [citra], hr: [dewi] }

/** What each step of one case comes to, with random people doing random things until it ends. */
export function* randomCourse(pack: Pack, random: () => number): Iterable<object> {
  const { workflow } = pack
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
  const known = answersKnown(pack)
  const holders = Object.entries(given).filter(([role]) => Object.hasOwn(workflow.roles, role))
  const assignments = Object.fromEntries(
    holders.map(([role, held]) => [role, held.filter((person) => person !== undefined)]),
  )
  let submissions: JsonObject = { 'nominate-peers': { peers } }
  const context = (): WorkflowContext => ({
    caseId: caseId('case-1'),
    subject: { id: ani ?? personId('ani') },
    calendar: { timeZone: pack.timeZone, holidays: pack.holidays.map(({ date }) => date) },
    policies: pack.policies,
    submissions,
    score: null,
    knows: (person) => people.includes(person),
  })
  const begun = start(workflow, { assignments, at: '2026-01-05T05:00:00.000Z' }, context())
  if (begun.kind === 'err') return yield begun.error
  let { snapshot } = begun.value
  for (let step = 0; step < 40; step++) {
    const event = nextEvent(snapshot)
    if (event === null) return
    const move = advance(workflow, snapshot, event, context())
    // What is refused changes nothing, and something else is tried.
    yield move.kind === 'ok' ? move.value : move.error
    if (move.kind === 'ok') snapshot = move.value.snapshot
  }

  function nextEvent(snapshot: Snapshot): WorkflowEvent | null {
    const at = snapshot.enteredAt
    if (workflow.states[snapshot.state]?.kind === 'transient') {
      return { kind: 'scored', score: { kind: pick(['scored', 'unscorable']) ?? 'scored' }, at }
    }
    const task = pick(snapshot.tasks.filter(({ status }) => status === 'open'))
    if (task === undefined || random() < 0.2) {
      const due = snapshot.dueAt
      return due === null ? null : { kind: 'deadline', at: new Date(Date.parse(due) + 1).toISOString() }
    }
    const answers = { peers, ...pick(known.get(task.spec) ?? [{}]) }
    submissions = { ...submissions, [task.spec]: answers }
    return { kind: 'submitted', task: task.id, by: task.assignee, answers, at }
  }
}

/** What a task can be answered with, as far as the course of a case depends on it. */
function answersKnown({ workflow, forms }: Pack): ReadonlyMap<string, readonly JsonObject[]> {
  const known = new Map<string, readonly JsonObject[]>()
  for (const { event } of paths(workflow, { forms }).flat()) {
    if (event.kind !== 'submitted' && event.kind !== 'recused') continue
    known.set(event.task, [...(known.get(event.task) ?? []), event.answers])
  }
  return known
}
