/** SHA-256 in hexadecimal. */
export async function hexOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether these bytes are those that a `Content-Digest` header (RFC 9530) speaks of, by SHA-256. */
export async function isDigestOf(
  header: string | undefined,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const [, told] = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(header ?? '') ?? []
  if (told === undefined) return false
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return told === btoa(String.fromCharCode(...digest))
}
