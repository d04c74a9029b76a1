import type { JsonObject } from '../../../core/json.ts'
import { orderStages } from '../../../core/studio/flow/order-stages.ts'
import { kindOf, rowsIn, type StageKind, targetsOf } from '../../../core/studio/flow/read-stages.ts'

/** A stage in the diagram, and where it stands there in pixels; `x` and `y` are its middle. */
export type Placed = {
  readonly name: string
  readonly kind: StageKind
  readonly x: number
  readonly y: number
}

/** What leads from one stage to another, all ways together. */
export type Edge = { readonly from: string; readonly to: string; readonly ways: readonly string[] }
export type Drawn = Edge & { readonly points: readonly { readonly x: number; readonly y: number }[] }

export type Graph = {
  readonly stages: readonly { readonly name: string; readonly kind: Placed['kind'] }[]
  readonly edges: readonly Edge[]
}

export type Laid = {
  readonly width: number
  readonly height: number
  readonly stages: readonly Placed[]
  readonly edges: readonly Drawn[]
}

/** The stages that run, and what leads from each to each. */
export function graphOf(workflow: JsonObject): Graph {
  const ordered = orderStages(workflow)
  const known = new Set(ordered.map(({ name }) => name))
  const edges = new Map<string, Edge>()
  for (const { name, json } of ordered) {
    for (const row of rowsIn(json, 'transitions')) {
      for (const to of targetsOf(row.to).filter((each) => known.has(each))) {
        const key = `${name} ${to}`
        const ways = [...(edges.get(key)?.ways ?? []), String(row.id)]
        edges.set(key, { from: name, to, ways })
      }
    }
  }
  return {
    stages: ordered.map(({ name, json }) => ({ name, kind: kindOf(json) })),
    edges: [...edges.values()],
  }
}

export const stageSize = { width: 168, height: 64 } as const

/** Where everything goes, from the first stage down; the library is read when a diagram is first asked for. */
export async function layOut({ stages, edges }: Graph): Promise<Laid> {
  const { Graph: DagreGraph, layout } = await import('@dagrejs/dagre')
  const graph = new DagreGraph()
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 28,
    ranksep: 44,
    marginx: 12,
    marginy: 12,
    ranker: 'network-simplex',
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { name } of stages) graph.setNode(name, { ...stageSize })
  for (const { from, to } of edges) graph.setEdge(from, to, {})
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    stages: stages.map((stage) => {
      const { x = 0, y = 0 } = graph.node(stage.name)
      return { ...stage, x, y }
    }),
    edges: edges.map((edge) => ({ ...edge, points: graph.edge(edge.from, edge.to)?.points ?? [] })),
  }
}
