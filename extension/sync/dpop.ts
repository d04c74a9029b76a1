import { exportJWK, SignJWT } from 'jose'

/** A key pair whose private half can't leave the browser. */
export async function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
}

/**
 * The `DPoP` header that proves possession of the key for one request (RFC 9449, section 4.2).
 * `at` is in milliseconds, by the server's clock as far as it is known.
 */
export async function proofOf(
  keys: CryptoKeyPair,
  request: {
    readonly method: string
    readonly url: string
    readonly accessToken?: string
    readonly at: number
    readonly id: string
  },
): Promise<string> {
  const claims: Record<string, unknown> = {
    htm: request.method,
    htu: withoutQuery(request.url),
    jti: request.id,
  }
  if (request.accessToken !== undefined) claims.ath = await sha256(request.accessToken)
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(keys.publicKey) })
    .setIssuedAt(Math.floor(request.at / 1000))
    .sign(keys.privateKey)
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
