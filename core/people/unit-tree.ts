import { isGone } from '../case/absence.ts'
import type { Person } from '../case/model.ts'

/** A unit with how many work in it, not counting those below it. */
export type UnitNode = {
  readonly name: string
  readonly parent: string | null
  readonly people: number
  /** How deep it stands, 0 at the top. */
  readonly depth: number
}

/**
 * The units of an office from the top down, each before what stands below it. Units come from the people; which stands
 * below which is told by `parents`. A ring counts as broken at its first unit.
 * `unitTree(people, new Map([['Bidang Umum', 'Sekretariat']]))` begins with `Sekretariat`.
 */
export function unitTree(
  people: readonly Person[],
  parents: ReadonlyMap<string, string | null>,
): readonly UnitNode[] {
  const counts = new Map<string, number>()
  for (const person of people) {
    if (!isGone(person)) counts.set(person.unit, (counts.get(person.unit) ?? 0) + 1)
  }
  const names = new Set([...counts.keys(), ...parents.keys()])
  for (const parent of parents.values()) if (parent !== null) names.add(parent)
  const children = Map.groupBy([...names].toSorted(), (name) => parents.get(name) ?? null)
  const nodes: UnitNode[] = []
  const seen = new Set<string>()
  const add = (name: string, depth: number) => {
    if (seen.has(name)) return
    seen.add(name)
    nodes.push({
      name,
      parent: depth === 0 ? null : (parents.get(name) ?? null),
      people: counts.get(name) ?? 0,
      depth,
    })
    for (const child of children.get(name) ?? []) add(child, depth + 1)
  }
  for (const name of children.get(null) ?? []) add(name, 0)
  for (const name of [...names].toSorted()) add(name, 0)
  return nodes
}

/**
 * A unit with all that stand below it. `unitsBelow('Sekretariat', new Map([['Bidang Umum', 'Sekretariat']]))` has both.
 */
export function unitsBelow(unit: string, parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const found = new Set([unit])
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const [name, parent] of parents) if (parent !== null && found.has(parent)) found.add(name)
  }
  return found
}
