import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonicalJson', () => {
  it('[A2] sorts keys at every depth and writes no spaces', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: 'x' })).toBe('{"a":"x","b":[{"a":null,"z":1}]}')
  })

  it('[A2] gives the text of the sample in RFC 8785 §3.2.2', () => {
    const sample = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('[A2] sorts keys by UTF-16 units, as RFC 8785 §3.2.3 shows', () => {
    const keys = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö']
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))
    expect(Object.keys(JSON.parse(text))).toEqual(['1', '\r', '\u0080', 'ö', '€', '😀', '\ufb33'])
  })

  it('[A2] refuses what is not JSON', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow('not JSON')
    expect(() => canonicalJson('\ud800')).toThrow('not JSON')
  })
})
