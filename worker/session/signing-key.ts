import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import type { SigningKey } from '../storage/signing-keys.ts'

/** A new key pair for a region to sign its access tokens with. */
export async function newSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const open = await exportJWK(publicKey)
  return {
    id: await calculateJwkThumbprint(open),
    private: JSON.stringify(await exportJWK(privateKey)),
    public: JSON.stringify(open),
  }
}
