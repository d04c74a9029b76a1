import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { wireSchemas } from './schemas/wire.ts'
import { PROTOCOL } from './version.ts'

/**
 * The wire shapes of each version of the protocol. A row is never edited once Timbang has been released with it; none has
 * been so far.
 */
const released: { readonly [protocol: number]: string } = {
  1: '94b76d0d6497aa27ba95a4c3c06e5cc5aed7d83e669edc13e971d332ccd08f71',
}

test('[N3] the wire shapes change only together with PROTOCOL', () => {
  const shapes = Object.values(wireSchemas)
  const hash = createHash('sha256').update(canonicalJson(shapes)).digest('hex')
  expect(hash, 'raise PROTOCOL in version.ts and add a row here').toBe(released[PROTOCOL])
})
