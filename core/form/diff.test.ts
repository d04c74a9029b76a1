import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../json.ts'
import { diff } from './diff.ts'
import type { LayoutElement } from './model.ts'
import { aForm, control, ready, text } from './testing/a-form.ts'

const version = (properties: JsonObject, elements: readonly LayoutElement[], rest = {}) =>
  ready(aForm({ properties }, elements, rest))
const choice = (value: string) => ({ value, label: text(value) })

describe('diff', () => {
  it('finds nothing between a version and itself', () => {
    const form = version({ a: { type: 'string' } }, [control('a', { kind: 'text' })])
    expect(diff(form, form).changes).toEqual([])
  })

  it('tells safe, lossy and blocking changes apart', () => {
    const before = version(
      { a: { type: 'string' }, b: { type: 'integer', maximum: 5 }, c: { type: 'integer', maximum: 5 } },
      [control('a', { kind: 'text' }), control('b', { kind: 'integer' }), control('c', { kind: 'integer' })],
    )
    const after = ready(
      aForm(
        {
          properties: {
            b: { type: 'integer', maximum: 4 },
            c: { type: 'number', maximum: 10 },
            d: { type: 'boolean' },
          },
          required: ['d'],
        },
        [
          control('b', { kind: 'integer' }),
          control('c', { kind: 'decimal' }),
          control('d', { kind: 'yes-no' }),
        ],
      ),
    )
    expect(diff(before, after).changes).toEqual([
      { kind: 'field-removed', severity: 'lossy', path: 'a', label: text('a') },
      { kind: 'field-added', severity: 'blocking', path: 'd', label: text('d'), required: true },
      {
        kind: 'constraint-changed',
        severity: 'blocking',
        path: 'b',
        keyword: 'maximum',
        before: 5,
        after: 4,
      },
      { kind: 'kind-changed', severity: 'lossy', path: 'c', before: 'integer', after: 'decimal' },
      {
        kind: 'constraint-changed',
        severity: 'safe',
        path: 'c',
        keyword: 'type',
        before: 'integer',
        after: 'number',
      },
      { kind: 'constraint-changed', severity: 'safe', path: 'c', keyword: 'maximum', before: 5, after: 10 },
    ])
  })

  it('takes a field of the same label and kind under another name for the same field', () => {
    const before = version({ hobi: { type: 'string' } }, [
      { ...control('hobi', { kind: 'text' }), label: text('Hobi') },
    ])
    const after = version({ hobby: { type: 'string' } }, [
      { ...control('hobby', { kind: 'text' }), label: text('Hobi') },
    ])
    const { changes, plan } = diff(before, after)
    expect(changes).toEqual([
      { kind: 'field-moved', severity: 'safe', path: 'hobi', to: 'hobby', label: text('Hobi') },
    ])
    expect(plan.moves).toEqual({ hobi: 'hobby' })
  })

  it('names the choices that come and go', () => {
    const zones = (...values: string[]) =>
      version({ zone: { enum: values } }, [control('zone', { kind: 'choice', choices: values.map(choice) })])
    expect(diff(zones('WIB', 'WITA'), zones('WITA', 'WIT')).changes).toMatchObject([
      { kind: 'choice-removed', severity: 'lossy', path: 'zone', value: 'WIB' },
      { kind: 'choice-added', severity: 'safe', path: 'zone', value: 'WIT' },
      { kind: 'text-changed', severity: 'safe' },
    ])
  })

  it('names a list that goes once, not each of its fields', () => {
    const item = { type: 'object', properties: { title: { type: 'string' } } }
    const before = version({ rows: { type: 'array', items: item } }, [
      control('rows', { kind: 'repeat', elements: [control('title', { kind: 'text' })] }),
    ])
    expect(diff(before, version({}, [])).changes).toEqual([
      { kind: 'field-removed', severity: 'lossy', path: 'rows', label: text('rows') },
    ])
  })
})
