import { expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { check } from './check.ts'
import { describe } from './describe.ts'
import { evaluate } from './evaluate.ts'
import type { Value } from './value.ts'

const said = (rule: Json, data: Value = {}) => {
  const evaluation = evaluate(rule, data)
  return evaluation.kind === 'problem' ? describe(evaluation.problem) : null
}

test('a problem says in both languages what is wrong and what would be right', () => {
  expect(said({ '+': [{ var: 'nilai' }] })).toEqual({
    id: 'Angka “nilai” belum ada. Isi dahulu, atau tentukan penggantinya dengan “coalesce”.',
    en: 'The number “nilai” is missing. Fill it in, or say what replaces it with “coalesce”.',
  })
  expect(said({ maen: 1 })?.id).toBe('Operator “maen” tidak dikenal. Mungkin maksudnya “mean”.')
  expect(said({ clamp: [1] })?.en).toBe('“clamp” takes 3 arguments, not 1.')
  expect(said({ and: [] })?.id).toBe('“and” menerima 1 atau lebih argumen, bukan 0.')
  expect(said({ '/': [1, 0] })?.en).toBe('“/” divides by zero. Use “safeDiv” to say what comes out then.')
  expect(said({ '+': ['dua', 1] })?.id).toBe('Nilai pada argumen ke-1 “+” harus berupa angka, bukan teks.')
  expect(said({ band: [130, [{ id: 'a', from: 0, to: 120 }]] })?.en).toBe('No band holds 130.')
})

test('every finding of a check has its words', () => {
  const rules: readonly Json[] = [
    { var: 'b' },
    { '==': [{ var: 'c' }, 'z'] },
    { if: [true, 1, 2] },
    { countWhere: [{ var: 'l' }, '>5'] },
    {
      band: [
        1,
        [
          { id: 'x', from: 0, to: 2 },
          { id: 'y', from: 1, to: 3 },
          { id: 'z', from: 4 },
        ],
      ],
    },
    {
      wmean: [
        [1, 2],
        [3, 4],
      ],
    },
    { '/': [1, { var: 'a' }] },
    { map: [{ var: 'l' }, { map: [{ var: '../l' }, { map: [{ var: '../../l' }, { '+': [1] }] }] }] },
  ]
  const variables = {
    a: { kind: 'number' as const },
    c: { kind: 'text' as const, choices: ['x'] },
    l: { kind: 'list' as const, items: { kind: 'number' as const } },
  }
  const problems = rules.flatMap((rule) => check(rule, { variables }))
  expect(problems.map(({ kind }) => kind)).toEqual([
    'unknown-variable',
    'unknown-choice',
    'unreachable',
    'fixed-condition',
    'band-overlap',
    'band-gap',
    'weights-total',
    'possible-zero',
    'heavy',
  ])
  for (const problem of problems) {
    const { id, en } = describe(problem)
    expect(id).not.toBe(en)
    expect(`${id}${en}`).not.toMatch(/undefined|null|NaN|\[object/)
  }
})
