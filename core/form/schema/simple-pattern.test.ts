import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern } from './compile-pattern.ts'
import { compileSimplePattern } from './simple-pattern.ts'

const atom = fc.constantFrom('[A-Za-z]', '[0-9]', '[a-z_ 7]', '\\d', 'a', 'Z', '7', ' ', '-', '/', '_')
const times = fc.constantFrom('', '{1}', '{3}', '{12}')
const sequence = fc
  .array(
    fc.tuple(atom, times).map(([set, count]) => set + count),
    { minLength: 1, maxLength: 6 },
  )
  .map((atoms) => atoms.join(''))
const simple = fc
  .tuple(fc.constantFrom('', '^'), sequence, fc.constantFrom('', '$'))
  .map(([from, atoms, to]) => from + atoms + to)
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'Z', '7', '0', ' ', '-', '/', '_', 'é', '😀', '\n') }),
  fc.string({ unit: fc.constantFrom('a', '7', 'Z'), maxLength: 40 }),
)

describe('a simple pattern', () => {
  it('[F5] gives the answers of the engine for all patterns, at the same cost', () => {
    fc.assert(
      fc.property(simple, fc.array(text, { maxLength: 20 }), (pattern, texts) => {
        const [quick, whole] = [compileSimplePattern(pattern), compilePattern(pattern)]
        if (quick.kind === 'err' || whole.kind === 'err') throw new Error(`${pattern} is one`)
        expect(quick.value.cost).toBe(whole.value.cost)
        for (const each of texts) expect(quick.value.test(each)).toBe(whole.value.test(each))
      }),
      { numRuns: 500 },
    )
  })

  it('[F5] is whatever is taken, of anything that could be written', () => {
    const pieces = fc.constantFrom(
      ...'^$[]{}()|*+?.\\dwbA-Za0-9 _,1'.split(''),
      '[A-Z]',
      '{2}',
      '{2,3}',
      '\\d',
    )
    const any = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(any, fc.array(text, { maxLength: 8 }), (pattern, texts) => {
        const quick = compileSimplePattern(pattern)
        if (quick.kind === 'err') return
        const whole = compilePattern(pattern)
        if (whole.kind === 'err') throw new Error(`${pattern} is refused by the engine: ${whole.error}`)
        expect(quick.value.cost).toBe(whole.value.cost)
        for (const each of texts) expect(quick.value.test(each)).toBe(whole.value.test(each))
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['a part that may be there or not', 'a?'],
    ['a part that may come often', 'a+'],
    ['a count with two ends', '[0-9]{2,3}'],
    ['a choice', '(a|b)'],
    ['a class that leaves out', '[^a]'],
    ['anything', '.'],
    ['a count of none', 'a{0}'],
    ['nothing', ''],
  ])('[F5] leaves %s to the engine', (_, pattern) => {
    expect(compileSimplePattern(pattern).kind).toBe('err')
  })

  it('[F5] ends as soon on a text of a million characters that nearly fits', () => {
    const quick = compileSimplePattern('[0-9]{12}$')
    expect(quick.kind === 'ok' && quick.value.test(`${'1'.repeat(1_000_000)}x`)).toBe(false)
  })
})
