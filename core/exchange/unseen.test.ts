import { describe, expect, test } from 'vitest'
import { importForm } from './import-form.ts'
import { sayExchangeProblem } from './problem.ts'
import { aWorkbook } from './testing/a-workbook.ts'
import { whereJsonBreaks } from './where-json-breaks.ts'
import { writeArchive } from './workbook/write-archive.ts'

const head = ['type', 'name', 'label']

/** What comes of a file: the kinds of what is told, with its places, and the names that are asked for. */
function said(bytes: Uint8Array, name: string) {
  const read = importForm(bytes, { name })
  if (read.kind === 'err')
    return {
      refused: read.error.map((each) => `${each.kind} ${sayExchangeProblem(each, 'en').split(': ')[0]}`),
    }
  return {
    asked: [...JSON.stringify(read.value.form.layout).matchAll(/"scope":"#\/properties\/([^"]+)"/g)].map(
      ([, at]) => at,
    ),
    told: read.value.notices.map(
      ({ kind, place }) =>
        `${kind} ${place.kind === 'pointer' ? place.path : place.kind === 'cell' ? `${place.sheet}!${place.column ?? ''}${place.row ?? ''}` : ''}`,
    ),
  }
}

const ofSheets = (sheets: Parameters<typeof aWorkbook>[0]) => said(aWorkbook(sheets), 'a.xlsx')
const ofJson = (json: unknown) => said(new TextEncoder().encode(JSON.stringify(json)), 'a.json')

describe('workbooks as they come', () => {
  test('[I3] a name that two questions have is no name to reckon with', () => {
    const rows = (name: string) => [
      [...head, 'relevant'],
      ['begin group', 'g', 'G'],
      ['text', 'a', 'A'],
      ['end group'],
      ['text', 'a', 'A'],
      ['text', 'b', 'B', `\${${name}} = 'x'`],
      ['text', 'c', 'C'],
    ]
    expect(ofSheets({ survey: rows('a') })).toEqual({ refused: ['ambiguous-answer survey, row 6, column D'] })
    expect(ofSheets({ survey: rows('c') })).toEqual({
      asked: ['a', 'a_2', 'b', 'c'],
      told: ['renamed survey!B5'],
    })
  })

  test('[I3] a choice without its list is told so, and an expression that is too long or too deep what it is', () => {
    const survey = [
      [...head, 'relevant'],
      ['select_one', 'a', 'A'],
      ['text', 'b', 'B', '('.repeat(3_000)],
      ['text', 'c', 'C', '1'.repeat(10_001)],
    ]
    expect(ofSheets({ survey })).toEqual({
      refused: [
        'no-list survey, row 2, column A',
        'expression-too-deep survey, row 3, column D',
        'expression-too-long survey, row 4, column D',
      ],
    })
  })

  test('[I4] steps, versions and rows that go nowhere are told', () => {
    const survey = [
      [...head, 'parameters'],
      ['range', 'a', 'A', 'start=10 end=1 step=-3'],
    ]
    const settings = [
      ['form_title', 'version'],
      ['T', 'v2'],
      ['U', '3'],
    ]
    expect(ofSheets({ survey, settings })).toEqual({
      asked: ['a'],
      told: ['left-out settings!B2', 'left-out survey!D2', 'row-left-out settings!3'],
    })
  })
})

test('[I3] a fault has a column also where its own one is not there, or where the schema has it', () => {
  expect(
    ofSheets({
      survey: [
        ['type', 'label'],
        ['text', 'A'],
      ],
    }),
  ).toEqual({
    refused: ['no-name survey, row 2, column A'],
  })
  expect(ofSheets({ survey: [head, ['calculate', 'a', 'A']] })).toEqual({
    refused: ['no-calculation survey, row 2, column A'],
  })
  const endless = ['range', 'b', 'B', `end=${'9'.repeat(400)}`]
  expect(ofSheets({ survey: [[...head, 'parameters'], ['text', 'a', 'A'], endless] })).toEqual({
    refused: ['form-bad-schema survey, row 3, column B'],
  })
})

test('[I4] a range without a step, and a second sheet of one name, are told', () => {
  const survey = [
    [...head, 'parameters'],
    ['range', 'a', 'A', 'start=0 end=10 step=0'],
  ]
  expect(ofSheets({ survey, 'Survey ': [head, ['text', 'b', 'B']] })).toEqual({
    asked: ['a'],
    told: ['sheet-left-out Survey !', 'left-out survey!D2'],
  })
})

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const row = (cells: string) => `<row>${cells}</row>`
const plain = row(head.map(text).join('')) + row(['text', 'a', 'A'].map(text).join(''))

type Dialect = {
  readonly target?: string
  readonly path?: string
  readonly rows?: string
  readonly strings?: string
}

/** A workbook as other programs write it: the sheet anywhere, its relation as it pleases. */
function inDialect({
  target = 'worksheets/s.xml',
  path = 'xl/worksheets/s.xml',
  rows = plain,
  strings = '',
}: Dialect) {
  const related = (items: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`
  return said(
    writeArchive([
      {
        name: '[Content_Types].xml',
        text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      },
      {
        name: 'xl/workbook.xml',
        text: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="survey" sheetId="1" r:id="r1"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        text: related(`<Relationship Id="r1" Type="${relations}/worksheet" Target="${target}"/>`),
      },
      { name: 'xl/sharedStrings.xml', text: `<sst xmlns="${main}">${strings}</sst>` },
      { name: path, text: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>` },
    ]),
    'a.xlsx',
  )
}

describe('workbooks of other programs', () => {
  test.each([
    ['absolute', { target: '/xl/worksheets/s.xml' }],
    ['with dots', { target: './../xl/worksheets/s.xml' }],
    ['elsewhere', { target: 'data/s.xml', path: 'xl/data/s.xml' }],
  ])('[I2] a sheet is found where its relation leads: %s', (_, dialect) => {
    expect(inDialect(dialect)).toEqual({ asked: ['a'], told: [] })
  })

  test.each([
    ['a sheet that is not in the file', { target: 'worksheets/none.xml' }, 'damaged survey'],
    [
      'a formula that nobody worked out',
      { rows: plain + row(`<c><f>A1</f></c>${text('b')}`) },
      'cell-error survey, row 3, column A',
    ],
    [
      'a text that the file does not have',
      { rows: plain + row(`<c t="s"><v>7</v></c>${text('b')}`) },
      'cell-error survey, row 3, column A',
    ],
    [
      'a number that is none',
      { rows: plain + row(`${text('text')}${text('b')}<c><v>1e400</v></c>`) },
      'cell-error survey, row 3, column C',
    ],
    [
      'an error of Excel',
      { rows: plain + row(`${text('text')}${text('b')}<c t="e"><v>#REF!</v></c>`) },
      'cell-error survey, row 3, column C',
    ],
  ])('[I2] %s is no empty cell', (_, dialect, refused) => {
    expect(inDialect(dialect)).toEqual({ refused: [refused] })
  })
})

test('[I4] what stands beside a table is left out and told, an error of Excel too', () => {
  const beside = plain + row(`${['text', 'b', 'B'].map(text).join('')}<c t="e"><v>#REF!</v></c>`)
  expect(inDialect({ rows: beside })).toEqual({ asked: ['a', 'b'], told: ['column-left-out survey!D3'] })
})

describe('schemas as they come', () => {
  const object = (properties: object) => ({ type: 'object', properties })

  test('[I7] the root may be a reference, and put together of parts', () => {
    const parts = { $defs: { a: object({ a: { type: 'string' } }) }, definitions: { b: { type: 'integer' } } }
    expect(ofJson({ ...parts, $ref: '#/$defs/a' })).toEqual({ asked: ['a'], told: [] })
    const all = [{ $ref: '#/$defs/a' }, { properties: { c: { $ref: '#/definitions/b' } }, required: ['c'] }]
    expect(ofJson({ ...parts, type: 'object', allOf: all })).toEqual({ asked: ['c', 'a'], told: [] })
  })

  test('[I7] what holds itself is asked for on one level, what comes to too much is refused, and what leads round is no form', () => {
    const node = object({
      name: { type: 'string' },
      kids: { type: 'array', items: { $ref: '#/$defs/node' } },
    })
    expect(ofJson({ ...object({ top: { $ref: '#/$defs/node' } }), $defs: { node } })).toMatchObject({
      asked: ['top/properties/name', 'top/properties/kids', 'name'],
      told: ['not-asked /properties/top/properties/kids/items/properties/kids'],
    })
    const pairs = Array.from({ length: 40 }, (_, n) => [
      `d${n}`,
      n === 0
        ? { type: 'string' }
        : object({ l: { $ref: `#/$defs/d${n - 1}` }, r: { $ref: `#/$defs/d${n - 1}` } }),
    ])
    expect(ofJson({ ...object({ x: { $ref: '#/$defs/d39' } }), $defs: Object.fromEntries(pairs) })).toEqual({
      refused: [expect.stringContaining('form-too-large')],
    })
    const doubled = Array.from({ length: 40 }, (_, n) => [
      `d${n}`,
      n === 0 ? object({ a: {} }) : { allOf: [{ $ref: `#/$defs/d${n - 1}` }, { $ref: `#/$defs/d${n - 1}` }] },
    ])
    expect(ofJson({ $ref: '#/$defs/d39', $defs: Object.fromEntries(doubled) })).toHaveProperty('refused')
    expect(
      ofJson({ $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }),
    ).toEqual({ refused: [expect.stringContaining('no-form')] })
  })

  test('[I4] what only a choice, a pattern or a dependency holds is told', () => {
    const schema = {
      ...object({ a: { anyOf: [{ type: 'string' }, { type: 'null' }] } }),
      patternProperties: { '^x': {} },
      oneOf: [object({ p: {} }), object({ q: {} })],
    }
    expect(ofJson(schema)).toEqual({
      asked: ['a'],
      told: ['not-asked /oneOf', 'not-asked /patternProperties'],
    })
  })

  test('[I7] older drafts are read as later ones say the same', () => {
    const schema = object({
      n: { type: 'number', minimum: 0, exclusiveMinimum: true },
      t: { type: 'array', items: [{ type: 'string' }], additionalItems: false },
    })
    const read = importForm(new TextEncoder().encode(JSON.stringify(schema)), { name: 'a.json' })
    if (read.kind === 'err') throw new Error(read.error[0]?.text.en)
    expect(read.value.form.schema.properties).toEqual({
      n: { type: 'number', exclusiveMinimum: 0 },
      t: { type: 'array', prefixItems: [{ type: 'string' }], items: false },
    })
  })

  test.each([
    ['{"a": }', 1, 7],
    ['{\n  "a": 1,\n}', 3, 1],
    ['[1 2]', 1, 4],
    ['{"a": "b\\x"}', 1, 7],
    ['{"a": tru}', 1, 7],
    ['[1, 2', 1, 6],
    ['{} x', 1, 4],
  ])('[I3] what is no JSON is told with the line and column where it breaks: %j', (broken, line, column) => {
    expect(() => JSON.parse(broken)).toThrow()
    expect(whereJsonBreaks(broken)).toEqual({ line, column })
  })
})

describe('what stands in a file beside what is asked for', () => {
  const text = { type: 'string' }
  const control = (name: string, more = {}) => ({ type: 'Control', scope: `#/properties/${name}`, ...more })
  const when = (name: string, value: string) => ({
    effect: 'SHOW',
    condition: { scope: `#/properties/${name}`, schema: { const: value } },
  })
  const schema = { type: 'object', properties: { a: text, b: text, c: text } }

  test('[I4] a rule of a part that is unknown hides what is in it as well, and shows nobody the note of it', () => {
    const json = {
      schema,
      uischema: {
        type: 'VerticalLayout',
        elements: [
          control('a'),
          {
            type: 'Accordion',
            rule: when('a', 'x'),
            elements: [control('b', { rule: when('a', 'y') }), control('c')],
          },
        ],
      },
    }
    const read = importForm(new TextEncoder().encode(JSON.stringify(json)), { name: 'a.json' })
    const elements =
      read.kind === 'ok' && 'elements' in read.value.form.layout ? read.value.form.layout.elements : []
    expect(elements.map((each) => each.visibleIf)).toEqual([
      undefined,
      false,
      { and: [{ '==': [{ var: 'answers.a' }, 'x'] }, { '==': [{ var: 'answers.a' }, 'y'] }] },
      { '==': [{ var: 'answers.a' }, 'x'] },
    ])
  })

  test('[I4] keys of translations, looks of a layout, data and a rule about nothing are told', () => {
    const uischema = {
      type: 'VerticalLayout',
      options: { gap: 2 },
      elements: [control('a', { i18n: 'a.label' }), control('b', { rule: when('z', 'x') }), control('c')],
    }
    expect(ofJson({ schema, uischema, data: { a: 'x' } })).toMatchObject({
      asked: ['a', 'b', 'c'],
      told: [
        'left-out /data',
        'left-out /uischema/options',
        'left-out /uischema/elements/0/i18n',
        'not-translated /uischema/elements/1/rule',
      ],
    })
  })

  test('[I4] an answer that is needed and not asked for is told: the form could never be sent', () => {
    const needed = { ...schema, required: ['a', 'b'] }
    expect(ofJson({ schema: needed, uischema: control('a') })).toMatchObject({
      asked: ['a'],
      told: ['required-unasked /schema/required'],
    })
  })

  test('[I4] options of RJSF are told wherever they stand, and so is what a condition further in adds', () => {
    const inner = {
      type: 'object',
      properties: { d: text },
      if: { properties: { d: { const: 'x' } } },
      then: { properties: { e: text } },
    }
    const uiSchema = {
      'ui:submitButtonOptions': { norender: true },
      'ui:order': ['b', '*'],
      a: { 'ui:options': { widget: 'textarea', rows: 5 }, classNames: 'x' },
      b: { d: { 'ui:options': { help: 'Isi' } } },
      z: {},
    }
    const properties = { a: text, b: inner }
    expect(ofJson({ schema: { type: 'object', properties }, uiSchema, formData: {} })).toMatchObject({
      told: [
        'left-out /formData',
        'left-out /uiSchema',
        'left-out /uiSchema',
        'not-asked /schema/properties/b/then',
        'left-out /schema/properties/a',
        'left-out /schema/properties/a',
      ],
    })
  })
})
