import type { UnitLine } from '../../../core/protocol/staff.ts'

/** A row of the tree that can be seen, with its place among those beside it. */
export type UnitRow = UnitLine & {
  readonly position: number
  readonly siblings: number
  readonly hasChildren: boolean
  readonly expanded: boolean
}

export type TreeLook = {
  /** Those that are folded together. */
  readonly folded: ReadonlySet<string>
  readonly showClosed: boolean
  /** Only units whose name has it, and what stands above them. */
  readonly query: string
}

/** The rows that can be seen, in their order; while something is looked for nothing is folded. */
export function visibleUnits(
  units: readonly UnitLine[],
  { folded, showClosed, query }: TreeLook,
): readonly UnitRow[] {
  const wanted = matching(
    units.filter(({ closedOn }) => showClosed || closedOn === null),
    query.trim().toLowerCase(),
  )
  const groups = Map.groupBy(wanted, ({ depth, parent }) => (depth === 0 ? null : parent))
  const isSearch = query.trim() !== ''
  const rows: UnitRow[] = []
  const add = (parent: string | null) => {
    const beside = groups.get(parent) ?? []
    for (const [n, unit] of beside.entries()) {
      const hasChildren = groups.has(unit.name)
      const expanded = hasChildren && (isSearch || !folded.has(unit.name))
      rows.push({ ...unit, position: n + 1, siblings: beside.length, hasChildren, expanded })
      if (expanded) add(unit.name)
    }
  }
  add(null)
  return rows
}

function matching(units: readonly UnitLine[], query: string): readonly UnitLine[] {
  if (query === '') return withParents(units)
  const byName = new Map(units.map((unit) => [unit.name, unit]))
  const kept = new Set<string>()
  for (const unit of units) {
    if (!unit.name.toLowerCase().includes(query)) continue
    for (let at: UnitLine | undefined = unit; at !== undefined && !kept.has(at.name); ) {
      kept.add(at.name)
      at = at.depth === 0 || at.parent === null ? undefined : byName.get(at.parent)
    }
  }
  return withParents(units.filter(({ name }) => kept.has(name)))
}

/** One whose upper unit is not shown stands at the top, or it would be seen nowhere. */
function withParents(units: readonly UnitLine[]): readonly UnitLine[] {
  const names = new Set(units.map(({ name }) => name))
  return units.map((unit) =>
    unit.parent !== null && !names.has(unit.parent) ? { ...unit, parent: null, depth: 0 } : unit,
  )
}
