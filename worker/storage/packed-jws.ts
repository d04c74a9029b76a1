/**
 * A compact JWS as readable lines, which packs far better than its base64: header, payload, signature. A text that is none,
 * or that would not come back the same to the letter, stays as it is.
 */
export function openedJws(jws: string): string {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.')
  if (more.length > 0 || signature === '') return jws
  const lines = [decoded(header), decoded(payload), signature]
  if (lines.some((line) => line === undefined || line.includes('\n'))) return jws
  const text = `${MARK}${lines.join('\n')}`
  return closedJws(text) === jws ? text : jws
}

/** The JWS of lines that `openedJws` made; any other text as it is. */
export function closedJws(text: string): string {
  if (!text.startsWith(MARK)) return text
  const [header = '', payload = '', signature = ''] = text.slice(MARK.length).split('\n')
  return `${encoded(header)}.${encoded(payload)}.${signature}`
}

const MARK = 'jws\n'

function decoded(part: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    )
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Not base64, or not a text: it was none of ours.
    return undefined
  }
}

function encoded(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
