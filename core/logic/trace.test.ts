import { describe, expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { evaluate } from './evaluate.ts'
import { readTrace, type TraceNode } from './read-trace.ts'
import type { Value } from './value.ts'

const trace = (rule: Json, data: Value = {}) => {
  const evaluation = evaluate(rule, data, { trace: true })
  return evaluation.trace === null ? null : readTrace(evaluation.trace)
}
const node = (
  op: string,
  path: string,
  inputs: Json[],
  value: Json,
  children: TraceNode[] = [],
): TraceNode => ({
  op,
  path,
  inputs,
  value,
  children,
})

describe('trace', () => {
  test('[L6] names each sub-expression, its inputs and its value', () => {
    const sum = node('+', '/>=/0/+', [46, 4], 50, [node('var', '/>=/0/+/0/var', ['a'], 46)])
    expect(trace({ '>=': [{ '+': [{ var: 'a' }, 4] }, 50] }, { a: 46 })).toEqual(
      node('>=', '/>=', [50, 50], true, [sum]),
    )
  })

  test('[L6] has only what was evaluated: the branch that was taken', () => {
    const rule = { if: [{ '<': [{ var: 'a' }, 1] }, { var: 'b' }, { var: 'c' }] }
    expect(trace(rule, { a: 1, b: 2, c: 3 })).toEqual(
      node('if', '/if', [false, 3], 3, [
        node('<', '/if/0/<', [1, 1], false, [node('var', '/if/0/</0/var', ['a'], 1)]),
        node('var', '/if/2/var', ['c'], 3),
      ]),
    )
  })

  test('[L6] has one entry per element for the body of a loop', () => {
    expect(trace({ map: [[1, 2], { '*': [{ var: '' }, 2] }] })).toEqual(
      node(
        'map',
        '/map',
        [[1, 2]],
        [2, 4],
        [
          node('*', '/map/1/*', [1, 2], 2, [node('var', '/map/1/*/0/var', [''], 1)]),
          node('*', '/map/1/*', [2, 2], 4, [node('var', '/map/1/*/0/var', [''], 2)]),
        ],
      ),
    )
  })

  test('[L6] marks a fraction, whose number is only the nearest', () => {
    expect(trace({ '/': [1, 3] })).toEqual({ ...node('/', '/~1', [1, 3], 1 / 3), exact: false })
  })

  test('[L6] of a problem ends where there is no value', () => {
    expect(trace({ '+': [1, { '*': [2, { var: 'a' }] }] })).toEqual({
      op: '+',
      path: '/+',
      inputs: [],
      children: [
        {
          op: '*',
          path: '/+/1/*',
          inputs: [2, null],
          children: [node('var', '/+/1/*/1/var', ['a'], null)],
        },
      ],
    })
  })

  test('[L4] cuts what is too large to show', () => {
    const long = Array(5000).fill('a')
    expect(trace({ '!!': [{ var: 'list' }] }, { list: long })).toMatchObject({
      inputs: [{ cut: 'list', length: 5000 }],
    })
    const shared = { reduce: [Array(200).fill(0), [{ var: 'accumulator' }, { var: 'accumulator' }], 1] }
    expect(JSON.stringify(trace({ '!!': [shared] })).length).toBeLessThan(1_000_000)
  })

  test('is plain JSON', () => {
    const read = trace({ mean: [[1, 2, 2]] })
    expect(JSON.parse(JSON.stringify(read))).toEqual(read)
  })

  test('is absent where it was not asked for, and of a rule without operators', () => {
    expect(evaluate({ '+': [1] }, null).trace).toBeNull()
    expect(evaluate(5, null, { trace: true })).toEqual({ kind: 'value', value: 5, trace: null })
  })
})
