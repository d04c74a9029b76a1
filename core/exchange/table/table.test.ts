import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayExchangeProblem } from '../problem.ts'
import { writeCsv } from './csv.ts'
import { type AskedColumn, readSheet } from './read-sheet.ts'
import { readTsv, writeTsv } from './tsv.ts'
import { writeSheet } from './write-sheet.ts'

const columns: readonly AskedColumn[] = [
  { key: 'code', titles: ['Kode', 'Code'], is: 'text', required: true },
  { key: 'weight', titles: ['Bobot', 'Weight'], is: 'number' },
]
const csv = (text: string) => readSheet(new TextEncoder().encode(text), columns)

describe('a table', () => {
  it.each([
    ['commas', 'Code,Weight\na,0.5\n'],
    ['semicolons, as Excel writes in Indonesia', 'Kode;Bobot\r\na;0,5\r\n'],
    ['tabs', 'kode\tbobot\na\t0,5'],
  ])('[I8] in CSV with %s is read by its titles', (_, text) => {
    expect(csv(text)).toEqual({
      kind: 'ok',
      value: { rows: [{ number: 2, cells: { code: 'a', weight: 0.5 } }], notices: [] },
    })
  })

  it('[I8] has every wrong cell told by row and column', () => {
    const outcome = csv('Kode;Bobot;Lain\n;1\nb;sepuluh\nc;1.250\n')
    const told = outcome.kind === 'err' ? outcome.error.map((one) => sayExchangeProblem(one, 'id')) : []
    expect(told).toEqual([
      'CSV, baris 2, kolom A: “Kode” belum diisi.',
      'CSV, baris 3, kolom B: “sepuluh” bukan angka yang pasti. Tulis tanpa titik ribuan, misalnya 1250 atau 3,75; tiga desimal dengan nol di belakang: 3,1250.',
      'CSV, baris 4, kolom B: “1.250” bukan angka yang pasti. Tulis tanpa titik ribuan, misalnya 1250 atau 3,75; tiga desimal dengan nol di belakang: 3,1250.',
    ])
  })

  it('[I8] tells of a column without a title, and takes no table of more columns than anybody could look through', () => {
    const untitled = csv('Kode;;Bobot\na;catatan;1\nb;lagi;2\n')
    expect(untitled.kind === 'ok' && untitled.value).toEqual({
      rows: [
        { number: 2, cells: { code: 'a', weight: 1 } },
        { number: 3, cells: { code: 'b', weight: 2 } },
      ],
      notices: [
        expect.objectContaining({
          kind: 'column-left-out',
          place: { kind: 'cell', sheet: 'CSV', row: 2, column: 'B' },
        }),
      ],
    })
    const wide = csv(`Kode;${Array.from({ length: 200_000 }, (_, n) => n).join(';')}\na\n`)
    expect(wide.kind === 'err' && wide.error.map(({ kind }) => kind)).toEqual(['too-many-columns'])
  })

  it.each([
    ['0,125', 0.125],
    ['1 250,5', 1250.5],
    ['33,3330', 33.333],
    ['12,5 %', 12.5],
    ['12 13', 'not-a-number'],
    ['1.250', 'not-a-number'],
  ])('[I8] reads the number %s only where it is certain', (text, read) => {
    const outcome = csv(`Kode;Bobot\na;${text}\n`)
    expect(outcome.kind === 'ok' ? outcome.value.rows[0]?.cells.weight : outcome.error[0]?.kind).toBe(read)
  })

  it('[I8] without a column that is needed, or with a quotation mark left open, is refused', () => {
    expect(
      [csv('Bobot\n1\n'), csv('Kode\n"a\n')].map(
        (one) => one.kind === 'err' && one.error.map(({ kind }) => kind),
      ),
    ).toEqual([['missing-column'], ['unclosed-quote']])
  })

  it('[I8] is written so that no text becomes a formula, and read again as it was', () => {
    expect(writeCsv([['=1+1', '+1', '-1', '@x', '\tx', 'a', -1]])).toBe(
      "\uFEFFsep=;\r\n'=1+1;'+1;'-1;'@x;\"'\tx\";a;-1\r\n",
    )
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((each) => `x${each.trim()}x`)
    const formula = text.map((each) => `=${each}`)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(text, formula), fc.integer()), { minLength: 1, maxLength: 20 }),
        (rows) => {
          const expected = rows.map(([code, weight], index) => ({
            number: index + 2,
            cells: { code, weight },
          }))
          for (const as of ['xlsx', 'csv'] as const) {
            const bytes = writeSheet({ name: 'Indikator', titles: ['Kode', 'Bobot'], rows }, as)
            const outcome = readSheet(bytes, columns)
            // Without the line `sep=;`, which is read as no row, CSV has the same rows.
            expect(outcome.kind === 'ok' && outcome.value.rows).toEqual(expected)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('[I8] in a workbook has texts with no formula in them, however they begin', () => {
    const bytes = writeSheet(
      { name: 'x', titles: ['Kode'], rows: [['=HYPERLINK("http://a.example")']] },
      'xlsx',
    )
    expect(new TextDecoder().decode(bytes)).not.toContain('<f>')
  })
})

describe('a text that looks like a formula', () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', "'=1", "''＝1", "'biasa", 'a=1']

  it.each(['csv', 'xlsx'] as const)('[I8] comes back from %s as it was, its marks too', (as) => {
    const rows = texts.map((text, n) => [`k${n}`, text])
    const read = readSheet(writeSheet({ name: 'a', titles: ['Kode', 'Nama'], rows }, as), [
      { key: 'id', titles: ['Kode'], is: 'text' },
      { key: 'name', titles: ['Nama'], is: 'text' },
    ])
    expect(read.kind === 'ok' && read.value.rows.map(({ cells }) => cells.name)).toEqual(texts)
  })

  it('[I8] [Z36] is none in a CSV, nor on the clipboard, in whatever signs it is written', () => {
    const all = [...texts.slice(0, 10), '\t=1', '\r=1', '\n=1']
    const lines = all.map((text) => writeCsv([[text]]).split('sep=;\r\n')[1] ?? '')
    expect(lines.filter((line) => !/^"?'/.test(line))).toEqual([])
    expect(all.filter((text) => !/^"?'/.test(writeTsv([[text]])))).toEqual([])
    expect(texts.map((text) => readTsv(writeTsv([[text, 'b']]))[0]?.[0])).toEqual(texts)
  })
})
