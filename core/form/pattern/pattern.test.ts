import { describe, expect, it } from 'vitest'
import { compilePattern } from '../schema/compile-pattern.ts'

function test(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern)
  if (compiled.kind === 'err') throw new Error(`${pattern}: ${compiled.error}`)
  return compiled.value.test(text)
}

const patterns = [
  ...['', 'a', '^a', 'a$', '^a$', '^$', 'a|b', '^(?:a|b)$', '^(a|b)*$', 'a+b', 'a*', '^a{2}$', '^a{2,}$'],
  ...[
    '^a{1,3}$',
    '^(ab){2}c?$',
    '^a??b$',
    '^[a-c]+$',
    '^[^a-c]+$',
    '^\\d{3}-\\d{4}$',
    '^\\w+$',
    '\\s',
    '^.$',
  ],
  ...[
    '^\\p{L}+$',
    '^\\P{L}+$',
    '\\bab\\b',
    '\\Bb',
    '^\\u0061$',
    '^\\u{1F600}$',
    '^\\uD83D\\uDE00$',
    '^\\x41',
  ],
  ...['^[\\]a]$', '^[a\\-z]+$', '^\\.$', '^(?<year>\\d+)$', '^(^a|b)', '(a|^b)c', 'a(?:b$|c)', '^[\\d\\s]+$'],
  ...[
    '^(?:)*$',
    '^(a*)*$',
    '^(a*b?)*c$',
    '(?:){1000}a',
    '^[\\p{Lu}\\-]*$',
    '^\\cJ$',
    '^\\/$',
    '\\$',
    '^😀?$',
  ],
]
const texts = [
  ...[
    '',
    'a',
    'b',
    'ab',
    'abc',
    'aa',
    'aaa',
    'aaaa',
    'ababc',
    'xab y',
    'aab',
    '123-4567',
    '12',
    ' ',
    'é',
    'É',
  ],
  ...[
    '😀',
    '\ud83d',
    '\ude00',
    '\n',
    '\r\n',
    '\u2028',
    '-',
    'a-z',
    ']',
    '.',
    '$',
    '/',
    'A',
    'A1',
    'bc',
    'ac',
    'xc',
  ],
]

describe('patterns', () => {
  it.each(patterns)('%s matches what the engine’s own does', (pattern) => {
    const native = new RegExp(pattern, 'u')
    for (const text of texts) expect([text, test(pattern, text)]).toEqual([text, native.test(text)])
  })

  it.each([
    ['^(?=a)', 'a look-ahead or look-behind: it cannot be run in linear time'],
    ['(?<!a)b', 'a look-ahead or look-behind: it cannot be run in linear time'],
    ['^(a)\\1$', 'a back-reference: it cannot be run in linear time'],
    ['(', 'not a regular expression'],
    ['\\Z', 'not a regular expression'],
    ['((((a{9}){9}){9}){9}){9}', 'too many repetitions'],
    ['a{99999999999}', 'too many repetitions'],
    ['('.repeat(60) + ')'.repeat(60), 'nested deeper than 50 levels'],
    ['a'.repeat(2001), 'longer than 2000 characters'],
  ])('[F5] refuses %s: %s', (pattern, reason) => {
    expect(compilePattern(pattern)).toEqual({ kind: 'err', error: reason })
  })

  it.each([
    ['^(a+)+$', `${'a'.repeat(20_000)}!`, false],
    ['^(a|a)*$', `${'a'.repeat(20_000)}!`, false],
    ['^(.*a){12}$', 'a'.repeat(20_000), true],
    ['(x+x+)+y', 'x'.repeat(20_000), false],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(20_000), false],
    ['\\s+$', `${' '.repeat(20_000)}x`, false],
    ['(a|b)*a(a|b){12}c', 'ab'.repeat(5_000), false],
    ['^(?:a?){200}a{200}$', 'a'.repeat(200), true],
    // an engine that tries each way in turn would not come to an end here before the test's time is over
  ])('[F5] answers %s over a hostile text', (pattern, text, matches) => {
    const compiled = compilePattern(pattern)
    if (compiled.kind === 'err') throw new Error(compiled.error)
    expect(compiled.value.test(text)).toBe(matches)
  })
})
