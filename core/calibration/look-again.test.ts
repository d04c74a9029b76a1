import { expect, test } from 'vitest'
import { lookAgain } from './look-again.ts'

const at = '2027-01-11T03:00:00.000Z'
const later = '2027-01-12T03:00:00.000Z'
const results = (count: number, round = 1) => Array.from({ length: count }, (_, n) => `case-${n} ${round}`)
const looked = (list: readonly string[], closed = false, when = at) => ({ at: when, results: list, closed })

test.each([
  ['fewer than five results', null, looked(results(4)), 'few', 4],
  ['five results', null, looked(results(5)), 'ready', 5],
  ['the same results', looked(results(9)), looked(results(9), false, later), 'same', 0],
  ['four more', looked(results(9)), looked(results(13), false, later), 'few', 4],
  ['five more', looked(results(9)), looked(results(14), false, later), 'ready', 5],
  ['five others', looked(results(9)), looked(results(9, 2), false, later), 'ready', 9],
  ['one that came and went', looked([...results(9), 'x 1']), looked(results(9), false, later), 'few', 1],
  ['one more with the end of the cycle', looked(results(9)), looked(results(10), true, later), 'ready', 1],
  ['one more after its end', looked(results(9), true), looked(results(10), true, later), 'few', 1],
  ['five more within minutes', looked(results(9)), looked(results(14)), 'soon', 5],
] as const)('[FA5] with %s', (_what, before, now, again, fresh) => {
  expect(lookAgain(before, now)).toEqual({ again, fresh })
})
