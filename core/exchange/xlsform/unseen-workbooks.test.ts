import { expect, test } from 'vitest'
import { compileForm } from '../../form/compile-form.ts'
import type { FormDocument } from '../../form/model.ts'
import { importForm } from '../import-form.ts'
import type { ExchangeProblem } from '../problem.ts'
import { aWorkbook } from '../testing/a-workbook.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { unseenWorkbooks } from './testing/unseen-workbooks.ts'
import { writeXlsform, xlsformSheets } from './write-xlsform.ts'

const cellOf = ({ kind, place }: ExchangeProblem) =>
  place.kind === 'cell' ? `${kind} ${place.sheet}!${place.column ?? ''}${place.row ?? ''}` : `${kind} nowhere`

/** All that is told of each: whatever is not here was said as it was meant. */
const told: { readonly [name: string]: readonly string[] } = {
  'cascading selects': ['left-out survey!G3'],
  'repeat with a count': [
    'not-translated survey!D3',
    'message-in-hint survey!H5',
    'shown-calculation survey!C9',
    'not-translated survey!E9',
    'shown-calculation survey!C11',
    'shown-calculation survey!C12',
    'answer-in-text survey!C16',
  ],
  or_other: [],
  ranges: ['left-out survey!E3', 'left-out survey!E5'],
  calculations: [
    'shown-calculation survey!C4',
    'shown-calculation survey!C5',
    'shown-calculation survey!C6',
    'not-translated survey!D6',
    'shown-calculation survey!C7',
    'not-translated survey!D7',
    'left-out survey!F8',
    'shown-calculation survey!C9',
    'shown-calculation survey!C10',
    'not-translated survey!D10',
    'shown-calculation survey!C11',
    'not-translated survey!D11',
    'shown-calculation survey!C12',
    'not-translated survey!D12',
    'shown-calculation survey!C13',
    'not-translated survey!D13',
    'shown-calculation survey!C14',
    'not-translated survey!D14',
    'shown-calculation survey!C15',
    'shown-calculation survey!C16',
    'shown-calculation survey!C17',
    'left-out survey!G17',
    'not-translated survey!D17',
  ],
  'selected and its kin': [
    'not-translated survey!D6',
    'not-translated survey!D7',
    'not-translated survey!D10',
  ],
  'constraints by pattern': [
    'message-in-hint survey!E2',
    'message-in-hint survey!E3',
    'not-translated survey!D5',
    'not-translated survey!D6',
    'not-translated survey!D8',
  ],
  'translations and media': [
    'left-out settings!C2',
    'left-out survey!K2',
    'other-language survey!D2',
    'column-left-out survey!G2',
    'column-left-out survey!H2',
    'column-left-out survey!I2',
    'column-left-out survey!J2',
    'column-left-out choices!E2',
    'column-left-out choices!F2',
  ],
  'choices from elsewhere': [
    'sheet-left-out external_choices!',
    'kept-as-text survey!A2',
    'left-out survey!D2',
    'kept-as-text survey!A3',
    'left-out survey!E3',
    'kept-as-text survey!A4',
  ],
  'groups in every spelling': [
    'column-left-out settings!D2',
    'column-left-out settings!E2',
    'column-left-out settings!F2',
    'left-out survey!D7',
    'left-out survey!D8',
  ],
}

test.each(Object.entries(unseenWorkbooks))(
  '[I3] [I4] [I6] %s become a form, tell what is not the same, and come back as the same form',
  (name, sheets) => {
    const outcome = importForm(aWorkbook(sheets), { name: 'contoh.xlsx' })
    if (outcome.kind === 'err') throw new Error(outcome.error.map(({ text }) => text.en).join('\n'))
    const { form, notices } = outcome.value
    expect(compileForm(form).kind).toBe('ok')
    expect(notices.map(cellOf)).toEqual(told[name])
    const again = importForm(writeXlsform(form).content, { name: 'lagi.xlsx' })
    expect(again).toEqual({ kind: 'ok', value: { form, notices: [] } })
  },
)

test('[I3] [I4] pages of a workbook are pages of the form, and where they can’t be it is told', () => {
  const outcomeOf = (rows: readonly (readonly string[])[]) => {
    const outcome = importForm(
      aWorkbook({
        survey: [['type', 'name', 'label', 'relevant'], ...rows],
        settings: [
          ['form_title', 'style'],
          ['Kunjungan', 'theme-grid pages'],
        ],
      }),
      { name: 'contoh.xlsx' },
    )
    if (outcome.kind === 'err') throw new Error(outcome.error.map(({ text }) => text.en).join('\n'))
    const { layout } = outcome.value.form
    const pages = layout.type === 'Categorization' ? layout.elements : []
    return {
      pages: pages.map(({ elements }) => elements.map(({ type }) => type)),
      told: outcome.value.notices.map(cellOf),
    }
  }
  const group = (name: string, relevant = '') => [
    ['begin_group', name, name, relevant],
    ['text', `${name}_a`, 'A'],
    ['end_group'],
  ]
  const intro = ['note', 'intro', 'Bacalah dulu.']
  expect(outcomeOf([intro, ...group('satu'), ...group('dua', 'today() > 3'), intro])).toEqual({
    pages: [
      ['Note', 'Control'],
      ['Note', 'Control', 'Note'],
    ],
    told: ['not-translated survey!D6'],
  })
  expect(outcomeOf([...group('satu'), ['text', 'di_luar', 'B']])).toEqual({
    pages: [],
    told: ['left-out settings!B2'],
  })
})

const head = ['type', 'name', 'label', 'relevant', 'choice_filter']

test.each([
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'answers',
  'item',
  'length',
])('[I1] a question, a list, a choice and a column that are called %s are names like any other', (name) => {
  const outcome = importForm(
    aWorkbook({
      survey: [
        head,
        ['text', name, 'A'],
        ['text', 'b', 'B', `\${${name}} = 'x'`],
        [`select_one ${name}`, 'c', 'C', '', `${name} = \${b}`],
      ],
      choices: [
        ['list_name', 'name', 'label', name],
        [name, name, 'X', 'y'],
      ],
    }),
    { name: 'contoh.xlsx' },
  )
  if (outcome.kind === 'err') throw new Error(outcome.error.map(({ text }) => text.en).join('\n'))
  expect(compileForm(outcome.value.form).kind).toBe('ok')
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('[I4] no cell of a question is left out without a word, whatever its type', () => {
  const cells = {
    hint: 'H',
    'hint::English (en)': 'H',
    guidance_hint: 'G',
    relevant: "${z} = 'x'",
    constraint: ". != 'q'",
    constraint_message: 'M',
    required: 'yes',
    required_message: 'M',
    calculation: "concat('a', ${z})",
    default: '3',
    choice_filter: 'p = ${z}',
    repeat_count: '3',
    parameters: 'start=1 end=4 step=1',
    trigger: '${z}',
    save_to: 'x',
    appearance: 'picker',
    read_only: 'yes',
    'media::image': 'a.png',
    own: 'own',
  }
  const types = [
    ...[
      'text',
      'integer',
      'decimal',
      'range',
      'date',
      'time',
      'dateTime',
      'note',
      'calculate',
      'acknowledge',
    ],
    ...['image', 'audio', 'file', 'select_one l', 'select_multiple l', 'rank l', 'select_one_external l'],
    ...['geopoint', 'begin_group', 'begin_repeat'],
  ]
  const columns = Object.keys(cells)
  const made = (type: string, filled: { readonly [column: string]: string }) => {
    const row = [type, 'a', 'A', ...columns.map((column) => filled[column] ?? '')]
    const inside = type.startsWith('begin') ? [['text', 'inner', 'I'], [`end${type.slice(5)}`]] : []
    const outcome = importForm(
      aWorkbook({
        survey: [['type', 'name', 'label', ...columns], ['text', 'z', 'Z'], row, ...inside],
        choices: [
          ['list_name', 'name', 'label', 'p'],
          ['l', '3', 'Tiga', 'x'],
          ['l', 'b', 'B', 'y'],
        ],
      }),
      { name: 'contoh.xlsx' },
    )
    return JSON.stringify(outcome)
  }
  const silent = types.flatMap((type) => {
    const plain = type === 'calculate' ? { calculation: '1' } : {}
    const before = made(type, plain)
    return Object.entries(cells).flatMap(([column, text]) =>
      made(type, { ...plain, [column]: text }) === before ? [`${type}: ${column}`] : [],
    )
  })
  expect(silent).toEqual([])
})

test('[I1] [I3] a list without end is told where it gets too long, and that at once', () => {
  const outcome = importForm(
    aWorkbook({
      survey: [head, ['select_one l', 'a', 'A']],
      choices: [
        ['list_name', 'name', 'label'],
        ...Array.from({ length: 21_000 }, (_, n) => ['l', `c${n}`, 'C']),
      ],
    }),
    { name: 'contoh.xlsx' },
  )
  expect(outcome.kind === 'err' && outcome.error.map(cellOf)).toEqual(['too-many-choices choices!B20002'])
})

test('[I3] what goes too deep, or on for too long, is told by the row where it gets so', () => {
  const problemsOf = (rows: readonly (readonly string[])[]) => {
    const outcome = importForm(aWorkbook({ survey: [head, ...rows] }), { name: 'contoh.xlsx' })
    return outcome.kind === 'err' ? outcome.error.map(cellOf) : []
  }
  const nested = (what: string) => [
    ...Array.from({ length: 40 }, (_, n) => [`begin_${what}`, `g${n}`, 'G']),
    ['text', 'a', 'A'],
    ...Array.from({ length: 40 }, () => [`end_${what}`]),
  ]
  expect(problemsOf(nested('group'))).toEqual(['form-too-deep survey!B34'])
  expect(problemsOf(nested('repeat'))).toEqual(['form-too-deep survey!B34'])
  expect(problemsOf(Array.from({ length: 2100 }, (_, n) => ['text', `q${n}`, 'Q']))).toEqual([
    'form-too-large survey!B2001',
  ])
})

/** What is told of a workbook, and the rules that it came to. */
function outcomeOf(sheets: Parameters<typeof aWorkbook>[0]) {
  const outcome = importForm(aWorkbook(sheets), { name: 'contoh.xlsx' })
  if (outcome.kind === 'err') throw new Error(outcome.error.map(({ text }) => text.en).join('\n'))
  const { form, notices } = outcome.value
  const bare = xlsformSheets(form)
  const again = importForm(writeWorkbook(bare.content), { name: 'lagi.xlsx' })
  return {
    told: notices.map(cellOf),
    form,
    unwritten: bare.notices.length,
    again: again.kind === 'ok' ? again.value.form : again.error,
  }
}

test('[I4] what stands in two columns, in none, in a row that is off, or is too long is told', () => {
  const { told } = outcomeOf({
    survey: [
      ['type', 'name', 'label::Indonesia (id)', 'label', 'relevant', 'bind::relevant', '', 'disabled'],
      ['text', 'a', 'A', 'Tanpa bahasa', '', '', 'Catatan'],
      ['text', 'b', 'B', 'B', "${a} = 'x'", "${a} = 'y'"],
      ['text', 'c', 'C', '', '', '', '', 'yes'],
      ['note', 'd', 'D'.repeat(5_000)],
      ['select_one k', 'e', 'E'],
    ],
    choices: [
      [
        'list_name',
        'name',
        'label',
        'value',
        'hint',
        'penduduk',
        'label::English (en)',
        'label::English (en-GB)',
      ],
      ['k', 'x', 'X', 'ex', 'petunjuk', '100', 'Color', 'Colour'],
      ['k', 'x', 'Z'.repeat(4_001), 'x'],
    ],
    settings: [['allow_choice_duplicates'], ['yes']],
  })
  expect(told.toSorted()).toEqual([
    'choice-twice choices!C3',
    'column-left-out choices!E2',
    'column-left-out choices!F2',
    'column-left-out survey!G2',
    'row-left-out survey!H4',
    'said-twice choices!D2',
    'said-twice choices!H2',
    'said-twice survey!D2',
    'said-twice survey!F3',
    'text-cut choices!C3',
    'text-cut survey!C5',
  ])
})

test('[I3] [I6] a total of many answers and a table of many rows are rules like any other', () => {
  const many = Array.from({ length: 70 }, (_, n) => n)
  const { form, ...rest } = outcomeOf({
    survey: [
      ['type', 'name', 'label', 'calculation'],
      ...many.map((n) => ['integer', `i${n}`, 'I']),
      ['calculate', 'total', 'Total', many.map((n) => `\${i${n}}`).join(' + ')],
      [
        'calculate',
        'nilai',
        'Nilai',
        `${many.map((n) => `if(\${i0} = ${n}, ${n}, `).join('')}0${')'.repeat(70)}`,
      ],
    ],
  })
  expect(rest).toEqual({ told: [], unwritten: 0, again: form })
})

test('[I5] what would come to something else here is kept as it was: days reckoned with, and what nobody can know', () => {
  const { told } = outcomeOf({
    survey: [
      ['type', 'name', 'label', 'calculation', 'relevant'],
      ['date', 'a', 'A'],
      ['date', 'b', 'B'],
      ['calculate', 'hari', 'Hari', '${b} - ${a}'],
      ['calculate', 'akhir', 'Akhir', 'max(${a}, ${b})'],
      ['calculate', 'tua', 'Tua', 'int(${a})'],
      ['text', 'c', 'C', '', '${b} > ${a}'],
      ['calculate', 'kini', 'Kini', 'now()'],
      ['text', 'd', 'D', '', "${kini} != ''"],
      ['text', 'e', 'E', '', '${kini}'],
      ['begin_repeat', 'r', 'R'],
      ['date', 'f', 'F'],
      ['end_repeat'],
      ['calculate', 'terakhir', 'Terakhir', 'max(${f})'],
      ['text', 'g', 'G', '', "${f} = ''"],
    ],
  })
  expect(told).toEqual([
    'not-translated survey!D4',
    'not-translated survey!D5',
    'not-translated survey!D6',
    'not-translated survey!D8',
    'not-translated survey!E9',
    'not-translated survey!E10',
    'not-translated survey!D14',
    'not-translated survey!E15',
  ])
})

test('[I2] [I6] a text is the same text behind export and import, whatever characters are in it', () => {
  const label = 'a\u0000b \u0001\u000b\u001f \uFFFE _x0041_ <&> =1'
  const form: FormDocument = {
    id: 'aneh',
    version: 1,
    title: { id: label, en: label },
    schema: { type: 'object', properties: { a: { type: 'string' } } },
    layout: {
      type: 'VerticalLayout',
      elements: [{ type: 'Control', kind: 'text', scope: '#/properties/a', label: { id: label, en: label } }],
    },
  }
  expect(importForm(writeXlsform(form).content, { name: 'aneh.xlsx' })).toEqual({
    kind: 'ok',
    value: { form, notices: [] },
  })
})
