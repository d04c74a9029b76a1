import { isIpv6 } from './network.ts'

/** An absolute URI of RFC 3986: `isUri('https://example.com/a?b#c')`. */
export function isUri(text: string): boolean {
  return hasScheme(text) && isReference(text, ascii)
}

/** A URI or a relative reference: `isUriReference('/a?b#c')`. */
export function isUriReference(text: string): boolean {
  return isReference(text, ascii)
}

/** An absolute IRI of RFC 3987: `isIri('https://ƒøø.example/∂')`. */
export function isIri(text: string): boolean {
  return hasScheme(text) && isReference(text, international)
}

/** An IRI or a relative reference: `isIriReference('â/∂')`. */
export function isIriReference(text: string): boolean {
  return isReference(text, international)
}

/** A URI template of RFC 6570: `isUriTemplate('/people/{id}{?year}')`. */
export function isUriTemplate(text: string): boolean {
  return templatePattern.test(text)
}

type Alphabet = {
  readonly userInfo: RegExp
  readonly host: RegExp
  readonly path: RegExp
  readonly query: RegExp
  readonly fragment: RegExp
}

// no `i` flag beside `u`: it would let the Kelvin sign pass for a K
const encoded = '%[0-9A-Fa-f]{2}'
const plain = "A-Za-z0-9._~!$&'()*+,;=\\-"
// RFC 3987, 2.2: ucschar, and iprivate in queries alone
const letters =
  '\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}' +
  Array.from(
    { length: 14 },
    (_, i) => `\\u{${(i + 1).toString(16)}0000}-\\u{${(i + 1).toString(16)}fffd}`,
  ).join('')
const own = '\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}'

function alphabet(more: string, moreInQuery: string): Alphabet {
  const run = (characters: string) => new RegExp(`^(?:[${plain}${more}${characters}]|${encoded})*$`, 'u')
  return {
    userInfo: run(':'),
    host: run(''),
    path: run(':@/'),
    query: run(`:@/?${moreInQuery}`),
    fragment: run(':@/?'),
  }
}

const ascii = alphabet('', '')
const international = alphabet(letters, own)

function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text)
}

function isReference(text: string, { userInfo, host, path, query, fragment }: Alphabet): boolean {
  const [beforeFragment, fragmentPart] = cut(text, '#')
  const [beforeQuery, queryPart] = cut(beforeFragment, '?')
  if (!fragment.test(fragmentPart) || !query.test(queryPart)) return false
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(beforeQuery)?.[0] ?? ''
  const rest = beforeQuery.slice(scheme.length)
  if (!rest.startsWith('//')) return path.test(rest) && (scheme !== '' || !/^[^/]*:/.test(rest))
  const end = rest.indexOf('/', 2)
  const authority = end < 0 ? rest.slice(2) : rest.slice(2, end)
  return path.test(end < 0 ? '' : rest.slice(end)) && isAuthority(authority, userInfo, host)
}

function isAuthority(authority: string, userInfo: RegExp, host: RegExp): boolean {
  const at = authority.lastIndexOf('@')
  if (at >= 0 && !userInfo.test(authority.slice(0, at))) return false
  const place = authority.slice(at + 1)
  if (!place.startsWith('[')) {
    const [name, port] = cut(place, ':')
    return host.test(name) && /^\d*$/.test(port)
  }
  const end = place.indexOf(']')
  return end > 0 && isIpLiteral(place.slice(1, end)) && /^(?::\d*)?$/.test(place.slice(end + 1))
}

function isIpLiteral(literal: string): boolean {
  return isIpv6(literal) || /^v[0-9a-f]+\.[a-z0-9._~!$&'()*+,;=:-]+$/i.test(literal)
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

const variable = `(?:[A-Za-z0-9_]|${encoded})(?:\\.?(?:[A-Za-z0-9_]|${encoded}))*(?::[1-9]\\d{0,3}|\\*)?`
const expression = `\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\}`
const literal = `[!#$&'()*+,./0-9:;=?@A-Z[\\]_a-z~\\-\\u{a0}-\\u{10ffff}]|${encoded}`
const templatePattern = new RegExp(`^(?:${literal}|${expression})*$`, 'u')
