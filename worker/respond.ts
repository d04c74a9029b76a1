import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Result } from '../core/result.ts'
import type { AppContext } from './app.ts'
import type { Failure } from './failure.ts'
import { problemOf } from './problem.ts'

/** The answer to a call of an object: its JSON text as it is, or the problem. */
export function respond(c: AppContext, result: Result<string, Failure>): Response {
  if (result.kind === 'err') return refuse(c, result.error)
  return sent(c, result.value, { headers: { 'Content-Type': 'application/json' } })
}

/** The answer to a request that is not granted. */
export function refuse(c: AppContext, failure: Failure): Response {
  const { status, details, headers } = problemOf(failure)
  return sent(c, JSON.stringify(details), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  })
}

const encoder = new TextEncoder()

/** Encoded here, so that its length is known. */
function sent(
  c: AppContext,
  text: string,
  { status, headers }: { readonly status?: ContentfulStatusCode; readonly headers: Record<string, string> },
): Response {
  // A view over a buffer of its own, as Hono wants it.
  const bytes = encoder.encode(text).slice()
  return c.body(bytes, {
    ...(status === undefined ? {} : { status }),
    headers: { ...headers, 'Content-Length': String(bytes.length) },
  })
}
