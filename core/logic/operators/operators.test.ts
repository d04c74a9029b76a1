import { describe, expect, test } from 'vitest'
import type { Json } from '../../json.ts'
import { evaluate } from '../evaluate.ts'
import { exactToJson, type Value } from '../value.ts'
import { domainOperators, portableOperators } from './standard.ts'

const data: Value = {
  x: 7,
  list: [3, 1, 2],
  scores: [80, null, 90.5],
  items: [
    { q: 2, w: 'a' },
    { q: 3, w: 'b' },
  ],
  pairs: [
    { value: 80, weight: 30 },
    { value: 90, weight: 70 },
  ],
  bands: [
    { id: 'kurang', from: 0, to: 50 },
    { id: 'baik', from: 50, to: 100 },
  ],
  grid: { tinggi: { baik: 9, kurang: 6 }, rendah: { baik: 3, kurang: 1 } },
  holidays: ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-26'],
  blank: '',
}

/** One row per rule: what comes out, or the kind of problem. Each operator has at least one. */
const rows: readonly (readonly [rule: Json, outcome: Json])[] = [
  [{ sum: [[1, 2.5, 0.1]] }, 3.6],
  [{ sum: [[]] }, 0],
  [{ sum: { var: 'none' } }, 'missing-value'],
  [{ sum: [{ var: 'scores' }, 'skip'] }, 170.5],
  [{ mean: [[1, 2]] }, 1.5],
  [{ mean: [[]] }, 'no-values'],
  [{ median: { var: 'list' } }, 2],
  [{ median: [[4, 1, 3, 2]] }, 2.5],
  [{ median: [{ var: 'scores' }, 'skip'] }, 85.25],
  [
    {
      wmean: [
        [80, 90],
        [30, 70],
      ],
    },
    87,
  ],
  [
    {
      wmean: [
        [80, 90],
        [0.3, 0.7],
      ],
    },
    87,
  ],
  [{ wmean: { var: 'pairs' } }, 87],
  [{ wmean: [{ var: 'list' }] }, 'wrong-type'],
  [
    {
      wmean: [
        [
          { value: { var: 'x' }, weight: 1 },
          { value: 9, weight: 1 },
        ],
      ],
    },
    8,
  ],
  [
    {
      wmean: [
        [
          { value: { var: 'none' }, weight: 1 },
          { value: 9, weight: 1 },
        ],
        'renormalise',
      ],
    },
    9,
  ],
  [{ wmean: [[1, 2], [1]] }, 'unequal-lists'],
  [
    {
      wmean: [
        [1, 2],
        [-1, 3],
      ],
    },
    'wrong-type',
  ],
  [{ pct: [45, 60] }, 75],
  [{ pct: [1, 8] }, 12.5],
  [{ safeDiv: [1, { var: 'x' }, 0] }, 1 / 7],
  [{ clamp: [130, 0, 120] }, 120],
  [{ clamp: [-1, 0, 120] }, 0],
  [{ clamp: [1, 5, 2] }, 'bad-range'],
  [{ round: 2.5 }, 3],
  [{ round: [-2.5] }, -3],
  [{ round: [88.305, 2] }, 88.31],
  [{ band: [49.99, { var: 'bands' }] }, 'kurang'],
  [{ band: [50, { var: 'bands' }] }, 'baik'],
  [{ band: [100, { var: 'bands' }] }, 'baik'],
  [{ band: [100.01, { var: 'bands' }] }, 'no-band'],
  [
    {
      band: [
        7,
        [
          { id: 'a', to: 5 },
          { id: 'b', from: 5 },
        ],
      ],
    },
    'b',
  ],
  [{ band: [7, [{ id: 'a', till: 5 }, { name: 'b' }]] }, 'bad-form'],
  [{ matrix: ['tinggi', 'kurang', { var: 'grid' }] }, 6],
  [{ matrix: ['a', 1, { a: { 1: 'x' } }] }, 'x'],
  [{ matrix: ['tinggi', 'sedang', { var: 'grid' }] }, 'no-cell'],
  [{ matrix: [{ var: 'none' }, 'baik', { var: 'grid' }] }, 'missing-value'],
  [{ matrix: ['tinggi', 'constructor', { var: 'grid' }] }, 'no-cell'],
  [{ percentileRank: [2, { var: 'list' }] }, 50],
  [{ percentileRank: [9, { var: 'list' }] }, 100],
  [{ percentileRank: [1, []] }, 'no-values'],
  [{ countWhere: [{ var: 'items' }, { '>': [{ var: 'q' }, 2] }] }, 1],
  [{ countWhere: [{ var: 'none' }, true] }, 'missing-value'],
  [{ coalesce: [{ var: 'none' }, { var: 'blank' }, 5, { '/': [1, 0] }] }, 5],
  [{ coalesce: [{ var: 'none' }] }, null],
  [{ isPresent: { var: 'blank' } }, false],
  [{ isPresent: 0 }, true],
  [{ daysBetween: ['2024-02-28', '2024-03-01'] }, 2],
  [{ daysBetween: ['2025-01-01', '2024-01-01'] }, -366],
  [{ daysBetween: ['2025-01-01T08:00:00Z', '2025-01-02'] }, 'wrong-type'],
  [{ daysBetween: [{ var: 'none' }, '2025-01-02'] }, 'missing-value'],
  [{ workdaysBetween: ['2025-01-24', '2025-01-27'] }, 1],
  [{ workdaysBetween: ['2025-01-24', '2025-01-31', { var: 'holidays' }] }, 2],
  [{ workdaysBetween: ['2025-01-27', '2025-01-31', { var: 'holidays' }] }, 2],
  [{ workdaysBetween: ['2025-01-31', '2025-01-24', { var: 'holidays' }] }, -2],
  [{ workdaysBetween: ['2025-01-24', '2025-01-31', [], 6] }, 6],
  [{ workdaysBetween: ['2025-01-24', '2025-01-31', [], 4] }, 'wrong-type'],
  [{ monthsBetween: ['2025-01-31', '2025-02-28'] }, 0],
  [{ monthsBetween: ['2023-07-01', '2025-07-01'] }, 24],
  [{ monthsBetween: ['2025-07-01', '2025-04-15'] }, -2],
  [{ let: [{ a: { '+': [{ var: 'x' }, 1] } }, { '*': [{ var: 'a' }, { var: 'x' }] }] }, 56],
  [{ let: [{ x: 1 }, { map: [{ var: 'list' }, { '+': [{ var: '' }, { var: '../x' }] }] }] }, [4, 2, 3]],
  [{ let: [[1], { var: 'a' }] }, 'bad-form'],
  [{ min: { var: 'list' } }, 1],
  [{ min: [{ var: 'list' }] }, 1],
  [{ max: [{ var: 'list' }] }, 3],
  [{ log: ['nothing is printed'] }, 'nothing is printed'],
]

describe('operators', () => {
  test.each(rows)('%j makes %j', (rule, outcome) => {
    const evaluation = evaluate(rule, data)
    const made = evaluation.kind === 'value' ? exactToJson(evaluation.value) : evaluation.problem.kind
    expect(made).toEqual(outcome)
  })

  test('each operator of appraisal is in a row', () => {
    const text = JSON.stringify(rows.map(([rule]) => rule))
    expect(Object.keys(domainOperators).filter((name) => !text.includes(`"${name}":`))).toEqual([])
  })

  test('all standard operators of jsonlogic.com are there', () => {
    const names =
      'var missing missing_some if ?: == === != !== ! !! or and > >= < <= max min + - * / % map reduce filter all none some merge in cat substr log'
    expect(Object.keys(portableOperators).sort()).toEqual(names.split(' ').sort())
  })
})

describe('scopes', () => {
  const made = (rule: Json) => {
    const evaluation = evaluate(rule, data)
    return evaluation.kind === 'value' ? exactToJson(evaluation.value) : evaluation.problem
  }

  test('[L7] `../` reads outer data from inside an element, one scope for each', () => {
    expect(made({ map: [{ var: 'items' }, { '*': [{ var: 'q' }, { var: '../x' }] }] })).toEqual([14, 21])
    const inner = { map: [{ var: '../list' }, { '+': [{ var: '' }, { var: '../q' }, { var: '../../x' }] }] }
    expect(made({ map: [{ var: 'items' }, inner] })).toEqual([
      [12, 10, 11],
      [13, 11, 12],
    ])
    expect(made({ filter: [{ var: 'list' }, { in: [{ var: '' }, { var: '../list' }] }] })).toEqual([3, 1, 2])
    expect(
      made({
        reduce: [{ var: 'list' }, { '+': [{ var: 'accumulator' }, { var: 'current' }, { var: '../x' }] }, 0],
      }),
    ).toBe(27)
  })

  test('[L7] an element never reads outer data by accident', () => {
    expect(made({ map: [{ var: 'items' }, { var: 'x' }] })).toEqual([null, null])
  })

  test('[L7] names of a `let` are seen in its body, not by each other, so that their order cannot matter', () => {
    expect(made({ let: [{ a: 1, b: { var: 'a' } }, [{ var: 'a' }, { var: 'b' }, { var: 'x' }]] })).toEqual([
      1,
      null,
      7,
    ])
    expect(made({ let: [{ x: 1 }, { let: [{ y: { var: 'x' } }, { var: 'y' }] }] })).toBe(1)
  })

  test('[L7] `../` that leads outside is refused before any data', () => {
    expect(made({ var: '../x' })).toEqual({
      kind: 'no-outer-scope',
      path: '/var',
      op: 'var',
      variable: '../x',
    })
    expect(made({ map: [{ var: 'list' }, { var: { cat: ['../../', 'x'] } }] })).toMatchObject({
      kind: 'no-outer-scope',
    })
  })
})

describe('safety', () => {
  const made = (rule: Json, input: Value = data) => {
    const evaluation = evaluate(rule, input)
    return evaluation.kind === 'value' ? evaluation.value : evaluation.problem.kind
  }

  test.each([
    'constructor',
    'constructor.constructor',
    '__proto__',
    'list.map',
    'items.0.__proto__',
    'toString',
  ])('[L5] %s leads nowhere', (path) => {
    expect(made({ var: path })).toBeNull()
    expect(made({ var: { cat: [path] } })).toBeNull()
    expect(made({ missing: [path] })).toEqual([path])
  })

  test('[L5] own properties of such names are plain data', () => {
    const input: Value = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}')
    expect(made({ var: '__proto__.a' }, input)).toBe(1)
    expect(made({ var: 'constructor' }, input)).toBe(2)
    expect(made({ let: [JSON.parse('{"__proto__": 5}'), { var: '__proto__' }] })).toBe(5)
  })

  test('[L5] an operator is one of the table, not of its prototype', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(made(JSON.parse(`{"${name}": [1]}`))).toBe('unknown-operator')
    }
  })
})
