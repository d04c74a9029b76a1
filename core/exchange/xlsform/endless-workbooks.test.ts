import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { importForm } from '../import-form.ts'
import { packArchive } from '../workbook/write-archive.ts'
import { packWorkbook, type Written } from '../workbook/write-workbook.ts'

type Rows = readonly (readonly Written[])[]

const deflate = async (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes))
const packed = (sheets: { readonly [name: string]: Rows }) =>
  packWorkbook(
    Object.entries(sheets).map(([name, rows]) => ({ name, rows })),
    deflate,
  )
const times = <T>(count: number, of: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => of(n))

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const shared = '<c t="s"><v>0</v></c>'
const head = ['type', 'name', 'label']

/** A workbook of one sheet whose XML is written by hand, with one text that its cells may share. */
function byHand(rows: readonly string[], { string = '', before = '' } = {}): Promise<Uint8Array> {
  const sheet = [head.map(text).join(''), ...rows].map((cells) => `<row>${cells}</row>`).join('')
  return packArchive(
    [
      {
        name: '[Content_Types].xml',
        text: '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      },
      {
        name: 'xl/workbook.xml',
        text: `<workbook xmlns:r="${relations}"><sheets><sheet name="survey" sheetId="1" r:id="r1"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        text: `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/s.xml"/></Relationships>`,
      },
      { name: 'xl/sharedStrings.xml', text: `<sst><si><t>${string}</t></si></sst>` },
      {
        name: 'xl/worksheets/s.xml',
        text: `<worksheet xmlns="${main}">${before}<sheetData>${sheet}</sheetData></worksheet>`,
      },
    ],
    deflate,
  )
}

/** The first of what is told, once it is told: within the seconds that a test has. */
async function toldOf(bytes: Promise<Uint8Array>) {
  const outcome = importForm(await bytes, { name: 'x.xlsx' })
  if (outcome.kind === 'ok') return 'ok'
  const [first] = outcome.error
  const place = first?.place
  return `${first?.kind} ${place?.kind === 'cell' ? `${place.sheet}!${place.column ?? ''}${place.row ?? ''}` : 'file'}`
}

const rules = (column: string, rows: Rows) => packed({ survey: [[...head, column], ...rows] })
const asked = ['integer', 'a', 'A']

describe('a workbook without end', () => {
  test.each<readonly [string, () => Promise<Uint8Array>, string]>([
    [
      'an attribute of a million letters',
      () => byHand([['text', 'a', 'A'].map(text).join('')], { before: `<x ${'a'.repeat(1_000_000)}/>` }),
      'ok',
    ],
    [
      'a type of underscores, on many rows',
      () =>
        byHand(
          times(300, (n) => shared + text(`q${n}`) + text('A')),
          { string: `select_one ${'_'.repeat(32_000)}` },
        ),
      'unknown-list survey!A2',
    ],
    [
      'a language of brackets, on many rows',
      () =>
        packed({
          survey: [
            [...head.slice(0, 2), `label::${'(en'.repeat(10_000)}`],
            ...times(1_500, (n) => ['text', `q${n}`, 'A']),
          ],
        }),
      'ok',
    ],
    [
      'columns up to XFD',
      () =>
        packed({
          survey: [
            [...head, ...times(16_381, (n) => `c${n}`)],
            ['text', 'a', 'A'],
          ],
        }),
      'too-many-columns survey!ALM1',
    ],
    [
      'a text that a hundred thousand cells share',
      () =>
        byHand(
          times(100_000, () => text('text') + shared),
          { string: `_x0041_${'b'.repeat(32_000)}` },
        ),
      'too-much-text file',
    ],
    [
      'rows beyond any form',
      () => packed({ survey: [head, ...times(20_000, (n) => ['text', `q${n}`, 'A'])] }),
      'too-many-rows survey!A6002',
    ],
    [
      'groups in groups',
      () => packed({ survey: [head, ...times(5_000, (n) => ['begin_group', `g${n}`, 'G'])] }),
      'too-deep survey!A102',
    ],
    [
      'operators in a row',
      () => rules('relevant', [asked, ['text', 'b', 'B', `1${'-1'.repeat(4_900)} > \${a}`]]),
      'expression-too-deep survey!D3',
    ],
    [
      'what is written twice in what is written twice',
      () =>
        rules('relevant', [asked, ['text', 'b', 'B', `not(${'int('.repeat(60)}\${a}${')'.repeat(60)} > 1)`]]),
      'ok',
    ],
    [
      'names that nobody knows',
      () =>
        rules(
          'relevant',
          times(4_000, (n) => ['text', `quest${n}`, 'Q', `\${qwest${n}} = 1`]),
        ),
      'unknown-answer survey!D2',
    ],
    [
      'calculations that each wait for the next, which cannot be said',
      () =>
        rules('calculation', [
          asked,
          ...times(1_900, (n) => ['calculate', `c${n}`, 'C', n === 1_899 ? 'today()' : `\${c${n + 1}} + 1`]),
        ]),
      'ok',
    ],
  ])('[I1] [I3] by %s is judged at once', async (_, bytes, told) => {
    expect(await toldOf(bytes())).toBe(told)
  })
})
