import { describe, expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { compile } from './compile.ts'
import { dependencies } from './dependencies.ts'
import { eager } from './operator.ts'

const problems = (rule: Json) => {
  const compiled = compile(rule)
  return compiled.kind === 'err' ? compiled.error : []
}

describe('compile', () => {
  test('[L8] says everything that is wrong at once, and what would be right', () => {
    expect(problems({ '+': [{ maen: [1] }, { clamp: [1, 2] }, { '/': [1, 2, 3] }] })).toEqual([
      { kind: 'unknown-operator', path: '/+/0/maen', op: 'maen', near: 'mean' },
      { kind: 'wrong-arity', path: '/+/1/clamp', op: 'clamp', min: 3, max: 3, found: 2 },
      { kind: 'wrong-arity', path: '/+/2/~1', op: '/', min: 2, max: 2, found: 3 },
    ])
  })

  test('takes objects with no or several keys, and what is in them, as they are', () => {
    const literal = { a: { nonsense: 1 }, b: 2 }
    const compiled = compile([literal, {}])
    expect(compiled.kind === 'ok' && compiled.value.run(null)).toMatchObject({ value: [literal, {}] })
  })

  test('takes operators of its own, for this rule alone', () => {
    const twice = eager([1, 1], ([value]) => [value ?? null, value ?? null])
    const compiled = compile({ twice: [{ var: 'a' }] }, { operators: { twice } })
    expect(compiled.kind === 'ok' && compiled.value.run({ a: 1 })).toMatchObject({ value: [1, 1] })
    expect(problems({ twice: [1] })).toHaveLength(1)
  })

  test('runs many times, and the same each time', () => {
    const compiled = compile({ '+': [{ var: 'a' }, 0.2] })
    const values = [0.1, 0.7, 0.1].map((a) => compiled.kind === 'ok' && compiled.value.run({ a }))
    expect(values).toEqual([0.3, 0.9, 0.3].map((value) => ({ kind: 'value', value, trace: null })))
  })
})

describe('dependencies', () => {
  test.each<[Json, readonly string[]]>([
    [{ '+': [{ var: 'a' }, { var: ['steps.b', 1] }, { var: 'a' }] }, ['a', 'steps.b']],
    [{ map: [{ var: 'items' }, { '*': [{ var: 'q' }, { var: '../rate' }] }] }, ['items', 'rate']],
    [{ let: [{ t: { var: 'x' } }, { '+': [{ var: 't' }, { var: 'y' }] }] }, ['x', 'y']],
    [{ missing: ['a', 'b.c'] }, ['a', 'b.c']],
    [{ missing_some: [1, ['a', 'b']] }, ['a', 'b']],
    [{ band: [{ var: 'nilai' }, { var: 'bands.hasil' }] }, ['nilai', 'bands.hasil']],
    [
      {
        wmean: [
          [
            { value: { var: 'a' }, weight: 1 },
            { value: { var: 'b' }, weight: 1 },
          ],
        ],
      },
      ['a', 'b'],
    ],
    [{ var: '' }, ['']],
  ])('of %j are %j', (rule, paths) => {
    expect(dependencies(rule)).toEqual({ kind: 'ok', value: { paths, dynamic: [] } })
  })

  test('say where only the data tell what is read', () => {
    expect(dependencies({ '+': [{ var: { var: 'which' } }, { missing: { merge: ['a'] } }] })).toEqual({
      kind: 'ok',
      value: { paths: ['which'], dynamic: ['/+/0/var', '/+/1/missing'] },
    })
  })
})
