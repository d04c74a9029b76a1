import { isObject, type JsonObject, own } from '../json.ts'
import { answerSpace } from './answer-space.ts'
import { awaitsCalibration } from './awaits-calibration.ts'
import { judge } from './judge.ts'
import type { Guard, Reopening, TaskSpec, Transition } from './model.ts'
import {
  enter,
  type Field,
  factsOf,
  fieldOf,
  firstNode,
  isDone,
  keyed,
  type Node,
  openSpecs,
  type PathStep,
  perform,
  recuseOne,
  submitOne,
  type Unkeyed,
  type World,
} from './node.ts'
import { tasksOf } from './tasks.ts'

export type Edge = { readonly from: string; readonly to: string; readonly step: PathStep }

/** An event after which it is not sure that any transition holds. */
export type Doubt = {
  readonly node: Node
  readonly event: PathStep['event']
  /** No guard can hold, by what is known. */
  readonly certain: boolean
}

/** Two guards that hold for the same answers. */
export type Overlap = {
  readonly node: Node
  readonly answers: JsonObject
  readonly first: string
  readonly second: string
}

export type Exploration = {
  readonly nodes: ReadonlyMap<string, Node>
  readonly edges: readonly Edge[]
  readonly doubts: readonly Doubt[]
  readonly overlaps: readonly Overlap[]
  readonly complete: boolean
}

export const mostNodes = 20_000
export const mostHops = 16

/**
 * Plays every course that a workflow could take, breadth first, so that the first way to a node is a shortest one.
 * `explore({ workflow, forms, given: ['employee', 'superior'] }).nodes.size` says how many cases can be told apart.
 */
export function explore(given: World): Exploration {
  const world = fieldOf(given)
  const first = firstNode(world)
  const nodes = new Map<string, Node>([[first.key, first]])
  const found: Found = { edges: [], doubts: [], overlaps: [] }
  for (const node of nodes.values()) {
    if (nodes.size > mostNodes) return { nodes, ...found, complete: false }
    for (const { step, next } of stepsFrom(world, node, found)) {
      const reached = keyed({ ...next, path: [...node.path, step] })
      if (!nodes.has(reached.key)) nodes.set(reached.key, reached)
      found.edges.push({ from: node.key, to: reached.key, step })
    }
  }
  return { nodes, ...found, complete: true }
}

type Found = { readonly edges: Edge[]; readonly doubts: Doubt[]; readonly overlaps: Overlap[] }
type Taken = { readonly step: PathStep; readonly next: Unkeyed }

function stepsFrom(world: Field, node: Node, found: Found): readonly Taken[] {
  const state = world.workflow.states[node.state]
  if (!state || node.hops > mostHops) return []
  if (state.kind === 'final') return (state.reopenings ?? []).map((way) => reopened(world, node, way))
  if (state.kind === 'open') {
    const submitted = openSpecs(node, state.tasks).flatMap((spec) =>
      submissions(world, node, { spec, found }),
    )
    const { deadline } = state
    return [
      ...submitted,
      ...(isCalibrated(world, node) ? react(world, node, { event: { kind: 'calibrated' }, found }) : []),
      ...(deadline ? react(world, node, { event: { kind: 'deadline' }, found }) : []),
    ]
  }
  if (!node.awaitsScore) return react(world, node, { event: { kind: 'always' }, found })
  return (['scored', 'unscorable'] as const).flatMap((score) =>
    react(world, { ...node, score, awaitsScore: false }, { event: { kind: 'scored', score }, found }),
  )
}

/** A calibration takes in what has a result, and nothing else. */
function isCalibrated({ workflow }: Field, { state, score }: Node): boolean {
  return awaitsCalibration(workflow, state) && (score === 'scored' || score === 'unknown')
}

function submissions(
  world: Field,
  node: Node,
  { spec, found }: { readonly spec: TaskSpec; readonly found: Found },
): readonly Taken[] {
  const state = world.workflow.states[node.state]
  if (state?.kind !== 'open') return []
  const opened = submitOne(world, node, { spec, specs: state.tasks })
  const left = recuseOne(node, spec)
  const ways = state.transitions.filter((transition) => answersTo(transition, spec.id))
  const guards = [...ways.map(({ when }) => when), spec.recuseIf].filter((guard) => guard !== undefined)
  return answerSpace(world.forms[spec.form], guards).flatMap((answers) => {
    const submitted = { kind: 'submitted', task: spec.id, answers } as const
    const recused = { ...submitted, kind: 'recused' } as const
    const leaves =
      spec.recuseIf === undefined ? 'no' : judge(spec.recuseIf, factsOf(world, opened, submitted))
    return [
      ...(leaves === 'yes' ? [] : react(world, opened, { event: submitted, found })),
      ...(leaves === 'no' ? [] : react(world, left, { event: recused, found })),
    ]
  })
}

function reopened(world: Field, node: Node, { id, to, effects = [] }: Reopening): Taken {
  const step = { event: { kind: 'reopened', way: id }, transition: id, to } as const
  return { step, next: enter(world, perform(node, effects), to) }
}

/** The transitions that may follow an event; staying where others are still awaited. */
function react(
  world: Field,
  node: Unkeyed,
  { event, found }: { readonly event: PathStep['event']; readonly found: Found },
): readonly Taken[] {
  const state = world.workflow.states[node.state]
  if (!state || state.kind === 'final') return []
  const facts = factsOf(world, node, event)
  const ways = state.transitions.filter((transition) => matches(world, node, { transition, event }))
  const taken: Taken[] = []
  let sure: Transition | null = null
  for (const transition of ways) {
    const verdict = judge(transition.when, facts)
    if (verdict === 'no') continue
    if (sure) {
      noteOverlap(node, { first: sure, second: transition, event, verdict, found })
      continue
    }
    const step = { event, transition: transition.id, to: transition.to }
    taken.push({ step, next: enter(world, perform(node, transition.effects ?? []), transition.to) })
    if (verdict === 'yes') sure = transition
  }
  if (sure) return taken
  // Whom no guard lets go on waits for the deadline.
  if (event.kind === 'calibrated') return taken
  const acted = event.kind === 'submitted' || event.kind === 'recused'
  const waits = state.kind === 'open' && openSpecs(node, state.tasks).length > 0
  if (acted && (waits || ways.length === 0)) {
    const step = { event, transition: null, to: node.state }
    return [...taken, { step, next: node }]
  }
  found.doubts.push({ node: keyed(node), event, certain: taken.length === 0 })
  return taken
}

function noteOverlap(
  node: Unkeyed,
  pair: {
    readonly first: Transition
    readonly second: Transition
    readonly event: PathStep['event']
    readonly verdict: 'yes' | 'perhaps'
    readonly found: Found
  },
): void {
  const { first, second, event, verdict, found } = pair
  // A last way without a guard is an "else", and that is how it is meant.
  if (verdict !== 'yes' || event.kind !== 'submitted' || !first.when || !second.when) return
  if (first.on.event !== second.on.event || isNarrower(first.when, second.when)) return
  found.overlaps.push({ node: keyed(node), answers: event.answers, first: first.id, second: second.id })
}

/** The particular before the general: the first asks all that the second asks, and more. */
function isNarrower(first: Guard, second: Guard): boolean {
  const parts = isObject(first) ? own(first, 'and') : undefined
  return Array.isArray(parts) && parts.some((part) => JSON.stringify(part) === JSON.stringify(second))
}

function answersTo({ on }: Transition, task: string): boolean {
  return on.event === 'done' || ('task' in on && on.task === task)
}

function matches(
  world: Field,
  node: Unkeyed,
  { transition, event }: { readonly transition: Transition; readonly event: PathStep['event'] },
): boolean {
  const { on } = transition
  switch (event.kind) {
    case 'deadline':
    case 'calibrated':
      return on.event === event.kind
    case 'scored':
    case 'always':
      return on.event === 'always'
    case 'reopened':
      return false
    case 'submitted':
    case 'recused':
      if (on.event === event.kind) return on.task === event.task
      return on.event === 'done' && isDone(node, tasksOf(world.workflow, node.state))
  }
}
