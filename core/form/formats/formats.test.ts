import { describe, expect, it } from 'vitest'
import { draftFormats } from '../schema/formats.ts'

const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'nip',
    ['198503302009121002', '199001012024211001', '199001012025242050'],
    [
      '19850330 200912 1 002',
      '198513302009121002',
      '198502302009121002',
      '198503302009131002',
      '198503302009123002',
      '198503302009121000',
      '198503301984121002',
      '185503302009121002',
      '١٩٨٥٠٣٣٠٢٠٠٩١٢١٠٠٢',
    ],
  ],
  [
    'date',
    ['2024-02-29', '2026-12-31'],
    ['2023-02-29', '2026-1-01', '2026-13-01', '01-01-2026', '२०२६-01-01'],
  ],
  [
    'time',
    ['08:30:00+07:00', '23:59:60Z', '00:59:60+01:00'],
    ['08:30', '24:00:00Z', '22:59:60Z', '08:30:00'],
  ],
  ['date-time', ['2026-01-05T08:30:00.5+09:00'], ['2026-01-05 08:30:00Z', '2026-02-30T08:30:00Z']],
  ['duration', ['P1Y6M', 'PT36H', 'P4W'], ['P', 'PT', 'P1D2M', '1Y']],
  ['email', ['siti@kota.go.id', '"a b"@kota.go.id'], ['siti', 'a..b@kota.go.id', 'sití@kota.go.id']],
  ['hostname', ['kota.go.id', 'xn--nxasmq6b'], ['-a.id', 'a_b.id', 'a..b', 'xn--x']],
  ['ipv4', ['127.0.0.1'], ['127.0.0.01', '256.0.0.1', '1.2.3']],
  [
    'ipv6',
    ['::1', '2001:db8::8a2e:370:7334', '::ffff:192.0.2.1'],
    ['1::2::3', '12345::', ':::1', '::1%eth0'],
  ],
  [
    'uri',
    ['https://kota.go.id/a?b#c', 'urn:nip:1'],
    ['//kota.go.id', '/a', 'https://kota go.id', 'https://\u212aota.id'],
  ],
  ['uuid', ['2EB8AA08-aa98-11ea-b4aa-73b441d16380'], ['2eb8aa08aa9811eab4aa73b441d16380']],
  ['json-pointer', ['', '/a~1b/0'], ['a', '/a~2']],
  ['regex', ['^a+$', '\\p{L}'], ['(', '\\Z']],
]

describe.each(rows)('the format %s', (name, right, wrong) => {
  it.each(right)('takes %s', (text) => {
    expect(draftFormats[name]?.(text)).toBe(true)
  })
  it.each(wrong)('refuses %s', (text) => {
    expect(draftFormats[name]?.(text)).toBe(false)
  })
})
