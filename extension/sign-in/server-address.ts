/**
 * The origin that a typed address means: `timbang.example.go.id/` is `https://timbang.example.go.id`.
 * Undefined for what can't be used: plain http leads only to this very machine.
 */
export function readServer(text: string): string | undefined {
  const plain = text.trim()
  if (plain === '') return undefined
  const address = /^[a-z]+:\/\//i.test(plain) ? plain : `https://${plain}`
  if (!URL.canParse(address)) return undefined
  const { protocol, origin, hostname, username } = new URL(address)
  if (username !== '') return undefined
  if (protocol === 'https:') return origin
  return protocol === 'http:' && here.has(hostname) ? origin : undefined
}

const here = new Set(['127.0.0.1', 'localhost', '[::1]'])
