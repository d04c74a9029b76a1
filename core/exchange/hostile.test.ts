import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../evidence/crc32.ts'
import { unpackEntry, zipEntries } from '../evidence/zip.ts'
import { importForm } from './import-form.ts'
import { aWorkbook } from './testing/a-workbook.ts'
import { writeArchive } from './workbook/write-archive.ts'

const survey = [
  ['type', 'name', 'label'],
  ['text', 'a', 'A'],
]
const kindOf = (bytes: Uint8Array) => {
  const outcome = importForm(bytes, { name: 'x.xlsx' })
  return outcome.kind === 'ok' ? 'ok' : outcome.error.map(({ kind }) => kind).join(' ')
}

/** The workbook with some of its parts changed, or with more of them. */
function changed(parts: { readonly [name: string]: (text: string) => string }): Uint8Array {
  const bytes = aWorkbook({ survey })
  const files = (zipEntries(bytes) ?? []).map((entry) => ({
    name: entry.name,
    text: new TextDecoder().decode(unpackEntry(bytes, entry, 1e6)),
  }))
  const more = Object.keys(parts).filter((name) => !files.some((file) => file.name === name))
  return writeArchive([
    ...files.map(({ name, text }) => ({ name, text: parts[name]?.(text) ?? text })),
    ...more.map((name) => ({ name, text: parts[name]?.('') ?? '' })),
  ])
}

describe('a hostile file', () => {
  it('is the exception: the workbook that the others are made of is taken', () => {
    expect(kindOf(changed({}))).toBe('ok')
  })

  it.each([
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'file-old-office'],
    ['nothing', new Uint8Array(), 'file-empty'],
    ['more than 10 MB', new Uint8Array(50 * 1024 ** 2).fill(65), 'file-too-large'],
    ['a program', new TextEncoder().encode('MZ\u0000\u0001'), 'file-program'],
    ['a web page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>'), 'file-web-page'],
    ['plain text', new TextEncoder().encode('type,name\ntext,a'), 'no-form'],
    [
      'a workbook of LibreOffice',
      writeArchive([{ name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'file-open-document',
    ],
    ['a zip of something else', writeArchive([{ name: 'a.txt', text: 'x' }]), 'file-zip'],
    ['half a workbook', aWorkbook({ survey }).slice(0, 900), 'file-zip'],
  ])('[I1] of %s is refused', (_, bytes, kind) => {
    expect(kindOf(bytes)).toBe(kind)
  })

  it('[I1] says to save an old .xls as .xlsx, in both languages', () => {
    const outcome = importForm(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), { name: 'lama.xls' })
    const texts = outcome.kind === 'err' ? Object.values(outcome.error[0]?.text ?? {}) : []
    expect(texts.map((text) => text.includes('.xlsx'))).toEqual([true, true])
  })

  const sheet = 'xl/worksheets/sheet1.xml'
  const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
  it.each([
    [
      'entities of its own',
      { [sheet]: (xml: string) => xml.replace('<worksheet', `${entities}<worksheet`) },
      'xml-doctype',
    ],
    [
      'an entity from outside',
      {
        'xl/workbook.xml': (xml: string) =>
          xml.replace('<workbook', '<!DOCTYPE x SYSTEM "http://a.example/x"><workbook'),
      },
      'xml-doctype',
    ],
    [
      'nesting without end',
      { [sheet]: (xml: string) => xml.replace('<sheetData>', '<a>'.repeat(100_000)) },
      'xml-too-deep',
    ],
    ['a sheet that breaks off', { [sheet]: (xml: string) => xml.slice(0, -40) }, 'xml-damaged'],
    [
      'a link to another workbook',
      { 'xl/externalLinks/externalLink1.xml': () => '<x/>' },
      'remote-reference',
    ],
    ['a connection to a database', { 'xl/connections.xml': () => '<x/>' }, 'remote-reference'],
    ['a name that leads out', { '../../etc/passwd': () => 'x' }, 'path-outside'],
    ['a macro', { 'xl/vbaProject.bin': () => 'x' }, 'file-macro-workbook'],
    [
      'a cell too long',
      { [sheet]: (xml: string) => xml.replace('>A<', `>${'A'.repeat(40_000)}<`) },
      'cell-too-long',
    ],
  ])('[I1] with %s is refused', (_, parts, kind) => {
    expect(kindOf(changed(parts))).toBe(kind)
  })

  it('[I1] that unpacks to far more than its size is refused before it is unpacked', () => {
    const zeros = new Uint8Array(60 * 1024 ** 2)
    expect(kindOf(bombOf(zeros, zeros.length))).toBe('too-large-unpacked')
    expect(kindOf(bombOf(new Uint8Array(8 * 1024 ** 2), 8 * 1024 ** 2))).toBe('too-large-unpacked')
  })

  it('[I1] in which a letter became another one on its way is damaged, and not read as something else', () => {
    const bytes = aWorkbook({ survey: [...survey, ['note', 'n', 'Batas 40']] })
    expect(importForm(bytes, { name: 'x.xlsx' }).kind).toBe('ok')
    const at = Buffer.from(bytes).indexOf('Batas 40')
    bytes[at + 6] = '9'.charCodeAt(0)
    expect([at > 0, kindOf(bytes)]).toEqual([true, 'damaged'])
  })

  it('[I1] that lies about its size is damaged, and unpacked no further than it says', () => {
    expect(kindOf(bombOf(new Uint8Array(60 * 1024 ** 2), 1000))).toBe('damaged')
  })

  it('[I2] has its formulas not run: the stored value is all there is', () => {
    const cell = (xml: string) =>
      xml.replace(
        /<c r="C2"[^>]*>.*?<\/c>/,
        '<c r="C2" t="str"><f>HYPERLINK("http://a.example","x")&amp;WEBSERVICE("http://a.example")</f><v>Nama</v></c>',
      )
    const outcome = importForm(changed({ [sheet]: cell }), { name: 'x.xlsx' })
    const element =
      outcome.kind === 'ok' && 'elements' in outcome.value.form.layout
        ? outcome.value.form.layout.elements[0]
        : null
    expect(element).toMatchObject({ label: { id: 'Nama', en: 'Nama' } })
  })

  it.each([
    ['a key of prototypes', '{"id":"a","__proto__":{"admin":true}}', 'reserved-key'],
    ['a key of constructors', '{"schema":{"properties":{"constructor":{}}}}', 'reserved-key'],
    ['nesting without end', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'too-deep'],
    ['a number that nothing holds', '{"id":1e999}', 'bad-value'],
    ['half of it', '{"id":', 'not-json'],
  ])('[I1] of JSON with %s is refused', (_, json, kind) => {
    expect(kindOf(new TextEncoder().encode(json))).toBe(kind)
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  it('[I1] of any bytes whatever never throws', () => {
    const whole = aWorkbook({ survey })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), (edits) => {
        const bytes = whole.slice()
        for (const [at, byte] of edits) bytes[at] = byte
        expect(['ok', 'err']).toContain(importForm(bytes, { name: 'x.xlsx' }).kind)
      }),
      { numRuns: 300 },
    )
  })
})

it('[I4] a title of a workbook that is too long is told at its cell, in the language that it is too long in', () => {
  const survey = [
    ['type', 'name', 'label'],
    ['text', 'a', 'A'],
  ]
  const settings = [
    ['form_id', 'form_title', 'form_title_en'],
    ['a', 'Kunjungan', 'x'.repeat(5000)],
  ]
  const read = importForm(aWorkbook({ survey, settings }), { name: 'a.xlsx' })
  expect(read.kind === 'ok' && read.value.notices.map(({ kind, place }) => [kind, place])).toEqual([
    ['text-cut', { kind: 'cell', sheet: 'settings', row: 2, column: 'B' }],
  ])
  expect(read.kind === 'ok' && [read.value.form.title.id, read.value.form.title.en.length]).toEqual([
    'Kunjungan',
    4000,
  ])
})

/** A workbook whose first sheet is packed, with a size of one's own in its directory. */
function bombOf(content: Uint8Array, claimed: number): Uint8Array {
  const plain = aWorkbook({ survey })
  const entry = (zipEntries(plain) ?? []).find(({ name }) => name === 'xl/worksheets/sheet1.xml')
  if (!entry) throw new Error('no sheet')
  const packed = deflateRawSync(content)
  const name = new TextEncoder().encode(entry.name)
  const local = new DataView(new ArrayBuffer(30))
  local.setUint32(0, 0x04034b50, true)
  local.setUint16(26, name.length, true)
  const end = plain.length - 22
  const old = new DataView(plain.buffer, plain.byteOffset)
  const directory = plain.slice(old.getUint32(end + 16, true), end)
  const view = new DataView(directory.buffer)
  let at = 0
  while (
    new TextDecoder().decode(directory.slice(at + 46, at + 46 + view.getUint16(at + 28, true))) !== entry.name
  ) {
    at += 46 + view.getUint16(at + 28, true)
  }
  view.setUint16(at + 10, 8, true)
  view.setUint32(at + 16, crc32(content), true)
  view.setUint32(at + 20, packed.length, true)
  view.setUint32(at + 24, claimed, true)
  const body = plain.slice(0, old.getUint32(end + 16, true))
  view.setUint32(at + 42, body.length, true)
  const tail = plain.slice(end)
  const parts = [body, new Uint8Array(local.buffer), name, packed]
  const start = parts.reduce((sum, { length }) => sum + length, 0)
  new DataView(tail.buffer).setUint32(16, start, true)
  return Uint8Array.from(Buffer.concat([...parts, directory, tail]))
}
