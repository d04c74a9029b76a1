import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../canonical-json.ts'
import type { Json } from '../../json.ts'
import type { PackContents, PublicKey } from './model.ts'

/**
 * What the signature of a pack file is over. The words before it keep a signature for anything else, such as a proof for
 * a request, from counting as one: `signedBytes(contents)`.
 */
export function signedBytes(contents: PackContents): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(utf8ToBytes(`timbang-pack-file/1\n${canonicalJson(contents)}`))
}

/** The SHA-256 of a document in canonical form, 64 hexadecimal digits: `documentHash({ a: 1 })`. */
export function documentHash(document: Json): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(document))))
}

/**
 * The thumbprint of a key (RFC 7638) in groups of four, to be compared over the telephone:
 * `fingerprint({ x: '…', y: '…' })` is `'3f2a 91c0 … '`, 32 digits.
 */
export function fingerprint({ x, y }: PublicKey): string {
  const digits = documentHash({ crv: 'P-256', kty: 'EC', x, y }).slice(0, 32)
  return digits.replaceAll(/(.{4})(?=.)/g, '$1 ')
}
