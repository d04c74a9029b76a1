import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName } from './file-name.ts'
import { partBytes, partCount, partRange } from './parts.ts'
import { answerOf, isEvidenceRef, referencesIn } from './reference.ts'
import { sizeText } from './size-text.ts'
import { aPdf, aReference } from './testing/files.ts'

const captured = {
  address: 'https://sipd.kemendagri.go.id/laporan?tahun=2026',
  title: 'Laporan realisasi',
  at: '2026-06-30T02:00:00.000Z',
  selection: '252 layanan',
}

describe('a reference to evidence', () => {
  test('[E2] has an id, a hash, a name, a type, a size, and where it was captured', () => {
    expect(isEvidenceRef(aReference(aPdf()))).toBe(true)
    expect(isEvidenceRef(aReference(aPdf(), { captured }))).toBe(true)
  })

  test.each([
    ['an id with a path', { id: '../e1' }],
    ['an id in capitals, which some disks cannot tell from small ones', { id: 'E1' }],
    ['a hash that is none', { sha256: 'f'.repeat(63) }],
    ['a name with a path', { name: '../../etc/passwd' }],
    ['a name with a line break, which would end a header', { name: 'a.pdf\r\nSet-Cookie: x' }],
    ['a type that can run', { type: 'text/html' }],
    ['no bytes', { bytes: 0 }],
    ['more bytes than any policy allows', { bytes: 20 * 1024 ** 2 + 1 }],
    ['a captured address that runs', { captured: { ...captured, address: 'javascript:alert(1)' } }],
    ['anything besides', { owner: 'budi' }],
  ])('[E2] is not one with %s', (_name, changes) => {
    expect(isEvidenceRef({ ...aReference(aPdf()), ...changes })).toBe(false)
  })

  test('[E2] is found wherever it lies in a view, and nothing else is', () => {
    const [first, second] = [aReference(aPdf()), aReference(aPdf(), { id: 'e-2' })]
    const view = {
      context: { files: { a: [answerOf(first)], b: null } },
      prefill: { x: [{ y: answerOf(second) }, 'e-3'] },
    }
    expect(referencesIn(view)).toEqual([first, second])
  })
})

describe('the name of a file', () => {
  test.each([
    ['C:\\rapat\\foto.PDF', 'image/jpeg', 'foto.jpg'],
    ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    ['laporan\u202Efdp.exe', 'application/pdf', 'laporan fdp.pdf'],
    ['..bashrc', 'image/png', 'bashrc.png'],
    ['', 'image/png', 'bukti.png'],
    ['Realisasi "Q1" <final>?.xlsx', 'application/pdf', 'Realisasi Q1 final.pdf'],
  ] as const)('[E2] %j becomes one that is safe to keep and to show', (given, type, name) => {
    expect(fileName(given, type)).toBe(name)
  })

  test('[E2] is one that a reference takes, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = fileName(given, 'application/pdf')
        expect([name, isEvidenceRef(aReference(aPdf(), { name }))]).toEqual([name, true])
      }),
    )
  })
})

describe('the parts of a file', () => {
  test('[E5] cover it once, without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 * 1024 ** 2 }), (bytes) => {
        const ranges = Array.from({ length: partCount(bytes) }, (_, n) => partRange(n, bytes))
        expect(ranges[0]?.from).toBe(0)
        expect(ranges.at(-1)?.to).toBe(bytes)
        for (const [n, { from, to }] of ranges.entries()) {
          expect(to - from).toBeGreaterThan(0)
          expect(to - from).toBeLessThanOrEqual(partBytes)
          if (n > 0) expect(from).toBe(ranges[n - 1]?.to)
        }
      }),
    )
  })
})

test('[E2] sizes are said as people say them', () => {
  expect([1, 20_480, 1_572_864, 10_485_760].map((bytes) => sizeText(bytes).id)).toEqual([
    '0,1 KB',
    '20 KB',
    '1,5 MB',
    '10 MB',
  ])
})
