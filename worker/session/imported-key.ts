import { type CryptoKey, importJWK } from 'jose'

const held = new Map<string, Promise<CryptoKey | Uint8Array>>()
const MOST_HELD = 2_000

/** A key of ES256 from its JWK as JSON text; each is imported once, for that takes as long as to verify with it. */
export function importedKey(jwk: string): Promise<CryptoKey | Uint8Array> {
  const known = held.get(jwk)
  if (known !== undefined) return known
  if (held.size >= MOST_HELD) held.clear()
  const imported = importJWK(JSON.parse(jwk), 'ES256')
  held.set(jwk, imported)
  // What is no key must not stay.
  imported.catch(() => held.delete(jwk))
  return imported
}
