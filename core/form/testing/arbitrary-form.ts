import fc from 'fast-check'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { compileForm } from '../compile-form.ts'
import type { FormDocument, LayoutElement } from '../model.ts'
import { aForm, control, text } from './a-form.ts'

/** Names that forms of this file have, as rules reach them from all answers. */
const flat = ['a', 'b', 'c', 'd', 'sum', 'more']
const paths = [...flat, 'g', 'g.x', 'g.y', 'g.sum', 'rows', 'rows.0.p', 'rows.1.q', 'm', 'm.one', 'h.in.z']
const inItem = ['p', 'q', 'twice', 'sub']

const number = { type: 'integer', minimum: 0, maximum: 5 }
const word = { type: 'string', minLength: 2, maxLength: 6 }
const item = {
  type: 'object',
  properties: {
    p: number,
    q: word,
    twice: { type: 'number' },
    sub: { type: 'array', items: { type: 'object', properties: { s: number, t: word }, required: ['s'] } },
    k: { type: 'object', properties: { l: number }, required: ['l'] },
  },
  required: ['p', 'k'],
}

const properties = {
  a: number,
  b: word,
  c: { enum: [1, 2, 3] },
  d: { type: 'array', items: { enum: [1, 2, 3] }, uniqueItems: true },
  sum: { type: 'number' },
  more: { type: 'number' },
  g: {
    type: 'object',
    properties: { x: number, y: word, sum: { type: 'number' } },
    required: ['x', 'y'],
    additionalProperties: false,
  },
  h: { type: 'object', properties: { in: { type: 'object', properties: { z: word }, required: ['z'] } } },
  m: { type: 'object', properties: { one: { enum: [1, 2] }, two: { enum: [1, 2] } }, required: ['one'] },
  rows: { type: 'array', maxItems: 4, minItems: 1, items: item },
  who: { type: 'string' },
}

const truth = (variables: readonly string[]): fc.Arbitrary<Json> => {
  const variable = fc.constantFrom(...variables).map((name): Json => ({ var: name }))
  return fc.oneof(
    variable.map((read): Json => ({ '<': [read, 3] })),
    variable.map((read): Json => ({ '!!': [read] })),
    variable.map((read): Json => ({ isPresent: read })),
    variable.map((read): Json => ({ '!': [read] })),
    variable.map((read): Json => ({ '==': [read, { var: 'context.k' }] })),
    fc.constant({ some: [{ var: 'answers.rows' }, { '>': [{ var: 'p' }, 2] }] }),
  )
}

const amount = (variables: readonly string[]): fc.Arbitrary<Json> =>
  fc.oneof(
    fc.tuple(fc.constantFrom(...variables), fc.constantFrom(...variables)).map(
      ([one, two]): Json => ({
        '+': [{ coalesce: [{ var: one }, 1] }, { coalesce: [{ var: two }, 1] }],
      }),
    ),
    fc.constantFrom(...variables).map((one): Json => ({ '*': [{ var: one }, 2] })),
    fc.constant({ sum: [{ map: [{ var: 'answers.rows' }, { var: 'p' }] }, 'skip'] }),
  )

const outer = paths.map((path) => `answers.${path}`)
const inner = [...outer, ...inItem.map((name) => `item.${name}`), 'item.k.l']

/** Most forms have a rule at few of their places, or nothing would ever be seen. */
function rules(variables: readonly string[]): fc.Arbitrary<{ visibleIf?: Json; requiredIf?: Json }> {
  const seldom = fc.option(truth(variables), { nil: undefined, freq: 2 })
  return fc.record({ visibleIf: seldom, requiredIf: seldom }).map(({ visibleIf, requiredIf }) => ({
    ...(visibleIf === undefined ? {} : { visibleIf }),
    ...(requiredIf === undefined ? {} : { requiredIf }),
  }))
}

const choices = (
  visibleIf: Json,
): readonly { value: Json; label: ReturnType<typeof text>; visibleIf?: Json }[] => [
  { value: 1, label: text('one') },
  { value: 2, label: text('two'), visibleIf },
]

const elements: fc.Arbitrary<readonly LayoutElement[]> = fc
  .record({
    out: fc.array(rules(outer), { minLength: 12, maxLength: 12 }),
    in: fc.array(rules(inner), { minLength: 6, maxLength: 6 }),
    some: fc.array(truth(outer), { minLength: 3, maxLength: 3 }),
    amounts: fc.tuple(amount(outer), amount(outer), amount(outer), amount(inner)),
  })
  .map(({ out, in: inside, some, amounts }) => {
    const [a, b, c, d, x, y, m, rows, who, z, group, page] = out
    const [p, q, k, sub, s, note] = inside
    const calculate = (index: number): Json => amounts[index] ?? null
    const first: LayoutElement[] = [
      control('a', { kind: 'integer', ...a }),
      control('b', { kind: 'text', ...b }),
      control('c', { kind: 'choice', choices: choices(some[0] ?? true), ...c }),
      control('d', { kind: 'choices', choices: choices(some[1] ?? true), ...d }),
      control('sum', { kind: 'computed', calculate: calculate(0) }),
    ]
    const second: LayoutElement[] = [
      {
        type: 'Group',
        label: text('g'),
        ...(group?.visibleIf === undefined ? {} : { visibleIf: group.visibleIf }),
        elements: [
          control('g/x', { kind: 'integer', ...x }),
          control('g/y', { kind: 'text', ...y }),
          control('g/sum', { kind: 'computed', calculate: calculate(1) }),
          control('h/in/z', { kind: 'text', ...z }),
        ],
      },
      control('m', {
        kind: 'matrix',
        rows: [
          { property: 'one', label: text('1') },
          { property: 'two', label: text('2') },
        ],
        choices: choices(some[2] ?? true),
        ...m,
      }),
      control('more', { kind: 'computed', calculate: calculate(2) }),
      control('who', { kind: 'person', candidates: { var: 'answers.d' }, ...who }),
    ]
    const third: LayoutElement[] = [
      control('rows', {
        kind: 'repeat',
        ...rows,
        elements: [
          control('p', { kind: 'integer', ...p }),
          control('q', { kind: 'text', ...q }),
          control('twice', { kind: 'computed', calculate: calculate(3) }),
          control('k/l', { kind: 'integer', ...k }),
          {
            type: 'Note',
            text: text('n'),
            ...(note?.visibleIf === undefined ? {} : { visibleIf: note.visibleIf }),
          },
          control('sub', {
            kind: 'repeat',
            ...sub,
            elements: [control('s', { kind: 'integer', ...s }), control('t', { kind: 'text' })],
          }),
        ],
      }),
    ]
    const category = (label: string, inside: readonly LayoutElement[], visibleIf?: Json) => ({
      type: 'Category' as const,
      label: text(label),
      elements: inside,
      ...(visibleIf === undefined ? {} : { visibleIf }),
    })
    const pages = [category('1', first), category('2', second, page?.visibleIf), category('3', third)]
    return [{ type: 'Categorization', elements: pages }]
  })

const checks = fc.array(truth(outer), { maxLength: 2 }).map((whens) =>
  whens.map((when, index) => ({
    id: `check-${index}`,
    when,
    scope: index === 0 ? '#/properties/a' : '#/properties/g/properties/x',
    message: text('no'),
  })),
)

const required = fc.subarray(['a', 'b', 'c', 'g', 'h', 'm', 'rows', 'd'])

const wholes: readonly JsonObject[] = [
  {},
  { additionalProperties: false },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
  { if: { required: ['a'] }, then: { required: ['b'] } },
  { allOf: [{ properties: { a: { minimum: 2 } } }], minProperties: 2 },
  { propertyNames: { maxLength: 4 } },
  { unevaluatedProperties: { type: 'number' } },
]

/** Forms with sections, groups, lists in lists, calculated fields and checks, with rules at any of them. */
export const arbitraryForm: fc.Arbitrary<FormDocument> = fc
  .record({ elements, checks, required, whole: fc.constantFrom(...wholes) })
  .map(({ elements, checks, required, whole }) =>
    aForm({ properties, required, ...whole }, elements, { checks }),
  )
  .filter((document) => compileForm(document).kind === 'ok')

/** One change: where, and the answer there from now on. */
export type Edit = { readonly pointer: string; readonly answer: Json | undefined }

const scalar: fc.Arbitrary<Json | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1, max: 6 }) },
  { weight: 3, arbitrary: fc.constantFrom<Json>('x', 'abc', '', 'far too long', null, [1], [1, 2, 2]) },
  { weight: 2, arbitrary: fc.constant(undefined) },
)

const row = fc.record(
  {
    p: fc.integer({ min: 0, max: 6 }),
    q: fc.constantFrom('ab', 'x'),
    twice: fc.constant(1),
    k: fc.constantFrom<Json>({}, { l: 1 }, 5),
    sub: fc.array(fc.constantFrom<Json>({}, { s: 1 }, { s: 9, t: 'x' }, 3), { maxLength: 2 }),
    other: fc.constant(1),
  },
  { requiredKeys: [] },
)

const rowsAnswer: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.array(fc.oneof({ weight: 6, arbitrary: row }, { weight: 1, arbitrary: fc.constant(7) }), {
    maxLength: 5,
  }),
  fc.constantFrom<Json | undefined>(undefined, null, 'rows', []),
)

const fieldPaths = [
  '/a',
  '/b',
  '/c',
  '/d',
  '/sum',
  '/g/x',
  '/g/y',
  '/g/sum',
  '/h/in/z',
  '/m',
  '/who',
  ...[0, 1, 2].flatMap((index) =>
    ['p', 'q', 'k/l', 'sub/0/s', 'sub/1/t', 'other'].map((name) => `/rows/${index}/${name}`),
  ),
]

/** Edits as people make them, and such as only a faulty client would send. */
export const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ pointer: fc.constantFrom(...fieldPaths), answer: scalar }) },
  { weight: 3, arbitrary: fc.record({ pointer: fc.constant('/rows'), answer: rowsAnswer }) },
  {
    weight: 2,
    arbitrary: fc.record({
      pointer: fc.constantFrom('/m', '/m/one', '/g', '/h', '/h/in', '/rows/0', '/nothing'),
      answer: fc.constantFrom<Json | undefined>({}, { one: 1 }, { one: 3, two: 1 }, { x: 1 }, 5, undefined),
    }),
  },
)

/** The answers after an edit; what is not touched is shared: `edited({}, { pointer: '/a', answer: 1 })`. */
export function edited(answers: JsonObject, { pointer, answer }: Edit): JsonObject {
  const changed = put(answers, pointer.split('/').slice(1), answer)
  return isObject(changed) ? changed : answers
}

function put(
  at: Json | undefined,
  [first, ...rest]: readonly string[],
  answer: Json | undefined,
): Json | undefined {
  if (first === undefined) return answer
  if (Array.isArray(at)) {
    return at.map((item: Json, index) => (index === Number(first) ? (put(item, rest, answer) ?? null) : item))
  }
  const before = isObject(at) ? at : {}
  const { [first]: child, ...others } = before
  const value = put(child, rest, answer)
  if (value === undefined) return others
  return { ...before, [first]: value }
}
