import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CountTable } from './count-table.ts'
import { protectTable } from './protect.ts'
import { attacked } from './testing/attacked.ts'

const k = 5

describe('what of a table is published', () => {
  test('[Q1] fewer people than the smallest group, or all with one outcome, are not published at all', () => {
    expect(protectTable(table([[2, 2]]), k)).toBeNull()
    expect(
      protectTable(
        table([
          [9, 0],
          [12, 0],
        ]),
        k,
      ),
    ).toBeNull()
  })

  test('[Q1] outcomes and groups that are too small are joined with their neighbours', () => {
    const counts = [
      [1, 9, 20],
      [1, 8, 22],
      [0, 1, 2],
    ]
    expect(protectTable(table(counts), k)).toEqual({
      groups: [['group-1'], ['group-0', 'group-2']],
      outcomes: [['outcome-0', 'outcome-1'], ['outcome-2']],
      counts: [
        [9, 22],
        [11, 22],
      ],
      groupTotals: [31, 33],
      outcomeTotals: [20, 44],
      total: 64,
    })
  })

  test('[Q2] a count of few is withheld, and so much with it that nobody can work it out', () => {
    const counts = [
      [20, 3, 9],
      [18, 9, 30],
      [12, 0, 4],
    ]
    expect(protectTable(table(counts), k)?.counts).toEqual([
      [20, null, null],
      [18, null, null],
      [12, null, null],
    ])
  })

  test('[Q2] a group whose people all have one outcome is not told of as such', () => {
    const shown = protectTable(
      table([
        [12, 0],
        [30, 40],
        [25, 25],
      ]),
      k,
    )
    expect(shown?.counts[0]).toEqual([null, null])
  })

  test('[Q2] no linear programme finds a withheld count within fewer numbers than the smallest group', () => {
    let withheld = 0
    fc.assert(
      fc.property(tables, (counts) => {
        const shown = protectTable(table(counts), k)
        if (shown === null) return
        for (const { least, most } of attacked(shown)) {
          withheld += 1
          expect(most - least).toBeGreaterThan(k - 1 - 1e-6)
        }
      }),
      { numRuns: 10_000 },
    )
    expect(withheld).toBeGreaterThan(10_000)
  })

  test('[Q1] what is published is true: every count, and every total', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const original = table(counts)
        const shown = protectTable(original, k)
        if (shown === null) return
        shown.groups.forEach((groups, r) => {
          shown.outcomes.forEach((outcomes, c) => {
            const count = shown.counts[r]?.[c]
            if (count !== null) expect(count).toBe(counted(original, groups, outcomes))
          })
          expect(shown.groupTotals[r]).toBe(counted(original, groups, original.outcomes))
        })
        expect(shown.outcomeTotals).toEqual(
          shown.outcomes.map((outcomes) => counted(original, original.groups, outcomes)),
        )
        expect(shown.groups.flat().sort()).toEqual([...original.groups].sort())
      }),
    )
  })

  test('[Q1] the totals of all are the same whichever way the same people are grouped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.nat(4)), { minLength: 5, maxLength: 200 }),
        (people) => {
          const one = people.map(([a, , outcome]) => [a, outcome] as const)
          const other = people.map(([, b, outcome]) => [b, outcome] as const)
          const totals = (by: typeof one) => protectTable(tableOf(by), k)?.outcomeTotals
          expect(totals(one)).toEqual(totals(other))
        },
      ),
    )
  })
})

const tables = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.nat(4), fc.nat(12), fc.nat(60)), { minLength: columns, maxLength: columns }),
      { minLength: rows, maxLength: rows },
    ),
  )

function table(counts: CountTable['counts']): CountTable {
  return {
    groups: counts.map((_, row) => `group-${row}`),
    outcomes: (counts[0] ?? []).map((_, column) => `outcome-${column}`),
    counts,
  }
}

function tableOf(people: readonly (readonly [number, number])[]): CountTable {
  const counts = Array.from({ length: 6 }, () => [0, 0, 0, 0, 0])
  for (const [group, outcome] of people) {
    const row = counts[group]
    if (row !== undefined) row[outcome] = (row[outcome] ?? 0) + 1
  }
  return table(counts.filter((row) => row.some((count) => count > 0)))
}

function counted(
  { groups, outcomes, counts }: CountTable,
  rows: readonly string[],
  columns: readonly string[],
) {
  let sum = 0
  counts.forEach((row, r) => {
    row.forEach((count, c) => {
      if (rows.includes(groups[r] ?? '') && columns.includes(outcomes[c] ?? '')) sum += count
    })
  })
  return sum
}
