import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Json, JsonObject } from '../json.ts'
import type { CompiledForm } from './compile-form.ts'
import type { FormRule } from './form-rule.ts'
import { type ElementState, formState } from './form-state.ts'
import { placeOf } from './hidden-errors.ts'
import { elementKey } from './live/element-key.ts'
import { type LiveForm, liveForm } from './live-form.ts'
import { overlap } from './order.ts'
import type { ControlPart, Part } from './parts.ts'
import { aForm, control, ready, text } from './testing/a-form.ts'
import { arbitraryEdit, arbitraryForm, edited } from './testing/arbitrary-form.ts'
import { validateForm } from './validate-form.ts'

const context = { k: 2 }

describe('a form that is kept up to date', () => {
  it('[F13] says after each change what the whole computation says', () => {
    fc.assert(
      fc.property(arbitraryForm, fc.array(arbitraryEdit, { maxLength: 12 }), (document, edits) => {
        const form = ready(document)
        let answers: JsonObject = {}
        const live = liveForm(form, { answers, context })
        expectSame(live, form, answers)
        for (const edit of edits) {
          answers = edited(answers, edit)
          live.change(edit.pointer, answers)
          expectSame(live, form, answers)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('[F13] names everything that looks different after a change', () => {
    fc.assert(
      fc.property(arbitraryForm, fc.array(arbitraryEdit, { maxLength: 8 }), (document, edits) => {
        const form = ready(document)
        let answers: JsonObject = {}
        const live = liveForm(form, { answers, context })
        live.touched()
        let before = looks(form, answers)
        for (const edit of edits) {
          answers = edited(answers, edit)
          live.change(edit.pointer, answers)
          const touched = live.touched()
          const after = looks(form, answers)
          const different = [...new Set([...before.keys(), ...after.keys()])].filter(
            (name) => before.get(name) !== after.get(name),
          )
          if (touched !== null) expect(different.filter((name) => !touched.has(name))).toEqual([])
          before = after
        }
      }),
      { numRuns: 60 },
    )
  })

  it('[F13] asks after a change only the rules that depend on it, each once for a place', () => {
    fc.assert(
      fc.property(arbitraryForm, fc.array(arbitraryEdit, { maxLength: 12 }), (document, edits) => {
        const form = ready(document)
        let answers: JsonObject = {}
        const rules = rulesOf(form)
        const everything = rules.map(({ rule }) => rule)
        let live = liveForm(form, { answers, context })
        // What has not been asked since it could have an answer of its own: hidden, or of a field blamed already.
        let due = new Set(everything)
        const run = (action: () => void) =>
          countRuns(form, () => {
            action()
            live.state()
            live.errors()
          })
        const asked = (runs: ReadonlyMap<FormRule, number>) => {
          for (const { rule, part } of rules)
            if (runs.has(rule) && (part?.repeat ?? null) === null) due.delete(rule)
        }
        asked(run(() => {}))
        live.touched()
        for (const edit of edits) {
          const before = answers
          answers = edited(answers, edit)
          const runs = run(() => live.change(edit.pointer, answers))
          if (live.touched() === null || mayJudgeWhole(form)) {
            live = liveForm(form, { answers, context })
            due = new Set(everything)
            asked(run(() => {}))
            live.touched()
            continue
          }
          for (const rule of dependentRules(form, edit.pointer)) due.add(rule)
          const places = 1 + Math.max(placesIn(before), placesIn(answers))
          for (const [rule, count] of runs) {
            expect(due.has(rule)).toBe(true)
            expect(count).toBeLessThanOrEqual(places)
          }
          asked(runs)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('[F13] an answer that nothing reads runs no rule and is the only one to be judged', () => {
    const form = ready(tall(300))
    const schema = form.schema.remembering()
    vi.spyOn(form.schema, 'remembering').mockReturnValueOnce(schema)
    const live = liveForm(form, { answers: { f0: 1, f3: 4 }, context: {} })
    live.state()
    live.errors()
    const judged = schema.judged()
    const runs = countRuns(form, () => {
      live.change('/f7', { f0: 1, f3: 4, f7: 'x' })
      live.state()
      live.errors()
    })
    expect([...runs]).toEqual([])
    expect(schema.judged() - judged).toBe(1)
  })

  it('[F13] a chain of calculated fields is followed in its order, and no further than it changes', () => {
    const plus = (name: string): Json => ({ '+': [{ coalesce: [{ var: `answers.${name}` }, 0] }, 1] })
    const form = ready(
      aForm(
        {
          properties: Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, { type: 'number' }])),
        },
        [
          // Written against the order in which they decide.
          control('d', { kind: 'computed', calculate: plus('c') }),
          control('c', { kind: 'computed', calculate: { min: [plus('b'), 3] } }),
          control('b', { kind: 'computed', calculate: plus('a') }),
          control('a', { kind: 'integer' }),
          control('e', { kind: 'computed', calculate: plus('d') }),
        ],
      ),
    )
    const live = liveForm(form, { answers: {}, context: {} })
    expect(live.state().answers).toEqual({ b: 1, c: 2, d: 3, e: 4 })
    const first = countRuns(form, () => live.change('/a', { a: 1 }))
    expect(live.state().answers).toEqual({ a: 1, b: 2, c: 3, d: 4, e: 5 })
    expect([...first.values()]).toEqual([1, 1, 1, 1])
    // c stays 3, so neither d nor e is asked.
    const second = countRuns(form, () => live.change('/a', { a: 2 }))
    expect(live.state().answers).toEqual({ a: 2, b: 3, c: 3, d: 4, e: 5 })
    expect([...second.values()]).toEqual([1, 1])
  })

  it('[F13] what asks for a matrix is asked when the matrix comes and goes, answered or not', () => {
    const choice = (value: number) => ({ value, label: text(String(value)) })
    const form = ready(
      aForm(
        {
          properties: {
            a: { type: 'integer' },
            d: { enum: [1, 2] },
            m: { type: 'object', properties: { one: { enum: [1, 2] } } },
          },
          required: ['m'],
        },
        [
          control('a', { kind: 'integer' }),
          control('d', {
            kind: 'choice',
            choices: [choice(1), { ...choice(2), visibleIf: { isPresent: { var: 'answers.m' } } }],
          }),
          control('m', {
            kind: 'matrix',
            rows: [{ property: 'one', label: text('1') }],
            choices: [choice(1), choice(2)],
            visibleIf: { '!': [{ var: 'answers.a' }] },
          }),
        ],
      ),
    )
    const live = liveForm(form, { answers: {}, context: {} })
    for (const answers of [{ a: 1 }, { a: 0 }, { a: 1 }]) {
      live.change('/a', answers)
      expectSame(live, form, answers)
    }
  })

  it('[F13] a change in one item asks nothing of the others', () => {
    const form = ready(
      aForm(
        {
          properties: {
            rows: {
              type: 'array',
              items: { type: 'object', properties: { n: { type: 'number' }, twice: { type: 'number' } } },
            },
          },
        },
        [
          control('rows', {
            kind: 'repeat',
            elements: [
              control('n', { kind: 'integer' }),
              control('twice', { kind: 'computed', calculate: { '*': [{ var: 'item.n' }, 2] } }),
            ],
          }),
        ],
      ),
    )
    const rows = [{ n: 1 }, { n: 2 }, { n: 3 }]
    const live = liveForm(form, { answers: { rows }, context: {} })
    const changed = { rows: rows.with(1, { n: 5 }) }
    const runs = countRuns(form, () => live.change('/rows/1/n', changed))
    expect([...runs.values()]).toEqual([1])
    const rowsNow = live.state().answers.rows
    expect(rowsNow).toEqual([
      { n: 1, twice: 2 },
      { n: 5, twice: 10 },
      { n: 3, twice: 6 },
    ])
    const added = countRuns(form, () => live.change('/rows', { rows: [...changed.rows, { n: 4 }] }))
    expect([...added.values()]).toEqual([1])
  })

  it('[F13] an unchanged field stays the very same object', () => {
    const form = ready(tall(20))
    const live = liveForm(form, { answers: {}, context: {} })
    const before = live.control('/f3')
    live.change('/f5', { f5: 1 })
    expect(live.control('/f3')).toBe(before)
    expect(live.control('/f5')).toMatchObject({ value: 1 })
  })

  it('[F13] the list of errors stays the very same object while nothing that changes is at fault', () => {
    const types = { a: { type: 'string', maxLength: 3 }, b: { type: 'string' }, c: { type: 'string' } }
    const form = ready(
      aForm({ properties: types, required: ['b'] }, [
        control('a', { kind: 'text' }),
        control('b', { kind: 'text' }),
        control('c', { kind: 'text', requiredIf: { '==': [{ var: 'answers.a' }, 'x'] } }),
      ]),
    )
    const live = liveForm(form, { answers: {}, context: {} })
    const places = () => live.errors().map(placeOf)
    const before = live.errors()
    live.change('/a', { a: 'y' })
    expect(live.errors()).toBe(before)
    live.change('/a', { a: 'long' })
    expect(places()).toEqual(['/b', '/a'])
    live.change('/a', { a: 'x' })
    expect(places()).toEqual(['/b', '/c'])
    live.change('/c', { a: 'x', c: 'z' })
    expect(places()).toEqual(['/b'])
    live.change('/b', { a: 'x', b: 'z', c: 'z' })
    expect(places()).toEqual([])
  })
})

function expectSame(live: LiveForm, form: CompiledForm, answers: JsonObject): void {
  const whole = formState(form, { answers, context })
  const verdict = validateForm(form, { answers, context })
  expect(live.errors()).toEqual(verdict.kind === 'valid' ? [] : verdict.errors)
  const state = live.state()
  expect(state).toEqual(whole)
  expect([...state.controls.keys()].toSorted()).toEqual([...whole.controls.keys()].toSorted())
  for (const [path, each] of whole.controls) expect(live.control(path)).toEqual(each)
}

/** How every field, page, group and note looks, by its name. */
function looks(form: CompiledForm, answers: JsonObject): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const walk = (state: ElementState) => {
    if (state.kind !== 'control') found.set(elementKey(state), String(state.visible))
    if (state.kind === 'container') state.elements.forEach(walk)
    if (state.kind !== 'control') return
    const { items, ...rest } = state
    found.set(state.path, JSON.stringify(rest))
    for (const elements of items) elements.forEach(walk)
  }
  walk(formState(form, { answers, context }).root)
  return found
}

function countRuns(form: CompiledForm, action: () => void): ReadonlyMap<FormRule, number> {
  const spies = rulesOf(form).map(({ rule }) => ({ rule, spy: vi.spyOn(rule, 'run') }))
  action()
  const counts = new Map(
    spies.flatMap(({ rule, spy }) => (spy.mock.calls.length > 0 ? [[rule, spy.mock.calls.length]] : [])),
  )
  for (const { spy } of spies) spy.mockRestore()
  return counts
}

type Ruled = { readonly rule: FormRule; readonly part: Part | null; readonly decides: boolean }

function rulesOf({ order, checks, controls }: CompiledForm): readonly Ruled[] {
  const ofPart = (part: Part): Ruled[] => {
    const early = [part.visibleIf, part.kind === 'control' ? part.calculate : null]
    const late =
      part.kind === 'control'
        ? [part.requiredIf, part.candidates, ...part.choices.map(({ visibleIf }) => visibleIf)]
        : []
    return [
      ...early.map((rule) => ({ rule, decides: true })),
      ...late.map((rule) => ({ rule, decides: false })),
    ].flatMap(({ rule, decides }) => (rule === null ? [] : [{ rule, part, decides }]))
  }
  return [
    ...order.flatMap(ofPart),
    ...checks.map(({ when, names }) => ({
      rule: when,
      part: controls.get(names.join('/')) ?? null,
      decides: false,
    })),
  ]
}

/** Found here by going round until nothing is added, from what the rules say they read. */
function dependentRules(form: CompiledForm, pointer: string): ReadonlySet<FormRule> {
  const rules = rulesOf(form)
  const at = pointer
    .split('/')
    .slice(1)
    .map((segment) => (/^\d+$/.test(segment) ? '*' : segment))
  const changed = new Set<Part>(
    form.order.filter((part) => part.kind === 'control' && overlap(part.path, at)),
  )
  const isHeld = ({ parent, repeat }: Part) =>
    (parent !== null && changed.has(parent)) || (repeat !== null && changed.has(repeat))
  const reads = ({ rule }: Ruled) =>
    [...changed].some(
      (part) => part.kind === 'control' && rule.reads.some(({ template }) => overlap(pathOf(part), template)),
    )
  for (let before = -1; before !== changed.size; ) {
    before = changed.size
    for (const part of form.order) if (isHeld(part)) changed.add(part)
    for (const each of rules) if (each.decides && each.part !== null && reads(each)) changed.add(each.part)
  }
  // A part that comes into sight is asked all that was not asked while it was hidden.
  return new Set(
    rules
      .filter((each) => reads(each) || (each.part !== null && changed.has(each.part)))
      .map(({ rule }) => rule),
  )
}

function pathOf({ path }: ControlPart): readonly string[] {
  return path
}

function placesIn({ rows }: JsonObject): number {
  if (!Array.isArray(rows)) return 0
  return rows.reduce((sum: number, row: Json) => sum + 1 + subsIn(row), 0)
}

function subsIn(row: Json): number {
  const sub = typeof row === 'object' && row !== null && 'sub' in row ? row.sub : undefined
  return Array.isArray(sub) ? sub.length : 0
}

function mayJudgeWhole({ document }: CompiledForm): boolean {
  return /propertyNames|unevaluatedProperties/.test(JSON.stringify(document.schema))
}

/** A long form in which each tenth field decides over the next one. */
function tall(count: number) {
  const names = Array.from({ length: count }, (_, index) => `f${index}`)
  return aForm(
    { properties: Object.fromEntries(names.map((name) => [name, { type: 'integer' }])), required: names },
    names.map((name, index) =>
      control(name, {
        kind: 'integer',
        ...(index % 10 === 1 ? { visibleIf: { '>': [{ var: `answers.f${index - 1}` }, 2] } } : {}),
      }),
    ),
    {
      checks: [
        {
          id: 'one',
          when: { '>': [{ var: 'answers.f0' }, 9] },
          scope: '#/properties/f0',
          message: text('no'),
        },
      ],
    },
  )
}
