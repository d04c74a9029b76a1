import { Buffer } from 'node:buffer'

/** Base64url without padding (RFC 4648 §5) of bytes, or of a text in UTF-8. */
export function base64url(held: Uint8Array | string): string {
  const bytes = typeof held === 'string' ? Buffer.from(held, 'utf8') : Buffer.from(held)
  return bytes.toString('base64url')
}

/** The bytes of a text that `isBase64url`. */
export function bytesOfBase64url(text: string): Uint8Array {
  // Of their own: the runtime's lie in a larger buffer together with others.
  return Uint8Array.from(Buffer.from(text, 'base64url'))
}

/** True where its bytes lead back to the very text: the last letter has no bits beyond them. */
export function isBase64url(text: string): boolean {
  return CANONICAL.test(text)
}

const CANONICAL = /^(?:[\w-]{4})*(?:[\w-]{4}|[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])$/
