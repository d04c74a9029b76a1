import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseId, type PersonId, personId } from '../ids.ts'
import type { Json } from '../json.ts'
import { advance } from './advance.ts'
import { check } from './check.ts'
import type { WorkflowContext } from './context.ts'
import type { Snapshot, WorkflowDocument, WorkflowEvent } from './model.ts'
import type { Move } from './move.ts'
import type { Path, PathStep } from './node.ts'
import { paths } from './paths.ts'
import { start } from './start.ts'
import { anyWorkflow, assignments, forms, given } from './testing/random-workflow.ts'

const seed = 20_260_105

describe('random workflows', { timeout: 60_000 }, () => {
  test('[W4] every workflow that check accepts can always finish, wherever a random walk has led', () => {
    let accepted = 0
    fc.assert(
      fc.property(anyWorkflow, fc.infiniteStream(fc.nat()), (workflow, choices) => {
        fc.pre(isSound(workflow))
        accepted += 1
        let snapshot = begin(workflow)
        for (let steps = 0; steps < 25; steps += 1) {
          const moves = movesFrom(workflow, snapshot)
          if (moves.length === 0) break
          snapshot = moves[(choices.next().value ?? 0) % moves.length] ?? snapshot
        }
        expect(canFinish(workflow, snapshot)).toBe(true)
      }),
      { seed, numRuns: 120, maxSkipsPerRun: 400 },
    )
    expect(accepted).toBeGreaterThanOrEqual(120)
  })

  test('[W4] the way to each trouble that check finds can be played', () => {
    let played = 0
    fc.assert(
      fc.property(anyWorkflow, (workflow) => {
        const findings = check(workflow, { forms, given })
        // A ring is what the engine refuses to go through to its end.
        if (findings.some(({ kind }) => kind === 'endless-ring')) return
        for (const finding of findings) {
          if (finding.example.length === 0) continue
          const end = playPath(workflow, finding.example)
          // Where nobody waits the engine has gone on by itself.
          const gone = [end.state, ...end.history.map(({ to }) => to)]
          if ('state' in finding) expect(gone).toContain(finding.example.at(-1)?.to)
          played += 1
        }
      }),
      { seed, numRuns: 300 },
    )
    expect(played).toBeGreaterThan(200)
  })

  test('[W4] a workflow with a dead end is found out, and one whose cases cannot finish is never accepted', () => {
    fc.assert(
      fc.property(anyWorkflow, (workflow) => {
        const dead = check(workflow, { forms, given }).find(({ kind }) => kind === 'dead-end')
        if (dead) expect(canFinish(workflow, playPath(workflow, dead.example))).toBe(false)
      }),
      { seed, numRuns: 300 },
    )
  })

  test('covering paths can be played to an end, each in as many steps as it says', () => {
    fc.assert(
      fc.property(anyWorkflow, (workflow) => {
        fc.pre(isSound(workflow))
        for (const path of paths(workflow, { forms, given })) {
          expect(workflow.states[playPath(workflow, path).state]?.kind).toBe('final')
        }
      }),
      { seed, numRuns: 60, maxSkipsPerRun: 400 },
    )
  })
})

function isSound(workflow: WorkflowDocument): boolean {
  return !check(workflow, { forms, given }).some(({ severity }) => severity === 'error')
}

const context: WorkflowContext = {
  caseId: caseId('case-1'),
  subject: { id: personId('ani') },
  calendar: { timeZone: 'WIB', holidays: [] },
  policies: {},
  submissions: {},
  score: null,
  knows: () => true,
}

function begin(workflow: WorkflowDocument): Snapshot {
  return settled(
    workflow,
    start(workflow, { assignments, at: '2026-01-05T05:00:00.000Z' }, context),
    [],
  ) as Snapshot
}

/** Every snapshot one event away. */
function movesFrom(workflow: WorkflowDocument, snapshot: Snapshot): readonly Snapshot[] {
  const submitted = snapshot.tasks
    .filter(({ status }) => status === 'open')
    .flatMap((task) =>
      ['a', 'b'].map((x) => submission(snapshot, { task: task.id, by: task.assignee, answers: { x } })),
    )
  const events: readonly WorkflowEvent[] = [...submitted, { kind: 'deadline', at: late(snapshot) }]
  return events.flatMap((event) =>
    (['scored', 'unscorable'] as const).flatMap((outcome) => {
      const next = settled(workflow, advance(workflow, snapshot, event, context), [outcome])
      return next ? [next] : []
    }),
  )
}

type Result = ReturnType<typeof advance>
type Outcome = 'scored' | 'unscorable'

/** Goes on after scoring, as the case does, with these outcomes one after the other; the last one stands for more. */
function settled(workflow: WorkflowDocument, result: Result, outcomes: readonly Outcome[]): Snapshot | null {
  let current: Result = result
  for (let scorings = 0; current.kind === 'ok' && scorings < 20; scorings += 1) {
    const { snapshot, effects }: Move = current.value
    const asked = effects.some(({ kind }) => kind === 'score')
    if (!asked || workflow.states[snapshot.state]?.kind !== 'transient') return snapshot
    const score = { kind: outcomes[scorings] ?? outcomes.at(-1) ?? 'scored' }
    current = advance(workflow, snapshot, { kind: 'scored', score, at: snapshot.enteredAt }, context)
  }
  return null
}

function canFinish(workflow: WorkflowDocument, from: Snapshot): boolean {
  const seen = new Set<string>()
  const waiting = [from]
  for (let next = waiting.pop(); next !== undefined && seen.size < 3000; next = waiting.pop()) {
    if (workflow.states[next.state]?.kind === 'final') return true
    const key = keyOf(next)
    if (seen.has(key)) continue
    seen.add(key)
    waiting.push(...movesFrom(workflow, next))
  }
  return false
}

function keyOf({ state, tasks, assignments: held }: Snapshot): string {
  const newest = new Map(
    tasks.map(({ spec, assignee, status, visit }) => [
      `${spec}/${assignee}`,
      `${status}${visit === tasks.at(-1)?.visit}`,
    ]),
  )
  return JSON.stringify([state, [...newest].sort(), held])
}

function playPath(workflow: WorkflowDocument, path: Path): Snapshot {
  let snapshot = begin(workflow)
  for (const [index, step] of path.entries()) {
    const event = eventOf(snapshot, step)
    // A score is given with the step that asks for it.
    if (!event) continue
    const next = settled(workflow, advance(workflow, snapshot, event, context), outcomesAfter(path, index))
    if (!next) throw new Error(`${JSON.stringify(step)} cannot be played at ${snapshot.state}`)
    snapshot = next
  }
  return snapshot
}

function outcomesAfter(path: Path, index: number): readonly Outcome[] {
  const rest = path.slice(index + 1)
  const acted = rest.findIndex(({ event }) => event.kind === 'submitted' || event.kind === 'deadline')
  const scored = acted === -1 ? rest : rest.slice(0, acted)
  return scored.flatMap(({ event }) => (event.kind === 'scored' ? [event.score] : []))
}

function eventOf(snapshot: Snapshot, { event }: PathStep): WorkflowEvent | null {
  if (event.kind === 'deadline') return { kind: 'deadline', at: late(snapshot) }
  if (event.kind !== 'submitted') return null
  const task = snapshot.tasks.find(({ spec, status }) => spec === event.task && status === 'open')
  if (!task) throw new Error(`${event.task} is not open at ${snapshot.state}`)
  return submission(snapshot, { task: task.id, by: task.assignee, answers: event.answers })
}

function submission(
  { enteredAt }: Snapshot,
  given: { readonly task: Snapshot['tasks'][number]['id']; readonly by: PersonId; readonly answers: Json },
): WorkflowEvent {
  return { kind: 'submitted', at: enteredAt, ...given }
}

function late({ enteredAt }: Snapshot): string {
  return new Date(Date.parse(enteredAt) + 3 * 86_400_000).toISOString()
}
