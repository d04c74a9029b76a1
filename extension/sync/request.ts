import type { ProblemDetails } from '../../core/protocol/problem.ts'
import type { Answer } from './answer.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Longer than a slow office line needs, shorter than a person waits. */
const PATIENCE = 30_000

/**
 * One request, with every way in which it can end. `parse` accepts the body of a success; a body that it does
 * not accept counts as no answer at all, for that is what a captive portal sends.
 */
export async function request<T>(
  fetch: Fetch,
  {
    url,
    init,
    parse,
    read = (response) => response.json(),
    patience = PATIENCE,
  }: {
    url: string
    init: RequestInit
    parse: (body: unknown) => T | undefined
    /** Reads the body of a success; refusals are JSON always. */
    read?: ((response: Response) => Promise<unknown>) | undefined
    /** Milliseconds. */
    patience?: number | undefined
  },
): Promise<Answer<T> & { readonly headers?: Headers }> {
  let response: Response
  let body: unknown
  try {
    response = await fetch(url, {
      ...init,
      signal: AbortSignal.timeout(patience),
      cache: 'no-store',
      credentials: 'omit',
      // Whoever is redirected takes codes, tokens and answers along; the server itself never sends anyone elsewhere.
      redirect: 'error',
    })
    body = await (response.ok ? read(response) : response.json())
  } catch {
    return { kind: 'unreachable' }
  }
  const { headers } = response
  if (response.ok) {
    const value = parse(body)
    return value === undefined ? { kind: 'unreachable', headers } : { kind: 'ok', value, headers }
  }
  const { status } = response
  // A proxy asks for a password with the same number; only the server's own no says that a token counts no more.
  if (status === 401 && (isProblem(body) || isOfServer(headers))) return { kind: 'unauthorised', headers }
  if (status >= 500 || passing.has(status)) {
    return { kind: 'failing', status, retryAfter: secondsOf(headers.get('retry-after')), headers }
  }
  if (!isProblem(body)) return { kind: 'unreachable', headers }
  return { kind: 'refused', problem: body, headers }
}

/** Timeout, too early, too many: these say "later", not "no". */
const passing = new Set([408, 425, 429])

function isOfServer(headers: Headers): boolean {
  return headers.get('www-authenticate')?.startsWith('DPoP') ?? false
}

function secondsOf(retryAfter: string | null): number | null {
  const seconds = Number(retryAfter ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}

function isProblem(body: unknown): body is ProblemDetails {
  return (
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    typeof body.type === 'string' &&
    'text' in body &&
    typeof body.text === 'object'
  )
}
