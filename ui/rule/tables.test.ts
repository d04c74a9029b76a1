import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadRest, totalOf } from '../../core/scoring/spread-weights.ts'
import { compareEngines } from './compare-engines.ts'
import { offerJson } from './json-complete.ts'
import { jsonContext } from './json-context.ts'
import { jsonFault } from './json-fault.ts'
import { addLine, columnsOf, removeLine } from './matrix-grid.ts'
import { play } from './read-rule.ts'

describe('weights', () => {
  test('[X11] what is left of 100 is shared evenly, to the last hundredth', () => {
    expect(spreadRest({ a: 10, b: 0, c: 0, d: 0 }, new Set(['a']))).toEqual({ a: 10, b: 30, c: 30, d: 30 })
    expect(spreadRest({ a: 1, b: 1, c: 1 }, new Set())).toEqual({ a: 33.34, b: 33.33, c: 33.33 })
    expect(spreadRest({ a: 60, b: 50 }, new Set(['a', 'b']))).toBe(null)
    expect(spreadRest({ a: 110, b: 5 }, new Set(['a']))).toBe(null)
    expect(spreadRest({ a: 100, b: 5 }, new Set(['a']))).toEqual({ a: 100, b: 0 })
  })

  test('[X11] however many there are, they total 100 and none is below 0', () => {
    const weight = fc.integer({ min: 0, max: 3000 }).map((n) => n / 100)
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 40 }), fc.nat(3), (list, keep) => {
        const weights = Object.fromEntries(list.map((value, index) => [`w${index}`, value]))
        const kept = new Set(Object.keys(weights).slice(0, keep))
        const spread = spreadRest(weights, kept)
        if (spread === null) return
        expect(totalOf(spread)).toBe(100)
        expect(Math.min(...Object.values(spread))).toBeGreaterThanOrEqual(0)
        for (const id of kept) expect(spread[id]).toBe(weights[id])
      }),
    )
  })
})

test('[X11] a row or a column of a matrix comes and goes, the others stay', () => {
  const matrix = { tinggi: { baik: 'x' }, rendah: { baik: 'y' } }
  const wider = addLine(matrix, 'column', 'kurang')
  expect(wider).toEqual({ tinggi: { baik: 'x', kurang: '' }, rendah: { baik: 'y', kurang: '' } })
  expect(columnsOf(addLine(wider, 'row', 'sedang'))).toEqual(['baik', 'kurang'])
  expect(removeLine(wider, 'column', 'kurang')).toEqual(matrix)
  expect(removeLine(matrix, 'row', 'tinggi')).toEqual({ rendah: { baik: 'y' } })
})

test('[X10] where a text stops being JSON is told by line and column', () => {
  expect(jsonFault('{"a": [1, 2]}')).toBe(null)
  expect(jsonFault('{"a":\n  [1, 2,]}')).toEqual({ line: 2, column: 9 })
  expect(jsonFault('{"a" 1}')).toEqual({ line: 1, column: 6 })
  expect(jsonFault('{a: 1}')).toEqual({ line: 1, column: 2 })
  expect(jsonFault('[1')).toEqual({ line: 1, column: 3 })
  expect(jsonFault('[1] 2')).toEqual({ line: 1, column: 5 })
  expect(jsonFault('['.repeat(100_000))).toEqual({ line: 1, column: 100_001 })
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      expect(jsonFault(text) === null).toBe(isJson)
    }),
  )
})

test('[X10] every operator’s value is at its place, one for each item inside a list', () => {
  const played = play(
    { sum: [{ map: [{ var: 'rekan' }, { '*': [{ var: 'nilai' }, 2] }] }] },
    { rekan: [{ nilai: 1 }, { nilai: 2.5 }] },
  )
  expect(played?.outcome).toEqual({ kind: 'value', value: 7 })
  expect(played?.values.get('/sum/0/map/1/*')).toEqual([
    { value: 2, isExact: true },
    { value: 5, isExact: true },
  ])
  expect(play({ '/': [1, 0] }, {})?.outcome).toMatchObject({
    kind: 'problem',
    problem: { kind: 'division-by-zero' },
  })
  expect(play({ acme: 1 }, {})).toBe(null)
})

describe('the JSON of a rule', () => {
  const variables = [{ name: 'steps.score', type: 'number', label: { id: 'Nilai', en: 'Score' } }] as const
  const offer = (text: string) => {
    const caret = text.indexOf('|')
    const found = offerJson(text.replace('|', ''), caret, { variables, language: 'id' })
    return found === null ? null : { from: found.from, first: found.options.map(({ insert }) => insert) }
  }

  test('[X10] offers operators where one is named, and names of data where one is read', () => {
    expect(offer('{"|')?.first).toContain('round": []')
    expect(offer('{"ro|": [1]}')).toMatchObject({ from: 2, first: expect.arrayContaining(['round']) })
    expect(offer('{"+": [{"var": "|"}]}')?.first).toEqual(['steps.score'])
    expect(offer('{"+": [{"var": ["st|')?.first).toEqual(['steps.score"'])
    expect(offer('{"var": |')?.first).toEqual(['"steps.score"'])
    expect([offer('{"+": ["|"]}'), offer('{"var": "a"|}'), offer('{"var": ["a", "|"]}')]).toEqual([
      null,
      null,
      null,
    ])
  })

  test('[X10] knows where the caret stands in a text that is not whole yet', () => {
    const at = (text: string) => jsonContext(text.replace('|', ''), text.indexOf('|'))
    expect(at('{"if": [{"<": [1, {"|')).toEqual({ kind: 'key', from: 20, isQuoted: true })
    expect(at('{"a": "x\\"y|')).toEqual({ kind: 'value', key: 'a', index: 0, from: 7, isQuoted: true })
    expect(at('[1, 2, tr|')).toEqual({ kind: 'value', key: null, index: 2, from: 7, isQuoted: false })
  })
})

test('[X9] what json-logic-js makes of a rule stands beside what it comes to here', async () => {
  const binary = { '+': [{ '*': [0.7, 46] }, { '*': [0.1, 8] }, { '*': [0.2, 85] }] }
  expect(await compareEngines(binary, {})).toEqual({ kind: 'other', ours: 50, theirs: 49.99999999999999 })
  expect(await compareEngines({ if: [{ '>': [{ var: 'a' }, 1] }, 'x', 'y'] }, { a: 2 })).toEqual({
    kind: 'same',
    value: 'x',
  })
  expect(await compareEngines({ '/': [1, 0] }, {})).toEqual({ kind: 'none' })
})
