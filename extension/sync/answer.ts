import type { ProblemDetails } from '../../core/protocol/problem.ts'

/** What came of a request. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** The server understood and says no; asking the same again would give the same. */
  | { readonly kind: 'refused'; readonly problem: ProblemDetails }
  /** The token does not count (any more). */
  | { readonly kind: 'unauthorised' }
  /** No answer, or one that is not the server's own, as a captive portal gives it. */
  | { readonly kind: 'unreachable' }
  /** The server can't at the moment. */
  | { readonly kind: 'failing'; readonly status: number; readonly retryAfter: number | null }
