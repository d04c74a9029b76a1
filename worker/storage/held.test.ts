import { describe, expect, test } from 'vitest'
import { heldUpTo } from './held.ts'

describe('what is held', () => {
  test('[WK3] goes when it is what was used longest ago, and there is more than may stay', () => {
    const held = heldUpTo<string, number>(3)
    for (const [n, key] of ['a', 'b', 'c'].entries()) held.put(key, n)
    held.get('a')
    held.put('d', 3)
    expect(['a', 'b', 'c', 'd'].map((key) => held.get(key))).toEqual([0, undefined, 2, 3])
  })

  test('[WK3] counts by its weight, also of what takes the place of another', () => {
    const held = heldUpTo<string, string>(10)
    held.put('a', 'long', 9)
    held.put('a', 'short', 4)
    held.put('b', 'more', 6)
    expect([held.get('a'), held.get('b')]).toEqual(['short', 'more'])
    held.put('c', 'one', 1)
    expect([held.get('a'), held.get('b'), held.get('c')]).toEqual([undefined, 'more', 'one'])
    held.put('d', 'too much', 11)
    expect(['b', 'c', 'd'].map((key) => held.get(key))).toEqual([undefined, undefined, undefined])
  })
})
