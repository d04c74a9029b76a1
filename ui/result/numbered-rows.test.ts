import { expect, test } from 'vitest'
import type { SkpRow } from '../../core/case/view.ts'
import { numberedRows } from './numbered-rows.ts'

test('[DP4] results of a plan are numbered as they are read, main ones first, each with what it came to', () => {
  const row = (plan: string, kind: SkpRow['kind']): SkpRow => ({ plan, kind, aspects: [] })
  const rows = [row('a', 'main'), row('b', 'additional'), row('c', 'main')]
  expect(
    numberedRows({ rows }, [101, 90]).map(({ row: { plan }, number, value }) => [number, plan, value]),
  ).toEqual([
    [1, 'a', 101],
    [2, 'c', undefined],
    [3, 'b', 90],
  ])
})
