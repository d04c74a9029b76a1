import { type Constraint, lessEq, solve } from 'yalps'
import type { PublicTable } from '../protect.ts'

/** The least and the most that every withheld count can be, from nothing but what is published. */
export function attacked(shown: PublicTable): readonly { readonly least: number; readonly most: number }[] {
  const constraints = new Map<string, Constraint>()
  const variables = new Map<string, Map<string, number>>()
  const leftOf = (total: number, line: readonly (number | null)[]) =>
    total - line.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  shown.counts.forEach((row, r) => {
    constraints.set(`row-${r}`, { equal: leftOf(shown.groupTotals[r] ?? 0, row) })
    row.forEach((count, c) => {
      if (count === null)
        variables.set(
          `${r}:${c}`,
          new Map([
            [`row-${r}`, 1],
            [`column-${c}`, 1],
            [`${r}:${c}`, 1],
          ]),
        )
    })
  })
  shown.outcomeTotals.forEach((total, c) => {
    constraints.set(`column-${c}`, {
      equal: leftOf(
        total,
        shown.counts.map((row) => row[c] ?? null),
      ),
    })
  })
  return [...variables.keys()].map((objective) => {
    const bound = new Map(constraints).set(objective, lessEq(shown.total))
    const best = (direction: 'minimize' | 'maximize') => {
      const { status, result } = solve({ direction, objective, constraints: bound, variables })
      if (status !== 'optimal') throw new Error(`the oracle gave up: ${status}`)
      return result
    }
    return { least: best('minimize'), most: best('maximize') }
  })
}
