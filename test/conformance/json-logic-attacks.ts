import type { Json } from '../../core/json.ts'
import type { Value } from '../../core/logic/value.ts'
import { randomFrom, ruleMaker } from './json-logic-rules.ts'

export type HostileRule = {
  readonly name: string
  readonly rule: Json
  /** Whether it is run with a trace, which costs more. */
  readonly trace: boolean
}

/** Hostile rules from a seed: every attack in turn, one in five behind a random condition, one in three traced. */
export function* hostileRules(seed: number, count: number): Iterable<HostileRule> {
  const random = randomFrom(seed)
  const maker = ruleMaker(random)
  const attacks = Object.entries(attacksOf((items) => items[Math.floor(random() * items.length)] ?? items[0]))
  for (let turn = 0; turn < count; turn++) {
    const [name, make] = attacks[turn % attacks.length] ?? ['none', () => null]
    const attack = make()
    const rule: Json = random() < 0.2 ? { if: [maker.rule(), attack, attack] } : attack
    yield { name, rule, trace: turn % 3 === 0 }
  }
}

type Pick = <T>(items: readonly [T, ...T[]]) => T

const repeat = (times: number, item: Json): Json[] => Array(times).fill(item)
const nest = (depth: number, wrap: (inner: Json) => Json, start: Json = { var: 'a' }): Json =>
  Array.from({ length: depth }).reduce<Json>((inner) => wrap(inner), start)

const long = 'a'.repeat(20_000)
/** What hostile rules run on: texts, lists and nesting far past what a form can send. */
export const hostileData: Value = {
  a: 3,
  text: long,
  dotted: 'a.'.repeat(10_000),
  blank: ' '.repeat(2_000_000),
  tooLong: long.repeat(60),
  list: Array.from({ length: 5000 }, (_, index) => index + 0.37),
  dense: Array.from({ length: 5000 }, (_, index) => index % 7),
  some: Array.from({ length: 200 }, (_, index) => 1 / (index + 3)),
  tooMany: Array(200_000).fill(1),
  deep: nest(3000, (inner) => [inner], 1) as Value,
}

/** Rules that would hang, overflow, run out of memory or leave the sandbox in an engine without a budget. */
const attacksOf = (pick: Pick): { readonly [name: string]: () => Json } => ({
  'nested deeply': () => nest(pick([63, 64, 65, 5000, 100_000]), (inner) => ({ '!': [inner] })),
  'lists nested deeply': () => nest(pick([63, 65, 50_000]), (inner) => [inner]),
  'very wide': () => ({ '+': repeat(pick([1000, 20_000, 200_000]), 1.1) }),
  'many unknown operators': () => Array.from({ length: 4000 }, (_, index) => ({ [`weighted${index}`]: 1 })),
  'a long chain of conditions': () => ({
    if: Array.from({ length: 1500 }, (_, index) => ({ '<': [{ var: pick(['a', 'b']) }, index] })),
  }),
  'a product of long numbers': () => ({ '*': repeat(3000, 1.123456789) }),
  'a long text': () => ({ cat: [long.repeat(pick([1, 3, 10])), 'b'] }),
  'a text doubled over and over': () => ({
    reduce: [{ var: 'list' }, { cat: [{ var: 'accumulator' }, { var: 'accumulator' }] }, 'ab'],
  }),
  'a list doubled over and over': () => ({
    reduce: [{ var: 'list' }, { merge: [{ var: 'accumulator' }, { var: 'accumulator' }] }, [1]],
  }),
  'a list that holds itself twice, over and over': () => ({
    [pick(['cat', '==', 'if', 'in'])]: [
      { reduce: [{ var: 'dense' }, [{ var: 'accumulator' }, { var: 'accumulator' }], 1] },
      'a',
    ],
  }),
  'a list inside a list, over and over': () => ({ reduce: [{ var: 'list' }, [{ var: 'accumulator' }], 1] }),
  'a number squared over and over': () => ({
    reduce: [
      { var: 'dense' },
      { '*': [{ var: 'accumulator' }, { var: 'accumulator' }] },
      pick([1.1, 3, 0.7]),
    ],
  }),
  'fractions of growing denominators': () => ({
    reduce: [{ var: 'list' }, { '+': [{ var: 'accumulator' }, { '/': [1, { var: 'current' }] }] }, 0],
  }),
  'long fractions compared': () => ({
    countWhere: [{ var: 'list' }, { '<': [{ '/': [{ var: '' }, 7] }, { '/': [{ var: '' }, 3.3333333333] }] }],
  }),
  'loops in loops': () => nest(4, (inner) => ({ map: [{ var: 'list' }, inner] }), 1),
  'loops in loops over outer data': () => ({
    map: [{ var: 'list' }, { map: [{ var: '../list' }, { sum: { var: '../../list' } }] }],
  }),
  'sums in a loop': () => ({
    map: [{ var: 'list' }, { [pick(['sum', 'median', 'mean'])]: { var: '../list' } }],
  }),
  'searches in a loop': () => ({
    map: [
      { var: 'list' },
      { in: [{ cat: [{ substr: [{ var: '../text' }, 0, 9999] }, 'b'] }, { var: '../text' }] },
    ],
  }),
  'texts compared in a loop': () => ({
    map: [{ var: 'list' }, { '==': [{ var: '../text' }, { var: '../text' }] }],
  }),
  'list literals in a loop': () => ({
    map: [{ var: 'list' }, repeat(5000, pick<Json>([1, [1], { var: '' }]))],
  }),
  'many arguments in a loop': () => ({ map: [{ var: 'list' }, { '+': repeat(5000, 0.1) }] }),
  'oversized data': () => ({
    [pick(['map', 'sum', 'cat', 'in'])]: [{ var: pick(['tooMany', 'tooLong']) }, 'a'],
  }),
  'deep data': () => ({ [pick(['cat', '==', 'merge', 'if'])]: [{ var: 'deep' }, 'a'] }),
  prototypes: () => ({
    var: pick([
      '__proto__',
      'constructor.constructor',
      'list.constructor',
      'text.__proto__.x',
      '__proto__.polluted',
    ]),
  }),
  'operators of a prototype': () => ({
    [pick(['constructor', '__proto__', 'toString', 'hasOwnProperty'])]: [1],
  }),
  'a __proto__ key': () => JSON.parse('{"__proto__": [1, {"var": "a"}]}'),
  'names of a prototype': () => ({
    let: [JSON.parse('{"__proto__": 1, "constructor": 2}'), { var: 'constructor' }],
  }),
  'a matrix of a prototype': () => ({
    matrix: [pick(['__proto__', 'constructor']), 'name', { a: {}, b: {} }],
  }),
  'huge exponents': () => ({
    [pick(['+', '*', '%', '/'])]: [pick([1e308, '1e999', '1e-320', 5e-324]), pick([1e-308, 3, '9e99'])],
  }),
  'long number texts': () => ({ '+': ['9'.repeat(pick([50, 99, 101, 20_000])), '0.1'] }),
  'number texts in a loop': () => ({
    map: [{ var: 'list' }, { '+': ['1.23456789012345678901e-22', '9.9999999999999999999e22'] }],
  }),
  'medians of long fractions in a loop': () => ({
    let: [
      { long: { map: [{ var: 'some' }, { '/': [{ var: '' }, 1.234567890123] }] } },
      { map: [{ var: 'list' }, { [pick(['median', 'max', 'mean'])]: [{ var: '../long' }] }] },
    ],
  }),
  'many arguments, traced': () => ({ map: [{ var: 'list' }, { or: repeat(5000, false) }] }),
  'many choices': () => ({
    in: [{ merge: Array.from({ length: 5000 }, (_, index) => `choice${index}`) }, ['a']],
  }),
  'endless scopes': () => ({ var: '../'.repeat(pick([1, 100, 20_000])) }),
  'long paths': () => ({ var: 'a.'.repeat(pick([10, 20_000])) }),
  'dynamic paths': () => ({ map: [{ var: 'list' }, { var: { cat: ['../'.repeat(3000), 'a'] } }] }),
  'long dynamic paths': () => ({
    map: [{ var: 'list' }, { var: { var: pick(['../dotted', '../tooLong']) } }],
  }),
  'blank text in a loop': () => ({
    map: [{ var: 'list' }, { [pick(['==', '<', '+'])]: [{ var: '../blank' }, 0] }],
  }),
  'wide missing': () => ({ map: [{ var: 'list' }, { missing: repeat(3000, 'x.y.z') }] }),
  'rounding to nowhere': () => ({ round: [{ '/': [1, 3] }, pick<Json>([1e9, -1e9, 1.5, '2', null, 400])] }),
  'wide bands': () => ({
    map: [{ var: 'list' }, { band: [{ var: '' }, repeat(800, { id: 'a', from: 1, to: 2 })] }],
  }),
  'dates at the ends': () => ({ workdaysBetween: ['0001-01-01', '9999-12-31', repeat(2000, '2024-01-01')] }),
})
