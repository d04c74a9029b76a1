import { describe, expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { evaluate } from './evaluate.ts'
import type { Value } from './value.ts'

const result = (rule: Json, data: Value = {}) => {
  const evaluation = evaluate(rule, data)
  return evaluation.kind === 'value' ? evaluation.value : evaluation.problem
}

describe('evaluate', () => {
  test('[L2] computes in exact decimals, so that a total of 50 is at least 50', () => {
    const total = { '+': [{ '*': [0.7, 46] }, { '*': [0.1, 8] }, { '*': [0.2, 85] }] }
    expect(result(total)).toBe(50)
    expect(result({ '>=': [total, 50] })).toBe(true)
  })

  test('[L2] keeps a fraction exact until the rule rounds it', () => {
    expect(result({ '*': [{ '/': [1, 3] }, 3] })).toBe(1)
    expect(result({ round: [{ '/': [2, 3] }, 2] })).toBe(0.67)
  })

  test('[L3] names a missing number instead of counting it as 0', () => {
    expect(result({ '+': [1, { var: 'nilai.akhir' }] })).toEqual({
      kind: 'missing-number',
      path: '/+',
      op: '+',
      argument: 1,
      variable: 'nilai.akhir',
    })
    expect(result({ '+': [1, { coalesce: [{ var: 'nilai.akhir' }, 0] }] })).toBe(1)
  })
})
