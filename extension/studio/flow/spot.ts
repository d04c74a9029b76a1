import type { Edge, Graph } from './graph.ts'

/** What has the focus in the diagram. */
export type Spot =
  | { readonly kind: 'stage'; readonly name: string }
  | { readonly kind: 'edge'; readonly from: string; readonly to: string }

/**
 * Where a key leads from there: down from a stage to the first way out of it and from that to its end, up the other
 * way, left and right among ways that begin together, Home to the first stage; undefined where it leads nowhere.
 */
export function spotAfter({ stages, edges }: Graph, spot: Spot, key: string): Spot | undefined {
  const [first] = stages
  if (key === 'Home' && first !== undefined) return { kind: 'stage', name: first.name }
  if (key === 'End') {
    const last = stages.at(-1)
    return last && { kind: 'stage', name: last.name }
  }
  if (spot.kind === 'stage') {
    if (key === 'ArrowDown') return edgeSpot(edges.find(({ from }) => from === spot.name))
    if (key === 'ArrowUp') return edgeSpot(edges.find(({ to }) => to === spot.name))
    if (key === 'ArrowRight') return neighbour(stages, spot.name, 1)
    return key === 'ArrowLeft' ? neighbour(stages, spot.name, -1) : undefined
  }
  if (key === 'ArrowDown') return { kind: 'stage', name: spot.to }
  if (key === 'ArrowUp') return { kind: 'stage', name: spot.from }
  const beside = edges.filter(({ from }) => from === spot.from)
  const into = edges.filter(({ to }) => to === spot.to)
  const among = beside.length > 1 ? beside : into
  const at = among.findIndex(({ from, to }) => from === spot.from && to === spot.to)
  if (key === 'ArrowRight') return edgeSpot(among[(at + 1) % among.length])
  return key === 'ArrowLeft' ? edgeSpot(among[(at - 1 + among.length) % among.length]) : undefined
}

function neighbour(stages: Graph['stages'], name: string, by: number): Spot | undefined {
  const next = stages[stages.findIndex((stage) => stage.name === name) + by]
  return next && { kind: 'stage', name: next.name }
}

function edgeSpot(edge: Edge | undefined): Spot | undefined {
  return edge && { kind: 'edge', from: edge.from, to: edge.to }
}
