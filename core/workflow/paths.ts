import { type CheckOptions, givenIn } from './check.ts'
import { type Edge, type Exploration, explore } from './explore.ts'
import type { WorkflowDocument } from './model.ts'
import type { Path, PathStep } from './node.ts'

/**
 * Ways from the start to an end that together take every transition a case can take, few and each as short as it
 * can be: what a test, or an author who wants to see a workflow at work, has to play. States that are never left
 * for an end are not gone to.
 * `paths(workflow, { forms })[0]?.map(({ transition }) => transition)` is the first of them.
 */
export function paths(workflow: WorkflowDocument, options: CheckOptions = {}): readonly Path[] {
  const given = givenIn(workflow, options.given)
  const played = explore({ workflow, forms: options.forms ?? {}, given })
  const onward = waysToAnEnd(workflow, played)
  const covered = new Set<string>()
  const found: Path[] = []
  // The farthest first: their ways take the near transitions along.
  for (const edge of [...played.edges].sort((a, b) => depthOf(played, b) - depthOf(played, a))) {
    const name = nameOf(played, edge)
    const end = onward.get(edge.to)
    if (name === null || covered.has(name) || !end) continue
    const path = [...(played.nodes.get(edge.from)?.path ?? []), edge.step, ...end]
    found.push(path)
    for (const taken of namesOn(workflow, path)) covered.add(taken)
  }
  return found
}

/** The transitions a path takes, as `<state>/<transition>`. */
export function namesOn(workflow: WorkflowDocument, path: Path): readonly string[] {
  let state = workflow.initial
  return path.flatMap(({ transition, to }) => {
    const name = transition === null ? [] : [`${state}/${transition}`]
    state = to
    return name
  })
}

function nameOf({ nodes }: Exploration, { from, step }: Edge): string | null {
  return step.transition === null ? null : `${nodes.get(from)?.state}/${step.transition}`
}

function depthOf({ nodes }: Exploration, { from }: Edge): number {
  return nodes.get(from)?.path.length ?? 0
}

/** From each node the shortest way to an end, found backwards from the ends. */
function waysToAnEnd(
  workflow: WorkflowDocument,
  { nodes, edges }: Exploration,
): ReadonlyMap<string, readonly PathStep[]> {
  const into = new Map<string, Edge[]>()
  for (const edge of edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge])
  const ends = [...nodes.values()].filter(({ state }) => workflow.states[state]?.kind === 'final')
  const ways = new Map<string, readonly PathStep[]>(ends.map(({ key }) => [key, []]))
  for (const [key, way] of ways) {
    for (const { from, step } of into.get(key) ?? []) {
      if (!ways.has(from)) ways.set(from, [step, ...way])
    }
  }
  return ways
}
