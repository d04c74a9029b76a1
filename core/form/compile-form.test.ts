import { describe, expect, it } from 'vitest'
import { compileForm } from './compile-form.ts'
import { aForm, control, text } from './testing/a-form.ts'

const number = { type: 'number' }

describe('compileForm', () => {
  it('[F1] refuses an unknown keyword and says where', () => {
    const form = aForm({ properties: { a: { type: 'number', minimun: 3 } } }, [
      control('a', { kind: 'decimal' }),
    ])
    expect(compileForm(form)).toEqual({
      kind: 'err',
      error: [
        {
          kind: 'bad-schema',
          at: '/schema/properties/a',
          problem: { kind: 'unknown-keyword', path: '/properties/a', keyword: 'minimun' },
        },
      ],
    })
  })

  it('refuses a scope that the schema does not have, and one that is asked twice', () => {
    const form = aForm({ properties: { a: number } }, [
      control('b', { kind: 'decimal' }),
      control('a', { kind: 'decimal' }),
      control('a', { kind: 'decimal' }),
    ])
    expect(compileForm(form)).toEqual({
      kind: 'err',
      error: [
        { kind: 'unknown-scope', at: '/layout/elements/0', scope: '#/properties/b' },
        { kind: 'asked-twice', at: '/layout/elements/2', scope: '#/properties/a' },
      ],
    })
  })

  it('[F10] refuses a variable that is no answer, and names the nearest', () => {
    const form = aForm({ properties: { score: number } }, [
      control('score', { kind: 'decimal', visibleIf: { var: 'answers.scor' } }),
    ])
    expect(compileForm(form)).toEqual({
      kind: 'err',
      error: [
        {
          kind: 'unknown-variable',
          at: '/layout/elements/0/visibleIf',
          variable: 'answers.scor',
          near: 'score',
        },
      ],
    })
  })

  it('[F10] refuses fields that decide over one another in a circle', () => {
    const form = aForm({ properties: { a: number, b: number } }, [
      control('a', { kind: 'decimal', visibleIf: { var: 'answers.b' } }),
      control('b', { kind: 'computed', calculate: { '+': [{ var: 'answers.a' }, 1] } }),
    ])
    expect(compileForm(form)).toEqual({
      kind: 'err',
      error: [{ kind: 'circular', at: '/layout/elements/0', circle: ['a', 'b'] }],
    })
  })

  it('refuses a kind that cannot yield the type, and a choice that the schema refuses', () => {
    const form = aForm({ properties: { a: { type: 'string' }, b: { type: 'integer', maximum: 5 } } }, [
      control('a', { kind: 'rupiah' }),
      control('b', { kind: 'rating', choices: [{ value: 6, label: text('6') }] }),
    ])
    expect(compileForm(form)).toEqual({
      kind: 'err',
      error: [
        {
          kind: 'kind-mismatch',
          at: '/layout/elements/0',
          fieldKind: 'rupiah',
          expected: ['number', 'integer'],
        },
        { kind: 'choice-refused', at: '/layout/elements/1/choices/0', scope: '#/properties/b' },
      ],
    })
  })

  it('[F5] refuses a layout that is nested without end', () => {
    let layout = aForm({}, []).layout
    for (let i = 0; i < 10_000; i++) layout = { type: 'VerticalLayout', elements: [layout] }
    expect(compileForm({ ...aForm({}, []), layout })).toEqual({
      kind: 'err',
      error: [{ kind: 'too-deep', at: `/layout${'/elements/0'.repeat(33)}`, limit: 32 }],
    })
  })

  it('[F5] names the first element that is one too many', () => {
    const notes = Array.from({ length: 1500 }, () => ({ type: 'Note', text: { id: 'A', en: 'A' } }) as const)
    const group = { type: 'VerticalLayout', elements: notes } as const
    expect(compileForm({ ...aForm({}, []), layout: { ...group, elements: [group, group] } })).toEqual({
      kind: 'err',
      error: [{ kind: 'too-large', at: '/layout/elements/1/elements/497', limit: 2000 }],
    })
  })
})
