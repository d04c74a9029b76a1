import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../json.ts'
import { formState } from './form-state.ts'
import type { FormDocument } from './model.ts'
import { aForm, control, ready, text } from './testing/a-form.ts'
import { effectiveAnswers, validateForm } from './validate-form.ts'

const context = {}

describe('validateForm', () => {
  const form = ready(
    aForm(
      {
        properties: {
          score: { type: 'integer', minimum: 1, maximum: 5 },
          why: { type: 'string', maxLength: 10 },
          more: { type: 'string' },
        },
        required: ['score', 'why', 'more'],
      },
      [
        control('score', { kind: 'integer' }),
        control('why', { kind: 'text', visibleIf: { '<': [{ var: 'answers.score' }, 3] } }),
        control('more', { kind: 'text', visibleIf: { '==': [{ var: 'answers.why' }, 'x'] } }),
      ],
    ),
  )

  it('[F3] sets hidden answers aside, and with them what they would show', () => {
    const answers = { score: 4, why: 'x', more: 'y' }
    expect(effectiveAnswers(form, { answers, context })).toEqual({
      answers: { score: 4 },
      setAside: { '/why': 'x', '/more': 'y' },
    })
  })

  it('[F7] never requires what is hidden', () => {
    expect(validateForm(form, { answers: { score: 4 }, context })).toEqual({
      kind: 'valid',
      answers: { score: 4 },
    })
  })

  it('[F7] requires what has become visible', () => {
    const verdict = validateForm(form, { answers: { score: 2, why: 'x' }, context })
    expect(verdict).toEqual({
      kind: 'invalid',
      errors: [
        {
          instancePath: '',
          schemaPath: '#/required',
          keyword: 'required',
          params: { missingProperty: 'more' },
          message: "must have required property 'more'",
        },
      ],
    })
  })

  it('[F7] excuses an `if` that fails for what is hidden alone', () => {
    const schema: JsonObject = JSON.parse(
      `{"properties": {"new": {"type": "boolean"}, "note": {"type": "string"}},
        "if": {"properties": {"new": {"const": true}}, "required": ["new"]}, "then": {"required": ["note"]}}`,
    )
    const controls = (visibleIf: Json) => [
      control('new', { kind: 'yes-no' }),
      control('note', { kind: 'text', visibleIf }),
    ]
    const input = { answers: { new: true }, context }
    expect(validateForm(ready(aForm(schema, controls(false))), input)).toMatchObject({ kind: 'valid' })
    expect(validateForm(ready(aForm(schema, controls(true))), input)).toMatchObject({
      errors: [{ keyword: 'required' }, { keyword: 'if' }],
    })
  })

  it('[F5] refuses a list that is longer than anyone could fill', () => {
    const schema = {
      properties: { rows: { type: 'array', items: { type: 'object', properties: { a: {} } } } },
    }
    const rows = ready(
      aForm(schema, [
        control('rows', { kind: 'repeat', elements: [control('a', { kind: 'computed', calculate: 1 })] }),
      ]),
    )
    const answers = { rows: Array.from({ length: 100_000 }, () => ({})) }
    expect(validateForm(rows, { answers, context })).toMatchObject({
      errors: [{ instancePath: '/rows', keyword: 'maxItems', params: { limit: 1000 } }],
    })
  })

  it('[F9] hides while a number that the rule needs is missing', () => {
    expect(formState(form, { answers: {}, context }).controls.get('/why')?.visible).toBe(false)
  })
})

describe('calculated answers', () => {
  const row = {
    type: 'object',
    properties: { weight: { type: 'number' }, value: { type: 'number' }, points: { type: 'number' } },
  }
  const form = ready(
    aForm({ properties: { rows: { type: 'array', items: row }, total: { type: 'number' } } }, [
      control('total', {
        kind: 'computed',
        calculate: {
          reduce: [{ var: 'answers.rows' }, { '+': [{ var: 'accumulator' }, { var: 'current.points' }] }, 0],
        },
      }),
      control('rows', {
        kind: 'repeat',
        elements: [
          control('weight', { kind: 'decimal' }),
          control('value', { kind: 'decimal' }),
          control('points', {
            kind: 'computed',
            calculate: { '*': [{ var: 'item.weight' }, { var: 'item.value' }] },
          }),
        ],
      }),
    ]),
  )

  it('[F8] are computed in the order of what they read, exactly, whatever the client claims', () => {
    const rows = [
      { weight: 0.7, value: 46 },
      { weight: 0.1, value: 8, points: 1000 },
      { weight: 0.2, value: 85 },
    ]
    expect(validateForm(form, { answers: { rows, total: 100 }, context })).toEqual({
      kind: 'valid',
      answers: {
        rows: [
          { weight: 0.7, value: 46, points: 32.2 },
          { weight: 0.1, value: 8, points: 0.8 },
          { weight: 0.2, value: 85, points: 17 },
        ],
        total: 50,
      },
    })
  })

  it('[F8] are absent while something they need is missing', () => {
    const rows = [{ weight: 0.7, points: 5 }]
    expect(effectiveAnswers(form, { answers: { rows, total: 3 }, context }).answers).toEqual({
      rows: [{ weight: 0.7 }],
    })
  })

  it('[F8] leave what they were taken from as it was, fields of their items too', () => {
    const list = ready(
      aForm({ properties: { rows: { type: 'array', items: row } } }, [
        control('rows', {
          kind: 'repeat',
          calculate: { var: 'context.rows' },
          elements: [
            control('points', { kind: 'computed', calculate: { '*': [{ var: 'item.weight' }, 2] } }),
          ],
        }),
      ]),
    )
    const given = { rows: [{ weight: 3 }] }
    expect(validateForm(list, { answers: {}, context: given })).toMatchObject({
      answers: { rows: [{ weight: 3, points: 6 }] },
    })
    expect(given).toEqual({ rows: [{ weight: 3 }] })
  })

  it('appear in the state of each item by the pointer of its answer', () => {
    const state = formState(form, { answers: { rows: [{ weight: 2, value: 3 }] }, context })
    expect(state.controls.get('/rows/0/points')).toMatchObject({ value: 6, readOnly: true, visible: true })
    expect(state.controls.get('/rows')?.items).toHaveLength(1)
  })
})

it('[F4] gives two sides the same verdict, byte for byte', () => {
  const document = aForm(
    {
      properties: { a: { type: 'integer', maximum: 5 }, b: { type: 'string', format: 'date' } },
      required: ['c'],
    },
    [
      control('a', { kind: 'integer' }),
      control('b', { kind: 'date', requiredIf: { '>': [{ var: 'answers.a' }, 3] } }),
    ],
  )
  const judge = (answers: string) => {
    const received: FormDocument = JSON.parse(JSON.stringify(document))
    return JSON.stringify(validateForm(ready(received), { answers: JSON.parse(answers), context }))
  }
  for (const answers of [
    '{"a": 9, "b": "x"}',
    '{"a": 4}',
    '{"b": "2026-01-05"}',
    '{"__proto__": {"c": 1}}',
  ]) {
    expect(judge(answers)).toBe(judge(answers))
    expect(judge(answers)).toContain('invalid')
  }
})

describe('requiredIf, choices and checks', () => {
  const choice = (value: string, visibleIf?: object) => ({
    value,
    label: text(value),
    ...(visibleIf && { visibleIf: visibleIf as never }),
  })
  const form = ready(
    aForm(
      {
        properties: {
          post: { type: 'string' },
          skill: { enum: ['tax', 'teaching'] },
          from: { type: 'string', format: 'date' },
          to: { type: 'string', format: 'date' },
        },
      },
      [
        control('post', { kind: 'text' }),
        control('skill', {
          kind: 'choice',
          choices: [
            choice('tax', { '==': [{ var: 'context.family' }, 'finance'] }),
            choice('teaching', { '==': [{ var: 'context.family' }, 'education'] }),
          ],
          requiredIf: { '==': [{ var: 'answers.post' }, 'staff'] },
        }),
        control('from', { kind: 'date' }),
        control('to', { kind: 'date' }),
      ],
      {
        checks: [
          {
            id: 'order',
            when: { '<': [{ var: 'answers.to' }, { var: 'answers.from' }] },
            scope: '#/properties/to',
            message: {
              id: 'Tanggal akhir harus sesudah tanggal awal.',
              en: 'The end must be after the start.',
            },
          },
        ],
      },
    ),
  )
  const finance = { family: 'finance' }

  it('report a missing answer in the shape of the schema’s own errors', () => {
    expect(validateForm(form, { answers: { post: 'staff', skill: null }, context: finance })).toMatchObject({
      errors: [{ instancePath: '/skill', keyword: 'enum' }],
    })
    expect(validateForm(form, { answers: { post: 'staff' }, context: finance })).toEqual({
      kind: 'invalid',
      errors: [
        {
          instancePath: '',
          schemaPath: '#/layout/elements/1/requiredIf',
          keyword: 'requiredIf',
          params: { missingProperty: 'skill' },
          message: "must have required property 'skill'",
        },
      ],
    })
  })

  it('offer and accept only the choices that apply', () => {
    const input = { answers: { skill: 'teaching' }, context: finance }
    expect(
      formState(form, input)
        .controls.get('/skill')
        ?.choices.map(({ value }) => value),
    ).toEqual(['tax'])
    expect(validateForm(form, input)).toMatchObject({
      errors: [{ instancePath: '/skill', keyword: 'choice', params: { allowedValues: ['tax'] } }],
    })
  })

  it('say what does not fit together, at the answer that the check names', () => {
    const answers = { from: '2026-02-01', to: '2026-01-01' }
    expect(validateForm(form, { answers, context: finance })).toMatchObject({
      errors: [{ instancePath: '/to', keyword: 'check', params: { check: 'order' } }],
    })
  })
})

describe('objects that only group answers', () => {
  const behaviour = {
    type: 'object',
    properties: { loyal: { type: 'integer' }, agile: { type: 'integer' } },
    required: ['loyal'],
  }
  const form = ready(
    aForm({ properties: { on: { type: 'boolean' }, behaviour }, required: ['behaviour'] }, [
      control('on', { kind: 'yes-no' }),
      {
        type: 'Group',
        label: text('Perilaku'),
        visibleIf: { var: 'answers.on' },
        elements: [
          control('behaviour/loyal', { kind: 'integer' }),
          control('behaviour/agile', { kind: 'integer' }),
        ],
      },
    ]),
  )

  it('are made, so that the field is found missing and not the group', () => {
    expect(validateForm(form, { answers: { on: true }, context })).toMatchObject({
      errors: [{ instancePath: '/behaviour', params: { missingProperty: 'loyal' } }],
    })
  })

  it('go when all their fields are hidden', () => {
    expect(validateForm(form, { answers: { on: false, behaviour: { agile: 2 } }, context })).toEqual({
      kind: 'valid',
      answers: { on: false },
    })
  })
})
