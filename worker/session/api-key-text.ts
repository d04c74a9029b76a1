import { bytesToHex } from '@noble/hashes/utils.js'

/** A key as a program sends it, `timbang_<id>_<secret>`: one can see what it is, and a scan of sources finds it (AK1). */
export type ApiKeyText = { readonly id: string; readonly secret: string }

/** A new one: 48 random bits to find it by, 256 that nobody guesses. */
export function newApiKey(): ApiKeyText {
  return { id: randomHex(6), secret: randomHex(32) }
}

/** As it is told, once. */
export function writeApiKey({ id, secret }: ApiKeyText): string {
  return `timbang_${id}_${secret}`
}

/** The key in an `Authorization` header; null for anything else. */
export function readApiKey(authorization: string | undefined): ApiKeyText | null {
  const [, id, secret] = /^bearer timbang_([0-9a-f]{12})_([0-9a-f]{64})$/i.exec(authorization ?? '') ?? []
  return id === undefined || secret === undefined ? null : { id, secret }
}

function randomHex(bytes: number): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(bytes)))
}
