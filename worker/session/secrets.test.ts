import { describe, expect, test } from 'vitest'
import { newActivationCode, newSecret, readActivationCode } from './secrets.ts'

describe('activation codes', () => {
  test('[T1] are twelve symbols that nobody mistakes for one another, each time others', () => {
    const codes = Array.from({ length: 1_000 }, newActivationCode)
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    expect(new Set(codes).size).toBe(1_000)
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32)
  })

  test('[T1] are read as they were meant', () => {
    for (const typed of ['7K3M-01XA-9TBD', '7k3m 01xa 9tbd', ' 7K3MOIXA-9TBD\n', '7k3m-oLxa-9tbd']) {
      expect(readActivationCode(typed)).toBe('7K3M01XA9TBD')
    }
  })
})

test('a secret has 256 bits', () => {
  expect(newSecret()).toMatch(/^[0-9a-f]{64}$/)
})
