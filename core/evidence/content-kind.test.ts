import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentKind, mediaTypeOf } from './content-kind.ts'
import { inflate } from './inflate.ts'
import { anOfficeFile, aPdf, aZip, bytesOf, workbookType } from './testing/files.ts'

const png = bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01')
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe('contentKind', () => {
  test.each([
    ['a PDF', aPdf(), 'application/pdf'],
    ['a JPEG', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
    ['a PNG', png, 'image/png'],
    ['a WebP', bytesOf('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
    ['a workbook', anOfficeFile(workbookType), xlsx],
    [
      'a workbook whose parts are not packed',
      aZip({ '[Content_Types].xml': `<O ContentType="${workbookType}"/>` }, { packed: false }),
      xlsx,
    ],
    [
      'a workbook with a comment behind it',
      aZip({ '[Content_Types].xml': `<O ContentType="${workbookType}"/>` }, { comment: 'dari SIPD' }),
      xlsx,
    ],
  ])('[E1] tells %s by its content', (_name, bytes, type) => {
    expect(contentKind(bytes)).toEqual({ kind: 'taken', type })
  })

  test.each([
    ['nothing at all', bytesOf(''), 'empty'],
    ['a web page, whatever it is called', bytesOf('<!DOCTYPE html><script>steal()</script>'), 'web-page'],
    ['a web page behind blanks', bytesOf(`${' \n'.repeat(200)}<HTML >`), 'web-page'],
    ['a drawing that can run scripts', bytesOf('<?xml version="1.0"?><svg onload="x()">'), 'svg'],
    ['a GIF', bytesOf('GIF89a..'), 'gif'],
    ['a photograph of a telephone', bytesOf('\0\0\0\x18ftypheic'), 'heic'],
    [
      'a Word document',
      anOfficeFile('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'word',
    ],
    [
      'slides',
      anOfficeFile('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'presentation',
    ],
    [
      'a workbook with macros',
      anOfficeFile('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
      'macro-workbook',
    ],
    [
      'a workbook that hides its macros',
      anOfficeFile(workbookType, { 'xl/vbaProject.bin': 'x' }),
      'macro-workbook',
    ],
    ['an old Excel file', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1'), 'old-office'],
    ['any other zip', aZip({ 'a.txt': 'a' }), 'zip'],
    ['a zip without its end', anOfficeFile(workbookType).subarray(0, 60), 'zip'],
    ['a program', bytesOf('MZ\x90\0'), 'program'],
    ['a text', bytesOf('Laporan bulan Januari'), 'text'],
    ['a PDF behind a web page', bytesOf('<html>%PDF-1.7'), 'web-page'],
    ['what nobody knows', bytesOf('\x01\x02\x03\xff'), 'unknown'],
  ])('[E1] says of %s what it is', (_name, bytes, what) => {
    expect(contentKind(bytes)).toEqual({ kind: 'other', what })
    expect(mediaTypeOf(bytes)).toBeNull()
  })

  test('[E1] never throws, whatever a file holds, cut or changed anywhere', () => {
    const office = anOfficeFile(workbookType)
    const damaged = fc
      .tuple(fc.nat(office.length - 1), fc.nat(255), fc.nat(office.length))
      .map(([at, byte, end]) => office.with(at, byte).subarray(0, end))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), (bytes) => {
        expect(['taken', 'other']).toContain(contentKind(bytes).kind)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('inflate', () => {
  test('[E1] unpacks whatever zlib packs, at every level and strategy', () => {
    const text = fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }),
      fc
        .array(fc.constantFrom('<Override ', 'ContentType="', 'xml', '/', 'a'), { maxLength: 400 })
        .map((words) => bytesOf(words.join(''))),
    )
    const strategies = fc.record({ level: fc.nat(9), strategy: fc.nat(4) })
    fc.assert(
      fc.property(text, strategies, (bytes, options) => {
        expect(inflate(new Uint8Array(deflateRawSync(bytes, options)), 20_000)).toEqual(new Uint8Array(bytes))
      }),
      { numRuns: 1_000 },
    )
  })

  test('[E1] stops at its limit: a bomb of a kilobyte does not become a megabyte', () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(1024 ** 2)))
    expect(bomb.length).toBeLessThan(2_000)
    expect(inflate(bomb, 256 * 1024)).toBeUndefined()
  })

  test('[E1] ends on any rubbish', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const out = inflate(bytes, 10_000)
        expect(out === undefined || out.length <= 10_000).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})
