import { expect, test } from 'vitest'
import { readSlipCode, writeSlipCode } from './slip-code.ts'

const slip = { server: 'https://timbang.go.id', region: 'kotabumi', code: '7K3M-0QXA-9TBD' }

test('[H6] the square on a slip says where to sign in and with what, and is read however a telephone wraps it', () => {
  const text = writeSlipCode(slip)
  expect(readSlipCode(`  ${text.replaceAll(' ', '\n')} `)).toEqual(slip)
})

test.each([
  '7K3M-0QXA-9TBD',
  'TIMBANG',
  'TIMBANG javascript:alert(1) kotabumi X',
  `${writeSlipCode(slip)} more`,
])('[H6] %s is no slip', (text) => {
  expect(readSlipCode(text)).toBeUndefined()
})
