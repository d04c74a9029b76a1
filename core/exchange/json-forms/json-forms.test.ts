import { describe, expect, it } from 'vitest'
import type { FormDocument } from '../../form/model.ts'
import type { Json, JsonObject } from '../../json.ts'
import { importForm } from '../import-form.ts'
import { readFormJson } from './read-form-json.ts'
import { writeJsonForms } from './write-json-forms.ts'

const bytesOf = (json: Json) => new TextEncoder().encode(JSON.stringify(json))
const imported = (json: Json) => {
  const outcome = importForm(bytesOf(json), { name: 'contoh.json' })
  if (outcome.kind === 'err') throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}
const elementsOf = (form: FormDocument) => ('elements' in form.layout ? form.layout.elements : [])
const word = (text: string) => ({ id: text, en: text })

describe('JSON Forms', () => {
  const schema = {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 3 },
      done: { type: 'boolean' },
      level: { type: 'string', enum: ['low', 'high'] },
      people: { type: 'array', items: { type: 'object', properties: { age: { type: 'integer' } } } },
    },
    required: ['name'],
  }

  it('[I7] becomes a form: layouts, controls and their rules', () => {
    const condition = (value: Json) => ({ scope: '#/properties/level', schema: { const: value } })
    const { form, notices } = imported({
      schema,
      uischema: {
        type: 'VerticalLayout',
        elements: [
          { type: 'Control', scope: '#/properties/name', label: 'Nama', options: { multi: true } },
          { type: 'Group', label: 'Lain', elements: [{ type: 'Control', scope: '#/properties/level' }] },
          {
            type: 'Control',
            scope: '#/properties/done',
            rule: { effect: 'SHOW', condition: condition('high') },
          },
          {
            type: 'Control',
            scope: '#/properties/people',
            rule: { effect: 'HIDE', condition: condition('low') },
          },
        ],
      },
    })
    expect(notices).toEqual([])
    const isLevel = (level: string) => ({ '==': [{ var: 'answers.level' }, level] })
    const choices = ['low', 'high'].map((value) => ({ value, label: word(value) }))
    expect(elementsOf(form)).toEqual([
      { type: 'Control', kind: 'long-text', scope: '#/properties/name', label: word('Nama') },
      {
        type: 'Group',
        label: word('Lain'),
        elements: [
          { type: 'Control', kind: 'choice', scope: '#/properties/level', label: word('Level'), choices },
        ],
      },
      {
        type: 'Control',
        kind: 'yes-no',
        scope: '#/properties/done',
        label: word('Done'),
        visibleIf: isLevel('high'),
      },
      {
        type: 'Control',
        kind: 'repeat',
        scope: '#/properties/people',
        label: word('People'),
        elements: [{ type: 'Control', kind: 'integer', scope: '#/properties/age', label: word('Age') }],
        visibleIf: { '!': [isLevel('low')] },
      },
    ])
  })

  it('[I4] keeps a rule and an element that it cannot say as hidden notes, and tells of each', () => {
    const { form, notices } = imported({
      schema,
      uischema: {
        type: 'VerticalLayout',
        elements: [
          {
            type: 'Control',
            scope: '#/properties/name',
            rule: { effect: 'SHOW', condition: { scope: '#', schema: { minProperties: 2 } } },
          },
          { type: 'Map', zoom: 3 },
        ],
      },
    })
    expect(notices.map(({ kind, place }) => [kind, place])).toEqual([
      ['not-translated', { kind: 'pointer', path: '/uischema/elements/0/rule' }],
      ['not-translated', { kind: 'pointer', path: '/uischema/elements/1' }],
    ])
    expect(elementsOf(form).map((each) => [each.type, each.visibleIf])).toEqual([
      ['Note', false],
      ['Control', undefined],
      ['Note', false],
    ])
  })

  it.each(['http://a.example/s.json', 'other.json#/x', 'file:///etc/passwd'])(
    '[I1] refuses the reference %s, at its place',
    (ref) => {
      const outcome = importForm(bytesOf({ type: 'object', properties: { a: { $ref: ref } } }), {
        name: 'a.json',
      })
      expect(outcome.kind === 'err' && outcome.error.map(({ kind, place }) => [kind, place])).toEqual([
        ['remote-reference', { kind: 'pointer', path: '/properties/a/$ref' }],
      ])
    },
  )

  it('[I7] is written of a form and comes back with the same questions and conditions', () => {
    const { form } = imported({
      schema,
      uischema: {
        type: 'VerticalLayout',
        elements: [
          { type: 'Control', scope: '#/properties/level', label: 'Tingkat' },
          {
            type: 'Control',
            scope: '#/properties/name',
            label: 'Nama',
            rule: { effect: 'SHOW', condition: { scope: '#/properties/level', schema: { const: 'high' } } },
          },
        ],
      },
    })
    const { content, notices } = writeJsonForms(form, 'id')
    expect(notices).toEqual([])
    expect(imported({ schema: content.schema, uischema: content.uischema }).form.layout).toEqual(form.layout)
  })
})

describe('RJSF', () => {
  it('[I7] becomes a form: order, widgets, words, dependencies and conditions', () => {
    const { form, notices } = imported({
      schema: {
        title: 'Kendaraan',
        type: 'object',
        definitions: { note: { type: 'string' } },
        properties: {
          car: { type: 'string', enum: ['no', 'yes'], enumNames: ['Tidak', 'Ya'] },
          card: { type: 'number' },
          note: { $ref: '#/definitions/note' },
        },
        dependencies: {
          card: ['note'],
          car: {
            oneOf: [
              { properties: { car: { enum: ['no'] } } },
              { properties: { car: { enum: ['yes'] }, plate: { type: 'string' } }, required: ['plate'] },
            ],
          },
        },
        if: { properties: { car: { const: 'yes' } } },
        then: { properties: { year: { type: 'integer' } } },
      },
      uiSchema: {
        'ui:order': ['note', '*'],
        note: { 'ui:widget': 'textarea', 'ui:title': 'Catatan', 'ui:help': 'Singkat' },
      },
    })
    expect(notices).toEqual([])
    const yes = { '==': [{ var: 'answers.car' }, 'yes'] }
    expect(form.title).toEqual(word('Kendaraan'))
    expect(elementsOf(form)).toEqual([
      {
        type: 'Control',
        kind: 'long-text',
        scope: '#/properties/note',
        label: word('Catatan'),
        hint: word('Singkat'),
        requiredIf: { isPresent: [{ var: 'answers.card' }] },
      },
      {
        type: 'Control',
        kind: 'choice',
        scope: '#/properties/car',
        label: word('Car'),
        choices: [
          { value: 'no', label: word('Tidak') },
          { value: 'yes', label: word('Ya') },
        ],
      },
      { type: 'Control', kind: 'decimal', scope: '#/properties/card', label: word('Card') },
      {
        type: 'Control',
        kind: 'text',
        scope: '#/properties/plate',
        label: word('Plate'),
        visibleIf: yes,
        requiredIf: yes,
      },
      { type: 'Control', kind: 'integer', scope: '#/properties/year', label: word('Year'), visibleIf: yes },
    ])
  })

  it('[I4] tells of widgets and options that it does not have', () => {
    const { notices } = imported({
      schema: {
        type: 'object',
        properties: { a: { type: 'string', format: 'data-url' }, b: { type: 'string' } },
      },
      uiSchema: { a: { 'ui:widget': 'color', 'ui:readonly': true }, b: { 'ui:widget': 'hidden' } },
    })
    expect(notices.map(({ kind, place }) => `${kind} ${place.kind === 'pointer' ? place.path : ''}`)).toEqual(
      [
        'left-out /schema/properties/a/format',
        'left-out /schema/properties/a',
        'left-out /schema/properties/a',
        'left-out /schema/properties/b',
      ],
    )
  })
})

describe('what nobody has tried', () => {
  const schema = {
    type: 'object',
    properties: {
      a: { type: 'string' },
      b: { type: 'integer' },
      c: { type: 'boolean' },
      d: { type: 'string' },
    },
  }
  const asked = (name: string, more: JsonObject = {}) => ({
    type: 'Control',
    scope: `#/properties/${name}`,
    ...more,
  })
  const show = (condition: JsonObject) => ({ effect: 'SHOW', condition })

  it('[I4] a categorization in another one, and what is no category of one, lose nothing', () => {
    const inner = {
      type: 'Categorization',
      rule: show({ scope: '#/properties/a', schema: { const: 'x' } }),
      elements: [
        { type: 'Category', label: 'Tiga', elements: [asked('c')] },
        {
          type: 'Category',
          label: 'Empat',
          elements: [asked('d')],
          rule: show({ scope: '#/properties/b', schema: { minimum: 2 } }),
        },
      ],
    }
    const { form } = imported({
      schema,
      uischema: {
        type: 'Categorization',
        elements: [{ type: 'Category', label: 'Satu', elements: [asked('a')] }, asked('b'), inner],
      },
    })
    const isX = { '==': [{ var: 'answers.a' }, 'x'] }
    // Pages are pages at the root alone.
    expect(form.layout.type).toBe('Categorization')
    expect(
      elementsOf(form).map((page) => [
        'label' in page ? page.label : null,
        page.visibleIf ?? null,
        'elements' in page ? page.elements.map((each) => ('scope' in each ? each.scope : null)) : [],
      ]),
    ).toEqual([
      [word('Satu'), null, ['#/properties/a', '#/properties/b']],
      [word('Tiga'), isX, ['#/properties/c']],
      [
        word('Empat'),
        {
          and: [
            isX,
            {
              or: [{ '!': [{ isPresent: [{ var: 'answers.b' }] }] }, { '>=': [{ var: 'answers.b' }, 2] }],
            },
          ],
        },
        ['#/properties/d'],
      ],
    ])
  })

  it('[I7] a condition about the whole form is one about its answers, those that may be absent included', () => {
    const condition = {
      scope: '#',
      schema: { type: 'object', properties: { a: { const: 'x' }, c: { const: true } }, required: ['a'] },
    }
    const { form, notices } = imported({
      schema,
      uischema: {
        type: 'VerticalLayout',
        elements: [asked('a'), asked('c'), asked('b', { rule: show(condition) })],
      },
    })
    expect(notices).toEqual([])
    expect(elementsOf(form)[2]).toMatchObject({
      visibleIf: {
        and: [
          {
            and: [
              { '==': [{ var: 'answers.a' }, 'x'] },
              {
                or: [
                  { '!': [{ isPresent: [{ var: 'answers.c' }] }] },
                  { '==': [{ var: 'answers.c' }, true] },
                ],
              },
            ],
          },
          { isPresent: [{ var: 'answers.a' }] },
        ],
      },
    })
  })

  it('[I4] a choice that no field can have is told', () => {
    const { form, notices } = imported({
      schema: { type: 'object', properties: { a: { enum: ['p', null, { q: 1 }, 3] } } },
    })
    expect(elementsOf(form)[0]).toMatchObject({ choices: [{ value: 'p' }, { value: 3 }] })
    expect(notices.map(({ kind, place }) => [kind, place])).toEqual([
      ['left-out', { kind: 'pointer', path: '/schema/properties/a/enum/2' }],
    ])
  })

  it('[I3] what is too deep is told at the place where it gets so', () => {
    let deep: Json = asked('a')
    for (let n = 0; n < 60; n += 1) deep = { type: 'VerticalLayout', elements: [deep] }
    const outcome = importForm(bytesOf({ schema, uischema: deep } as Json), { name: 'a.json' })
    expect(outcome.kind === 'err' && outcome.error.map(({ kind, place }) => [kind, place])).toEqual([
      ['form-too-deep', { kind: 'pointer', path: `/layout${'/elements/0'.repeat(33)}` }],
    ])
  })
})

describe('what cannot be taken as it stands', () => {
  const told = (read: ReturnType<typeof readFormJson>) =>
    (read.kind === 'ok' ? read.value.notices : read.error).map(({ kind, place, text }) => ({
      kind,
      at: place.kind === 'pointer' ? place.path : place.kind,
      text: text.en,
    }))

  it('[I4] a text past what a form may show is told where it stands', () => {
    const long = 'x'.repeat(5000)
    const schema = {
      type: 'object',
      title: long,
      description: long,
      properties: { a: { type: 'string', title: long, enum: ['b'], enumNames: [long] } },
    }
    const read = readFormJson({ schema, uiSchema: { a: { 'ui:help': long } } }, { name: 'a.json' })
    expect(told(read).map(({ kind, at }) => [kind, at])).toEqual([
      ['text-cut', '/schema/properties/a'],
      ['text-cut', '/schema/properties/a'],
      ['text-cut', '/schema/properties/a'],
      ['text-cut', '/schema/title'],
      ['text-cut', '/schema/description'],
    ])
  })

  it('[I3] [I7] a property that no field can be about is named, with a name that it could have', () => {
    const text = { type: 'string' }
    const schema = {
      type: 'object',
      properties: {
        'a/b': text,
        '': text,
        o: { type: 'object', properties: { 'c/d': text } },
        l: { type: 'array', items: { type: 'object', properties: { 'e/f': text } } },
      },
    }
    const expected = [
      ['bad-name', '/properties/a~1b'],
      ['bad-name', '/properties/'],
      ['bad-name', '/properties/o/properties/c~1d'],
      ['bad-name', '/properties/l/items/properties/e~1f'],
    ]
    const read = told(readFormJson(schema, { name: 'a.json' }))
    expect(read[0]?.text).toContain('such as “a_b”')
    expect(read.map(({ kind, at }) => [kind, at])).toEqual(expected)
  })

  it('[I3] [I7] a field that is asked for twice is told where the file asks for it again', () => {
    const ask = { type: 'Control', scope: '#/properties/a' }
    const uischema = {
      type: 'VerticalLayout',
      elements: [ask, { type: 'Group', label: 'G', elements: [{ type: 'Label', text: 'L' }, ask] }],
    }
    const schema = { type: 'object', properties: { a: { type: 'string' } } }
    expect(told(readFormJson({ schema, uischema }, { name: 'a.json' }))).toEqual([
      {
        kind: 'form-asked-twice',
        at: '/uischema/elements/1/elements/1',
        text: '“#/properties/a” is asked twice. Take one away.',
      },
    ])
  })
})
