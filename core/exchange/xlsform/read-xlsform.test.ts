import { describe, expect, it } from 'vitest'
import { sayExchangeProblem } from '../problem.ts'
import { importSheets } from '../testing/a-workbook.ts'

const head = ['type', 'name', 'label'] as const

function errorsOf(sheets: Parameters<typeof importSheets>[0]): readonly string[] {
  const outcome = importSheets(sheets)
  return outcome.kind === 'err'
    ? outcome.error.map((one) => sayExchangeProblem(one, 'id').split(':')[0] ?? '')
    : []
}

describe('an XLSForm workbook', () => {
  it('[I3] becomes a form: fields, groups, choices and rules', () => {
    const outcome = importSheets({
      survey: [
        [
          'type',
          'name',
          'label::Bahasa Indonesia (id)',
          'label::English (en)',
          'required',
          'relevant',
          'constraint',
        ],
        ['integer', 'usia', 'Usia', 'Age', 'yes', '', '. >= 17 and . <= 70'],
        ['begin_group', 'g', 'Keluarga', 'Family', '', '${usia} > 20', ''],
        ['select_one yt or_other', 'anak', 'Punya anak?', 'Children?', '', '', ''],
        ['end_group', '', '', '', '', '', ''],
      ],
      choices: [
        ['list_name', 'name', 'label::Bahasa Indonesia (id)', 'label::English (en)'],
        ['yt', 'y', 'Ya', 'Yes'],
      ],
      settings: [
        ['form_title', 'form_id', 'version'],
        ['Kunjungan', 'Kunjungan Rumah', '3'],
      ],
    })
    const choices = [
      { value: 'y', label: { id: 'Ya', en: 'Yes' } },
      { value: 'other', label: { id: 'Lainnya', en: 'Other' } },
    ]
    expect(outcome).toEqual({
      kind: 'ok',
      value: {
        notices: [],
        form: {
          id: 'kunjungan-rumah',
          version: 3,
          title: { id: 'Kunjungan', en: 'Kunjungan' },
          schema: {
            type: 'object',
            required: ['usia'],
            properties: {
              usia: { type: 'integer', minimum: 17, maximum: 70 },
              anak: { type: 'string', enum: ['y', 'other'] },
              anak_other: { type: 'string' },
            },
            additionalProperties: false,
          },
          layout: {
            type: 'VerticalLayout',
            elements: [
              {
                type: 'Control',
                kind: 'integer',
                scope: '#/properties/usia',
                label: { id: 'Usia', en: 'Age' },
              },
              {
                type: 'Group',
                label: { id: 'Keluarga', en: 'Family' },
                visibleIf: { '>': [{ var: 'answers.usia' }, 20] },
                elements: [
                  {
                    type: 'Control',
                    kind: 'choice',
                    scope: '#/properties/anak',
                    label: { id: 'Punya anak?', en: 'Children?' },
                    choices,
                  },
                  {
                    type: 'Control',
                    kind: 'text',
                    scope: '#/properties/anak_other',
                    label: { id: 'Lainnya: sebutkan', en: 'Specify other' },
                    visibleIf: { '==': [{ var: 'answers.anak' }, 'other'] },
                  },
                ],
              },
            ],
          },
        },
      },
    })
  })

  it.each([
    ['no sheet of questions', { choices: [['list_name', 'name', 'label']] }, '“choices”'],
    ['an empty one', { survey: [] }, '“survey”'],
  ])('[I3] with %s is refused, and it is told which sheets there are', (_what, sheets, told) => {
    const outcome = importSheets(sheets)
    expect(outcome).toMatchObject({
      kind: 'err',
      error: [{ kind: 'no-survey', text: { en: expect.stringContaining(told) } }],
    })
  })

  it.each([
    ['an unknown type', [head, ['txt', 'a', 'A']], 'survey, baris 2, kolom A'],
    ['no type', [head, ['', 'a', 'A']], 'survey, baris 2, kolom A'],
    ['no name', [head, ['text', '', 'A']], 'survey, baris 2, kolom B'],
    ['a name with a space', [head, ['text', 'nama lengkap', 'A']], 'survey, baris 2, kolom B'],
    ['a list that is not there', [head, ['select_one kota', 'a', 'A']], 'survey, baris 2, kolom A'],
    [
      'a group that stays open',
      [head, ['begin_group', 'g', 'G'], ['text', 'a', 'A']],
      'survey, baris 2, kolom A',
    ],
    [
      'an end without a beginning',
      [head, ['text', 'a', 'A'], ['end_repeat', '', '']],
      'survey, baris 3, kolom A',
    ],
    [
      'a group closed as a repeat',
      [head, ['begin_group', 'g', ''], ['text', 'a', 'A'], ['end_repeat', '', ''], ['end_group', '', '']],
      'survey, baris 4, kolom A',
    ],
    [
      'a column twice',
      [
        ['type', 'name', 'Label', 'label'],
        ['text', 'a', 'A', 'B'],
      ],
      'survey, baris 1, kolom D',
    ],
    [
      'a question that is not there',
      [
        [...head, 'relevant'],
        ['text', 'a', 'A', '${b} = 1'],
      ],
      'survey, baris 2, kolom D',
    ],
    [
      'an expression that is none',
      [
        [...head, 'relevant'],
        ['text', 'a', 'A', '(1 + '],
      ],
      'survey, baris 2, kolom D',
    ],
    [
      'a calculation of nothing',
      [
        [...head, 'calculation'],
        ['calculate', 'a', '', ''],
      ],
      'survey, baris 2, kolom D',
    ],
    ['no questions', [head], 'survey, baris 2, kolom A'],
  ] as const)('[I3] with %s is refused at its place', (_, survey, place) => {
    expect(errorsOf({ survey })).toEqual([place])
  })

  it('[I3] with fields in a circle is refused at one of them', () => {
    const survey = [
      [...head, 'calculation'],
      ['calculate', 'a', 'A', '${b} + 1'],
      ['calculate', 'b', 'B', '${a} + 1'],
    ]
    expect(errorsOf({ survey })).toEqual(['survey, baris 2, kolom B'])
  })

  it('[I4] keeps what could not be said as a note that nobody sees, and tells of it', () => {
    const outcome = importSheets({
      survey: [
        [...head, 'relevant'],
        ['date', 'tanggal', 'Tanggal', ''],
        ['text', 'alasan', 'Alasan', '${tanggal} < today()'],
      ],
    })
    if (outcome.kind === 'err') throw new Error('refused')
    const { form, notices } = outcome.value
    expect(notices.map((one) => sayExchangeProblem(one, 'en'))).toEqual([
      'survey, row 3, column D: relevant “${tanggal} < today()” was not translated (today()). The original is kept as a hidden note in the form.',
    ])
    expect('elements' in form.layout && form.layout.elements[1]).toEqual({
      type: 'Note',
      text: {
        id: '[belum diterjemahkan: survey, baris 3, kolom D] relevant = ${tanggal} < today()',
        en: '[not translated: survey, row 3, column D] relevant = ${tanggal} < today()',
      },
      visibleIf: false,
    })
  })

  it('[I4] tells of columns, sheets, appearances and languages that are not kept', () => {
    const outcome = importSheets({
      survey: [
        [...head, 'label::Basa Jawa (jv)', 'media::image', 'appearance'],
        ['text', 'a', 'A', 'Jeneng', 'a.png', 'signature'],
      ],
      entities: [['dataset'], ['x']],
    })
    expect(outcome.kind === 'ok' && outcome.value.notices.map(({ kind }) => kind)).toEqual([
      'sheet-left-out',
      'other-language',
      'column-left-out',
      'left-out',
    ])
  })

  it('[I5] keeps a message for a condition as a check, asked only where there is an answer', () => {
    const outcome = importSheets({
      survey: [
        [...head, 'constraint', 'constraint_message'],
        ['integer', 'a', 'A', '', ''],
        ['integer', 'b', 'B', '. > ${a}', 'Lebih dari A.'],
      ],
    })
    const present = (name: string) => ({ isPresent: [{ var: `answers.${name}` }] })
    expect(outcome.kind === 'ok' && outcome.value.form.checks).toEqual([
      {
        id: 'b-constraint',
        scope: '#/properties/b',
        message: { id: 'Lebih dari A.', en: 'Lebih dari A.' },
        when: {
          and: [
            present('b'),
            {
              '!': [
                { and: [present('b'), present('a'), { '>': [{ var: 'answers.b' }, { var: 'answers.a' }] }] },
              ],
            },
          ],
        },
      },
    ])
  })
})
