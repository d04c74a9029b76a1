import { expect, test } from 'vitest'
import { whatBroke } from './what-broke.ts'

test.each([
  ['a disk without room', new Error('database or disk is full: SQLITE_FULL'), 'storage-full'],
  [
    'an answer past what can be handed over',
    new Error('RPC arguments or return values are limited to 32MiB'),
    'too-large',
  ],
  ['an object that is being moved', Object.assign(new Error('moved'), { retryable: true }), 'unavailable'],
  ['an object with too much to do', Object.assign(new Error('busy'), { overloaded: true }), 'unavailable'],
  ['anything else', new Error('x is undefined'), 'unexpected'],
  ['no error at all', 'SQLITE_FULL', 'unexpected'],
])('[OP2] %s is told as what it is', (_what, error, kind) => {
  expect(whatBroke(error).kind).toBe(kind)
})
