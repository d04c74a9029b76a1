/** What a provider's answer in the address says. */
export type Returned =
  | { readonly kind: 'code'; readonly code: string; readonly iss: string | null }
  /** The provider says no, or the person did. */
  | { readonly kind: 'denied' }
  /** It is no answer to what was asked. */
  | { readonly kind: 'strange' }

/** Reads the address that a provider led back to; `state` is what was sent, and has to come back. */
export function readReturn(
  address: string,
  { wayBack, state }: { readonly wayBack: string; readonly state: string },
): Returned {
  if (!URL.canParse(address)) return { kind: 'strange' }
  const { origin, pathname, searchParams } = new URL(address)
  const expected = new URL(wayBack)
  if (origin !== expected.origin || pathname !== expected.pathname) return { kind: 'strange' }
  if (searchParams.getAll('state').length !== 1 || searchParams.get('state') !== state)
    return { kind: 'strange' }
  if (searchParams.has('error')) return { kind: 'denied' }
  const [code, ...more] = searchParams.getAll('code')
  if (code === undefined || code === '' || more.length > 0) return { kind: 'strange' }
  return { kind: 'code', code, iss: searchParams.get('iss') }
}
