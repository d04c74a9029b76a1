import { describe, expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { overSize, sizeWithin } from './budget.ts'
import { evaluate } from './evaluate.ts'
import type { Value } from './value.ts'

const kind = (rule: Json, data: Value = {}) => {
  const evaluation = evaluate(rule, data)
  if (evaluation.kind === 'value') return 'value'
  return evaluation.problem.kind === 'over-budget' ? evaluation.problem.limit : evaluation.problem.kind
}
const nest = (depth: number): Json =>
  Array.from({ length: depth }).reduce<Json>((inner) => ({ '!': [inner] }), true)
const list = (length: number) => Array.from({ length }, () => 1.5)

describe('budget', () => {
  test('[L4] bounds the depth of a rule before it is compiled', () => {
    expect(kind(nest(31))).toBe('value')
    expect(kind(nest(33))).toBe('depth')
    expect(kind(nest(200_000))).toBe('depth')
  })

  test('[L4] bounds the size of a rule', () => {
    expect(kind({ cat: ['a'.repeat(19_000)] })).toBe('value')
    expect(kind({ cat: ['a'.repeat(66_000)] })).toBe('size')
    expect(kind({ '+': Array(70_000).fill(1) })).toBe('size')
  })

  test('[L4] bounds the steps of an evaluation', () => {
    const loop = { map: [{ var: 'list' }, { map: [{ var: '../list' }, { '+': [{ var: '' }, 1] }] }] }
    expect(kind(loop, { list: list(50) })).toBe('value')
    expect(kind(loop, { list: list(200) })).toBe('steps')
  })

  test('[L4] bounds lists and texts', () => {
    expect(kind({ sum: { var: 'list' } }, { list: list(5001) })).toBe('array')
    expect(kind({ map: [{ var: 'list' }, 1] }, { list: list(5001) })).toBe('array')
    expect(kind({ merge: [{ var: 'list' }, { var: 'list' }] }, { list: list(2501) })).toBe('array')
    expect(kind({ cat: [{ var: 'text' }, { var: 'text' }] }, { text: 'a'.repeat(10_001) })).toBe('string')
  })

  test('[L4] bounds the length of numbers', () => {
    const square = {
      reduce: [{ var: 'list' }, { '*': [{ var: 'accumulator' }, { var: 'accumulator' }] }, 1.1],
    }
    expect(kind(square, { list: list(4) })).toBe('value')
    expect(kind(square, { list: list(30) })).toBe('digits')
  })

  test('[L4] can be made smaller or larger for one rule', () => {
    const evaluation = evaluate({ '+': [1, { '+': [2, 3] }] }, null, { budget: { steps: 1 } })
    expect(evaluation).toMatchObject({
      kind: 'problem',
      problem: { kind: 'over-budget', limit: 'steps', max: 1 },
    })
  })

  test('measures without recursion', () => {
    expect(sizeWithin([1, 'ab', { a: null }], { size: 100, depth: 5 })).toBe(
      JSON.stringify([1, 'ab', { a: null }]).length + 2,
    )
    expect(overSize([[[]]], { size: 100, depth: 1 })).toMatchObject({ limit: 'depth', max: 1 })
    const cyclic: unknown[] = []
    cyclic.push(cyclic)
    expect(overSize(cyclic, { size: 100, depth: 50 })).toMatchObject({ kind: 'over-budget' })
  })
})
