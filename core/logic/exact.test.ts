import { describe, expect, test } from 'vitest'
import { compare, type Exact, fromNumber, fromText, toNumber } from './exact.ts'
import {
  add,
  divide,
  multiply,
  negate,
  remainder,
  roundHalfUp,
  subtract,
  toDecimalString,
} from './exact-arithmetic.ts'
import { fraction } from './ratio.ts'

describe('exact numbers', () => {
  test('[L2] take a JSON number for its shortest decimal', () => {
    expect(add(0.1, 0.2)).toBe(0.3)
    expect(subtract(0.3, 0.1)).toBe(0.2)
    expect(multiply(1.005, 1000)).toBe(1005)
    expect(remainder(0.3, 0.1)).toBe(0)
    expect(remainder(-5.5, 2)).toBe(-1.5)
    expect(divide(1, 0.1)).toBe(10)
  })

  test('[L2] keep a quotient that never ends', () => {
    expect(multiply(divide(1, 3), 3)).toBe(1)
    expect(add(divide(1, 3), divide(1, 6))).toBe(0.5)
    expect(compare(divide(1, 3), 0.3333333333333333)).toBe(1)
    expect(compare(divide(2, 6), divide(1, 3))).toBe(0)
    expect(toNumber(divide(2, 3))).toBe(2 / 3)
    expect(negate(divide(1, -3))).toEqual(divide(1, 3))
  })

  test('[L2] agree with whole-number arithmetic on values of every size', () => {
    const random = numbersFrom(20_251)
    for (let turn = 0; turn < 20_000; turn++) {
      const [a, b] = [random(), random()]
      sameFraction(
        add(a, b),
        cross(a, b, (x, y) => x * 1n + y),
      )
      expectQuotient(a, b)
      const product = { n: fraction(a).n * fraction(b).n, d: fraction(a).d * fraction(b).d }
      sameFraction(multiply(a, b), product)
    }
  })

  test('[L1] have one form for each value, however they were come by', () => {
    const random = numbersFrom(71)
    for (let turn = 0; turn < 5000; turn++) {
      const [a, b, c] = [random(), random(), random()]
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
      expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)))
      if (c !== 0) expect(divide(multiply(a, c), c)).toEqual(a)
    }
  })

  test('[L2] never write a negative zero', () => {
    for (const zero of [multiply(-1, 0), negate(0), roundHalfUp(-0.001, 2), remainder(-4, 2), add(-0, -0)]) {
      expect(Object.is(zero, 0)).toBe(true)
    }
  })

  test('[L2] round half up at two places without one error in 240,001 values', () => {
    let wrong = 0
    for (let thousandths = 0; thousandths <= 240_000; thousandths++) {
      const value = thousandths / 1000
      const expected = Number((BigInt(thousandths) * 2n + 10n) / 20n) / 100
      if (roundHalfUp(value, 2) !== expected) wrong++
    }
    expect(wrong).toBe(0)
  })

  test('[L2] round a negative half away from zero, and to tens with negative places', () => {
    expect(roundHalfUp(-2.345, 2)).toBe(-2.35)
    expect(roundHalfUp(1250, -2)).toBe(1300)
    expect(roundHalfUp(divide(2, 3), 4)).toBe(0.6667)
    expect(roundHalfUp(divide(-1, 6), 3)).toBe(-0.167)
    expect(roundHalfUp(1_234_567_890_123.565, 2)).toBe(1_234_567_890_123.57)
  })

  test('read and write decimal text', () => {
    expect(fromText(' 0.70 ')).toBe(0.7)
    expect(fromText('-1.5e-7')).toBe(-1.5e-7)
    expect(['', '.', '85,5', '0x10', '1e9999', 'Infinity', '1 2', '--1'].map(fromText)).toEqual(
      Array(8).fill(undefined),
    )
    expect(fromNumber(Number.NaN)).toBeUndefined()
    expect(toDecimalString(divide(2, 3), 4)).toBe('0.6667')
    expect(toDecimalString(-0.05, 1)).toBe('-0.1')
    expect(toDecimalString(1e21, 2)).toBe('1000000000000000000000')
    expect(toDecimalString(0.00001, 2)).toBe('0')
  })
})

function expectQuotient(a: Exact, b: Exact): void {
  if (b === 0) return
  const [x, y] = [fraction(a), fraction(b)]
  const sign = y.n < 0n ? -1n : 1n
  sameFraction(divide(a, b), { n: sign * x.n * y.d, d: sign * x.d * y.n })
}

function cross(a: Exact, b: Exact, combine: (x: bigint, y: bigint) => bigint) {
  const [x, y] = [fraction(a), fraction(b)]
  return { n: combine(x.n * y.d, y.n * x.d), d: x.d * y.d }
}

function sameFraction(actual: Exact, expected: { n: bigint; d: bigint }): void {
  const { n, d } = fraction(actual)
  if (n * expected.d !== expected.n * d)
    throw new Error(`${toNumber(actual)} is not ${expected.n}/${expected.d}`)
}

/** Small and long decimals, fractions, whole numbers; the same for the same seed. */
function numbersFrom(seed: number): () => Exact {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const kinds: readonly (() => Exact)[] = [
    () => Math.floor(next() * 200) - 100,
    () => Math.floor(next() * 20_000) / 100,
    () => next() * 10 ** Math.floor(next() * 20 - 10),
    () => divide(Math.floor(next() * 1000) - 500, 1 + Math.floor(next() * 30)),
    () => Math.floor(next() * 2 ** 53),
    () => divide(Math.floor(next() * 1e9), 7 * 10 ** Math.floor(next() * 12)),
  ]
  return () => kinds[Math.floor(next() * kinds.length)]?.() ?? 0
}
