import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownValidator } from '../form/schema/own-validator.ts'
import { fileName } from './file-name.ts'
import { largestFile, mediaTypes } from './media-types.ts'
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

const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' }

/** What a reference to evidence is, in the vocabulary of forms. */
const evidenceSchema = {
  type: 'object',
  required: ['id', 'sha256', 'name', 'type', 'bytes'],
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,79}$' },
    sha256,
    name: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f/\\\\]+$' },
    type: { enum: [...mediaTypes] },
    bytes: { type: 'integer', minimum: 1, maximum: largestFile },
    captured: {
      type: 'object',
      required: ['address', 'title', 'at'],
      properties: {
        address: { type: 'string', minLength: 1, maxLength: 2000, pattern: '^https?://' },
        title: { type: 'string', maxLength: 300 },
        at: { type: 'string', format: 'date-time', maxLength: 30 },
        selection: { type: 'string', minLength: 1, maxLength: 2000 },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
}

const findFaults = ownValidator(evidenceSchema)

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

  test('[E2] is exactly what the schema of one says, whatever is given', () => {
    const odd = fc.oneof(
      fc.constantFrom(undefined, null, '', 0, 1, 1.5, 20 * 1024 ** 2, 20 * 1024 ** 2 + 1, {}, []),
      fc.constantFrom(
        ...mediaTypes,
        'a',
        'a-',
        '-a',
        'A',
        'f'.repeat(64),
        'f'.repeat(65),
        'a\n',
        'a/b',
        '\u007f',
      ),
      fc.constantFrom('http://x', 'https://x', 'xhttp://x', '2026-06-30T02:00:00Z', '2026-02-30T02:00:00Z'),
      fc
        .constantFrom(80, 81, 200, 201, 300, 301, 2000, 2001)
        .chain((length) => fc.constantFrom('a', '\u{1f600}', '\ud800').map((sign) => sign.repeat(length))),
      fc.constantFrom(`https://${'a'.repeat(1992)}`, `https://${'a'.repeat(1993)}`),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    const names = [...Object.keys(aReference(aPdf())), 'captured', 'other', '__proto__', 'constructor']
    const changes = (among: readonly string[]) =>
      fc.uniqueArray(fc.tuple(fc.constantFrom(...among), odd), { maxLength: 2, selector: ([name]) => name })
    const change = (whole: object, by: readonly (readonly [string, unknown])[]) => {
      const parts = new Map<string, unknown>([...Object.entries(whole), ...by])
      return Object.fromEntries([...parts].filter(([, value]) => value !== undefined))
    }
    const whole = fc
      .tuple(fc.boolean(), changes(names), changes([...Object.keys(captured), 'other']))
      .map(([isCaptured, outer, inner]) => {
        const reference = aReference(aPdf())
        return change(isCaptured ? { ...reference, captured: change(captured, inner) } : reference, outer)
      })
    const seen = { yes: 0, no: 0 }
    fc.assert(
      fc.property(fc.oneof({ weight: 20, arbitrary: whole }, { weight: 1, arbitrary: odd }), (value) => {
        const bySchema = value !== undefined && findFaults(value).length === 0
        seen[bySchema ? 'yes' : 'no']++
        expect([value, isEvidenceRef(value)]).toEqual([value, bySchema])
      }),
      { numRuns: 2000 },
    )
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(200)
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
