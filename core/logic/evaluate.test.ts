import { describe, expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { evaluate } from './evaluate.ts'
import { type Exact, toNumber } from './exact.ts'
import { add, divide, multiply, subtract } from './exact-arithmetic.ts'
import { fraction } from './ratio.ts'
import { isExact, type Value } from './value.ts'

const result = (rule: Json, data: Value = {}) => {
  const evaluation = evaluate(rule, data)
  return evaluation.kind === 'value' ? evaluation.value : evaluation.problem
}
const kind = (rule: Json, data: Value = {}) => {
  const evaluation = evaluate(rule, data)
  return evaluation.kind === 'value' ? evaluation.value : evaluation.problem.kind
}

describe('exact numbers in rules', () => {
  const total = { '+': [{ '*': [0.7, 46] }, { '*': [0.1, 8] }, { '*': [0.2, 85] }] }

  test('[L2] a total of exactly 50 is at least 50', () => {
    expect(result(total)).toBe(50)
    expect(result({ '>=': [total, 50] })).toBe(true)
  })

  test('[L2] a fraction stays exact until the rule rounds it', () => {
    expect(result({ '*': [{ '/': [1, 3] }, 3] })).toBe(1)
    expect(result({ '>=': [{ '*': [{ '/': [250, 3] }, 0.6] }, 50] })).toBe(true)
    expect(result({ round: [{ '/': [2, 3] }, 2] })).toBe(0.67)
  })

  test('[L2] exact values in data go on being exact', () => {
    const data = { steps: { mean: divide(200, 3) } }
    expect(result({ '*': [{ var: 'steps.mean' }, 3] }, data)).toBe(200)
    expect(result({ var: 'steps.mean.n' }, data)).toBeNull()
    expect(result({ '===': [{ var: 'steps.mean' }, { '/': [200, 3] }] }, data)).toBe(true)
    expect(result({ cat: [{ var: 'steps.mean' }] }, data)).toBe('66.66666666666667')
  })

  test('[L2] 20,000 weighted means have not one error', () => {
    let state = 12_345
    const next = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state % below
    }
    let wrong = 0
    for (let turn = 0; turn < 20_000; turn++) {
      const values = Array.from({ length: 2 + next(6) }, () => next(12_001))
      const weights = values.map(() => 1 + next(4000))
      const rule = { wmean: [values.map((value) => value / 100), weights.map((weight) => weight / 100)] }
      const top = values.reduce((sum, value, index) => sum + BigInt(value * (weights[index] ?? 0)), 0n)
      const bottom = BigInt(weights.reduce((sum, weight) => sum + weight, 0)) * 100n
      const value = result(rule)
      if (!isExact(value) || !isFraction(value, top, bottom)) wrong++
    }
    expect(wrong).toBe(0)
  })
})

describe('missing and wrong values', () => {
  test('[L3] a missing number is named, with the variable that should have held it', () => {
    expect(result({ '+': [1, { var: 'nilai.akhir' }] })).toEqual({
      kind: 'missing-number',
      path: '/+',
      op: '+',
      argument: 1,
      variable: 'nilai.akhir',
    })
  })

  test.each<[Json]>([
    [{ '+': [null, 1] }],
    [{ '-': [{ var: 'x' }] }],
    [{ '*': ['', 2] }],
    [{ '<': [{ var: 'x' }, 5] }],
    [{ '>=': [5, ' '] }],
    [{ '<': [9, 1, { var: 'x' }] }],
    [{ max: [1, null] }],
    [{ sum: [[1, null]] }],
    [{ round: [{ var: 'x' }, 2] }],
    [{ band: [{ var: 'x' }, [{ id: 'a', from: 0 }]] }],
    [
      {
        wmean: [
          [80, null],
          [50, 50],
        ],
      },
    ],
    [{ wmean: [[80, 90], [50, null], 'renormalise'] }],
    [{ safeDiv: [1, { var: 'x' }, 0] }],
    [{ pct: [{ var: 'x' }, 10] }],
  ])('[L3] %j is a missing number, never 0', (rule) => {
    expect(kind(rule)).toBe('missing-number')
  })

  test('[L3] the rule may say what replaces it', () => {
    expect(result({ '+': [1, { coalesce: [{ var: 'x' }, { var: 'y' }, 0.5] }] })).toBe(1.5)
    expect(result({ mean: [[80, null, '', 90], 'skip'] })).toBe(85)
    expect(result({ wmean: [[80, null, 60], [50, 25, 25], 'renormalise'] })).toEqual(divide(5500, 75))
    expect(kind({ mean: [[null, null], 'skip'] })).toBe('no-values')
    expect(kind({ sum: [[null], 'skip'] })).toBe('no-values')
  })

  test('[L3] blank text equals no number', () => {
    expect(result({ '==': ['', 0] })).toBe(false)
    expect(result({ '==': [[], 0] })).toBe(false)
    expect(result({ '!=': [{ var: 'x' }, 0] }, { x: ' ' })).toBe(true)
  })

  test.each<[Json, string]>([
    [{ '+': ['12x', 1] }, 'number'],
    [{ '-': [true, 1] }, 'number'],
    [{ '+': [[5], 1] }, 'number'],
    [{ '<': ['abc', 1] }, 'number'],
    [{ substr: ['abc', 1.5] }, 'whole-number'],
    [{ round: [1, 99] }, 'whole-number'],
    [{ mean: [[1], 'omit'] }, 'option'],
    [{ daysBetween: ['2025-02-30', '2025-03-01'] }, 'date'],
    [{ band: [1, { var: 'table' }] }, 'table'],
    [{ var: [{ var: 'list' }] }, 'path'],
    [{ sum: ['abc'] }, 'list'],
  ])('%j is of the wrong type: it wants a %s', (rule, want) => {
    expect(result(rule, { table: [{ id: 1 }], list: ['a'] })).toMatchObject({ kind: 'wrong-type', want })
  })

  test('a division by zero is a problem with a way out', () => {
    expect(kind({ '/': [1, 0] })).toBe('division-by-zero')
    expect(kind({ '%': [1, 0] })).toBe('division-by-zero')
    expect(kind({ pct: [1, 0] })).toBe('division-by-zero')
    expect(kind({ wmean: [[1], [0]] })).toBe('division-by-zero')
    expect(result({ safeDiv: [1, 0, { cat: ['tidak ', 'dinilai'] }] })).toBe('tidak dinilai')
    expect(result({ safeDiv: [1, 4, null] })).toBe(0.25)
  })
})

function isFraction(value: Exact, n: bigint, d: bigint): boolean {
  const { n: top, d: bottom } = fraction(value)
  return top * d === n * bottom
}

describe('what adding raters does', () => {
  test('a rater who gives the mean changes nothing, and neither does their order', () => {
    const raters = [71.5, 80, 93.25]
    const mean = result({ mean: [raters] })
    expect(result({ mean: [[...raters].reverse()] })).toEqual(mean)
    if (!isExact(mean)) throw new Error('a mean is a number')
    expect(result({ mean: [{ var: 'all' }] }, { all: [...raters, mean] })).toEqual(mean)
    expect(toNumber(subtract(multiply(mean, 3), add(add(71.5, 80), 93.25)))).toBe(0)
  })
})
