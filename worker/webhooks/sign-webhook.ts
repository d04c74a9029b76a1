/** What begins a secret, so that a scan of sources finds one that was left there. */
const PREFIX = 'whsec_'

/** A new secret as its receiver keeps it: 256 random bits. */
export function newWebhookSecret(): string {
  return `${PREFIX}${toBase64(crypto.getRandomValues(new Uint8Array(32)))}`
}

/** A message as it leaves: under which id, when, and what it says. */
export type Signed = {
  readonly id: string
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly body: string
}

/**
 * The header `webhook-signature`: `v1,` and the HMAC-SHA256 of id, time and body with dots between them, one for each
 * secret that counts, with a space between them (Standard Webhooks 1.0.0, symmetric signatures).
 */
export async function signWebhook(
  { id, timestamp, body }: Signed,
  secrets: readonly string[],
): Promise<string> {
  const message = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  const signatures = await Promise.all(
    secrets.map(async (secret) => {
      const key = await crypto.subtle.importKey('raw', fromBase64(secret.slice(PREFIX.length)), hmac, false, [
        'sign',
      ])
      return `v1,${toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, message)))}`
    }),
  )
  return signatures.join(' ')
}

const hmac = { name: 'HMAC', hash: 'SHA-256' }

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
}
