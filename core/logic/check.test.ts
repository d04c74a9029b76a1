import { describe, expect, test } from 'vitest'
import type { Json } from '../json.ts'
import type { Shape } from './check/shape.ts'
import { check, isWarning } from './check.ts'

const variables: { readonly [name: string]: Shape } = {
  nilai: { kind: 'number', min: 0, max: 120, required: true },
  target: { kind: 'number' },
  predikat: { kind: 'text', choices: ['Baik', 'Cukup'] },
  nama: { kind: 'text' },
  lulus: { kind: 'boolean' },
  tanggal: { kind: 'date' },
  skor: { kind: 'list', items: { kind: 'number', min: 0, max: 100 } },
  unit: { kind: 'object', properties: { nama: { kind: 'text' } } },
}
const nilai = { var: 'nilai' }
const target = { var: 'target' }

const found = (rule: Json) => check(rule, { variables })
const kinds = (rule: Json) => found(rule).map(({ kind }) => kind)

describe('check', () => {
  test.each<[string, Json]>([
    ['arithmetic on numbers', { '+': [nilai, target, { var: ['target', 0] }] }],
    ['number texts', { '+': [nilai, '0.5'] }],
    ['texts in alphabetical order', { '<': [{ var: 'nama' }, 'm'] }],
    ['dates', { daysBetween: [{ var: 'tanggal' }, '2025-12-31'] }],
    ['a divisor tested against 0 before', { if: [{ '==': [target, 0] }, 0, { '/': [nilai, target] }] }],
    ['a divisor that cannot be 0', { '/': [nilai, { '+': [nilai, 1] }] }],
    ['a divisor tested by its truth', { if: [target, { '/': [nilai, target] }, 0] }],
    [
      'all choices in turn',
      { if: [{ '==': [{ var: 'predikat' }, 'Baik'] }, 1, { '==': [{ var: 'predikat' }, 'Cukup'] }, 2, 3] },
    ],
    [
      'a scale without gaps',
      {
        band: [
          nilai,
          [
            { id: 'a', from: 0, to: 60 },
            { id: 'b', from: 60, to: 120 },
          ],
        ],
      },
    ],
    [
      'weights of 100',
      {
        wmean: [
          [
            { value: nilai, weight: 30 },
            { value: nilai, weight: 70 },
          ],
        ],
      },
    ],
    ['outer data', { map: [{ var: 'skor' }, { '+': [{ var: '' }, { var: '../nilai' }] }] }],
    ['a missing value replaced', { coalesce: [target, 0] }],
  ])('[L9] is silent on %s', (_, rule) => {
    expect(found(rule)).toEqual([])
  })

  test('[L9] knows nothing of data that nobody described', () => {
    expect(check({ '/': [{ var: 'a' }, { var: 'b' }] })).toEqual([])
  })

  test('finds unknown names, with what was meant', () => {
    expect(found({ '+': [{ var: 'nilia' }, { var: 'unit.nam' }] })).toEqual([
      { kind: 'unknown-variable', path: '/+/0/var', op: 'var', variable: 'nilia', near: 'nilai' },
      { kind: 'unknown-variable', path: '/+/1/var', op: 'var', variable: 'unit.nam', near: 'nama' },
    ])
    expect(kinds({ missing: ['nilai', 'nilia'] })).toEqual(['unknown-variable'])
    expect(kinds({ map: [{ var: 'skor' }, { var: 'x' }] })).toEqual(['unknown-variable'])
    expect(kinds({ maen: [1] })).toEqual(['unknown-operator'])
  })

  test('finds a text that is no choice', () => {
    expect(found({ '==': [{ var: 'predikat' }, 'Biak'] })).toEqual([
      { kind: 'unknown-choice', path: '/==', op: '==', variable: 'predikat', value: 'Biak', near: 'Baik' },
    ])
    expect(kinds({ matrix: [{ var: 'predikat' }, 'x', { Baik: { x: 1 }, Kurang: { x: 2 } }] })).toEqual([
      'unknown-choice',
    ])
  })

  test.each<[Json]>([
    [{ '+': [{ var: 'nama' }, 1] }],
    [{ '*': [{ var: 'lulus' }, 1] }],
    [{ '<': [{ var: 'nama' }, 5] }],
    [{ sum: { var: 'nilai' } }],
    [{ sum: [['a', 'b']] }],
    [{ max: [['a']] }],
    [{ map: [nilai, 1] }],
    [{ daysBetween: ['2024-13-01', { var: 'tanggal' }] }],
    [{ round: [nilai, 1.5] }],
    [{ band: [{ var: 'lulus' }, [{ id: 'a' }]] }],
  ])('finds the wrong type in %j', (rule) => {
    expect(kinds(rule)).toEqual(['wrong-type'])
  })

  test('finds a branch that is never reached, as when a test is repeated', () => {
    const step = (bound: number): Json => ({ '<': [nilai, bound] })
    expect(
      found({ if: [step(70), 'Kurang', step(110), 'Baik', step(110), 'Sangat Baik', 'Istimewa'] }),
    ).toEqual([{ kind: 'unreachable', path: '/if', op: 'if', argument: 5 }])
    expect(kinds({ if: [step(50), 'a', { '>=': [nilai, 50] }, 'b', 'c'] })).toEqual(['unreachable'])
    expect(kinds({ if: [{ '>': [nilai, 120] }, 'a', 'b'] })).toEqual(['unreachable'])
    expect(kinds({ and: [{ '<': [nilai, 0] }, { var: 'lulus' }] })).toEqual(['unreachable'])
    expect(kinds({ coalesce: [nilai, 0] })).toEqual(['unreachable'])
  })

  test('[L9] finds a condition that is the same for every item, as a spreadsheet writes it', () => {
    const list = { var: 'skor' }
    expect(found({ countWhere: [list, '>5'] })).toEqual([
      { kind: 'fixed-condition', path: '/countWhere', op: 'countWhere', value: '>5' },
    ])
    for (const op of ['filter', 'all', 'some', 'none'])
      expect(kinds({ [op]: [[1], 7] })).toEqual(['fixed-condition'])
    expect(kinds({ filter: [[1], { '>': [{ var: '' }, 5] }] })).toEqual([])
    expect(kinds({ countWhere: [[1], true] })).toEqual([])
  })

  test('tells a list beside other numbers from its items', () => {
    expect(found({ max: [{ var: 'skor' }, 3] })).toEqual([
      {
        kind: 'wrong-type',
        path: '/max',
        op: 'max',
        argument: 0,
        variable: 'skor',
        want: 'number',
        found: 'list',
      },
    ])
  })

  test('[S2] finds gaps and overlaps of bands, and values that no band holds', () => {
    const bands = [
      { id: 'a', from: 0, to: 50 },
      { id: 'b', from: 60, to: 100 },
      { id: 'c', from: 90, to: 110 },
    ]
    expect(found({ band: [nilai, bands] })).toEqual([
      { kind: 'band-gap', path: '/band', op: 'band', from: '50', to: '60' },
      { kind: 'band-overlap', path: '/band', op: 'band', bands: ['b', 'c'], from: '90' },
      { kind: 'band-gap', path: '/band', op: 'band', from: '110', to: '120' },
    ])
  })

  test('[S2] finds weights that do not total 100', () => {
    expect(
      found({
        wmean: [
          [nilai, target],
          [30.5, 60],
        ],
      }),
    ).toEqual([{ kind: 'weights-total', path: '/wmean', op: 'wmean', total: '90.5' }])
  })

  test('finds a divisor that may be 0', () => {
    expect(found({ '/': [nilai, target] })).toEqual([
      { kind: 'possible-zero', path: '/~1', op: '/', argument: 1, variable: 'target' },
    ])
    expect(kinds({ pct: [nilai, { '-': [nilai, 5] }] })).toEqual(['possible-zero'])
  })

  test('[L4] estimates the cost, and finds rules that are too heavy', () => {
    const nested = (inner: Json): Json => ({ map: [{ var: 'list' }, inner] })
    expect(check({ '+': [1, { '*': [2, 3] }] }, { budget: { steps: 1 } })).toEqual([
      { kind: 'heavy', path: '', steps: 2, max: 1 },
    ])
    expect(check(nested(nested(nested({ '+': [1, 2] }))))).toMatchObject([{ kind: 'heavy', max: 20_000 }])
  })

  test('tells what must be mended from what the author should know', () => {
    const problems = found({ '/': [{ '+': [{ var: 'nilia' }] }, target] })
    expect(problems.map((problem) => [problem.kind, isWarning(problem)])).toEqual([
      ['unknown-variable', false],
      ['possible-zero', true],
    ])
  })
})
