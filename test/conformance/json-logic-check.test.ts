import { expect, test } from 'vitest'
import type { Json } from '../../core/json.ts'
import { noFacts } from '../../core/logic/check/facts.ts'
import { excludesZero, type Shape } from '../../core/logic/check/shape.ts'
import { walk } from '../../core/logic/check/walk.ts'
import { evaluate } from '../../core/logic/evaluate.ts'
import { compare } from '../../core/logic/exact.ts'
import { standardOperators } from '../../core/logic/operators/standard.ts'
import type { LogicProblem } from '../../core/logic/problem.ts'
import type { TraceEntry } from '../../core/logic/trace.ts'
import { isExact, isList, type Value } from '../../core/logic/value.ts'
import { randomFrom, ruleMaker } from './json-logic-rules.ts'

const seed = Number(process.env.TIMBANG_FUZZ_SEED ?? Date.now() % 1_000_000)

const number: Shape = { kind: 'number', min: -5, max: 100 }
const properties: { readonly [name: string]: Shape } = {
  a: { ...number, required: true },
  b: number,
  q: { kind: 'number', min: 1, max: 9, required: true },
  s: { kind: 'text', choices: ['baik', 'a', '2.50'], required: true },
  n: { kind: 'text', choices: ['a', 'b'] },
  list: { kind: 'list', items: { ...number, required: true }, most: 4, required: true },
  o: {
    kind: 'object',
    properties: { x: { kind: 'boolean' }, y: { kind: 'object', properties: { z: number } } },
  },
  items: { kind: 'list', items: { kind: 'object', properties: { q: number, w: { kind: 'text' } } } },
}

test(`[L9] what a check claims of 20,000 generated rules is so when they run (seed ${seed})`, () => {
  const random = randomFrom(seed)
  const { rule: make } = ruleMaker(random)
  const scope = {
    frame: { kind: 'root' as const },
    shape: { kind: 'object' as const, properties, required: true },
    outer: null,
  }
  const wrong: string[] = []
  let unreachable = 0
  for (let turn = 0; turn < 20_000; turn++) {
    const rule = turn % 2 === 0 ? make() : branches(random, make)
    const problems: LogicProblem[] = []
    const report = (problem: LogicProblem) => problems.push(problem)
    const { shape } = walk(rule, {
      path: '',
      scope,
      facts: noFacts,
      operators: standardOperators,
      report,
      isFull: () => false,
    })
    const never = problems.flatMap((problem) => (problem.kind === 'unreachable' ? [problem] : []))
    unreachable += never.length
    for (let run = 0; run < 5; run++) {
      const data = dataFrom(random)
      const evaluation = evaluate(rule, data, { trace: true })
      const reached = never.filter(({ path, argument }) => isReached(evaluation.trace, `${path}/${argument}`))
      const fits = evaluation.kind === 'problem' || isOf(evaluation.value, shape)
      if (!fits || reached.length > 0)
        wrong.push(
          JSON.stringify(
            {
              rule,
              data,
              shape,
              reached,
              came: evaluation.kind === 'value' ? evaluation.value : evaluation.problem,
            },
            say,
          ),
        )
    }
  }
  expect(wrong.sort((a, b) => a.length - b.length).slice(0, 2)).toEqual([])
  expect(unreachable).toBeGreaterThan(1000)
})

/** A chain of conditions on one variable, as scoring rules have them, often with one that can never hold. */
function branches(random: () => number, make: () => Json): Json {
  const pick = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(random() * items.length)] ?? items[0]
  const subject = pick<Json>([
    { var: 'a' },
    { var: 'q' },
    { '+': [{ var: 'a' }, { var: 'q' }] },
    { var: 's' },
  ])
  const bound = () => pick<Json>([-5, 0, 1, 2, 5, 9, 50, 100, 'baik', 'a'])
  const test = (): Json =>
    pick<() => Json>([
      () => ({ [pick(['<', '<=', '>', '>=', '==', '!='])]: [subject, bound()] }),
      () => ({ [pick(['<', '>='])]: [bound(), subject] }),
      () => ({ '<=': [bound(), subject, bound()] }),
      () => ({ '!': [{ '<': [subject, bound()] }] }),
      () => ({ [pick(['and', 'or'])]: [{ '<': [subject, bound()] }, { '>': [subject, bound()] }] }),
      () => ({ in: [subject, ['baik', 'a']] }),
      make,
    ])()
  // Each answer is an operator, so that a trace shows whether it was reached.
  const answer = (): Json => ({ log: [random() < 0.5 ? subject : make()] })
  return { if: [test(), answer(), test(), answer(), test(), answer(), answer()] }
}

function dataFrom(random: () => number): Value {
  const pick = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(random() * items.length)] ?? items[0]
  const any = () => pick([-5, -1, 0, 0.5, 1, 2, 5, 9, 50, 99.5, 100])
  const many = (most: number, make: () => Value) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make)
  return {
    a: any(),
    ...(random() < 0.5 ? { b: any() } : {}),
    q: pick([1, 2, 4.5, 9]),
    s: pick(['baik', 'a', '2.50']),
    n: pick<Value>(['a', 'b', null, '']),
    list: many(4, any),
    o: pick<Value>([{ x: true, y: { z: any() } }, { x: null }, null]),
    items: many(3, () => ({ q: any(), w: pick<Value>(['x', null]) })),
  }
}

function isReached(entry: TraceEntry | null, path: string): boolean {
  if (entry === null) return false
  return (
    entry.site.path.startsWith(`${path}/`) || (entry.children ?? []).some((child) => isReached(child, path))
  )
}

function isOf(value: Value, shape: Shape): boolean {
  if (shape.kind === 'unknown') return true
  if (value === null || value === '')
    return shape.required !== true || shape.kind === 'text' || shape.kind === 'null'
  switch (shape.kind) {
    case 'number': {
      if (!isExact(value)) return false
      const low = shape.min === undefined ? 1 : compare(value, shape.min)
      const high = shape.max === undefined ? -1 : compare(value, shape.max)
      if (value === 0 && excludesZero(shape)) return false
      return (shape.above ? low > 0 : low >= 0) && (shape.below ? high < 0 : high <= 0)
    }
    case 'text':
    case 'date':
      if (typeof value !== 'string') return false
      return shape.kind === 'date' || shape.choices === undefined || shape.choices.includes(value)
    case 'boolean':
      return typeof value === 'boolean' && (shape.value === undefined || shape.value === value)
    case 'list':
      return (
        isList(value) &&
        value.length <= (shape.most ?? value.length) &&
        value.every((item) => isOf(item, shape.items))
      )
    default:
      return shape.kind === 'object' && typeof value === 'object' && !isList(value)
  }
}

function say(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
