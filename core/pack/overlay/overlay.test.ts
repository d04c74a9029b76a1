import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../json.ts'
import { applyChanges } from './apply-changes.ts'
import { findChanges } from './find-changes.ts'
import { grains } from './grain.ts'
import { refuseClosed, refuseOpening } from './open-points.ts'
import { readOverlay } from './read-overlay.ts'
import { writeOverlay } from './write-overlay.ts'

const { scoring, form, workflow } = grains

const base: JsonObject = {
  id: 'small',
  version: 1,
  title: { id: 'Kecil', en: 'Small' },
  weights: { raters: { self: 10, superior: 90 } },
  bands: {
    grade: [
      { id: 'low', from: 0, to: 50 },
      { id: 'high', from: 50, to: 100 },
    ],
  },
  steps: [
    { id: 'a', rule: { '+': [1, 2] }, title: { id: 'A', en: 'A' } },
    { id: 'b', rule: 2 },
    { id: 'c', rule: 3 },
  ],
  outputs: { score: 'c' },
}

describe('an overlay', () => {
  it('[R6] changes the members that it names, and no other', () => {
    expect(laid({ weights: { raters: { self: 20 } }, steps: [{ id: 'a', rule: 7 }] })).toEqual({
      ...base,
      weights: { raters: { self: 20, superior: 90 } },
      steps: [
        { id: 'a', rule: 7, title: { id: 'A', en: 'A' } },
        { id: 'b', rule: 2 },
        { id: 'c', rule: 3 },
      ],
    })
  })

  it('[R6] replaces texts and rules whole', () => {
    expect(
      laid({ title: { id: 'Lain', en: 'Other' }, steps: [{ id: 'a', rule: { '-': [2] } }] }),
    ).toMatchObject({
      title: { id: 'Lain', en: 'Other' },
      steps: [{ rule: { '-': [2] } }, {}, {}],
    })
    expect(laid({ steps: [{ id: 'a', rule: { '-': [2] } }] }).steps).not.toHaveProperty('0.rule.+')
  })

  it('[R6] takes away rows and members', () => {
    expect(
      laid({ weights: { raters: { self: { remove: true } } }, steps: [{ id: 'b', remove: true }] }),
    ).toMatchObject({ weights: { raters: { superior: 90 } }, steps: [{ id: 'a' }, { id: 'c' }] })
  })

  it('[R6] takes away every row that it does not name', () => {
    expect(
      ids({
        steps: [
          { id: '*', remove: true },
          { id: 'b', rule: 5 },
          { id: 'd', rule: 6 },
        ],
      }),
    ).toEqual(['b', 'd'])
  })

  it('[R6] adds rows at the end, or where it says', () => {
    const at = (place: JsonObject) => ids({ steps: [{ id: 'n', rule: 0, ...place }] })
    expect(at({})).toEqual(['a', 'b', 'c', 'n'])
    expect(at({ place: 'first' })).toEqual(['n', 'a', 'b', 'c'])
    expect(at({ place: { after: 'a' } })).toEqual(['a', 'n', 'b', 'c'])
    expect(at({ place: { before: 'c' } })).toEqual(['a', 'b', 'n', 'c'])
  })

  it('[R6] puts rows elsewhere, also beside those that it has just added', () => {
    const steps = [
      { id: 'n', rule: 0, place: 'first' },
      { id: 'c', place: { after: 'n' } },
    ]
    expect(ids({ steps })).toEqual(['n', 'c', 'a', 'b'])
  })

  it('[R6] leaves a task’s own “after” alone', () => {
    const states = (task: JsonObject) => ({
      states: { s: { kind: 'open', tasks: [{ id: 't', form: 'f', ...task }] } },
    })
    const { changes } = readOverlay(workflow, states({}), states({ after: 'u' }))
    expect(applyChanges(workflow, states({}), changes)).toEqual(states({ after: 'u' }))
  })

  it('[R6] adds to lists of plain values, and takes from them', () => {
    const asked = { schema: { required: ['x', 'y'], properties: { x: {} } } }
    const { changes } = readOverlay(form, asked, {
      schema: {
        required: { add: ['z'], remove: ['x'] },
        properties: { x: { remove: true }, z: { type: 'string' } },
      },
    })
    expect(applyChanges(form, asked, changes)).toEqual({
      schema: { required: ['y', 'z'], properties: { z: { type: 'string' } } },
    })
  })

  it('[R6] reaches an element of a form at any depth, by ids', () => {
    const page = (label: string) => ({
      layout: {
        elements: [
          { id: 'p', type: 'Group', elements: [{ each: ['x'] }, { id: 'q', type: 'Note', text: label }] },
        ],
      },
    })
    const { changes } = readOverlay(form, page('old'), {
      layout: { elements: [{ id: 'p', elements: [{ id: 'q', text: 'new' }] }] },
    })
    expect(changes.map(({ at, path }) => [at.join(' '), path])).toEqual([
      ['layout elements p elements q text', '/layout/elements/0/elements/0/text'],
    ])
    expect(applyChanges(form, page('old'), changes)).toEqual(page('new'))
  })

  it('[R6] refuses names that nothing has, with what may be meant', () => {
    expect(
      problems({
        weights: { ratters: { remove: true } },
        steps: [
          { id: 'bb', round: 2 },
          { id: 'unseen', remove: true },
          { id: 'b', place: { after: 'nowhere' } },
        ],
      }),
    ).toEqual([
      { kind: 'unknown-id', path: '/weights/ratters', id: 'ratters', near: 'raters' },
      { kind: 'unknown-id', path: '/steps/0', id: 'bb', near: 'b' },
      { kind: 'unknown-id', path: '/steps/1', id: 'unseen', near: null },
      { kind: 'unknown-id', path: '/steps/2/place/after', id: 'nowhere', near: null },
    ])
  })

  it('[R6] refuses a place beside a row that is gone by then', () => {
    const steps = [
      { id: 'b', remove: true },
      { id: 'n', rule: 0, place: { after: 'b' } },
    ]
    const problem = { kind: 'gone-row', path: '/steps/1/place/after', key: 'b' }
    expect(problems({ steps })).toEqual([problem])
    expect(problems({ steps: steps.toReversed() })).toEqual([])
  })

  it('[R6] refuses a row named twice, one that is none, and a place that is none', () => {
    const steps = [{ id: 'a', round: 1 }, { id: 'a', round: 2 }, 7, { id: 'b', place: 'last' }]
    expect(problems({ steps }).map(({ kind, path }) => [kind, path])).toEqual([
      ['same-row', '/steps/1'],
      ['not-a-row', '/steps/2'],
      ['not-a-place', '/steps/3/place'],
    ])
  })
})

describe('open points', () => {
  it('[R7] what the base has not opened is refused, with what is open there', () => {
    const { changes } = readOverlay(scoring, base, {
      weights: { raters: { self: 20 } },
      steps: [
        { id: 'a', rule: 1 },
        { id: 'n', rule: 0 },
      ],
    })
    expect(refuseClosed(changes, ['/weights', '/steps/-', '/steps/b'])).toEqual([
      { kind: 'not-open', path: '/steps/0/rule', at: '/steps/a/rule', open: ['/steps/-', '/steps/b'] },
    ])
  })

  it.each([
    ['/steps/a', ['steps', 'a', 'rule'], true],
    ['/steps/*/rule', ['steps', 'a', 'rule'], true],
    ['/steps/*/rule', ['steps', 'a', 'title'], false],
    ['/steps/*/rule', ['steps', 'a'], false],
    ['/**/rule', ['steps', 'a', 'rule'], true],
    ['/**/rule', ['rule'], true],
    ['/steps/-', ['steps', 'a'], false],
    ['', ['anything'], true],
    ['/a~1b', ['a/b'], true],
  ])('[R7] %s for %s: %s', (point, at, isOpen) => {
    const edit = { kind: 'set', value: 1, was: 0 } as const
    expect(refuseClosed([{ at, path: '', edit }], [point])).toHaveLength(isOpen ? 0 : 1)
  })

  it('[R7] an overlay passes on only what it was given, and what it added', () => {
    const { changes } = readOverlay(scoring, base, { steps: [{ id: 'n', rule: 0 }] })
    const given = ['/steps/n/rule', '/weights/raters', '/outputs']
    expect(refuseOpening(given, ['/weights', '/steps/-'], changes)).toEqual([
      { kind: 'cannot-open', path: '/open/2', point: '/outputs' },
    ])
  })
})

describe('changes', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const leaf = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant({ var: 'x' }))
  const document = fc.record({
    weights: fc.dictionary(name, fc.dictionary(name, fc.integer({ min: 0, max: 3 }))),
    steps: fc.uniqueArray(fc.record({ id: name, rule: leaf, round: fc.integer({ min: 0, max: 2 }) }), {
      selector: ({ id }) => id,
    }),
    bands: fc.record({
      one: fc.uniqueArray(fc.record({ id: name, from: fc.integer({ min: 0, max: 2 }) }), {
        selector: ({ id }) => id,
      }),
    }),
  })

  it('[R10] what makes one document into another does, whatever they are', () => {
    fc.assert(
      fc.property(document, document, (from, to) => {
        expect(applyChanges(scoring, from, findChanges(scoring, from, to))).toEqual(to)
      }),
    )
  })

  it('[R10] written as an overlay and read back, they are the same changes', () => {
    fc.assert(
      fc.property(document, document, (from, to) => {
        const overlay = writeOverlay(scoring, { id: 'o', version: 1 }, findChanges(scoring, from, to))
        const { changes, problems } = readOverlay(scoring, from, overlay)
        expect(problems).toEqual([])
        expect(applyChanges(scoring, from, changes)).toEqual(to)
      }),
    )
  })

  it('[R10] a document has no differences from itself', () => {
    fc.assert(
      fc.property(document, (same) => {
        expect(findChanges(scoring, same, same)).toEqual([])
      }),
    )
  })
})

function laid(overlay: JsonObject): JsonObject {
  const { changes, problems } = readOverlay(scoring, base, overlay)
  expect(problems).toEqual([])
  return applyChanges(scoring, base, changes)
}

function ids(overlay: JsonObject): readonly unknown[] {
  const { steps } = laid(overlay)
  return Array.isArray(steps) ? steps.map(({ id }) => id) : []
}

function problems(overlay: JsonObject) {
  return readOverlay(scoring, base, overlay).problems
}
