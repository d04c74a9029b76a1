import { isIdnHostname } from './hostname.ts'

/** An IPv4 address in dotted decimal, without leading zeros: `isIpv4('192.168.0.1')`. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
}

/** An IPv6 address (RFC 4291, 2.2), without a zone: `isIpv6('::1')`. */
export function isIpv6(text: string): boolean {
  const [head = '', tail, ...more] = text.split('::')
  if (more.length > 0 || text.length > 45) return false
  const before = groupsOf(head, tail === undefined)
  const after = tail === undefined ? 0 : groupsOf(tail, true)
  if (before === undefined || after === undefined) return false
  return tail === undefined ? before === 8 : before + after <= 7
}

/** A mailbox of RFC 5321, 4.1.2: `isEmail('joe.bloggs@example.com')`. */
export function isEmail(text: string): boolean {
  return isAscii(text) && isIdnEmail(text)
}

/** The same with the letters of RFC 6531: `isIdnEmail('실례@실례.테스트')`. */
export function isIdnEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > 320) return false
  const local = text.slice(0, at)
  const domain = text.slice(at + 1)
  const isLocal = local.startsWith('"') ? quoted.test(local) : dotted.test(local)
  return (
    isLocal && (domain.startsWith('[') ? isAddressLiteral(domain) : isIdnHostname(domain.normalize('NFC')))
  )
}

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u{80}-\\u{10ffff}-]+"
const dotted = new RegExp(`^${atom}(?:\\.${atom})*$`, 'u')
const quoted = /^"(?:[ !#-[\]-~\u{80}-\u{10ffff}]|\\[ -~])*"$/u

function isAddressLiteral(domain: string): boolean {
  if (!domain.endsWith(']')) return false
  const address = domain.slice(1, -1)
  return /^ipv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address)
}

// How many 16-bit groups a part holds; a dotted IPv4 address may stand last and counts as two.
function groupsOf(part: string, isLast: boolean): number | undefined {
  if (part === '') return 0
  const groups = part.split(':')
  const dottedLast = isLast && isIpv4(groups.at(-1) ?? '')
  const plain = dottedLast ? groups.slice(0, -1) : groups
  if (!plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined
  return plain.length + (dottedLast ? 2 : 0)
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}
