/** Why an address cannot be an identity provider's; undefined where it can. `isLocal` lets http through, and this machine. */
export function wrongAddress(
  address: string,
  { isLocal }: { readonly isLocal: boolean },
): string | undefined {
  if (!URL.canParse(address)) return 'must be an address'
  const { protocol, hostname, username, password, hash } = new URL(address)
  if (username !== '' || password !== '') return 'must not hold a name or a password'
  if (hash !== '') return 'must not have a fragment'
  if (isLocal && (protocol === 'http:' || protocol === 'https:')) return undefined
  if (protocol !== 'https:') return 'must be https'
  return isNamed(hostname) ? undefined : 'must name a host: no number, and not this machine'
}

/** Numbers and names of this machine lead a server to what only it can reach. */
function isNamed(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '')
  if (host.startsWith('[') || /^[\d.]+$/.test(host) || !host.includes('.')) return false
  return !/(^|\.)(localhost|local|internal|home\.arpa)$/.test(host)
}
