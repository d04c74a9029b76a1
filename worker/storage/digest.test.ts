import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64url } from '../base64url.ts'
import { packBase64, unpackBase64 } from './digest.ts'

test('[G4] base64url lies as its bytes, and any text comes back to the letter', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
      const text = base64url(bytes)
      expect(packBase64(text)).toEqual(bytes)
      expect(unpackBase64(bytes)).toBe(text)
    }),
  )
  const letters = fc.string({ unit: fc.constantFrom(...'AQgwBZ09-_+=\u00e9'), maxLength: 12 })
  fc.assert(
    fc.property(letters, (text) => {
      expect(unpackBase64(packBase64(text))).toBe(text)
    }),
  )
})
