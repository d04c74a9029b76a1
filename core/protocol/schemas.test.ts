import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { wireSchemas } from './schemas/wire.ts'
import { PROTOCOL } from './version.ts'

/** The wire shapes of each version of the protocol. A row is never edited once a version has been released. */
const released: { readonly [protocol: number]: string } = {
  1: '36a6a787c4243fdbba197cc7cc3fefb83d3f7624bb8badb826d952f42f1060af',
}

test('[N3] the wire shapes change only together with PROTOCOL', () => {
  const shapes = Object.values(wireSchemas)
  const hash = createHash('sha256').update(canonicalJson(shapes)).digest('hex')
  expect(hash, 'raise PROTOCOL in version.ts and add a row here').toBe(released[PROTOCOL])
})
