import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObject, type Json, type JsonObject } from '../json.ts'
import type { CompiledForm } from './compile-form.ts'
import { diff } from './diff.ts'
import { type Draft, migrate } from './migrate.ts'
import type { Control } from './model.ts'
import { aForm, control, ready, text } from './testing/a-form.ts'

type Field = { readonly schema: JsonObject; readonly field: (name: string) => Control }

const choices = (...values: string[]) => values.map((value) => ({ value, label: text(value) }))
const fields: readonly Field[] = [
  { schema: { type: 'string' }, field: (name) => control(name, { kind: 'text' }) },
  { schema: { type: 'integer' }, field: (name) => control(name, { kind: 'integer' }) },
  { schema: { type: 'number' }, field: (name) => control(name, { kind: 'decimal' }) },
  {
    schema: { type: 'string' },
    field: (name) => control(name, { kind: 'choice', choices: choices('x', 'y') }),
  },
  {
    schema: { type: 'string' },
    field: (name) => control(name, { kind: 'choice', choices: choices('y', 'z') }),
  },
  {
    schema: { type: 'array' },
    field: (name) => control(name, { kind: 'choices', choices: choices('x', 'z') }),
  },
  {
    schema: {
      type: 'array',
      items: { type: 'object', properties: { p: { type: 'string' }, q: { type: 'integer' } } },
    },
    field: (name) =>
      control(name, {
        kind: 'repeat',
        elements: [control('p', { kind: 'text' }), control('q', { kind: 'integer' })],
      }),
  },
  {
    schema: { type: 'array', items: { type: 'object', properties: { p: { type: 'integer' } } } },
    field: (name) => control(name, { kind: 'repeat', elements: [control('p', { kind: 'integer' })] }),
  },
  {
    schema: { type: 'object', properties: { r: {}, s: {} } },
    field: (name) =>
      control(name, {
        kind: 'matrix',
        rows: [{ property: 'r', label: text('r') }],
        choices: choices('x', 'y'),
      }),
  },
  {
    schema: { type: 'object', properties: { p: { type: 'string' } } },
    field: (name) => ({ ...control(name, { kind: 'text' }), scope: `#/properties/${name}/properties/p` }),
  },
]

const names = ['a', 'b', 'c', 'd']
const someForm = fc
  .array(fc.record({ name: fc.constantFrom(...names), field: fc.constantFrom(...fields) }), { maxLength: 4 })
  .map((picked) => {
    const unique = [...new Map(picked.map((entry) => [entry.name, entry.field]))]
    const properties = Object.fromEntries(unique.map(([name, { schema }]) => [name, schema]))
    return ready(
      aForm(
        { properties },
        unique.map(([name, { field }]) => ({ ...field(name), label: text('same') })),
      ),
    )
  })

const leaf = fc.constantFrom<Json>('x', 'y', 'z', 'w', 1, 2.5, true)
const someValue = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('p', 'q', 'r', 's'), leaf),
  fc.array(fc.dictionary(fc.constantFrom('p', 'q', 'r'), leaf), { maxLength: 3 }),
)
const someAnswers = fc.dictionary(fc.constantFrom(...names, 'e', 'a/p', '__proto__'), someValue)

function leaves(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (isObject(value)) return Object.values(value).flatMap(leaves)
  return [JSON.stringify(value)]
}

const kept = ({ answers, tray }: Draft) => [answers, ...tray.map(({ value }) => value)].flatMap(leaves).sort()
const through = (draft: Draft, from: CompiledForm, to: CompiledForm) => migrate(draft, diff(from, to).plan)

describe('migrate', () => {
  it('[F6] never drops an answer, from any version to any other and on', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(someForm, someForm, someForm, someAnswers, (one, two, three, answers) => {
        const draft: Draft = { answers, tray: [] }
        const second = through(draft, one, two)
        expect(kept(second)).toEqual(kept(draft))
        expect(kept(through(second, two, three))).toEqual(kept(draft))
      }),
      { numRuns: 3000 },
    )
  })

  const one = ready(
    aForm({ properties: { name: { type: 'string' }, hobby: { type: 'string' } } }, [
      control('name', { kind: 'text' }),
      control('hobby', { kind: 'text' }),
    ]),
  )
  const two = ready(
    aForm({ properties: { name: { type: 'string' } } }, [control('name', { kind: 'text' })], { version: 2 }),
  )
  const draft: Draft = { answers: { name: 'Siti', hobby: 'catur' }, tray: [] }
  const inTray = {
    pointer: '/hobby',
    value: 'catur',
    label: text('hobby'),
    reason: 'field-removed',
    version: 1,
  }

  it('[F6] keeps an answer without a place in the tray, with the name it had', () => {
    expect(through(draft, one, two)).toEqual({ answers: { name: 'Siti' }, tray: [inTray] })
  })

  it('takes an answer back from the tray when its place comes back', () => {
    expect(through(through(draft, one, two), two, one)).toEqual(draft)
  })

  it('leaves an answer in the tray whose place has been filled since', () => {
    const since: Draft = {
      answers: { name: 'Siti', hobby: 'voli' },
      tray: [{ ...inTray, reason: 'field-removed' }],
    }
    expect(through(since, one, one)).toEqual(since)
  })

  it('sets aside what somebody gave and the form now calculates, and forgets what was calculated before', () => {
    const given = ready(
      aForm({ properties: { total: { type: 'number' } } }, [control('total', { kind: 'decimal' })]),
    )
    const derived = ready(
      aForm({ properties: { total: { type: 'number' } } }, [
        control('total', { kind: 'computed', calculate: 1 }),
      ]),
    )
    const answers = { total: 5 }
    expect(through({ answers, tray: [] }, given, derived)).toMatchObject({
      answers: {},
      tray: [{ pointer: '/total', value: 5, reason: 'now-calculated' }],
    })
    expect(through({ answers, tray: [] }, derived, given)).toEqual({ answers: {}, tray: [] })
  })
})
