import { awaitsCalibration } from './awaits-calibration.ts'
import { type Exploration, mostHops } from './explore.ts'
import { error, type Finding, firstOfEach, firstPerState, placeOf, warning } from './finding.ts'
import type { Node, World } from './node.ts'
import { tasksOf } from './tasks.ts'

/**
 * What the courses of a workflow show: where a case can never come, and where it can be stuck.
 * `soundness(world, explore(world))` may hold `{ kind: 'unreachable-state', state: 'repair', … }`.
 */
export function soundness(world: World, played: Exploration): readonly Finding[] {
  return [
    ...unreachable(world, played),
    ...deadEnds(world, played),
    ...timeless(world, played),
    ...doubts(played),
    ...idleTasks(world, played),
    ...selfScored(played),
    ...overlaps(played),
    ...amissCalibrations(world, played),
  ]
}

function unreachable({ workflow }: World, { nodes }: Exploration): readonly Finding[] {
  const reached = new Set([...nodes.values()].map(({ state }) => state))
  return Object.keys(workflow.states)
    .filter((state) => !reached.has(state))
    .map((state) => error(placeOf(state), { kind: 'unreachable-state', state }))
}

function deadEnds({ workflow }: World, { nodes, edges }: Exploration): readonly Finding[] {
  // A ring of transient states is told as such.
  const finals = [...nodes.values()].filter(
    ({ state, hops }) => workflow.states[state]?.kind === 'final' || hops > mostHops,
  )
  const live = thatReach(
    edges,
    finals.map(({ key }) => key),
  )
  const dead = [...nodes.values()].filter(({ key }) => !live.has(key))
  const left = new Set(
    edges.filter(({ step, from }) => step.to !== nodes.get(from)?.state).map(({ from }) => from),
  )
  // What only leads to a dead end is not one itself; where several lead to one another, the first is named.
  const stuck = dead.filter(({ state }) => !dead.some((node) => node.state === state && left.has(node.key)))
  return firstPerState(stuck.length > 0 ? stuck : dead.slice(0, 1)).map((node) =>
    error(placeOf(node.state), { kind: 'dead-end', state: node.state }, node.path),
  )
}

function thatReach(edges: Exploration['edges'], targets: readonly string[]): ReadonlySet<string> {
  const into = new Map<string, string[]>()
  for (const { from, to } of edges) {
    const froms = into.get(to)
    if (froms) froms.push(from)
    else into.set(to, [from])
  }
  const reached = new Set(targets)
  for (const key of reached) for (const from of into.get(key) ?? []) reached.add(from)
  return reached
}

function timeless({ workflow }: World, { nodes }: Exploration): readonly Finding[] {
  const reached = [...nodes.values()].filter(({ state }) => {
    const found = workflow.states[state]
    return found?.kind === 'open' && !found.deadline
  })
  return firstPerState(reached).map(({ state, path }) =>
    error(placeOf(state), { kind: 'no-deadline-exit', state }, path),
  )
}

function doubts({ doubts: found }: Exploration): readonly Finding[] {
  const findings = found.flatMap(({ node, event, certain }): readonly Finding[] => {
    const { state } = node
    if (event.kind === 'deadline')
      return [error(placeOf(state), { kind: 'no-deadline-exit', state }, node.path)]
    if (event.kind !== 'submitted' && event.kind !== 'recused')
      return [error(placeOf(state), { kind: 'no-way-on', state }, node.path)]
    // An undecided guard may well refuse some answers on purpose; one that no answer satisfies may not.
    if (!certain) return []
    const { task, answers } = event
    const alone = Object.keys(answers).length <= 1
    const finding = error(placeOf(state), { kind: 'guard-gap', state, task, answers }, node.path)
    return [alone ? finding : { ...finding, severity: 'warning' }]
  })
  return firstOfEach(findings)
}

function idleTasks({ workflow }: World, { nodes }: Exploration): readonly Finding[] {
  return Object.entries(workflow.states).flatMap(([state, { kind }]) => {
    if (kind !== 'open') return []
    const here = [...nodes.values()].filter((node) => node.state === state)
    return tasksOf(workflow, state).flatMap((spec) => {
      // Whoever left because of a conflict of interest was there.
      const idle = here.filter(({ roles, recused }) => !roles.has(spec.role) && !recused.has(spec.role))
      const [first] = idle
      // A group may be empty now and then; one person's duty needs that person every time.
      const mayBeEmpty = spec.optional || spec.quorum !== undefined
      if (!first || (mayBeEmpty && idle.length < here.length)) return []
      const trouble = { kind: 'nobody-to-act', state, task: spec.id, role: spec.role } as const
      return [error(placeOf(state), trouble, first.path)]
    })
  })
}

function selfScored({ nodes, edges }: Exploration): readonly Finding[] {
  const found = edges
    .filter(({ step }) => step.event.kind === 'scored' && step.event.score === 'scored')
    .flatMap(({ from }) => {
      const node = nodes.get(from)
      return node && !node.judged ? [node] : []
    })
  return firstPerState(found).map((node) =>
    error(placeOf(node.state), { kind: 'self-approval', what: 'score' }, node.path),
  )
}

function amissCalibrations({ workflow }: World, { nodes }: Exploration): readonly Finding[] {
  const waiting = [...nodes.values()].filter(({ state }) => awaitsCalibration(workflow, state))
  const unscored = waiting.filter(({ score }) => score === 'none' || score === 'unscorable')
  const rating = waiting.filter(({ state }) =>
    tasksOf(workflow, state).some(({ input }) => input !== undefined),
  )
  const told = (found: readonly Node[], why: 'no-result' | 'rating-open') =>
    firstPerState(found).map(({ state, path }) =>
      error(placeOf(state), { kind: 'calibration-amiss', state, why }, path),
    )
  return [...told(unscored, 'no-result'), ...told(rating, 'rating-open')]
}

function overlaps({ overlaps: found }: Exploration): readonly Finding[] {
  return firstOfEach(
    found.map(({ node, ...pair }) =>
      warning(placeOf(node.state), { kind: 'guard-overlap', state: node.state, ...pair }, node.path),
    ),
  )
}
