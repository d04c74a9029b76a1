import type { FormDocument } from '../form/model.ts'
import { type Json, type JsonObject, own } from '../json.ts'
import { subjectRole } from './assignment.ts'
import type { Facts } from './judge.ts'
import type { EffectSpec, TaskSpec, WorkflowDocument } from './model.ts'
import { readyRule } from './rule.ts'
import { allSpecs } from './tasks.ts'

/** One step of a case as it could be played. `transition` is null where the state goes on waiting for others. */
export type PathStep = {
  readonly event:
    | { readonly kind: 'submitted'; readonly task: string; readonly answers: JsonObject }
    | { readonly kind: 'recused'; readonly task: string; readonly answers: JsonObject }
    | { readonly kind: 'reopened'; readonly way: string }
    | { readonly kind: 'deadline' }
    | { readonly kind: 'calibrated' }
    | { readonly kind: 'scored'; readonly score: 'scored' | 'unscorable' }
    | { readonly kind: 'always' }
  readonly transition: string | null
  readonly to: string
}

export type Path = readonly PathStep[]

/** A case as far as a workflow tells cases apart: where it stands, who has a part, what has been submitted. */
export type Node = {
  readonly key: string
  readonly state: string
  /** Roles that somebody holds. */
  readonly roles: ReadonlySet<string>
  /** Roles that nobody holds any more, because of a conflict of interest. */
  readonly recused: ReadonlySet<string>
  /** Per task spec, of its newest round. A group is taken to be as large as its quorum. */
  readonly counts: Counts
  /** How many submissions are in, in this visit, per task spec. */
  readonly done: Tally
  readonly score: 'none' | 'scored' | 'unscorable' | 'unknown'
  /** A score is asked for and awaited. */
  readonly awaitsScore: boolean
  /** Somebody else than the person appraised has given what is scored. */
  readonly judged: boolean
  /** How many transient states were gone through since people last acted. */
  readonly hops: number
  /** The shortest way here. */
  readonly path: Path
}

type Tally = { readonly [spec: string]: number }
type Counts = { readonly [spec: string]: { readonly assigned: number; readonly done: number } }

/** A node that is still being made. */
export type Unkeyed = Omit<Node, 'key'>

export type World = {
  readonly workflow: WorkflowDocument
  readonly forms: { readonly [id: string]: FormDocument }
  /** Roles that are given out when a case is opened. */
  readonly given: readonly string[]
}

/** A world with what tells its cases apart: the tasks whose counts some guard reads. */
export type Field = World & { readonly counted: ReadonlySet<string> }

/** A world with what its guards read. `fieldOf(world).counted` names the tasks whose counts some guard reads. */
export function fieldOf(world: World): Field {
  return { ...world, counted: countedIn(world.workflow) }
}

/** Where every case begins. `firstNode(fieldOf(world)).state` is the workflow's `initial`. */
export function firstNode(world: Field): Node {
  return enter(world, { ...blank, roles: new Set(world.given) }, world.workflow.initial)
}

const blank: Omit<Unkeyed, 'state' | 'roles'> = {
  recused: new Set(),
  counts: {},
  done: {},
  score: 'none',
  awaitsScore: false,
  judged: false,
  hops: 0,
  path: [],
}

/** Goes into a state, as `move.ts` does. */
export function enter(world: Field, node: Omit<Unkeyed, 'state'>, to: string): Node {
  const state = world.workflow.states[to]
  const hops = state?.kind === 'transient' ? node.hops + 1 : 0
  const entered = { ...node, state: to, done: {}, hops }
  if (state?.kind === 'transient') return keyed(perform(entered, state.effects))
  // Where people act or nobody does, a score that was asked for is there at once, whatever it says.
  const settled = entered.awaitsScore
    ? { ...entered, awaitsScore: false, score: 'unknown' as const }
    : entered
  if (state?.kind !== 'open') return keyed(settled)
  return keyed({ ...settled, counts: countOpened(world, settled, state.tasks) })
}

/**
 * What effects change of a case, as far as cases are told apart. `perform(node, [{ kind: 'score' }]).awaitsScore` is
 * true.
 */
export function perform<N extends Omit<Unkeyed, 'state'>>(node: N, effects: readonly EffectSpec[]): N {
  let performed = node
  for (const effect of effects) {
    if (effect.kind === 'assign') {
      const recused = new Set([...performed.recused].filter((role) => role !== effect.role))
      performed = { ...performed, recused, roles: new Set([...performed.roles, effect.role]) }
    }
    if (effect.kind === 'score') performed = { ...performed, awaitsScore: true }
  }
  return performed
}

function countOpened(world: Field, node: Unkeyed, specs: readonly TaskSpec[]): Counts {
  const opened = specs.filter(
    (spec) => doneIn(node, spec) === 0 && node.roles.has(spec.role) && isUnlocked(node, spec, specs),
  )
  return { ...node.counts, ...tally(world, opened, 0) }
}

function tally({ counted }: Field, specs: readonly TaskSpec[], done: number): Counts {
  return Object.fromEntries(
    specs.filter(({ id }) => counted.has(id)).map((spec) => [spec.id, { assigned: sizeOf(spec), done }]),
  )
}

/** One submission more of a task. `submitOne(world, node, { spec, specs }).done[spec.id]` is one more than before. */
export function submitOne(
  world: Field,
  node: Node,
  { spec, specs }: { readonly spec: TaskSpec; readonly specs: readonly TaskSpec[] },
): Unkeyed {
  const done = doneIn(node, spec) + 1
  const after = {
    ...node,
    counts: { ...node.counts, ...tally(world, [spec], done) },
    done: { ...node.done, [spec.id]: done },
    judged: node.judged || (spec.role !== subjectRole && spec.input !== undefined),
  }
  return { ...after, counts: countOpened(world, after, specs) }
}

/**
 * One holder less of a task's role. Of a group there is always another; a single person's part is nobody's then.
 * `recuseOne(node, superiorsTask).recused.has('superior')` is true.
 */
export function recuseOne(node: Node, { quorum, role }: TaskSpec): Unkeyed {
  if (quorum !== undefined) return node
  const roles = new Set([...node.roles].filter((held) => held !== role))
  return { ...node, roles, recused: new Set([...node.recused, role]) }
}

/** The tasks that somebody could submit now. `openSpecs(node, specs)` leaves out a task whose role nobody holds. */
export function openSpecs(node: Unkeyed, specs: readonly TaskSpec[]): readonly TaskSpec[] {
  return specs.filter(
    (spec) => node.roles.has(spec.role) && doneIn(node, spec) < sizeOf(spec) && isUnlocked(node, spec, specs),
  )
}

function isUnlocked(node: Unkeyed, spec: TaskSpec, specs: readonly TaskSpec[]): boolean {
  const before = spec.after && specs.find((other) => other.id === spec.after)
  return !before || isComplete(node, before, specs)
}

function isComplete(node: Unkeyed, spec: TaskSpec, specs: readonly TaskSpec[]): boolean {
  if (!isUnlocked(node, spec, specs)) return false
  return node.roles.has(spec.role) ? doneIn(node, spec) >= sizeOf(spec) : spec.quorum !== undefined
}

/** True when nobody's submission is awaited any more. `isDone(node, [])` is true. */
export function isDone(node: Unkeyed, specs: readonly TaskSpec[]): boolean {
  return specs.every((spec) => spec.optional || isComplete(node, spec, specs))
}

/** What is known of a case when an event comes. `factsOf(world, node, { kind: 'deadline' })` knows no answers. */
export function factsOf({ workflow }: Field, node: Unkeyed, event: PathStep['event']): Facts {
  const facts = new Map<string, Json>()
  for (const { id } of allSpecs(workflow)) {
    const { assigned, done } = own(node.counts, id) ?? { assigned: 0, done: 0 }
    facts.set(`tasks.${id}.assigned`, assigned).set(`tasks.${id}.done`, done)
  }
  if (node.score !== 'unknown') facts.set('score.kind', node.score === 'none' ? null : node.score)
  if (event.kind !== 'submitted' && event.kind !== 'recused') return facts.set('answers', null)
  for (const [name, value] of Object.entries(event.answers)) facts.set(`answers.${name}`, value)
  return facts
}

/**
 * Two cases with the same key go on in the same ways. `keyed(node).key === keyed({ ...node, path: [] }).key`: how a
 * case came there does not matter.
 */
export function keyed(node: Unkeyed): Node {
  const { state, roles, recused, counts, done, score, awaitsScore, judged, hops } = node
  const tallies = sorted(counts).map(([spec, count]) => `${spec}:${count.assigned}/${count.done}`)
  const key = [
    state,
    [...roles].sort(),
    [...recused].sort(),
    tallies,
    sorted(done),
    score,
    awaitsScore,
    judged,
    hops,
  ].join('|')
  return { ...node, key }
}

function sorted<T>(record: { readonly [key: string]: T }): readonly (readonly [string, T])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}

function sizeOf({ quorum = 1 }: TaskSpec): number {
  return quorum
}

function doneIn({ done }: Pick<Node, 'done'>, { id }: TaskSpec): number {
  return own(done, id) ?? 0
}

/** The task specs whose counts a guard reads. What nobody reads cannot make two cases differ. */
function countedIn(workflow: WorkflowDocument): ReadonlySet<string> {
  const guards = Object.values(workflow.states).flatMap((state) =>
    state.kind === 'final' ? [] : state.transitions.flatMap(({ when }) => (when === undefined ? [] : [when])),
  )
  const paths = guards.flatMap((guard) => {
    const ready = readyRule(guard)
    return ready.kind === 'ok' ? ready.value.reads.paths : []
  })
  return new Set(paths.flatMap((path) => (path.startsWith('tasks.') ? [path.split('.')[1] ?? ''] : [])))
}
