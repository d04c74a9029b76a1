import { type Exploration, mostHops } from './explore.ts'
import { error, type Finding, firstPerState, placeOf, warning } from './finding.ts'
import type { Node, PathStep } from './node.ts'

/**
 * Rings that a case could be caught in: of transient states, or of deadlines when nobody acts.
 * `rings(explore(world))` is `[]` where no case goes round for ever.
 */
export function rings({ nodes, edges }: Exploration): readonly Finding[] {
  const endless = [...nodes.values()].filter(({ hops }) => hops > mostHops)
  const found = firstPerState(endless).map((node) =>
    error(placeOf(node.state), { kind: 'endless-ring', state: node.state }, node.path),
  )
  const ring = clockRing(nodes, edges)
  return ring
    ? [...found, warning(placeOf(ring.state), { kind: 'clock-ring', state: ring.state }, ring.path)]
    : found
}

const byClock: readonly PathStep['event']['kind'][] = ['deadline', 'always', 'scored']

/** A node to which the clock alone leads back. */
function clockRing(nodes: Exploration['nodes'], edges: Exploration['edges']): Node | null {
  const onward = new Map<string, string[]>()
  for (const { from, to, step } of edges) {
    if (byClock.includes(step.event.kind)) onward.set(from, [...(onward.get(from) ?? []), to])
  }
  // What the clock leads into but never out of a ring is what is left when ends are taken away again and again.
  const left = new Map([...nodes.keys()].map((key) => [key, new Set(onward.get(key) ?? [])]))
  const into = new Map<string, string[]>()
  for (const [from, tos] of onward) for (const to of tos) into.set(to, [...(into.get(to) ?? []), from])
  const ended = [...left].filter(([, tos]) => tos.size === 0).map(([key]) => key)
  for (let key = ended.pop(); key !== undefined; key = ended.pop()) {
    left.delete(key)
    for (const from of into.get(key) ?? []) {
      const tos = left.get(from)
      if (tos?.delete(key) && tos.size === 0) ended.push(from)
    }
  }
  for (const key of left.keys()) if (leadsBack(key, onward)) return nodes.get(key) ?? null
  return null
}

function leadsBack(start: string, onward: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set(onward.get(start) ?? [])
  for (const key of reached) for (const to of onward.get(key) ?? []) reached.add(to)
  return reached.has(start)
}
