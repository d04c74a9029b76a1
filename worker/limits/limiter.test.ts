import { expect, test } from 'vitest'
import { aLimiter } from './limiter.ts'

test('[G2] grants a burst, then what comes back with time, each key by itself', () => {
  const limiter = aLimiter({ burst: 3, perSecond: 2 })
  expect([0, 0, 0, 0].map((now) => limiter.take('ani', now))).toEqual([0, 0, 0, 1])
  expect(limiter.take('budi', 0)).toBe(0)
  expect([limiter.take('ani', 500), limiter.take('ani', 500), limiter.take('ani', 1_000)]).toEqual([0, 1, 0])
})

test('[G2] says how long to wait, in whole seconds', () => {
  const limiter = aLimiter({ burst: 1, perSecond: 0.1 })
  limiter.take('ani', 0)
  expect([limiter.take('ani', 0), limiter.take('ani', 5_000), limiter.take('ani', 10_000)]).toEqual([
    10, 5, 0,
  ])
})

test('[G2] a clock that is put back gives nobody more', () => {
  const limiter = aLimiter({ burst: 1, perSecond: 1 })
  limiter.take('ani', 10_000)
  expect(limiter.take('ani', 0)).toBe(1)
})

test('[G2] forgets whoever was here longest ago instead of growing', () => {
  const limiter = aLimiter({ burst: 1, perSecond: 0.001 }, 2)
  for (const who of ['ani', 'budi', 'ani', 'citra']) limiter.take(who, 0)
  expect([limiter.take('ani', 0), limiter.take('budi', 0)]).toEqual([1000, 0])
})
