import { expect, test } from 'vitest'
import { wellFormed } from './well-formed.ts'

test('[BK8] half a character is replaced wherever it stands, and all else stays the very same', () => {
  expect(wellFormed({ a: 'x\ud83d', rows: [{ b: '\ude00y' }, 3, null] })).toEqual({
    a: 'x\ufffd',
    rows: [{ b: '\ufffdy' }, 3, null],
  })
  const whole = { a: '😀', b: [1.5, true] }
  expect(wellFormed(whole)).toBe(whole)
})
